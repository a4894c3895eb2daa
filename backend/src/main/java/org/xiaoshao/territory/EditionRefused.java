package org.xiaoshao.territory;

import org.xiaoshao.shared.DomainException;

/**
 * An edition of the division codes that cannot be taken; nothing of it was written. What is wrong
 * with a file names its file, row and column: {@code villages.csv, row 17, column code}. Rows are
 * counted as lines of the file, the header being row 1.
 */
public final class EditionRefused extends DomainException {

    /** Why. */
    public enum Reason {
        /** A file is not there or cannot be read. */
        FILE_UNREADABLE,
        /** Not UTF-8; the message says when it looks like GBK. */
        ENCODING_UNKNOWN,
        /** The first line does not name the columns that are needed. */
        COLUMN_MISSING,
        /** A line with too few or too many cells, or a quotation without an end: half a line. */
        ROW_BROKEN,
        /** Not the digits of its level, or not inside the division its row names. */
        CODE_INVALID,
        CODE_TWICE,
        PARENT_UNKNOWN,
        NAME_BLANK,
        /** Longer than any name is, or with a character that no name has. */
        NAME_INVALID,
        /** Its date is before that of an edition that was taken already. */
        EDITION_OLDER,
        EDITION_IN_FUTURE,
        /** It leaves out more divisions in force than it may: half a file, most likely. */
        TOO_MANY_REVOKED
    }

    private final Reason reason;

    public EditionRefused(Reason reason, String where, String message) {
        super(reason.name(), where, where == null ? message : where + ": " + message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
