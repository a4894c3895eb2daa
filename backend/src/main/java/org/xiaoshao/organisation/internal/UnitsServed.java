package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.xiaoshao.shared.intake.RowSet;
import org.xiaoshao.territory.UnitUse;

/** Units that somebody has a post in. */
@ApplicationScoped
class UnitsServed implements UnitUse {

    private static final String USED =
            """
            select cast(count(*) as int)
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(building uuid, unit text)
            where exists (select 1 from post p where p.building_id = r.building and p.unit = r.unit)""";

    @Inject EntityManager entityManager;

    @Override
    public int used(List<Unit> units) {
        var set = new RowSet();
        units.forEach(
                unit -> set.row().with("building", unit.building()).with("unit", unit.name()));
        return (Integer)
                entityManager
                        .createNativeQuery(USED, Integer.class)
                        .setParameter("rows", set.json())
                        .getSingleResult();
    }
}
