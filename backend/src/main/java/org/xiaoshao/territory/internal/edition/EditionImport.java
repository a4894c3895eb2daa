package org.xiaoshao.territory.internal.edition;

import java.nio.file.Path;
import java.sql.Connection;
import org.xiaoshao.territory.EditionProgress;
import org.xiaoshao.territory.EditionProgress.Phase;
import org.xiaoshao.territory.EditionTaken;
import org.xiaoshao.territory.EditionTerms;

/** Takes an edition inside the transaction of the given connection: read, compare, write. */
public final class EditionImport {

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
        try (var copy = new EditionCopy(connection)) {
            var total = new long[1];
            var reader =
                    new EditionReader(
                            folder, copy::send, rows -> progress.at(Phase.READ, rows, total[0]));
            total[0] = reader.countRows();
            progress.at(Phase.READ, 0, total[0]);
            reader.read();
            copy.end();
            return merge(reader);
        }
    }

    private EditionTaken merge(EditionReader reader) {
        var rows = reader.rows();
        var merge = new EditionMerge(connection, terms);
        progress.at(Phase.COMPARE, rows, rows);
        merge.compare();
        progress.at(Phase.WRITE, rows, rows);
        if (merge.isLarge()) {
            var indexes = new DivisionIndexes(connection);
            indexes.takeAway();
            merge.write();
            progress.at(Phase.INDEX, rows, rows);
            indexes.makeAgain();
        } else {
            merge.write();
        }
        return new EditionTaken(merge.edition(), rows, reader.folded(), merge.changes());
    }
}
