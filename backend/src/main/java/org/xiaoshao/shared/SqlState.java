package org.xiaoshao.shared;

import java.sql.SQLException;

/** Why PostgreSQL refused something, as far as somebody is to be told of it. */
public enum SqlState {
    /** A text that it cannot store, for instance with NUL in it. */
    CHARACTER_NOT_IN_REPERTOIRE("22021"),
    /** A row that meets another one where no two may be. */
    EXCLUSION_VIOLATION("23P01");

    private final String code;

    SqlState(String code) {
        this.code = code;
    }

    /** Whether that is behind what was thrown. */
    public boolean isBehind(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof SQLException database && code.equals(database.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
