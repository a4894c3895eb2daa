package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.xiaoshao.integration.internal.table.CellFault;
import org.xiaoshao.shared.intake.RowSet;

/** Keeps what is wrong with a file. */
@ApplicationScoped
class FaultStore {

    private static final String KEPT =
            """
            insert into import_fault (import_id, ordinal, community_code, row_number, cell, column_key, code)
            select :import, r.ordinal, :community, r.row, r.cell, r.col, r.code
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(ordinal int, row int, cell text, col text, code text)""";

    @Inject EntityManager entityManager;

    /** Faults on their way into the database, as far as there is room for them. */
    final class Kept {

        private final UUID importId;
        private final String community;
        private final int most;
        private final RowSet set = new RowSet();
        private int ordinal;

        private Kept(UUID importId, String community, int told, int most) {
            this.importId = importId;
            this.community = community;
            this.ordinal = told;
            this.most = most;
        }

        void add(CellFault fault) {
            if (ordinal < most) {
                set.row()
                        .with("ordinal", ++ordinal)
                        .with("row", fault.row())
                        .with("cell", fault.cell())
                        .with("col", fault.column())
                        .with("code", fault.code());
            }
        }

        void flush() {
            if (!set.isEmpty()) {
                entityManager
                        .createNativeQuery(KEPT)
                        .setParameter("rows", set.json())
                        .setParameter("import", importId)
                        .setParameter("community", community)
                        .executeUpdate();
            }
        }
    }

    /**
     * @param told how many were told before
     * @param most how many are told in all
     */
    Kept of(UUID importId, String community, int told, int most) {
        return new Kept(importId, community, told, most);
    }

    void clear(UUID importId) {
        entityManager
                .createNativeQuery("delete from import_fault where import_id = :import")
                .setParameter("import", importId)
                .executeUpdate();
    }
}
