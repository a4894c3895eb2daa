package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.xiaoshao.shared.intake.ImportedRows;

/** Takes households and residents of an import away again, as long as nothing stands on them. */
@ApplicationScoped
class HouseholdUndoing {

    /** A household that was changed since, or in which somebody lives. */
    private static final String HOUSEHOLDS_STANDING =
            """
            select cast(count(*) as int) from household h
            where h.import_id = :import
              and (h.version > 1 or cardinality(h.resident_person_ids) > 0
                   or exists (select 1 from resident r where r.household_id = h.id))""";

    /** Once those who moved in are gone; not where somebody else has moved in meanwhile. */
    private static final String VACANCIES_REOPENED =
            """
            update household v set moved_out = null, closed_by_import = null, version = v.version + 1
            where v.closed_by_import = :import
              and not exists (select 1 from household h where h.dwelling_id = v.dwelling_id and h.moved_out is null)""";

    private static final String DWELLINGS_GONE =
            """
            delete from dwelling d
            where d.import_id = :import and not exists (select 1 from household h where h.dwelling_id = d.id)""";

    /** A resident who was changed since, has a login, or into whom others were merged. */
    private static final String RESIDENTS_STANDING =
            """
            select cast(count(*) as int) from resident r
            where r.import_id = :import
              and (r.version > 1 or r.person_id is not null
                   or exists (select 1 from resident d where d.merged_into = r.id))""";

    @Inject EntityManager entityManager;
    @Inject ImportedRows imported;

    /**
     * @return how many households something stands on; then nothing may be kept of this transaction
     */
    int undo(UUID importId) {
        var standing = count(HOUSEHOLDS_STANDING, importId);
        if (standing > 0) {
            return standing;
        }
        var pointedAt = imported.remove("household", importId);
        if (pointedAt > 0) {
            return pointedAt;
        }
        run(DWELLINGS_GONE, importId);
        run(VACANCIES_REOPENED, importId);
        return 0;
    }

    /**
     * @return how many residents something stands on; then nothing may be kept of this transaction
     */
    int undoResidents(UUID importId) {
        var standing = count(RESIDENTS_STANDING, importId);
        return standing > 0 ? standing : imported.remove("resident", importId);
    }

    private int count(String sql, UUID importId) {
        return (Integer)
                entityManager
                        .createNativeQuery(sql, Integer.class)
                        .setParameter("import", importId)
                        .getSingleResult();
    }

    private void run(String sql, UUID importId) {
        entityManager.createNativeQuery(sql).setParameter("import", importId).executeUpdate();
    }
}
