package org.xiaoshao.territory.internal.edition;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.xiaoshao.territory.internal.Pinyin;

/** Sends rows into the temporary table {@code edition} by COPY, while they are still being read. */
final class EditionCopy implements AutoCloseable {

    private static final String TABLE =
            """
            create temporary table edition (
                code text, name text, level text, parent_code text, county_code text, town_code text,
                pinyin text collate "C", initials text collate "C") on commit drop""";

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final Pinyin pinyin = new Pinyin();
    private final StringBuilder waiting = new StringBuilder(CHUNK + 1024);
    private long sent;

    /** Makes the table, which ends with the transaction. */
    EditionCopy(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
            copy =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy edition from stdin");
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    void send(EditionRow row) {
        var spelled = pinyin.of(row.name());
        cell(row.code()).append('\t');
        cell(row.name()).append('\t');
        cell(row.level().name()).append('\t');
        cell(row.parent()).append('\t');
        cell(row.county()).append('\t');
        cell(row.town()).append('\t');
        cell(spelled.letters()).append('\t');
        cell(spelled.initials()).append('\n');
        if (waiting.length() >= CHUNK) {
            flush();
        }
    }

    // Names hold no tabs and line ends; a backslash is the one sign of COPY that they may hold.
    private StringBuilder cell(String value) {
        return value == null ? waiting.append("\\N") : waiting.append(value.replace("\\", "\\\\"));
    }

    private void flush() {
        var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        waiting.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    /** Sends the rest. */
    void end() {
        flush();
        try {
            sent = copy.endCopy();
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    long sent() {
        return sent;
    }

    /** Ends a copy that was broken off, so that the connection can roll back. */
    @Override
    public void close() {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException failed) {
                throw new EditionStopped(failed);
            }
        }
    }
}
