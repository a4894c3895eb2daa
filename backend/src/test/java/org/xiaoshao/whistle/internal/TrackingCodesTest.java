package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A tracking code")
class TrackingCodesTest {

    private final TrackingCodes codes = new TrackingCodes("0123456789abcdef0123456789abcdef");

    @Test
    void has_ten_characters_that_cannot_be_confused() {
        for (int i = 0; i < 1000; i++) {
            var code = codes.trackingCode(new UUID(7, i));
            assertEquals(TrackingCodes.LENGTH, code.length());
            assertEquals(0, code.replaceAll("[" + TrackingCodes.ALPHABET + "]", "").length(), code);
        }
    }

    @Test
    void is_the_same_again_for_the_same_reporter_and_another_for_every_other() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            seen.add(codes.trackingCode(new UUID(7, i)));
        }
        assertEquals(1000, seen.size());
        assertEquals(codes.trackingCode(new UUID(7, 1)), codes.trackingCode(new UUID(7, 1)));
    }

    @Test
    void depends_on_the_servers_key() {
        var others = new TrackingCodes("fedcba9876543210fedcba9876543210");
        assertNotEquals(codes.trackingCode(new UUID(7, 1)), others.trackingCode(new UUID(7, 1)));
    }

    @Test
    void is_read_in_any_case_and_with_blanks_and_dashes() {
        var code = codes.trackingCode(new UUID(7, 1));
        var typed = " " + code.substring(0, 5).toLowerCase() + "-" + code.substring(5) + " ";
        assertEquals(Optional.of(code), TrackingCodes.normalise(typed));
    }

    @Test
    void shows_every_single_mistake() {
        var code = codes.trackingCode(new UUID(7, 1));
        for (int i = 0; i < code.length(); i++) {
            for (char other : TrackingCodes.ALPHABET.toCharArray()) {
                if (other != code.charAt(i)) {
                    var mistyped = code.substring(0, i) + other + code.substring(i + 1);
                    assertEquals(Optional.empty(), TrackingCodes.normalise(mistyped), mistyped);
                }
            }
        }
    }

    @Test
    void shows_every_swap_of_neighbours() {
        var code = codes.trackingCode(new UUID(7, 1));
        for (int i = 0; i + 2 < code.length(); i++) {
            if (code.charAt(i) != code.charAt(i + 1)) {
                var swapped =
                        code.substring(0, i)
                                + code.charAt(i + 1)
                                + code.charAt(i)
                                + code.substring(i + 2);
                assertEquals(Optional.empty(), TrackingCodes.normalise(swapped), swapped);
            }
        }
    }

    @Test
    void is_nothing_when_null_empty_too_long_or_of_other_signs() {
        assertEquals(Optional.empty(), TrackingCodes.normalise(null));
        assertEquals(Optional.empty(), TrackingCodes.normalise(""));
        assertEquals(
                Optional.empty(),
                TrackingCodes.normalise(codes.trackingCode(new UUID(7, 1)) + "2"));
        assertEquals(Optional.empty(), TrackingCodes.normalise("０１２３４５６７８９"));
    }

    @Test
    void is_not_made_without_a_key_worth_the_name() {
        assertThrows(IllegalStateException.class, () -> new TrackingCodes(""));
        assertThrows(IllegalStateException.class, () -> new TrackingCodes("short"));
    }
}
