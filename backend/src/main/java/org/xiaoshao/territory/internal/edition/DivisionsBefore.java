package org.xiaoshao.territory.internal.edition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The divisions that were there before, in force or ended, each as the line in which the database
 * copies it out. What the edition has is taken out one by one, so that in the end only those are
 * left that it leaves out.
 */
final class DivisionsBefore {

    private static final String ALL =
            "copy (select " + EditionLine.COLUMNS + ", valid_to from division) to stdout";

    private static final int DIGITS = 12;

    private final Map<Long, byte[]> lines = new HashMap<>();

    DivisionsBefore(Connection connection) {
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ALL);
            for (var line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                lines.put(code(line), line);
            }
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    private static long code(byte[] line) {
        long code = 0;
        for (int i = 0; i < DIGITS; i++) {
            code = code * 10 + line[i] - '0';
        }
        return code;
    }

    /** Takes one out: see {@link EditionLine#isSame}. Null when there was no such division. */
    byte[] take(String code) {
        return lines.remove(Long.valueOf(code));
    }

    /** The codes of all that were not taken out. */
    String[] rest() {
        return lines.keySet().stream().map("%012d"::formatted).toArray(String[]::new);
    }
}
