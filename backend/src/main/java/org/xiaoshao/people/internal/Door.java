package org.xiaoshao.people.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.IntakeColumn;
import org.xiaoshao.shared.intake.IntakeRow;
import org.xiaoshao.shared.intake.RowSet;
import org.xiaoshao.territory.PlaceRegister;

/**
 * A door as a file names it: building, unit, number.
 *
 * @param grid the grid its building lies in; null for none
 */
record Door(UUID building, UUID grid, String unit, String number) {

    private static final int NAME = 40;
    private static final int NUMBER = 20;

    /** The columns that name a door. */
    static List<IntakeColumn> columns() {
        return List.of(
                IntakeColumn.text("building", "楼栋", "Building", NAME).needed(),
                IntakeColumn.text("unit", "单元", "Unit", NAME),
                IntakeColumn.text("number", "户室号", "Door number", NUMBER).needed());
    }

    /** The door that a row names; null, and said what is wrong, when it names none. */
    static Door of(IntakeRow row, Map<String, List<PlaceRegister.Building>> buildings) {
        var name = row.text("building");
        var number = row.text("number");
        if (name == null) {
            return null;
        }
        var there = buildings.getOrDefault(name, List.of());
        if (there.size() != 1) {
            row.wrong(
                    "building",
                    there.isEmpty()
                            ? ImportFaultCode.BUILDING_UNKNOWN
                            : ImportFaultCode.BUILDING_AMBIGUOUS);
            return null;
        }
        var building = there.get(0);
        var unit = row.text("unit");
        if (unit == null ? !building.units().isEmpty() : !building.units().contains(unit)) {
            row.wrong(
                    "unit",
                    unit == null ? ImportFaultCode.UNIT_MISSING : ImportFaultCode.UNIT_UNKNOWN);
            return null;
        }
        return number == null ? null : new Door(building.id(), building.grid(), unit, number);
    }

    /** Doors as rows for the database, each once. */
    static RowSet set(Iterable<Door> doors) {
        var set = new RowSet();
        Set<Door> once = new HashSet<>();
        for (var door : doors) {
            if (once.add(door)) {
                set.row()
                        .with("building", door.building())
                        .with("grid", door.grid())
                        .with("unit", door.unit())
                        .with("number", door.number());
            }
        }
        return set;
    }
}
