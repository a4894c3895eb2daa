package org.xiaoshao.people.internal;

import static org.xiaoshao.shared.intake.IntakeColumn.date;
import static org.xiaoshao.shared.intake.IntakeColumn.number;
import static org.xiaoshao.shared.intake.IntakeColumn.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.people.Registration;
import org.xiaoshao.people.Tenure;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.shared.intake.Intake;
import org.xiaoshao.shared.intake.IntakeColumn;
import org.xiaoshao.shared.intake.IntakeColumn.Word;
import org.xiaoshao.shared.intake.IntakeGround;
import org.xiaoshao.shared.intake.IntakeRow;
import org.xiaoshao.shared.intake.RowSet;
import org.xiaoshao.territory.PlaceRegister;

/** Takes in households, by the rules of moving in: a vacancy ends, owners do not live together. */
@ApplicationScoped
class HouseholdIntake implements Intake {

    private static final int HIGHEST_FLOOR = 200;

    private static final String DWELLINGS =
            """
            insert into dwelling (id, county_code, town_code, community_code, grid_id, building_id, unit, number, floor,
                                  address_order, import_id)
            select r.id, :county, :town, b.community_code, b.grid_id, b.id, r.unit, r.number, r.floor,
                   concat_ws('-', b.community_code, lpad(b.ordinal::text, 5, '0'),
                             lpad(coalesce(array_position(b.units, r.unit), 0)::text, 3, '0'),
                             lpad(r.number, 20, '0')),
                   :import
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, building uuid, unit text, number text, floor int)
            join building b on b.id = r.building
            on conflict (building_id, unit, number) do nothing""";

    private static final String VACANCIES_ENDED =
            """
            update household h set moved_out = r.day, closed_by_import = :import, version = h.version + 1
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(vacancy uuid, day date)
            where h.id = r.vacancy""";

    private static final String HOUSEHOLDS =
            """
            insert into household (id, dwelling_id, county_code, town_code, community_code, grid_id, building_id, unit,
                                   address_order, tenure, registration, moved_in, import_id)
            select r.household, d.id, d.county_code, d.town_code, d.community_code, d.grid_id, d.building_id, d.unit,
                   d.address_order, r.tenure, r.registration, r.day, :import
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(household uuid, building uuid, unit text, number text, tenure text, registration text, day date)
            cross join lateral (
                select * from dwelling d where d.building_id = r.building and d.unit = r.unit and d.number = r.number
                union all
                select * from dwelling d
                where r.unit is null and d.building_id = r.building and d.unit is null and d.number = r.number) d""";

    @Inject EntityManager entityManager;
    @Inject PlaceRegister register;
    @Inject DoorReader doors;
    @Inject HouseholdUndoing undoing;

    @Override
    public ImportKind kind() {
        return ImportKind.HOUSEHOLDS;
    }

