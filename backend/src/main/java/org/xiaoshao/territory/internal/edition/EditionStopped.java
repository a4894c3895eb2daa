package org.xiaoshao.territory.internal.edition;

import java.sql.SQLException;

/** The database did not do its part; nothing of the edition was written. */
final class EditionStopped extends RuntimeException {

    EditionStopped(SQLException failed) {
        super(failed.getMessage(), failed);
    }
}
