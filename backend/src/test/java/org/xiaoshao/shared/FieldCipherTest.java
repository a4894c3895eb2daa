package org.xiaoshao.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.FieldCipher.Spot;
import org.xiaoshao.shared.FieldCipher.Unreadable;

/** Sealed values open where they were sealed and nowhere else. */
class FieldCipherTest {

    private static final String FIRST = "1:first-secret-of-32-characters-or-more";
    private static final String SECOND = "2:second-secret-of-32-characters-or-so";

    private final FieldCipher cipher = new FieldCipher(FIRST);
    private final Spot spot = new Spot("resident", UUID.randomUUID(), "phone");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-secret-of-32-characters-or-more",
                "1:short",
                "0:first-secret-of-32-characters-or-more",
                "1:first-secret-of-32-characters-or-more,1:second-secret-of-32-characters-or-so"
            })
    void keys_that_are_short_unnumbered_or_numbered_twice_are_none(String listed) {
        assertThrows(IllegalStateException.class, () -> new FieldCipher(listed));
    }

    @Test
    void a_value_moved_to_another_row_or_column_does_not_open() {
        var sealed = cipher.seal("19900000001", spot);
        for (var elsewhere :
                new Spot[] {
                    new Spot("resident", UUID.randomUUID(), "phone"),
                    new Spot("resident", spot.row(), "id_number"),
                    new Spot("contact", spot.row(), "phone")
                }) {
            assertThrows(Unreadable.class, () -> cipher.open(sealed, elsewhere));
        }
        assertEquals("19900000001", cipher.open(sealed, spot));
    }

    @Test
    void a_value_with_any_byte_changed_or_cut_does_not_open() {
        var sealed = cipher.seal("19900000001", spot);
        for (int i = 0; i < sealed.length; i++) {
            var bent = sealed.clone();
            bent[i] ^= 1;
            assertThrows(Unreadable.class, () -> cipher.open(bent, spot));
            var cut = Arrays.copyOf(sealed, i);
            assertThrows(Unreadable.class, () -> cipher.open(cut, spot));
        }
    }

    @Test
    void equal_values_are_sealed_differently_and_found_alike() {
        assertFalse(Arrays.equals(cipher.seal("x", spot), cipher.seal("x", spot)));
        assertArrayEquals(cipher.index("x", "phone"), cipher.index("x", "phone"));
        assertFalse(Arrays.equals(cipher.index("x", "phone"), cipher.index("x", "id_number")));
        assertFalse(Arrays.equals(cipher.index("x", "phone"), cipher.index("y", "phone")));
    }

    @Test
    void nothing_stays_nothing() {
        assertNull(cipher.seal(null, spot));
        assertNull(cipher.open(null, spot));
        assertNull(cipher.index(null, "phone"));
    }

    @Test
    void after_a_rotation_old_values_open_new_ones_take_the_new_key_and_both_are_found() {
        var old = cipher.seal("19900000001", spot);
        var rotated = new FieldCipher(FIRST + "," + SECOND);
        assertEquals("19900000001", rotated.open(old, spot));
        var fresh = rotated.seal("19900000001", spot);
        assertThrows(Unreadable.class, () -> cipher.open(fresh, spot));
        assertEquals("19900000001", new FieldCipher(SECOND).open(fresh, spot));
        assertThrows(Unreadable.class, () -> new FieldCipher(SECOND).open(old, spot));
        var found = Arrays.asList(rotated.indexes("19900000001", "phone"));
        assertTrue(
                found.stream()
                        .anyMatch(i -> Arrays.equals(i, cipher.index("19900000001", "phone"))));
        assertTrue(
                found.stream()
                        .anyMatch(i -> Arrays.equals(i, rotated.index("19900000001", "phone"))));
    }
}
