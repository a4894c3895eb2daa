package org.xiaoshao.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What taking an edition of the division codes has done.
 *
 * @param edition the day for which it speaks
 * @param rows rows of its files
 * @param folded rows that only repeat the division above under the same code: 441900 东莞市, the
 *     county of the city 4419 东莞市 (ADR 0017)
 * @param changes what became of the codes; {@code UNCHANGED} without examples
 */
public record EditionTaken(LocalDate edition, long rows, long folded, Map<Change, Codes> changes) {

    /** What became of a code. */
    public enum Change {
        ADDED,
        /** Another name or another division above. */
        CHANGED,
        /** Left out by the edition: ended on the day before it. */
        REVOKED,
        /** Ended once, in force again. */
        REOPENED,
        UNCHANGED
    }

    /**
     * @param count how many
     * @param first the first of them in order, twelve digits
     */
    public record Codes(long count, List<String> first) {
        public Codes {
            first = List.copyOf(first);
        }
    }

    public EditionTaken {
        changes = Map.copyOf(changes);
    }

    public long count(Change change) {
        return changes.get(change).count();
    }
}
