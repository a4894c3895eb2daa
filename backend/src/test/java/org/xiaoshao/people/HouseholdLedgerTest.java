package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.StackResource;

/** Moving in and out, heads, versions and keys. */
@QuarkusTest
@WithTestResource(StackResource.class)
class HouseholdLedgerTest {

    @Test
    void owners_do_not_live_beside_each_other_but_tenants_may_and_a_vacancy_ends() {
        var door = Families.door();
        var vacancy =
                Families.inKunxin()
                        .with("number", door)
                        .with("tenure", "VACANT")
                        .with("registration", null)
                        .with("movedIn", "2023-01-01")
                        .moveIn();
        Families.inKunxin().with("number", door).person("房主", "HEAD").moveIn();
        assertEquals("2024-03-01", Ledger.household("worker", vacancy.get("id")).get("movedOut"));
        var again = Families.inKunxin().with("number", door).tryToMoveIn().ok();
        assertEquals(List.of("DWELLING_OCCUPIED"), again.refusals("householdMoveIn"));
        Families.inKunxin().with("number", door).with("tenure", "TENANT").moveIn();
        Families.inKunxin().with("number", door).with("tenure", "TENANT").moveIn();
        var empty =
                Families.inKunxin()
                        .with("number", door)
                        .with("tenure", "VACANT")
                        .with("registration", null)
                        .tryToMoveIn();
        assertEquals(List.of("DWELLING_OCCUPIED"), empty.ok().refusals("householdMoveIn"));
    }

    @Test
    void nobody_moves_anybody_into_a_place_that_they_do_not_keep() {
        var elsewhere = Families.inYingbin().with("movedIn", "2024-03-01");
        assertEquals(List.of(), elsewhere.tryToMoveIn().ok().refusals("householdMoveIn"));
        var input =
                Map.of(
                        "community", DemoPlaces.KUNXIN,
                        "building", DemoPlaces.kunxinBuilding(6).toString(),
                        "unit", "1单元",
                        "number", Families.door(),
                        "tenure", "OWNER",
                        "registration", "LOCAL",
                        "movedIn", "2024-03-01");
        for (var user : List.of("worker2", "grid")) {
            var answer = GraphQlClient.as(user).ask("householdMoveIn", Map.of("input", input)).ok();
            assertEquals(List.of("NOT_YOUR_PLACE"), answer.refusals("householdMoveIn"), user);
        }
    }

    @Test
    void a_household_has_one_head_at_a_time() {
        var two = Families.inKunxin().person("甲", "HEAD").person("乙", "HEAD").tryToMoveIn();
        assertEquals(List.of("TWO_HEADS"), two.ok().refusals("householdMoveIn"));
        var home = Families.inKunxin().person("甲", "HEAD").person("乙", "SPOUSE").moveIn();
        List<Map<String, Object>> people = people(home);
        var added =
                Ledger.act(
                        "grid",
                        "residentAdd",
                        null,
                        "household",
                        home.get("id"),
                        "name",
                        "丙",
                        "relation",
                        "HEAD");
        assertEquals(List.of("TWO_HEADS"), added.refusals("residentAdd"));
        String spouse = (String) people.get(1).get("id");
        var changed =
                Ledger.act(
                        "worker",
                        "residentChange",
                        spouse,
                        "relation",
                        "HEAD",
                        "expectedVersion",
                        1);
        assertEquals(List.of("TWO_HEADS"), changed.refusals("residentChange"));
        Ledger.act(
                "worker",
                "residentChange",
                (String) people.get(0).get("id"),
                "movedOut",
                "2025-01-01",
                "expectedVersion",
                1);
        var head =
                Ledger.act(
                        "worker",
                        "residentChange",
                        spouse,
                        "relation",
                        "HEAD",
                        "expectedVersion",
                        1);
        assertEquals(List.of(), head.refusals("residentChange"));
        assertEquals("乙", Ledger.household("worker", home.get("id")).get("headName"));
    }

    @Test
    void what_was_changed_meanwhile_is_stale_and_an_act_sent_twice_is_done_once() {
        var resident = Families.inKunxin().person("旧名", "HEAD").resident();
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var done =
                    Ledger.act(
                            "worker",
                            "residentChange",
                            resident,
                            "name",
                            "新名",
                            "expectedVersion",
                            1,
                            "idempotencyKey",
                            key);
            assertEquals(2, (int) done.data("residentChange.resident.version"));
        }
        var stale =
                Ledger.act(
                        "worker", "residentChange", resident, "name", "别名", "expectedVersion", 1);
        assertEquals(List.of("STALE_VERSION"), stale.refusals("residentChange"));
        assertEquals("新名", Ledger.resident("worker", resident).get("name"));
    }

    @Test
    void who_moves_out_takes_everybody_along_and_the_days_are_in_order() {
        var home = Families.inKunxin().person("甲", "HEAD").person("乙", "CHILD").moveIn();
        var id = (String) home.get("id");
        for (var wrong :
                Map.of("2024-02-29", "DATES_REVERSED", "2099-01-01", "DATE_IN_FUTURE").entrySet()) {
            var refused =
                    Ledger.act(
                            "worker",
                            "householdMoveOut",
                            id,
                            "movedOut",
                            wrong.getKey(),
                            "expectedVersion",
                            1);
            assertEquals(List.of(wrong.getValue()), refused.refusals("householdMoveOut"));
        }
        var moved =
                Ledger.act(
                        "grid",
                        "householdMoveOut",
                        id,
                        "movedOut",
                        "2025-06-30",
                        "expectedVersion",
                        1);
        assertEquals("2025-06-30", moved.data("householdMoveOut.household.movedOut"));
        assertEquals(0, (int) moved.data("householdMoveOut.household.residentCount"));
        assertEquals(2, moved.list("householdMoveOut.household.residents").size());
        var again =
                Ledger.act(
                        "worker",
                        "householdMoveOut",
                        id,
                        "movedOut",
                        "2025-07-01",
                        "expectedVersion",
                        2);
        assertEquals(List.of("MOVED_OUT"), again.refusals("householdMoveOut"));
        var late =
                Ledger.act(
                        "worker",
                        "residentAdd",
                        null,
                        "household",
                        id,
                        "name",
                        "丙",
                        "relation",
                        "CHILD");
        assertEquals(List.of("MOVED_OUT"), late.refusals("residentAdd"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> people(Map<String, Object> home) {
        return (List<Map<String, Object>>) home.get("residents");
    }
}
