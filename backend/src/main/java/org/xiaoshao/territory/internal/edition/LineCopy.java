package org.xiaoshao.territory.internal.edition;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends lines to a table by COPY while more of them are being made. */
final class LineCopy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final byte[] waiting = new byte[CHUNK];
    private int many;

    /**
     * @param table with its columns
     */
    LineCopy(Connection connection, String table) {
        try {
            copy =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " from stdin");
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    /** Parts of lines, none longer than a chunk. */
    void send(byte[] part) {
        if (many + part.length > CHUNK) {
            flush();
        }
        System.arraycopy(part, 0, waiting, many, part.length);
        many += part.length;
    }

    private void flush() {
        try {
            copy.writeToCopy(waiting, 0, many);
            many = 0;
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    /** Sends the rest; only now the rows are there. */
    void end() {
        flush();
        try {
            copy.endCopy();
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
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
