package org.xiaoshao.territory;

import java.time.LocalDate;

/**
 * On which terms an edition is taken.
 *
 * @param edition the day for which it speaks; null for the database's today
 * @param mostRevoked the share of the divisions in force, 0 to 1, that it may leave out
 * @param examples how many codes of each change are told
 */
public record EditionTerms(LocalDate edition, double mostRevoked, int examples) {

    /** Editions leave out less than one in a hundred from year to year. */
    public static final double USUAL_REVOKED = 0.05;

    public static final int USUAL_EXAMPLES = 20;

    public static EditionTerms of(LocalDate edition) {
        return new EditionTerms(edition, USUAL_REVOKED, USUAL_EXAMPLES);
    }
}
