package org.xiaoshao.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.xiaoshao.testing.TableOwner;

/** Households and residents from a file: what is found wrong, what is written, what goes again. */
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
    void every_fault_of_a_resident_is_told_by_its_cell() {
        var home = Families.door();
        var known = Families.idNumber("19800101", 101);
        Families.inKunxin().with("number", home).person("在册人", "HEAD", "idNumber", known).moveIn();
        var headless = Families.door();
        Families.inKunxin().with("number", headless).moveIn();
        var shared = Families.door();
        Families.inKunxin().with("number", shared).with("tenure", "TENANT").moveIn();
        Families.inKunxin().with("number", shared).with("tenure", "TENANT").moveIn();
        var empty = Families.door();
        Families.inKunxin()
                .with("number", empty)
                .with("tenure", "VACANT")
                .with("registration", null)
                .moveIn();
        var right = Families.idNumber("19900202", 103);
        var wrong = right.substring(0, 17) + (right.charAt(17) == '1' ? '2' : '1');
        var at = "1号楼,1单元," + headless + ",";
        var checked =
                Imports.checked(
                        "RESIDENTS",
                        RESIDENTS
                                + "1号楼,1单元,没有,甲,户主,,,,,\n"
                                + "1号楼,1单元,"
                                + shared
                                + ",甲,户主,,,,,\n"
                                + "1号楼,1单元,"
                                + empty
                                + ",甲,户主,,,,,\n"
                                + "1号楼,1单元,"
                                + home
                                + ",甲,户主,,,,,\n"
                                + at
                                + "乙,户主,女,12345,"
                                + wrong
                                + ",,\n"
                                + at
                                + "丙,配偶,,,"
                                + right
                                + ",1990-02-03,2023-01-01\n"
                                + at
                                + "丁,子女,,,"
                                + known
                                + ",,2199-01-01\n"
                                + at
                                + "戊,子女,,,"
                                + right
                                + ",,\n"
                                + at
                                + "己,子女,,,1.50124E+17,1890-01-01,\n"
                                + at
                                + "庚,子女,,,,,\n"
                                + at
                                + "庚,子女,,,,,\n"
                                + "1号楼,1单元,"
                                + home
                                + ",在册人,父母,,,,,\n"
                                + at
                                + "辛,户主,,,999999199002301234,,\n"
                                + at
                                + ",,无,,1234,,\n");
        assertEquals(
                List.of(
                        "C2 HOUSEHOLD_UNKNOWN number",
                        "C3 HOUSEHOLD_AMBIGUOUS number",
                        "C4 HOUSEHOLD_VACANT number",
                        "E5 TWO_HEADS relation",
                        "G6 PHONE_INVALID phone",
                        "H6 ID_NUMBER_CHECKSUM_WRONG idNumber",
                        "I7 BIRTH_DATE_DIFFERS birthDate",
                        "J7 DATES_REVERSED movedIn",
                        "H8 ALREADY_IN_LEDGER idNumber",
                        "J8 DATE_IN_FUTURE movedIn",
                        "H9 TWICE_IN_FILE idNumber",
                        "H10 DIGITS_LOST idNumber",
                        "I10 BIRTH_DATE_INVALID birthDate",
                        "D12 TWICE_IN_FILE name",
                        "D13 ALREADY_IN_LEDGER name",
                        "E14 TWO_HEADS relation",
                        "H14 ID_NUMBER_DATE_INVALID idNumber",
                        "D15 REQUIRED name",
                        "E15 REQUIRED relation",
                        "F15 WORD_UNKNOWN sex",
                        "H15 ID_NUMBER_INVALID idNumber"),
                Imports.faults(checked));
        assertEquals(13, checked.get("faulty"));
        assertEquals(1, checked.get("added"));
    }

    @Test
    void people_of_a_file_are_sealed_found_and_masked_like_any_other() {
        var door = Families.door();
        Families.inKunxin().with("number", door).moveIn();
        var number = Families.idNumber("19770707", 107);
        var row = "1号楼,1单元," + door + ",王文件,户主,男,199 0000 7707," + number + ",,\n";
        var committed = Imports.committed(Imports.checked("RESIDENTS", RESIDENTS + row));
        assertEquals("COMMITTED", committed.get("state"));
        var found =
                GraphQlClient.as("worker")
                        .ask("residents", Map.of("filter", Map.of("idNumber", number)))
                        .ok();
        assertEquals(List.of("王文件"), found.list("residents.nodes.name"));
        assertFalse(found.body().contains(number));
        var twice = Imports.checked("RESIDENTS", RESIDENTS + row);
        assertEquals(
                List.of("E2 TWO_HEADS relation", "H2 ALREADY_IN_LEDGER idNumber"),
                Imports.faults(twice));
        assertEquals("UNDONE", Imports.undone(committed).get("state"));
        var gone =
                GraphQlClient.as("worker")
                        .ask("residents", Map.of("filter", Map.of("idNumber", number)))
                        .ok();
        assertEquals(List.of(), gone.list("residents.nodes.name"));
    }

    @Test
    void a_file_of_people_that_waits_goes_when_somebodys_record_is_deleted() {
        var door = Families.door();
        var one = Families.inKunxin().with("number", door).person("将删者", "HEAD").resident();
        var row = "1号楼,1单元," + door + ",王等待,子女,男,,,,\n";
        var waiting = Imports.checked("RESIDENTS", RESIDENTS + row);
        assertEquals("CHECKED", waiting.get("state"));
        var input = Map.of("reason", "SUBJECT_REQUEST", "expectedVersion", 1);
        var deleted =
                GraphQlClient.as("secretary")
                        .ask("residentDelete", Map.of("id", one, "input", input))
                        .ok();
        assertEquals(List.of(), deleted.refusals("residentDelete"), deleted::body);
        assertEquals(
                "DISCARDED 0",
                TableOwner.unbound(
                        connection -> {
                            try (var statement = connection.createStatement();
                                    var rows =
                                            statement.executeQuery(
                                                    "select state || ' ' || (select count(*) from import_chunk where import_id = i.id) from import i where id = '%s'"
                                                            .formatted(waiting.get("id")))) {
                                rows.next();
                                return rows.getString(1);
                            }
                        },
                        "import",
                        "import_chunk"));
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
