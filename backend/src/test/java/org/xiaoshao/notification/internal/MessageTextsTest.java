package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.notification.NotificationLanguage;
import org.xiaoshao.notification.internal.MessageTexts.Placeholder;

/** The standard texts: all of them in both languages, and nothing of a whistle's own words. */
class MessageTextsTest {

    private final MessageTexts texts = new MessageTexts();

    private static List<String> keys() {
        return Stream.concat(
                        Stream.of("subject", "DISPATCHED_TO_YOU"),
                        Stream.of(NotificationHappening.values()).map(Enum::name))
                .toList();
    }

    private static List<Placeholder> placeholders(String text) {
        var found = new ArrayList<Placeholder>();
        for (var one : Placeholder.values()) {
            if (text.contains(one.written())) {
                found.add(one);
            }
        }
        return found;
    }

    @Test
    void every_happening_has_a_text_with_the_same_placeholders_in_both_languages() {
        for (var key : keys()) {
            var chinese = texts.text(NotificationLanguage.ZH, key);
            var english = texts.text(NotificationLanguage.EN, key);
            assertNotNull(chinese, key);
            assertNotNull(english, key);
            assertEquals(placeholders(chinese), placeholders(english), key);
            var left = MessageTexts.filled(chinese + english, Map.of());
            assertFalse(left.contains("{"), left);
        }
    }

    @ParameterizedTest
    @EnumSource(NotificationLanguage.class)
    void what_others_carry_on_says_nothing_that_somebody_wrote(NotificationLanguage language) {
        for (var key : keys()) {
            var spoken = placeholders(texts.text(language, key));
            assertFalse(spoken.contains(Placeholder.TITLE), key);
            assertFalse(spoken.contains(Placeholder.PLACE), key);
        }
    }

    @Test
    void values_are_put_in_as_they_are_and_never_taken_for_placeholders() {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.NUMBER, "QX-1 {title} $1 \\");
        values.put(Placeholder.TITLE, "标题");
        assertEquals(
                "QX-1 {title} $1 \\ 标题", MessageTexts.filled("{number} {title} {place}", values));
    }
}
