package org.xiaoshao.shared.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InputHashTest {

    private record Place(String community, String unit) {}

    private record Input(String title, String text, Place place, List<String> names) {}

    private static Input input(String title, String text) {
        return new Input(title, text, new Place("1", null), List.of("a", "b"));
    }

    private static void assertDiffer(Object[] one, Object[] other) {
        assertFalse(Arrays.equals(InputHash.of(one), InputHash.of(other)));
    }

    private static Object[] of(Object... arguments) {
        return arguments;
    }

    @Test
    void a_text_cannot_pass_for_parts_of_the_next_field() {
        assertDiffer(of(input("a, text=b", "c")), of(input("a", "b, text=c")));
        assertDiffer(of(input("ab", "c")), of(input("a", "bc")));
        assertDiffer(of("ab", "c"), of("a", "bc"));
    }

    @Test
    void nothing_is_not_the_empty_text_nor_the_word() {
        assertDiffer(of(input(null, "")), of(input("", null)));
        assertDiffer(of(input(null, "a")), of(input("null", "a")));
        assertDiffer(of(input("", "a")), of(input(null, "a")));
    }

    @Test
    void lists_of_the_same_words_differ_by_order_and_by_where_they_end() {
        assertDiffer(of(List.of("a", "b")), of(List.of("b", "a")));
        assertDiffer(of(List.of("a"), "b"), of(List.of("a", "b")));
        assertDiffer(of(List.of(List.of("a"), List.of())), of(List.of(List.of(), List.of("a"))));
    }

    @Test
    void a_number_is_not_its_text() {
        assertDiffer(of(1), of("1"));
    }

    @Test
    void what_no_input_holds_is_refused_instead_of_being_left_out() {
        assertThrows(IllegalArgumentException.class, () -> InputHash.of(of(new Date(0))));
    }

    @Test
    void equal_arguments_have_equal_hashes() {
        var id = UUID.randomUUID();
        var at = Instant.EPOCH;
        assertArrayEquals(
                InputHash.of(of(id, input("a", "b"), at, 1, true)),
                InputHash.of(of(id, input("a", "b"), at, 1, true)));
    }

    @Test
    void a_key_is_kept_as_its_sha_256() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                InputHash.of("abc"));
    }
}
