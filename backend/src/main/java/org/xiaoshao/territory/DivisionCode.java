package org.xiaoshao.territory;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An official division code. Codes nest: two digits each for province, city and county (GB/T 2260),
 * three each for town and village (GB/T 10114 and the statistical codes built on it).
 *
 * @param full the twelve digits, padded with zeros on the right
 */
public record DivisionCode(String full) {

    private static final int LENGTH = DivisionLevel.VILLAGE.digits();
    // Digits of ASCII only: \d of other scripts would be stored but never found.
    private static final Pattern FORM =
            Pattern.compile("[0-9]{2}([0-9]{2}){0,2}|[0-9]{9}|[0-9]{12}");

    public DivisionCode {
        if (full.length() != LENGTH) {
            throw new IllegalArgumentException("A division code has " + LENGTH + " digits.");
        }
    }

    /** Reads the forms of 2, 4, 6, 9 and 12 digits; anything else is absent. */
    public static Optional<DivisionCode> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var code = text.strip();
        return FORM.matcher(code).matches()
                ? Optional.of(new DivisionCode(padded(code, '0')))
                : Optional.empty();
    }

    /** The level its digits speak of: that of the last part that is not all zeros. */
    public DivisionLevel level() {
        return Arrays.stream(DivisionLevel.values())
                .filter(level -> full.equals(padded(full.substring(0, level.digits()), '0')))
                .findFirst()
                .orElseThrow();
    }

    /** The form people write: 150124 for 150124000000. */
    public String shortForm() {
        return full.substring(0, level().digits());
    }

    /** The greatest code that can lie inside this division. */
    public String lastInside() {
        return padded(shortForm(), '9');
    }

    private static String padded(String digits, char with) {
        return digits + String.valueOf(with).repeat(LENGTH - digits.length());
    }
}
