package org.xiaoshao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comes_back_as_it_was_given_out() {
        var cursor = Cursor.of("matters", "安-07", "x");
        assertEquals(cursor, Cursor.decode(cursor.encode(), "matters", 2));
    }

    @Test
    void is_absent_at_the_start() {
        assertNull(Cursor.decode(null, "matters", 2));
    }

    @Test
    void of_another_list_is_refused() {
        refuses(Cursor.of("organisations", "a", "b").encode());
    }

    @Test
    void with_another_number_of_keys_is_refused() {
        refuses(Cursor.of("matters", "a").encode());
        refuses(Cursor.of("matters", "a", "b", "c").encode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "bm9uc2Vuc2U", "安-07", "bWF0dGVycx9h\n"})
    void that_was_forged_is_refused(String text) {
        refuses(text);
    }

    @Test
    void carries_no_text_of_another_encoding() {
        var latin = "matters\u001fé\u001fb".getBytes(StandardCharsets.ISO_8859_1);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(latin);
        // Not an error by itself: the key is replaced and simply points elsewhere.
        assertEquals("\ufffd", Cursor.decode(text, "matters", 2).keys().get(0));
    }

    private static void refuses(String text) {
        var refusal = assertThrows(DomainException.class, () -> Cursor.decode(text, "matters", 2));
        assertEquals("CURSOR_INVALID", refusal.code());
        assertEquals("after", refusal.field());
    }
}
