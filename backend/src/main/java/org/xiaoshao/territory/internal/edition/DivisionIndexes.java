package org.xiaoshao.territory.internal.edition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes away, and makes again as they were, the indexes of the table of divisions and its
 * references to itself. Keeping them up row by row for half a million rows takes several times as
 * long as building them once. Whoever reads divisions waits meanwhile.
 */
final class DivisionIndexes {

    /**
     * Indexes over all divisions that stand for no constraint: that of the key has to stay for
     * other tables' sake, and those over a few rows are kept up sooner than built.
     */
    private static final String INDEXES =
            """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i
            where i.indrelid = 'division'::regclass and i.indpred is null
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            order by 1""";

    private static final String REFERENCES =
            """
            select format('alter table division drop constraint %I', conname),
                   format('alter table division add constraint %I %s', conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and conrelid = 'division'::regclass and confrelid = 'division'::regclass
            order by 1""";

    private static final List<String> MEMORY =
            List.of(
                    "set local maintenance_work_mem = '256MB'",
                    "set local max_parallel_maintenance_workers = 2");

    private final Connection connection;
    private final List<String> again = new ArrayList<>();

    DivisionIndexes(Connection connection) {
        this.connection = connection;
    }

    void takeAway() {
        var drops = new ArrayList<String>();
        for (var which : List.of(REFERENCES, INDEXES)) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(which)) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                    again.add(rows.getString(2));
                }
            } catch (SQLException failed) {
                throw new EditionStopped(failed);
            }
        }
        execute(drops);
    }

    boolean areAway() {
        return !again.isEmpty();
    }

    void makeAgain() {
        execute(MEMORY);
        execute(again);
    }

    private void execute(List<String> all) {
        try (var statement = connection.createStatement()) {
            for (var sql : all) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }
}
