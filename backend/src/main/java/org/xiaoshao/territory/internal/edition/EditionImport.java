package org.xiaoshao.territory.internal.edition;

import java.nio.file.Path;
import java.sql.Connection;
import org.xiaoshao.territory.EditionProgress;
import org.xiaoshao.territory.EditionProgress.Phase;
import org.xiaoshao.territory.EditionTaken;
import org.xiaoshao.territory.EditionTerms;

/** Takes an edition inside the transaction of the given connection. */
public final class EditionImport {

    /** Above so many new rows indexes are built anew instead of being kept up row by row. */
    private static final long MANY = 20_000;

    private final Connection connection;
    private final EditionTerms terms;
    private final EditionProgress progress;

    public EditionImport(Connection connection, EditionTerms terms, EditionProgress progress) {
        this.connection = connection;
        this.terms = terms;
        this.progress = progress;
    }

    /**
     * Takes the edition that lies in that folder. Neither commits nor rolls back.
     *
     * @throws org.xiaoshao.territory.EditionRefused when it is not fit to be taken
     */
    public EditionTaken take(Path folder) {
        var lines = new EditionLine();
        var total = new long[1];
        var reader = new EditionReader(folder, rows -> progress.at(Phase.READ, rows, total[0]));
        total[0] = reader.countRows();
        progress.at(Phase.READ, 0, total[0]);
        var merge = new EditionMerge(connection, terms);
        merge.begin();
        var indexes = new DivisionIndexes(connection);
        if (total[0] - merge.rowsBefore() > MANY) {
            indexes.takeAway();
        }
        var before = new DivisionsBefore(connection);
        try (var rows =
                new EditionRows(connection, before, lines, merge.edition(), terms.examples())) {
            reader.read(rows::take);
            rows.end();
            progress.at(Phase.COMPARE, reader.rows(), reader.rows());
            merge.checkRevoked(before.rest());
            progress.at(Phase.WRITE, reader.rows(), reader.rows());
            merge.write(rows.different(), before.rest());
            if (indexes.areAway()) {
                progress.at(Phase.INDEX, reader.rows(), reader.rows());
                indexes.makeAgain();
            }
            return new EditionTaken(
                    merge.edition(),
                    reader.rows(),
                    reader.folded(),
                    merge.changes(reader.rows() - reader.folded(), rows.added()));
        }
    }
}
