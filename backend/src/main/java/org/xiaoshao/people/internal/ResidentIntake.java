package org.xiaoshao.people.internal;

import static org.xiaoshao.shared.intake.IntakeColumn.date;
import static org.xiaoshao.shared.intake.IntakeColumn.digits;
import static org.xiaoshao.shared.intake.IntakeColumn.text;
import static org.xiaoshao.shared.intake.IntakeColumn.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.people.Relation;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.people.Tenure;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.shared.intake.Intake;
import org.xiaoshao.shared.intake.IntakeColumn;
import org.xiaoshao.shared.intake.IntakeColumn.Word;
import org.xiaoshao.shared.intake.IntakeGround;
import org.xiaoshao.shared.intake.IntakeRow;
import org.xiaoshao.territory.PlaceRegister;

/** Takes residents into the households they belong to, by the rules of adding one by hand. */
@ApplicationScoped
class ResidentIntake implements Intake {

    private static final int NAME = 50;

    @Inject PlaceRegister register;
    @Inject DoorReader doors;
    @Inject ResidentRows rows;
    @Inject ResidentValues values;
    @Inject HouseholdUndoing undoing;

    @Override
    public ImportKind kind() {
        return ImportKind.RESIDENTS;
    }

    @Override
    public List<IntakeColumn> columns() {
        var columns = new ArrayList<>(Door.columns());
        columns.add(text("name", "姓名", "Name", NAME).needed());
        columns.add(
                word(
                                "relation",
                                "与户主关系",
                                "Relation to head",
                                new Word("HEAD", "户主", "Head"),
                                new Word("SPOUSE", "配偶", "Spouse"),
                                new Word("CHILD", "子女", "Child"),
                                new Word("PARENT", "父母", "Parent"),
                                new Word("SIBLING", "兄弟姐妹", "Sibling"),
                                new Word("GRANDCHILD", "孙子女", "Grandchild"),
                                new Word("GRANDPARENT", "祖父母", "Grandparent"),
                                new Word("OTHER_RELATIVE", "其他亲属", "Other relative"),
                                new Word("NOT_RELATED", "非亲属", "Not related"))
                        .needed());
        columns.add(
                word(
                        "sex",
                        "性别",
                        "Sex",
                        new Word("FEMALE", "女", "Female"),
                        new Word("MALE", "男", "Male")));
        columns.add(digits("phone", "联系电话", "Phone"));
        columns.add(digits("idNumber", "身份证号", "ID number"));
        columns.add(date("birthDate", "出生日期", "Birth date"));
        columns.add(date("movedIn", "入住日期", "Moved in"));
        return columns;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY);
    }

    @Override
    public Taking begin(IntakeGround ground) {
        return new Joining(ground, register.of(ground.community()).buildings());
    }

    @Override
    public int undo(UUID importId, String community) {
        return undoing.undoResidents(importId);
    }

    private final class Joining implements Taking {

        private final IntakeGround ground;
        private final Map<String, List<PlaceRegister.Building>> buildings;
        private final Set<UUID> headedAbove = new HashSet<>();

        /** Whoever stands in a row above, by blind index or by household and name. */
        private final Set<String> above = new HashSet<>();

        private Joining(IntakeGround ground, Map<String, List<PlaceRegister.Building>> buildings) {
            this.ground = ground;
            this.buildings = buildings;
        }

        @Override
        public void check(List<IntakeRow> batch) {
            var homes = homes(batch);
            batch.forEach(row -> person(row, homes.get(row)));
            var numbers = new HashMap<IntakeRow, byte[][]>();
            for (var row : batch) {
                var number = IdNumber.normalise(row.text("idNumber"));
                if (number != null && row.isFine("idNumber")) {
                    numbers.put(row, values.finding(SensitiveField.ID_NUMBER, number));
                }
            }
            var known = rows.known(numbers.values(), homes.values(), ground);
            for (var row : batch) {
                if (numbers.containsKey(row)) {
                    numbered(row, numbers.get(row), known);
                } else if (row.text("idNumber") == null && homes.containsKey(row)) {
                    unnumbered(row, homes.get(row), known);
                }
                head(row, homes.get(row));
                row.found(homes.get(row));
            }
        }

        /** The household that each row names; rows that name none are absent. */
        private Map<IntakeRow, DoorReader.Living> homes(List<IntakeRow> batch) {
            var named = new HashMap<IntakeRow, Door>();
            batch.forEach(row -> named.put(row, Door.of(row, buildings)));
            var living =
                    doors.living(
                            named.values().stream().filter(Objects::nonNull).toList(),
                            ground.importId());
            var homes = new HashMap<IntakeRow, DoorReader.Living>();
            named.forEach(
                    (row, door) -> {
                        if (door != null) {
                            var home = home(row, living.getOrDefault(door, List.of()));
                            if (home != null) {
                                homes.put(row, home);
                            }
                        }
                    });
            return homes;
        }

        private static DoorReader.Living home(IntakeRow row, List<DoorReader.Living> living) {
            if (living.size() == 1 && living.get(0).tenure() != Tenure.VACANT) {
                return living.get(0);
            }
            if (living.isEmpty()) {
                row.wrong("number", ImportFaultCode.HOUSEHOLD_UNKNOWN);
            } else if (living.size() > 1) {
                row.wrong("number", ImportFaultCode.HOUSEHOLD_AMBIGUOUS);
            } else {
                row.wrong("number", ImportFaultCode.HOUSEHOLD_VACANT);
            }
            return null;
        }

        /** What a row says of the person, by the rules of adding one by hand. */
        private void person(IntakeRow row, DoorReader.Living home) {
            var check = new InputCheck();
            var person = new PersonCheck(check, "", ground.today());
            if (row.isFine("phone")) {
                person.phone(row.text("phone"));
            }
            person.identity(
                    row.isFine("idNumber") ? row.text("idNumber") : null, row.date("birthDate"));
            var day = row.date("movedIn");
            if (home != null) {
                person.movedIn(day, home.movedIn());
            } else {
                row.wrongUnless(
                        day == null || !day.isAfter(ground.today()),
                        "movedIn",
                        ImportFaultCode.DATE_IN_FUTURE);
            }
            check.faults()
                    .forEach(
                            fault ->
                                    row.wrong(
                                            fault.field(),
                                            ImportFaultCode.valueOf(fault.code().name())));
        }

        private void numbered(IntakeRow row, byte[][] indexes, ResidentRows.Known known) {
            var newest = HexFormat.of().formatHex(indexes[indexes.length - 1]);
            if (!above.add(newest)) {
                row.wrong("idNumber", ImportFaultCode.TWICE_IN_FILE);
            } else if (known.hasAny(indexes)) {
                row.wrong("idNumber", ImportFaultCode.ALREADY_IN_LEDGER);
            }
        }

        private void unnumbered(IntakeRow row, DoorReader.Living home, ResidentRows.Known known) {
            var name = row.text("name");
            if (name == null) {
                return;
            }
            if (!above.add(home.id() + name)) {
                row.wrong("name", ImportFaultCode.TWICE_IN_FILE);
            } else if (known.has(home.id(), name)) {
                row.wrong("name", ImportFaultCode.ALREADY_IN_LEDGER);
            }
        }

        private void head(IntakeRow row, DoorReader.Living home) {
            if (home != null && row.word("relation", Relation.class) == Relation.HEAD) {
                row.wrongUnless(
                        !home.headed() && headedAbove.add(home.id()),
                        "relation",
                        ImportFaultCode.TWO_HEADS);
            }
        }

        @Override
        public void write(List<IntakeRow> batch) {
            rows.write(batch, ground);
        }
    }
}
