package org.xiaoshao.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Imports;
import org.xiaoshao.testing.StackResource;

/** Households from a file: what is found wrong, what is written, what goes again. */
@QuarkusTest
@WithTestResource(StackResource.class)
class HouseholdImportTest {

    private static final String HOUSEHOLDS = "楼栋,单元,户室号,楼层,居住性质,户籍类型,入住日期\n";
    private static final String RESIDENTS = "楼栋,单元,户室号,姓名,与户主关系,性别,联系电话,身份证号,出生日期,入住日期\n";

    @Test
    void every_fault_of_a_household_is_told_by_its_cell_and_nothing_is_written() {
        var owned = Families.door();
        Families.inKunxin().with("number", owned).person("房主", "HEAD").moveIn();
        var empty = Families.door();
        Families.inKunxin()
                .with("number", empty)
                .with("tenure", "VACANT")
                .with("registration", null)
                .with("movedIn", "2024-01-01")
                .moveIn();
        var before = households();
        var twice = Families.door();
        var checked =
                Imports.checked(
                        "HOUSEHOLDS",
                        HOUSEHOLDS
                                + "9号楼,1单元,101,1,自有,户籍,2024-03-01\n"
                                + "1号楼,9单元,101,1,自有,户籍,2024-03-01\n"
                                + "1号楼,,101,1,自有,户籍,2024-03-01\n"
                                + "1号楼,1单元,,x,买的,,2024-02-30\n"
                                + "1号楼,1单元,F1,1,自有,,2199-01-01\n"
                                + "1号楼,1单元,F2,1,空置,户籍,2024-03-01\n"
                                + "1号楼,1单元,"
                                + owned
                                + ",1,自有,户籍,2024-04-01\n"
                                + "1号楼,1单元,"
                                + empty
                                + ",1,自有,户籍,2023-12-31\n"
                                + "1号楼,1单元,"
                                + twice
                                + ",1,自有,户籍,2024-03-01\n"
                                + "1号楼,1单元,"
                                + twice
                                + ",1,自有,户籍,2024-03-02\n"
                                + "1号楼,1单元,=1+1,1,自有,户籍,2024-03-01,zu viel\n");
        assertEquals("CHECKED", checked.get("state"));
        assertEquals(
                List.of(
                        "A2 BUILDING_UNKNOWN building",
                        "B3 UNIT_UNKNOWN unit",
                        "B4 UNIT_MISSING unit",
                        "C5 REQUIRED number",
                        "D5 NUMBER_INVALID floor",
                        "E5 WORD_UNKNOWN tenure",
                        "G5 DATE_INVALID movedIn",
                        "F6 REGISTRATION_MISSING registration",
                        "G6 DATE_IN_FUTURE movedIn",
                        "F7 VACANT_IS_REGISTERED registration",
                        "C8 DWELLING_OCCUPIED number",
                        "G9 DATES_REVERSED movedIn",
                        "C11 TWICE_IN_FILE number",
                        "C12 FORMULA number",
                        "H12 CELL_WITHOUT_COLUMN"),
                Imports.faults(checked));
        assertEquals(11, checked.get("rowCount"));
        assertEquals(1, checked.get("added"));
        assertEquals(10, checked.get("faulty"));
        assertEquals(15, checked.get("faultCount"));
        assertEquals(before, households());
        var refused = Imports.tryTo("secretary", "importCommit", checked, Map.of()).ok();
        assertEquals(List.of("HAS_FAULTS"), refused.refusals("importCommit"));
        assertEquals(before, households());
    }

    @Test
    void what_is_committed_is_in_the_ledger_and_what_is_undone_is_not() {
        var door = Families.door();
        var empty = Families.door();
        var vacancy =
                Families.inKunxin()
                        .with("number", empty)
                        .with("tenure", "VACANT")
                        .with("registration", null)
                        .with("movedIn", "2024-01-01")
                        .moveIn();
        var before = households();
        var checked =
                Imports.checked(
                        "HOUSEHOLDS",
                        HOUSEHOLDS
                                + "1号楼,1单元,"
                                + door
                                + ",3,租住,流动,2024/3/1\n"
                                + "\n"
                                + "1号楼,1单元,"
                                + empty
                                + ",1,owner,Local,2024年3月1日\n");
        assertEquals(List.of(), Imports.faults(checked));
        assertEquals(2, checked.get("rowCount"));
        assertEquals(1, checked.get("added"));
        assertEquals(1, checked.get("changed"));
        var committed = Imports.committed(checked);
        assertEquals("COMMITTED", committed.get("state"));
        assertEquals(committed.get("uploadedBy"), committed.get("committedBy"));
        assertEquals(before + 1, households());
        var again =
                Imports.checked(
                        "HOUSEHOLDS", HOUSEHOLDS + "1号楼,1单元," + door + ",3,租住,流动,2024-03-01\n");
        assertEquals(1, again.get("unchanged"));
        var nothing = Imports.tryTo("secretary", "importCommit", again, Map.of()).ok();
        assertEquals(List.of("NOTHING_TO_WRITE"), nothing.refusals("importCommit"));

        var residents =
                Imports.checked("RESIDENTS", RESIDENTS + "1号楼,1单元," + door + ",租客甲,户主,,,,,\n");
        assertEquals(List.of(), Imports.faults(residents));
        var living = Imports.committed(residents);
        var blocked = Imports.undone(committed);
        assertEquals("COMMITTED", blocked.get("state"));
        assertEquals(1, blocked.get("undoBlockedBy"));
        assertEquals("UNDONE", Imports.undone(living).get("state"));
        assertEquals("UNDONE", Imports.undone(blocked).get("state"));
        assertEquals(before, households());
        assertNull(
                GraphQlClient.as("worker")
                        .ask("household", Map.of("id", vacancy.get("id")))
                        .data("household.movedOut"));
    }

    @Test
    void a_ledger_that_changed_since_the_check_is_looked_at_again_and_nothing_is_written() {
        var door = Families.door();
        var other = Families.door();
        var checked =
                Imports.checked(
                        "HOUSEHOLDS",
                        HOUSEHOLDS
                                + "1号楼,1单元,"
                                + door
                                + ",3,自有,户籍,2024-03-01\n"
                                + "1号楼,1单元,"
                                + other
                                + ",3,自有,户籍,2024-03-01\n");
        assertEquals(2, checked.get("added"));
        Families.inKunxin().with("number", door).with("movedIn", "2022-01-01").moveIn();
        var before = households();
        var again = Imports.committed(checked);
        assertEquals("CHECKED", again.get("state"));
        assertEquals("LEDGER_CHANGED", again.get("refusal"));
        assertEquals(List.of("C2 DWELLING_OCCUPIED number"), Imports.faults(again));
        assertEquals(before, households());
        var rest = Imports.done("importCommit", again, Map.of("withoutFaulty", true));
        assertEquals("COMMITTED", rest.get("state"));
        assertEquals(true, rest.get("withoutFaulty"));
        assertEquals(before + 1, households());
    }

    private static int households() {
        return GraphQlClient.as("worker")
                .send(
                        "query ($at: ID!) { households(filter: {place: $at}) { totalCount } }",
                        Map.of("at", DemoPlaces.KUNXIN))
                .ok()
                .data("households.totalCount");
    }
}
