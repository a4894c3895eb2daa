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
import java.util.regex.Pattern;
import org.xiaoshao.notification.NotificationLanguage;

/** The standard texts of what leaves the house, from {@code notifications/*.properties}. */
@ApplicationScoped
class MessageTexts {

    /** What a text may speak of. */
    enum Placeholder {
        NUMBER,
        TITLE,
        PLACE,
        DUE,
        ORGANISATION;

        /** As it stands in a text. */
        String written() {
            return "{" + name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("\\{([a-z]+)\\}");

    private final Map<NotificationLanguage, Properties> texts =
            new EnumMap<>(NotificationLanguage.class);

    MessageTexts() {
        for (var language : NotificationLanguage.values()) {
            texts.put(language, read(language));
        }
    }

    /** The text of that key, with its placeholders. */
    String text(NotificationLanguage language, String key) {
        return texts.get(language).getProperty(key);
    }

    /** Puts the values in; what has none leaves nothing behind. */
    static String filled(String text, Map<Placeholder, String> values) {
        return WRITTEN.matcher(text)
                .replaceAll(
                        found ->
                                java.util.regex.Matcher.quoteReplacement(
                                        value(found.group(1), values)))
                .strip();
    }

    private static String value(String name, Map<Placeholder, String> values) {
        var value = values.get(Placeholder.valueOf(name.toUpperCase(Locale.ROOT)));
        return value == null ? "" : value;
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
