package org.xiaoshao.territory.internal;

import static org.xiaoshao.shared.intake.IntakeColumn.list;
import static org.xiaoshao.shared.intake.IntakeColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.shared.intake.ImportedRows;
import org.xiaoshao.shared.intake.Intake;
import org.xiaoshao.shared.intake.IntakeColumn;
import org.xiaoshao.shared.intake.IntakeGround;
import org.xiaoshao.shared.intake.IntakeRow;
import org.xiaoshao.shared.intake.RowSet;
import org.xiaoshao.territory.PlaceRegister;

/** Takes in buildings: name, estate, grid, units. They stand behind those that are there. */
@ApplicationScoped
class BuildingIntake implements Intake {

    static final int NAME = 40;
    private static final int MOST_UNITS = 50;

    private static final String ADDED =
            """
            insert into building (id, community_code, grid_id, estate_id, name, ordinal, units, import_id)
            select r.id, :community, r.grid, r.estate, r.name,
                   (select coalesce(max(b.ordinal), 0) from building b where b.community_code = :community) + r.place,
                   array(select jsonb_array_elements_text(r.units)), :import
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, grid uuid, estate uuid, name text, place int, units jsonb)""";

    @Inject EntityManager entityManager;
    @Inject PlaceRegister register;
    @Inject ImportedRows imported;

    @Override
    public ImportKind kind() {
        return ImportKind.BUILDINGS;
    }

    @Override
    public List<IntakeColumn> columns() {
        return List.of(
                text("name", "楼栋名称", "Building", NAME).needed(),
                text("estate", "小区", "Estate", NAME),
                text("grid", "网格", "Grid", NAME),
                list("units", "单元", "Units", NAME));
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY);
    }

    @Override
    public Taking begin(IntakeGround ground) {
        return new Buildings(ground, register.of(ground.community()));
    }

    @Override
    public int undo(UUID importId, String community) {
        return imported.remove("building", importId);
    }

    private record Lies(UUID grid, UUID estate) {}

    private final class Buildings implements Taking {

        private final IntakeGround ground;
        private final PlaceRegister.Places places;
        private final Set<String> seen = new HashSet<>();

        private Buildings(IntakeGround ground, PlaceRegister.Places places) {
            this.ground = ground;
            this.places = places;
        }

        @Override
        public void check(List<IntakeRow> rows) {
            rows.forEach(this::check);
        }

        private void check(IntakeRow row) {
            var estate = known(row, "estate", places.estates(), ImportFaultCode.ESTATE_UNKNOWN);
            var grid = known(row, "grid", places.grids(), ImportFaultCode.GRID_UNKNOWN);
            var units = row.list("units");
            row.wrongUnless(
                    units.size() <= MOST_UNITS && units.stream().noneMatch(UnitIntake::unfit),
                    "units",
                    ImportFaultCode.TEXT_INVALID);
            row.wrongUnless(
                    Set.copyOf(units).size() == units.size(),
                    "units",
                    ImportFaultCode.TWICE_IN_FILE);
            var name = row.text("name");
            if (name == null) {
                return;
            }
            row.wrongUnless(seen.add(name), "name", ImportFaultCode.TWICE_IN_FILE);
            var there = places.buildings().getOrDefault(name, List.of());
            if (there.stream().anyMatch(one -> same(one, estate, grid, units))) {
                row.does(IntakeRow.Effect.NOTHING);
            } else if (!there.isEmpty()) {
                row.wrong("name", ImportFaultCode.ALREADY_EXISTS);
            }
            row.found(new Lies(grid, estate));
        }

        private static boolean same(
                PlaceRegister.Building one, UUID estate, UUID grid, List<String> units) {
            return Objects.equals(one.estate(), estate)
                    && Objects.equals(one.grid(), grid)
                    && one.units().equals(units);
        }

        private static UUID known(
                IntakeRow row,
                String column,
                java.util.Map<String, UUID> names,
                ImportFaultCode unknown) {
            var name = row.text(column);
            row.wrongUnless(name == null || names.containsKey(name), column, unknown);
            return names.get(name);
        }

        @Override
        public void write(List<IntakeRow> rows) {
            var set = new RowSet();
            var place = 0;
            for (var row : rows) {
                var lies = row.found(Lies.class);
                set.row()
                        .with("id", Ids.next())
                        .with("grid", lies.grid())
                        .with("estate", lies.estate())
                        .with("name", row.text("name"))
                        .with("place", ++place)
                        .with("units", row.list("units"));
            }
            entityManager
                    .createNativeQuery(ADDED)
                    .setParameter("rows", set.json())
                    .setParameter("community", ground.community())
                    .setParameter("import", ground.importId())
                    .executeUpdate();
        }
    }
}
