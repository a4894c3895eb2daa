package org.xiaoshao.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Imports;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** Residents from a file: what is found wrong, what is written, what goes again. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ResidentImportTest {

    private static final String RESIDENTS = "楼栋,单元,户室号,姓名,与户主关系,性别,联系电话,身份证号,出生日期,入住日期\n";

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
}
