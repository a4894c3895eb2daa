package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** Finding households and residents: masked, paged, each by whom it may be. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PeopleListsTest {

    @Test
    void values_are_masked_for_everybody_and_found_whole_by_those_who_may_reveal_them() {
        var name = name();
        var number = Families.idNumber("19770301", 17);
        var resident =
                Families.inKunxin()
                        .person(name, "HEAD", "phone", "+86 199-0000-0917", "idNumber", number)
                        .resident();
        for (var user : List.of("worker", "secretary", "grid", "building", "unit")) {
            var one = Ledger.resident(user, resident);
            assertEquals("199****0917", one.get("phoneMasked"), user);
            assertEquals(
                    "9999************" + number.substring(16), one.get("idNumberMasked"), user);
            assertEquals(
                    List.of(resident),
                    Ledger.residents(user, Map.of("name", name.substring(1, 5))));
        }
        for (var user : List.of("worker", "secretary", "grid")) {
            assertEquals(
                    List.of(resident),
                    Ledger.residents(user, Map.of("name", name, "phone", "19900000917")));
            assertEquals(
                    List.of(resident),
                    Ledger.residents(user, Map.of("idNumber", number.toLowerCase())));
        }
        assertEquals(List.of(), Ledger.residents("worker", Map.of("phone", "0917")));
        assertEquals(
                List.of(), Ledger.residents("worker", Map.of("idNumber", number.substring(0, 10))));
        assertEquals(List.of(), Ledger.residents("worker2", Map.of("idNumber", number)));
        assertNull(Ledger.resident("worker2", resident));
    }

    @Test
    void what_a_mask_hides_is_not_guessed_by_searching_off_the_record() {
        var resident =
                Families.inKunxin().person(name(), "HEAD", "phone", "19900000918").resident();
        for (var user : List.of("building", "unit", "resident")) {
            for (var field : List.of("phone", "idNumber")) {
                var filter = Map.of("filter", Map.of(field, "19900000918"));
                assertEquals(
                        "FORBIDDEN",
                        GraphQlClient.as(user).ask("residents", filter).errorCode(),
                        user + field);
            }
        }
        Ledger.residents("grid", Map.of("phone", "19901110918"));
        Ledger.residents("grid", Map.of("phone", "19900000918"));
        var trail =
                GraphQlClient.as("auditor")
                        .ask("auditEntries", Map.of("filter", Map.of("thing", resident)))
                        .ok();
        assertEquals(List.of("REVEALED"), trail.list("auditEntries.nodes.kind"));
        assertEquals(List.of("GRID_MEMBER"), trail.list("auditEntries.nodes.actorRole"));
        assertEquals(
                List.of(
                        Map.of("name", "fields", "value", "PHONE"),
                        Map.of("name", "way", "value", "SEARCH")),
                trail.data("auditEntries.nodes[0].facts"));
    }

    @Test
    void a_household_is_found_by_place_tenure_registration_door_and_name() {
        var name = name();
        var door = Families.door();
        var home =
                Families.inKunxin()
                        .at(DemoPlaces.kunxinBuilding(6), "2单元")
                        .with("tenure", "TENANT")
                        .with("registration", "FLOATING")
                        .with("number", door)
                        .person(name, "HEAD")
                        .moveIn();
        var right =
                Map.of(
                        "place", "150124",
                        "grid", DemoPlaces.kunxinGrid(3).toString(),
                        "building", DemoPlaces.kunxinBuilding(6).toString(),
                        "unit", "2单元",
                        "tenure", "TENANT",
                        "registration", "FLOATING",
                        "search", door);
        assertEquals(List.of(home.get("id")), Ledger.households("worker", right));
        assertEquals(List.of(home.get("id")), Ledger.households("worker", Map.of("search", name)));
        for (var wrong :
                Map.of("place", "150125", "unit", "1单元", "tenure", "OWNER", "registration", "LOCAL")
                        .entrySet()) {
            var filter = new HashMap<>(right);
            filter.put(wrong.getKey(), wrong.getValue());
            assertEquals(List.of(), Ledger.households("worker", filter), wrong.getKey());
        }
        assertEquals(
                List.of(), Ledger.households("worker", Map.of("search", name, "current", false)));
    }

    @Test
    void going_on_by_cursor_loses_and_repeats_nothing() {
        var seen = new ArrayList<String>();
        String after = null;
        int total = 0;
        for (boolean more = true; more; ) {
            var variables = new HashMap<String, Object>();
            variables.put("filter", Map.of("building", DemoPlaces.kunxinBuilding(4).toString()));
            variables.put("first", 2);
            variables.put("after", after);
            var page = GraphQlClient.as("worker").ask("households", variables).ok();
            seen.addAll(page.list("households.nodes.id"));
            after = page.data("households.pageInfo.endCursor");
            more = page.data("households.pageInfo.hasNextPage");
            total = page.data("households.totalCount");
        }
        assertTrue(total >= 6, "the demo fills building 4");
        assertEquals(total, seen.stream().distinct().count());
        assertEquals(total, seen.size());
    }

    @Test
    void a_page_costs_the_same_statements_whatever_its_rows() throws Exception {
        for (var first : List.of(1, 20)) {
            // Rows and residents, and the total.
            assertEquals(3, statements("households", first), first + " households");
            // Rows, their households and what was merged into them, and the total.
            assertEquals(4, statements("residents", first), first + " residents");
        }
    }

    @Test
    void residents_see_their_own_household_and_no_other() {
        var own = GraphQlClient.as("resident").ask("households").ok();
        assertEquals(List.of("李晓雨"), own.list("households.nodes.headName"));
        var neighbour = GraphQlClient.as("resident-b").ask("households").ok();
        assertEquals(List.of("赵建平"), neighbour.list("households.nodes.headName"));
        assertEquals(List.of(), Ledger.residents("resident", Map.of("name", "赵建平")));
        assertEquals(
                List.of(),
                GraphQlClient.as("resident2").ask("residents").ok().list("residents.nodes"));
    }

    @Test
    void whoever_asks_for_their_own_gets_no_household_they_are_merely_in_charge_of() {
        var filter = Map.of("filter", Map.of("own", true));
        for (var user : List.of("building", "unit", "worker", "resident2")) {
            assertEquals(
                    List.of(),
                    GraphQlClient.as(user).ask("households", filter).ok().list("households.nodes"),
                    user);
        }
        assertEquals(
                List.of("李晓雨"),
                GraphQlClient.as("resident")
                        .ask("households", filter)
                        .ok()
                        .list("households.nodes.headName"));
    }

    private static int statements(String document, int first) throws Exception {
        var variables = Map.of("first", first, "filter", Map.of("place", DemoPlaces.KUNXIN));
        var client = GraphQlClient.as("worker");
        client.ask(document, variables).ok();
        return Statements.during(() -> client.ask(document, variables).ok()).size();
    }

    /** A name that no other test uses. */
    private static String name() {
        return "测" + UUID.randomUUID().toString().substring(0, 8);
    }
}
