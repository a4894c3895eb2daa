package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiaoshao.notification.MessagePlaceholder;
import org.xiaoshao.shared.Fault;

/** What a text may be, what it becomes, and how many short messages it takes. */
class MessageWordsTest {

    private static final Map<MessagePlaceholder, String> EXAMPLE =
            new EnumMap<>(MessagePlaceholder.class);

    static {
        EXAMPLE.put(MessagePlaceholder.NUMBER, "QX-2026-00042");
        EXAMPLE.put(MessagePlaceholder.LINK, "x".repeat(60));
    }

    private static List<String> faults(String subject, String body) {
        return new MessageWords(subject, body)
                .faults(EXAMPLE).stream().map(MessageWordsTest::said).toList();
    }

    private static String said(Fault fault) {
        return fault.code().name() + " " + fault.field();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", "文", "REQUIRED subject"),
                Arguments.of("题", " \n ", "REQUIRED body"),
                Arguments.of("题".repeat(61), "文", "TOO_LONG subject"),
                Arguments.of("题", "文".repeat(501), "TOO_LONG body"),
                Arguments.of("题", "文".repeat(336), "TOO_LONG body"),
                Arguments.of("题", "文".repeat(276) + "{link}", "TOO_LONG body"),
                Arguments.of("一行\n两行", "文", "TEXT_INVALID subject"),
                Arguments.of("一行\u2028两行", "文", "TEXT_INVALID subject"),
                Arguments.of("题", "a\tb", "TEXT_INVALID body"),
                Arguments.of("题", "a\rb", "TEXT_INVALID body"),
                Arguments.of("题", "a\u0007b", "TEXT_INVALID body"),
                Arguments.of("题", "{title}", "PLACEHOLDER_UNKNOWN body"),
                Arguments.of("题", "{place}", "PLACEHOLDER_UNKNOWN body"),
                Arguments.of("题", "{NUMBER}", "PLACEHOLDER_UNKNOWN body"),
                Arguments.of("题", "{ number}", "PLACEHOLDER_UNKNOWN body"),
                Arguments.of("题", "{}", "PLACEHOLDER_UNKNOWN body"),
                Arguments.of("题", "{number", "PLACEHOLDER_UNKNOWN body"),
                Arguments.of("题", "{{number}}", "PLACEHOLDER_UNKNOWN body"),
                Arguments.of("{reporter}", "文", "PLACEHOLDER_UNKNOWN subject"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_said_is_refused_at_its_field(String subject, String body, String fault) {
        assertEquals(List.of(fault), faults(subject, body));
    }

    @Test
    void both_fields_say_what_is_wrong_with_them() {
        assertEquals(List.of("REQUIRED subject", "REQUIRED body"), faults(" ", ""));
    }

    @Test
    void what_is_as_long_as_may_be_passes() {
        assertEquals(List.of(), faults("题".repeat(60), "文".repeat(335)));
        assertEquals(List.of(), faults("题", "文".repeat(275) + "{link}"));
        assertEquals(List.of(), faults("题", "第一行\n第二行 {number}"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "335, 5", "336, 6"})
    void short_messages_hold_seventy_and_of_several_sixty_seven_each(int length, int segments) {
        assertEquals(segments, MessageWords.segments("文".repeat(length)));
    }

    @Test
    void what_lies_beyond_the_basic_plane_counts_twice_as_gateways_count_it() {
        assertEquals(2, MessageWords.segments("文".repeat(69) + "😀"));
    }

    @Test
    void values_are_put_in_as_they_are_and_never_taken_for_placeholders() {
        var values = new EnumMap<MessagePlaceholder, String>(MessagePlaceholder.class);
        values.put(MessagePlaceholder.NUMBER, "QX-1 {state} $1 \\");
        values.put(MessagePlaceholder.STATE, "办理中");
        assertEquals(
                new MessageWords("QX-1 {state} $1 \\", "QX-1 {state} $1 \\ 办理中  {title}"),
                new MessageWords("{number}", "{number} {state} {due} {title}").filled(values));
    }
}
