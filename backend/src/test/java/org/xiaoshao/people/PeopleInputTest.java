package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.StackResource;

/** What may not be recorded of people and households. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PeopleInputTest {

    @ParameterizedTest
    @CsvSource({
        "phone, 12345, PHONE_INVALID",
        "idNumber, 99999919800101, ID_NUMBER_INVALID",
        "idNumber, 999999198013010010, ID_NUMBER_DATE_INVALID",
        "idNumber, 999999198001010012, ID_NUMBER_CHECKSUM_WRONG",
        "birthDate, 1899-12-31, BIRTH_DATE_INVALID",
        "birthDate, 2099-01-01, BIRTH_DATE_INVALID",
        "movedIn, 2024-02-29, DATES_REVERSED",
        "movedIn, 2099-01-01, DATE_IN_FUTURE",
        "name, ' ', REQUIRED"
    })
    void what_cannot_be_true_of_a_person_is_a_typed_refusal(
            String field, String value, String code) {
        var answer = Families.inKunxin().person("某人", "HEAD", field, value).tryToMoveIn().ok();
        assertEquals(List.of(code), answer.refusals("householdMoveIn"), answer::body);
        assertEquals(List.of("residents.0." + field), answer.list("householdMoveIn.errors.field"));
        assertFalse(!value.isBlank() && answer.body().contains(value), "never the value");
    }

    @Test
    void a_day_of_birth_that_is_not_that_of_the_id_number_is_refused() {
        var number = Families.idNumber("19800101", 1);
        var answer =
                Families.inKunxin()
                        .person("某人", "HEAD", "idNumber", number, "birthDate", "1980-01-02")
                        .tryToMoveIn();
        assertEquals(List.of("BIRTH_DATE_DIFFERS"), answer.ok().refusals("householdMoveIn"));
        var resident = Families.inKunxin().person("某人", "HEAD", "idNumber", number).resident();
        assertEquals(1980, Ledger.resident("worker", resident).get("birthYear"));
        var change =
                Ledger.act(
                        "worker",
                        "residentChange",
                        resident,
                        "birthDate",
                        "1980-01-02",
                        "expectedVersion",
                        1);
        assertEquals(List.of("BIRTH_DATE_DIFFERS"), change.refusals("residentChange"));
    }

    @ParameterizedTest
    @CsvSource({
        "registration, , REGISTRATION_MISSING",
        "movedIn, 2099-01-01, DATE_IN_FUTURE",
        "unit, 9单元, PLACE_UNKNOWN",
        "unit, , PLACE_UNKNOWN",
        "building, 00000000-0000-4000-8000-000000000000, PLACE_UNKNOWN",
        "building, 00000000-0000-4000-b002-025017000001, PLACE_UNKNOWN",
        "community, no code, PLACE_UNKNOWN",
        "number, ' ', REQUIRED"
    })
    void a_household_that_cannot_be_is_refused(String field, String value, String code) {
        var answer = Families.inKunxin().with(field, value).tryToMoveIn().ok();
        assertEquals(List.of(code), answer.refusals("householdMoveIn"), answer::body);
    }

    @Test
    void a_vacancy_has_neither_residents_nor_registration() {
        var answer =
                Families.inKunxin().with("tenure", "VACANT").person("某人", "HEAD").tryToMoveIn();
        assertEquals(
                List.of("VACANT_HAS_RESIDENTS", "VACANT_HAS_RESIDENTS"),
                answer.ok().refusals("householdMoveIn"));
    }
}
