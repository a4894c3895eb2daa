package org.xiaoshao.territory.internal;

import static org.xiaoshao.shared.intake.IntakeColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.shared.intake.Intake;
import org.xiaoshao.shared.intake.IntakeColumn;
import org.xiaoshao.shared.intake.IntakeGround;
import org.xiaoshao.shared.intake.IntakeRow;
import org.xiaoshao.shared.intake.RowSet;
import org.xiaoshao.territory.PlaceRegister;
import org.xiaoshao.territory.UnitUse;

/** Takes in units (stairwells): each joins its building behind those that are there. */
@ApplicationScoped
class UnitIntake implements Intake {

    private static final String LISTED =
            """
            insert into imported_unit (import_id, building_id, community_code, unit)
            select :import, r.building, :community, r.unit
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(building uuid, unit text)""";

    private static final String JOINED =
            """
            update building b set units = b.units || r.units
            from (select building, array_agg(unit order by place) as units
                  from jsonb_to_recordset(cast(:rows as jsonb)) as r(building uuid, unit text, place int)
                  group by building) r
            where b.id = r.building""";

    private static final String LEFT =
            """
            update building b
            set units = array(select u.name from unnest(b.units) with ordinality as u(name, place)
                              where u.name <> all (i.units) order by u.place)
            from (select building_id, array_agg(unit) as units from imported_unit
                  where import_id = :import group by building_id) i
            where b.id = i.building_id""";

    @Inject EntityManager entityManager;
    @Inject PlaceRegister register;
    @Inject @Any Instance<UnitUse> uses;

    @Override
    public ImportKind kind() {
        return ImportKind.UNITS;
    }

    @Override
    public List<IntakeColumn> columns() {
        return List.of(
                text("building", "楼栋", "Building", BuildingIntake.NAME).needed(),
                text("name", "单元名称", "Unit", BuildingIntake.NAME).needed());
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY);
    }

    @Override
    public Taking begin(IntakeGround ground) {
        return new Units(ground, register.of(ground.community()));
    }

    @Override
    public int undo(UUID importId, String community) {
        var units = made(importId);
        var standing = uses.stream().mapToInt(use -> use.used(units)).sum();
        if (standing == 0) {
            entityManager.createNativeQuery(LEFT).setParameter("import", importId).executeUpdate();
            entityManager
                    .createNativeQuery("delete from imported_unit where import_id = :import")
                    .setParameter("import", importId)
                    .executeUpdate();
        }
        return standing;
    }

    private List<UnitUse.Unit> made(UUID importId) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                "select building_id, unit from imported_unit where import_id ="
                                        + " :import",
                                Tuple.class)
                        .setParameter("import", importId)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new UnitUse.Unit(
                                        row.get("building_id", UUID.class),
                                        row.get("unit", String.class)))
                .toList();
    }

    /** Whether a name cannot be one of a unit: scopes are kept as {@code building:unit,…}. */
    static boolean unfit(String name) {
        return name.contains(",") || name.contains(":");
    }

    private final class Units implements Taking {

        private final IntakeGround ground;
        private final PlaceRegister.Places places;
        private final Set<UnitUse.Unit> seen = new HashSet<>();

        private Units(IntakeGround ground, PlaceRegister.Places places) {
            this.ground = ground;
            this.places = places;
        }

        @Override
        public void check(List<IntakeRow> rows) {
            for (var row : rows) {
                var unit = row.text("name");
                row.wrongUnless(unit == null || !unfit(unit), "name", ImportFaultCode.TEXT_INVALID);
                var name = row.text("building");
                if (name == null) {
                    continue;
                }
                var there = places.buildings().getOrDefault(name, List.of());
                if (there.size() != 1) {
                    row.wrong(
                            "building",
                            there.isEmpty()
                                    ? ImportFaultCode.BUILDING_UNKNOWN
                                    : ImportFaultCode.BUILDING_AMBIGUOUS);
                } else if (unit != null) {
                    check(row, new UnitUse.Unit(there.get(0).id(), unit), there.get(0));
                }
            }
        }

        private void check(IntakeRow row, UnitUse.Unit unit, PlaceRegister.Building building) {
            row.wrongUnless(seen.add(unit), "name", ImportFaultCode.TWICE_IN_FILE);
            row.found(unit);
            if (building.units().contains(unit.name())) {
                row.does(IntakeRow.Effect.NOTHING);
            }
        }

        @Override
        public void write(List<IntakeRow> rows) {
            var set = new RowSet();
            for (var row : rows) {
                var unit = row.found(UnitUse.Unit.class);
                set.row()
                        .with("building", unit.building())
                        .with("unit", unit.name())
                        .with("place", row.number());
            }
            entityManager
                    .createNativeQuery(LISTED)
                    .setParameter("rows", set.json())
                    .setParameter("community", ground.community())
                    .setParameter("import", ground.importId())
                    .executeUpdate();
            entityManager
                    .createNativeQuery(JOINED)
                    .setParameter("rows", set.json())
                    .executeUpdate();
        }
    }
}