    @Override
    public List<IntakeColumn> columns() {
        var columns = new ArrayList<>(Door.columns());
        columns.add(number("floor", "楼层", "Floor", HIGHEST_FLOOR));
        columns.add(
                word(
                                "tenure",
                                "居住性质",
                                "Tenure",
                                new Word("OWNER", "自有", "Owner"),
                                new Word("TENANT", "租住", "Tenant"),
                                new Word("VACANT", "空置", "Vacant"))
                        .needed());
        columns.add(
                word(
                        "registration",
                        "户籍类型",
                        "Registration",
                        new Word("LOCAL", "户籍", "Local"),
                        new Word("FLOATING", "流动", "Floating")));
        columns.add(date("movedIn", "入住日期", "Moved in").needed());
        return columns;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY);
    }

    @Override
    public Taking begin(IntakeGround ground) {
        return new Households(ground, register.of(ground.community()).buildings());
    }

    @Override
    public int undo(UUID importId, String community) {
        return undoing.undo(importId);
    }

    /** What a row will do: move in behind that door, ending the vacancy there if there is one. */
    private record Move(Door door, UUID vacancy) {}

    private final class Households implements Taking {

        private final IntakeGround ground;
        private final Map<String, List<PlaceRegister.Building>> buildings;

        /** How often each tenure moves in behind a door, by the rows above. */
        private final Map<Door, Map<Tenure, Integer>> above = new HashMap<>();

        private Households(
                IntakeGround ground, Map<String, List<PlaceRegister.Building>> buildings) {
            this.ground = ground;
            this.buildings = buildings;
        }

        @Override
        public void check(List<IntakeRow> rows) {
            var named = new HashMap<IntakeRow, Door>();
            rows.forEach(row -> named.put(row, Door.of(row, buildings)));
            var living =
                    doors.living(
                            named.values().stream().filter(Objects::nonNull).toList(),
                            ground.importId());
            for (var row : rows) {
                alone(row);
                var door = named.get(row);
                var tenure = row.word("tenure", Tenure.class);
                if (door != null && tenure != null && row.date("movedIn") != null) {
                    beside(row, door, tenure, living.getOrDefault(door, List.of()));
                }
            }
        }

        /** What a row says by itself. */
        private void alone(IntakeRow row) {
            var tenure = row.word("tenure", Tenure.class);
            var registration = row.text("registration");
            if (tenure != null && row.isFine("registration")) {
                row.wrongUnless(
                        tenure == Tenure.VACANT || registration != null,
                        "registration",
                        ImportFaultCode.REGISTRATION_MISSING);
                row.wrongUnless(
                        tenure != Tenure.VACANT || registration == null,
                        "registration",
                        ImportFaultCode.VACANT_IS_REGISTERED);
            }
            var day = row.date("movedIn");
            row.wrongUnless(
                    day == null || !day.isAfter(ground.today()),
                    "movedIn",
                    ImportFaultCode.DATE_IN_FUTURE);
        }

        /** What a row says beside those who live there, and beside the rows above. */
        private void beside(
                IntakeRow row, Door door, Tenure tenure, List<DoorReader.Living> living) {
            if (living.stream().anyMatch(there -> same(there, row, tenure))) {
                row.does(IntakeRow.Effect.NOTHING);
                return;
            }
            var moving = above.computeIfAbsent(door, any -> new EnumMap<>(Tenure.class));
            var taken =
                    tenure == Tenure.VACANT
                            ? !moving.isEmpty()
                            : moving.containsKey(Tenure.VACANT)
                                    || tenure == Tenure.OWNER && moving.containsKey(Tenure.OWNER);
            row.wrongUnless(!taken, "number", ImportFaultCode.TWICE_IN_FILE);
            UUID vacancy = null;
            for (var there : living) {
                if (there.tenure() == Tenure.VACANT && tenure != Tenure.VACANT) {
                    row.wrongUnless(
                            !row.date("movedIn").isBefore(there.movedIn()),
                            "movedIn",
                            ImportFaultCode.DATES_REVERSED);
                    vacancy = moving.isEmpty() ? there.id() : vacancy;
                } else if (tenure == Tenure.VACANT
                        || tenure == Tenure.OWNER && there.tenure() == Tenure.OWNER) {
                    row.wrong("number", ImportFaultCode.DWELLING_OCCUPIED);
                    break;
                }
            }
            if (row.isFaultless()) {
                moving.merge(tenure, 1, Integer::sum);
                row.does(vacancy == null ? IntakeRow.Effect.ADDS : IntakeRow.Effect.CHANGES);
                row.found(new Move(door, vacancy));
            }
        }

        private static boolean same(DoorReader.Living there, IntakeRow row, Tenure tenure) {
            return there.tenure() == tenure
                    && there.registration() == row.word("registration", Registration.class)
                    && there.movedIn().equals(row.date("movedIn"));
        }

        @Override
        public void write(List<IntakeRow> rows) {
            var set = new RowSet();
            var ended = new RowSet();
            for (var row : rows) {
                var move = row.found(Move.class);
                LocalDate day = row.date("movedIn");
                set.row()
                        .with("id", Ids.next())
                        .with("household", Ids.next())
                        .with("building", move.door().building())
                        .with("unit", move.door().unit())
                        .with("number", move.door().number())
                        .with("floor", row.number("floor"))
                        .with("tenure", row.text("tenure"))
                        .with("registration", row.text("registration"))
                        .with("day", day);
                if (move.vacancy() != null) {
                    ended.row().with("vacancy", move.vacancy()).with("day", day);
                }
            }
            var json = set.json();
            entityManager
                    .createNativeQuery(DWELLINGS)
                    .setParameter("rows", json)
                    .setParameter("county", ground.county())
                    .setParameter("town", ground.town())
                    .setParameter("import", ground.importId())
                    .executeUpdate();
            entityManager
                    .createNativeQuery(VACANCIES_ENDED)
                    .setParameter("rows", ended.json())
                    .setParameter("import", ground.importId())
                    .executeUpdate();
            entityManager
                    .createNativeQuery(HOUSEHOLDS)
                    .setParameter("rows", json)
                    .setParameter("import", ground.importId())
                    .executeUpdate();
        }
    }
}
