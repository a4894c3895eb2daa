package org.xiaoshao.territory;

/**
 * Which divisions a list holds. With a parent alone: those right below it; without anything: the
 * provinces. A search or a level looks at everything below the parent, or everywhere.
 *
 * @param parent a division code in any of its forms, or null
 * @param search part of a name, or the beginning of its pinyin, of the initials of its pinyin or of
 *     a code; null for everything
 * @param level only divisions of that level, or null
 * @param revoked whether those no longer in force count, too
 */
public record DivisionFilter(String parent, String search, DivisionLevel level, boolean revoked) {

    /** Those in force. */
    public DivisionFilter(String parent, String search, DivisionLevel level) {
        this(parent, search, level, false);
    }
}
