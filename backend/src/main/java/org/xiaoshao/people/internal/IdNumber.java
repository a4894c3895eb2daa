package org.xiaoshao.people.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Citizen identity numbers (GB 11643-1999): six digits of the place of first registration, the day
 * of birth, three digits, and a check character by ISO 7064 MOD 11-2. Places are not checked: codes
 * are revoked, and numbers outlive them.
 */
final class IdNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private IdNumber() {}

    /** The one written form; null stays null. */
    static String normalise(String typed) {
        return typed == null ? null : typed.strip().toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a normalised number, if anything. */
    static Optional<PeopleFault> fault(String number, LocalDate today) {
        if (!FORM.matcher(number).matches()) {
            return Optional.of(PeopleFault.ID_NUMBER_INVALID);
        }
        if (birthDate(number).filter(day -> BirthDate.plausible(day, today)).isEmpty()) {
            return Optional.of(PeopleFault.ID_NUMBER_DATE_INVALID);
        }
        return check(number) == number.charAt(17)
                ? Optional.empty()
                : Optional.of(PeopleFault.ID_NUMBER_CHECKSUM_WRONG);
    }

    /** The day of birth in a number of the right form; absent when there is no such day. */
    static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.parse(number.substring(6, 14), DAY));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The check character of the first seventeen digits. */
    static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
