package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.notification.MessagePlaceholder;
import org.xiaoshao.notification.MessageSide;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.notification.NotificationLanguage;
import org.xiaoshao.whistle.WhistleState;

/** The texts that came with the product: all of them in both languages, fit to be sent. */
class MessageTextsTest {

    private final MessageTexts texts = new MessageTexts();

    private static Map<MessagePlaceholder, String> example() {
        var values = new HashMap<MessagePlaceholder, String>();
        for (var one : MessagePlaceholder.values()) {
            values.put(one, "QX-2026-00042");
        }
        return values;
    }

    private static List<MessagePlaceholder> placeholders(MessageWords words) {
        var found = new ArrayList<MessagePlaceholder>();
        for (var one : MessagePlaceholder.values()) {
            if ((words.subject() + words.body()).contains(one.written())) {
                found.add(one);
            }
        }
        return found;
    }

    @Test
    void everything_that_is_said_to_a_side_has_fit_words_with_the_same_placeholders_in_both() {
        for (var slot : MessageSlots.all()) {
            var chinese = texts.words(NotificationLanguage.ZH, slot.happening(), slot.side());
            var english = texts.words(NotificationLanguage.EN, slot.happening(), slot.side());
            assertEquals(List.of(), chinese.faults(example()), slot::toString);
            assertEquals(List.of(), english.faults(example()), slot::toString);
            assertEquals(placeholders(chinese), placeholders(english), slot::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(NotificationLanguage.class)
    void every_state_has_a_word(NotificationLanguage language) {
        for (var state : WhistleState.values()) {
            assertNotNull(texts.state(language, state), state::name);
        }
    }

    @Test
    void who_is_to_sign_is_told_so_and_who_reported_is_not() {
        assertNotEquals(
                texts.words(
                        NotificationLanguage.ZH,
                        NotificationHappening.DISPATCHED,
                        MessageSide.SERVING),
                texts.words(
                        NotificationLanguage.ZH,
                        NotificationHappening.DISPATCHED,
                        MessageSide.REPORTER));
    }
}
