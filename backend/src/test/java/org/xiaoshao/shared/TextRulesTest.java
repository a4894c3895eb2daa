package org.xiaoshao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.TextRules.Fault;

@DisplayName("Text")
class TextRulesTest {

    @Test
    void is_required_when_null_or_blank() {
        assertEquals(Optional.of(Fault.REQUIRED), TextRules.faultOfRequired(null, 5));
        assertEquals(Optional.of(Fault.REQUIRED), TextRules.faultOfRequired(" \n　", 5));
        assertEquals(Optional.empty(), TextRules.faultOf(null, 5));
        assertNull(TextRules.clean("　 "));
    }

    @Test
    void is_counted_in_characters_that_people_see() {
        assertEquals(Optional.empty(), TextRules.faultOfRequired("楼道灯😀坏", 5));
        assertEquals(Optional.of(Fault.TOO_LONG), TextRules.faultOfRequired("楼道灯😀坏了", 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b", "\udc00", "\u0085"})
    void is_invalid_with_what_cannot_be_stored_or_seen(String text) {
        assertEquals(Optional.of(Fault.TEXT_INVALID), TextRules.faultOf(text, 50));
    }

    @Test
    void may_have_line_breaks() {
        assertEquals(Optional.empty(), TextRules.faultOf("一\r\n二\t三", 50));
    }
}
