package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;

/** Party members look after households and visit them (党员联户). */
@QuarkusTest
@WithTestResource(StackResource.class)
class HouseholdLinksTest {

    /** 戚长安, of the branch of 昆新佳苑, shown as a Party member. */
    static final String MEMBER = person(101);

    /** 谢东风, of the same branch, who has not agreed. */
    private static final String HIDDEN_MEMBER = person(102);

    @AfterEach
    void nobodyLooksAfterAnybody() {
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        sql.execute("delete from household_link");
                    }
                    return null;
                },
                "household_link",
                "household_visit");
    }

    private static String person(int number) {
        return "00000000-0000-4000-a000-%012d".formatted(number);
    }

    private static String household(Families family) {
        return (String) family.moveIn().get("id");
    }

    private static String household() {
        return household(Families.inKunxin().person("甲", "HEAD"));
    }

    static Answer link(String user, String household, Object... fields) {
        var input =
                new HashMap<String, Object>(
                        Map.of(
                                "household",
                                household,
                                "member",
                                MEMBER,
                                "linkedFrom",
                                "2025-06-01"));
        put(input, fields);
        return GraphQlClient.as(user).ask("householdLink", Map.of("input", input));
    }

    private static void put(Map<String, Object> input, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
    }

    static String linked(String household) {
        var answer = link("worker", household).ok();
        assertEquals(List.of(), answer.refusals("householdLink"), answer::body);
        return answer.data("householdLink.link.id");
    }

    static Answer visit(String user, String link, Object... fields) {
        var input =
                new HashMap<String, Object>(
                        Map.of("link", link, "visitedOn", "2026-01-05", "way", "AT_HOME"));
        put(input, fields);
        return GraphQlClient.as(user).ask("householdLinkVisit", Map.of("input", input));
    }

    private static Answer unlink(String user, String link, int version, String day) {
        var input = Map.of("linkedTo", day, "expectedVersion", version);
        return GraphQlClient.as(user).ask("householdUnlink", Map.of("id", link, "input", input));
    }

    private static Answer links(String user, Object... filter) {
        var variables = new HashMap<String, Object>(Map.of("first", 100));
        put(variables, filter);
        return GraphQlClient.as(user).ask("householdLinks", variables).ok();
    }

    private static Answer coverage(String user, String community) {
        return GraphQlClient.as(user)
                .ask(
                        "householdLinkCoverage",
                        Map.of("community", community, "from", "2026-01-01", "to", "2026-01-31"));
    }

    private static void assertRefused(String reason, String field, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".link"));
    }

    @Test
    void a_household_that_cannot_be_looked_after_is_refused() {
        var mutation = "householdLink";
        assertRefused("NOT_FOUND", "household", link("worker", "no id"), mutation);
        var vacant =
                household(Families.inKunxin().with("tenure", "VACANT").with("registration", null));
        assertRefused("VACANT", "household", link("worker", vacant), mutation);
        var here = household();
        assertRefused(
                "DATE_IN_FUTURE",
                "linkedFrom",
                link("worker", here, "linkedFrom", "2099-01-01"),
                mutation);
        assertRefused(
                "DATES_REVERSED",
                "linkedFrom",
                link("worker", here, "linkedFrom", "2020-01-01"),
                mutation);
        assertRefused("NOT_FOUND", "household", link("worker2", here), mutation);
        for (var user : List.of("grid", "resident", "leader", "county", "steward")) {
            assertEquals("FORBIDDEN", link(user, here).errorCode(), user);
        }
    }

    @Test
    void only_a_party_member_who_is_shown_as_one_looks_after_a_household() {
        var here = household();
        var mutation = "householdLink";
        assertRefused(
                "MEMBER_UNKNOWN", "member", link("worker", here, "member", person(104)), mutation);
        assertRefused(
                "MEMBER_UNKNOWN", "member", link("worker", here, "member", person(105)), mutation);
        assertRefused("MEMBER_UNKNOWN", "member", link("worker", here, "member", "x"), mutation);
        assertRefused(
                "MEMBER_NOT_SHOWN",
                "member",
                link("worker", here, "member", HIDDEN_MEMBER),
                mutation);
        linked(here);
        assertRefused("LINKED_ALREADY", "household", link("worker", here), mutation);
    }

    @Test
    void nobody_looks_after_a_sixteenth_household() {
        for (int i = 0; i < 15; i++) {
            linked(household());
        }
        assertRefused("MEMBER_FULL", "member", link("worker", household()), "householdLink");
        var full = coverage("worker", DemoPlaces.KUNXIN).ok();
        assertEquals(15, (int) full.data("householdLinkCoverage.linked"));
        assertEquals(0, (int) full.data("householdLinkCoverage.membersOutside"));
    }

    @Test
    void a_visit_is_made_while_the_link_lasts_by_those_who_keep_the_place() {
        var link = linked(household());
        var mutation = "householdLinkVisit";
        assertRefused("NOT_FOUND", "link", visit("worker", "no id"), mutation);
        assertRefused(
                "DATE_IN_FUTURE",
                "visitedOn",
                visit("worker", link, "visitedOn", "2099-01-01"),
                mutation);
        assertRefused(
                "DATES_REVERSED",
                "visitedOn",
                visit("worker", link, "visitedOn", "2025-05-31"),
                mutation);
        assertRefused(
                "TOO_LONG", "words", visit("worker", link, "words", "字".repeat(501)), mutation);
        assertRefused("NOT_FOUND", "link", visit("secretary2", link), mutation);
        assertRefused("NOT_YOUR_PLACE", "link", visit("building", link), mutation);

        var done = visit("grid", link, "words", "老人身体好").ok();
        assertEquals(List.of(), done.refusals(mutation), done::body);
        assertEquals("老人身体好", done.data("householdLinkVisit.link.visits[0].words"));

        var ended = unlink("secretary", link, 1, "2026-01-10").ok();
        assertEquals(List.of(), ended.refusals("householdUnlink"), ended::body);
        assertRefused(
                "LINK_ENDED",
                "visitedOn",
                visit("worker", link, "visitedOn", "2026-01-11"),
                mutation);
        assertRefused(
                "LINK_ENDED", null, unlink("worker", link, 2, "2026-01-11"), "householdUnlink");
        assertRefused(
                "STALE_VERSION",
                "expectedVersion",
                unlink("worker", link, 1, "2026-01-11"),
                "householdUnlink");
    }

    @Test
    void a_link_is_seen_by_those_who_see_the_household_and_visits_by_those_in_charge() {
        var home =
                GraphQlClient.as("resident")
                        .ask("households", Map.of())
                        .ok()
                        .<String>list("households.nodes.id")
                        .get(0);
        var link = linked(home);
        visit("worker", link, "words", "家中平安").ok();
        for (var user : List.of("worker", "secretary", "grid")) {
            var seen = links(user, "household", home);
            assertEquals(List.of("戚长安"), seen.list("householdLinks.nodes.memberName"), user);
            assertEquals("家中平安", seen.data("householdLinks.nodes[0].visits[0].words"), user);
        }
        var own = links("resident");
        assertEquals(List.of(link), own.list("householdLinks.nodes.id"));
        assertEquals(List.of(), own.data("householdLinks.nodes[0].visits"));
        for (var user : List.of("resident-b", "worker2", "county", "steward", "auditor")) {
            assertEquals(List.of(), links(user).list("householdLinks.nodes"), user);
        }
        assertEquals(
                List.of(link),
                links("worker", "member", MEMBER, "community", DemoPlaces.KUNXIN)
                        .list("householdLinks.nodes.id"));
        assertEquals(
                List.of(),
                links("worker", "member", MEMBER, "current", false).list("householdLinks.nodes"));
    }

    @Test
    void coverage_counts_households_members_and_visits_for_those_who_lead() {
        var before = coverage("leader", DemoPlaces.KUNXIN).ok();
        var link = linked(household());
        visit("worker", link).ok();
        visit("worker", link, "visitedOn", "2025-12-31").ok();
        for (var user : List.of("worker", "leader", "county", "auditor")) {
            var now = coverage(user, DemoPlaces.KUNXIN).ok();
            var path = "householdLinkCoverage.";
            assertEquals(
                    (int) before.data(path + "households") + 1,
                    (int) now.data(path + "households"));
            assertEquals(1, (int) now.data(path + "linked"), user);
            assertEquals(1, (int) now.data(path + "visits"), user);
            assertEquals(1, (int) now.data(path + "membersOutside"), user);
            assertEquals(10, (int) now.data(path + "fewest"));
            assertEquals(List.of(1, 0), now.list(path + "members.links"));
            assertEquals(List.of(true, false), now.list(path + "members.outside"));
        }
        assertNull(coverage("secretary2", DemoPlaces.KUNXIN).ok().data("householdLinkCoverage"));
        assertEquals("FORBIDDEN", coverage("grid", DemoPlaces.KUNXIN).errorCode());
    }

    @Test
    void moving_out_ends_the_link() {
        var home = household();
        var link = linked(home);
        var input = Map.of("movedOut", "2026-01-15", "expectedVersion", 1);
        var gone =
                GraphQlClient.as("grid")
                        .ask("householdMoveOut", Map.of("id", home, "input", input))
                        .ok();
        assertEquals(List.of(), gone.refusals("householdMoveOut"), gone::body);
        var ended = links("worker", "household", home, "current", false);
        assertEquals(List.of(link), ended.list("householdLinks.nodes.id"));
        assertEquals("2026-01-15", ended.data("householdLinks.nodes[0].linkedTo"));
    }

    @Test
    void whoever_leaves_the_last_party_body_looks_after_nobody() {
        var seat =
                GraphQlClient.as("secretary")
                        .ask(
                                "bodyMemberAdd",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "organisation",
                                                "00000000-0000-4000-b003-024000000033",
                                                "name",
                                                "试联户党员",
                                                "title",
                                                "委员",
                                                "validFrom",
                                                "2025-01-01",
                                                "shown",
                                                true)))
                        .ok();
        var members = seat.<List<Map<String, Object>>>data("bodyMemberAdd.sheet.members");
        var added =
                members.stream()
                        .filter(one -> one.get("name").equals("试联户党员"))
                        .findFirst()
                        .orElseThrow();
        var link =
                link("worker", household(), "member", added.get("person"))
                        .ok()
                        .<String>data("householdLink.link.id");
        var input = Map.of("lastDay", "2026-01-20", "expectedVersion", 1);
        GraphQlClient.as("county")
                .ask("bodyMemberEnd", Map.of("id", added.get("id"), "input", input))
                .ok();
        var ended = links("worker", "member", added.get("person"), "current", false);
        assertEquals(List.of(link), ended.list("householdLinks.nodes.id"));
        assertEquals("2026-01-20", ended.data("householdLinks.nodes[0].linkedTo"));
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        sql.execute("delete from household_link");
                        sql.execute(
                                "delete from body_member where person_id = '"
                                        + added.get("person")
                                        + "'");
                        sql.execute("delete from person where id = '" + added.get("person") + "'");
                    }
                    return null;
                },
                "household_link",
                "household_visit",
                "body_member",
                "person");
    }

    @Test
    void any_number_of_links_costs_the_same_statements() throws Exception {
        linked(household());
        var one = Statements.during(() -> links("worker")).size();
        linked(household());
        linked(household());
        assertEquals(one, Statements.during(() -> links("worker")).size());
    }
}
