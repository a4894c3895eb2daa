package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.xiaoshao.notification.MessageSide;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.notification.NotificationLanguage;
import org.xiaoshao.whistle.WhistleState;

/** The texts that came with the product, from {@code notifications/*.properties}. */
@ApplicationScoped
class MessageTexts {

    private final Map<NotificationLanguage, Properties> texts =
            new EnumMap<>(NotificationLanguage.class);

    MessageTexts() {
        for (var language : NotificationLanguage.values()) {
            texts.put(language, read(language));
        }
    }

    /** What is said where nobody worded anything. */
    MessageWords words(
            NotificationLanguage language, NotificationHappening happening, MessageSide side) {
        return new MessageWords(text(language, "subject"), text(language, key(happening, side)));
    }

    /** Where a whistle stands, in words. */
    String state(NotificationLanguage language, WhistleState state) {
        return text(language, "state." + state.name());
    }

    /** The text of that key, with its placeholders. */
    String text(NotificationLanguage language, String key) {
        return texts.get(language).getProperty(key);
    }

    /** What reads otherwise for those who are to do it. */
    private static String key(NotificationHappening happening, MessageSide side) {
        if (side == MessageSide.REPORTER) {
            return happening.name();
        }
        return switch (happening) {
            case DISPATCHED -> "DISPATCHED_TO_YOU";
            case FED_BACK -> "FED_BACK_TO_JUDGE";
            default -> happening.name();
        };
    }

    private static Properties read(NotificationLanguage language) {
        var path = "/notifications/" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        var read = new Properties();
        try (var file = MessageTexts.class.getResourceAsStream(path)) {
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }
}
