package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoLogins;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;

/** Each bad input gets its typed answer beside its field, and nothing is written. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BadInputTest {

    private static Answer blow(Map<String, Object> change, Map<String, Object> place) {
        var where = new HashMap<String, Object>(Map.of("community", DemoPlaces.KUNXIN));
        where.putAll(place);
        var input = new HashMap<String, Object>(Map.of("kind", "SAFETY", "description", "楼道灯不亮"));
        input.putAll(change);
        input.put("place", where);
        return GraphQlClient.nobody().ask("whistleBlow", Map.of("input", input)).ok();
    }

    private static void assertBlowRefused(Answer answer, String code, String field) {
        assertNull(answer.data("whistleBlow.whistle"));
        assertNull(answer.data("whistleBlow.trackingCode"));
        assertEquals(List.of(code), answer.refusals("whistleBlow"));
        assertEquals(field, answer.data("whistleBlow.errors[0].field"));
    }

    private static void assertUnchanged(LoopCase one, String user) {
        var seen = one.seenBy(user);
        assertEquals(one.version(), seen.get("version"));
        assertEquals(one.state(), seen.get("state"));
        assertEquals(true, seen.get("chainIntact"));
    }

    private static void assertRefused(
            LoopCase one,
            String user,
            String mutation,
            Map<String, ?> input,
            String code,
            String field) {
        var answer = one.attempt(user, mutation, input).ok();
        assertEquals(List.of(code), answer.refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".whistle"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "150199100011, DIVISION_UNKNOWN",
        "abc, DIVISION_UNKNOWN",
        "１５０１２４１０００１１, DIVISION_UNKNOWN",
        "150124100099, DIVISION_REVOKED",
        "150124100, DIVISION_NOT_COMMUNITY",
        "150124, DIVISION_NOT_COMMUNITY"
    })
    void an_unknown_revoked_or_too_wide_division_is_refused_beside_its_field(
            String code, String expected) {
        assertBlowRefused(blow(Map.of(), Map.of("community", code)), expected, "place.community");
    }

    @Test
    void a_building_grid_or_unit_of_elsewhere_is_refused_beside_its_field() {
        assertBlowRefused(
                blow(Map.of(), Map.of("building", DemoPlaces.yingbinBuilding(1).toString())),
                "BUILDING_UNKNOWN",
                "place.building");
        assertBlowRefused(
                blow(Map.of(), Map.of("building", "no id of ours")),
                "BUILDING_UNKNOWN",
                "place.building");
        assertBlowRefused(
                blow(Map.of(), Map.of("grid", DemoPlaces.yingbinGrid(1).toString())),
                "GRID_UNKNOWN",
                "place.grid");
        assertBlowRefused(
                blow(
                        Map.of(),
                        Map.of(
                                "building",
                                DemoPlaces.kunxinBuilding(1).toString(),
                                "unit",
                                "九百单元")),
                "UNIT_UNKNOWN",
                "place.unit");
    }

    @Test
    void text_is_refused_when_missing_too_long_or_unstorable() {
        assertBlowRefused(blow(Map.of("description", " 　\n"), Map.of()), "REQUIRED", "description");
        assertBlowRefused(
                blow(Map.of("description", "长".repeat(2001)), Map.of()), "TOO_LONG", "description");
        assertBlowRefused(
                blow(Map.of("description", "灯\u0000坏"), Map.of()), "TEXT_INVALID", "description");
        assertBlowRefused(blow(Map.of("title", "长".repeat(61)), Map.of()), "TOO_LONG", "title");
        assertEquals(
                List.of(),
                blow(Map.of("description", "长".repeat(2000)), Map.of()).refusals("whistleBlow"));
    }

    @Test
    void every_fault_of_a_form_is_told_at_once() {
        var answer = blow(Map.of("title", "长".repeat(61), "description", ""), Map.of());
        assertEquals(List.of("TOO_LONG", "REQUIRED"), answer.refusals("whistleBlow"));
    }

    @Test
    void a_stale_version_names_the_current_one_and_changes_nothing() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        var input = Map.of("matter", Loop.matter(24, 17).toString(), "expectedVersion", 7);
        var answer = one.attempt("worker", "whistleAdmit", input).ok();
        assertEquals(List.of("STALE_VERSION"), answer.refusals("whistleAdmit"));
        assertEquals(one.version(), (int) answer.data("whistleAdmit.errors[0].currentVersion"));
        assertUnchanged(one, "worker");
    }

    @Test
    void a_move_from_a_wrong_state_changes_nothing() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        assertRefused(
                one,
                "worker",
                "whistleDispatch",
                Map.of("lead", Loop.URBAN_MANAGEMENT.toString()),
                "WRONG_STATE",
                null);
        assertUnchanged(one, "worker");
        one.admit();
        assertRefused(
                one,
                "worker",
                "whistleDecline",
                Map.of("article", "a", "elsewhere", "b"),
                "WRONG_STATE",
                null);
        assertUnchanged(one, "worker");
    }

    @Test
    void a_whistle_of_another_scope_answers_like_one_that_does_not_exist() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        var matter = Map.of("matter", Loop.matter(25, 17).toString());
        assertRefused(one, "worker2", "whistleAdmit", matter, "NOT_FOUND", "id");
        var missing =
                GraphQlClient.as("worker2")
                        .ask(
                                "whistleAdmit",
                                Map.of(
                                        "id",
                                        "01900000-0000-7000-8000-000000000000",
                                        "input",
                                        Map.of(
                                                "matter",
                                                Loop.matter(25, 17).toString(),
                                                "expectedVersion",
                                                1)));
        var hidden = one.attempt("worker2", "whistleAdmit", matter);
        assertEquals(missing.body(), hidden.body());
        assertUnchanged(one, "worker");
    }

    @Test
    void a_department_without_an_order_does_not_find_the_whistle() {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        assertRefused(one, "department-b", "whistleSign", Map.of(), "NOT_FOUND", "id");
        assertRefused(one, "steward", "whistleSign", Map.of(), "NOT_FOUND", "id");
        assertUnchanged(one, "worker");
    }

    @Test
    void a_matter_of_another_county_or_none_is_refused_beside_its_field() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        for (var matter : List.of(Loop.matter(25, 17).toString(), "nothing")) {
            assertRefused(
                    one,
                    "worker",
                    "whistleAdmit",
                    Map.of("matter", matter),
                    "MATTER_UNKNOWN",
                    "matter");
        }
        assertUnchanged(one, "worker");
    }

    @Test
    void a_dispatch_names_each_organisation_of_the_county_once() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        var lead = Loop.URBAN_MANAGEMENT.toString();
        assertRefused(
                one,
                "worker",
                "whistleDispatch",
                Map.of("lead", "nobody"),
                "ORGANISATION_UNKNOWN",
                "lead");
        assertRefused(
                one,
                "worker",
                "whistleDispatch",
                Map.of("lead", Loop.URBAN_MANAGEMENT_OF_WUCHUAN.toString()),
                "ORGANISATION_UNKNOWN",
                "lead");
        assertRefused(
                one,
                "worker",
                "whistleDispatch",
                Map.of("lead", lead, "coHandlers", List.of(Loop.organisation(24, 99).toString())),
                "ORGANISATION_UNKNOWN",
                "coHandlers");
        assertRefused(
                one,
                "worker",
                "whistleDispatch",
                Map.of("lead", lead, "coHandlers", List.of(lead)),
                "ORGANISATION_REPEATED",
                "coHandlers");
        assertUnchanged(one, "worker");
    }

    @Test
    void a_report_for_duty_needs_people_and_a_time_that_can_be() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        assertRefused(
                one,
                "department",
                "whistleReportForDuty",
                Map.of("place", "楼前", "people", 0),
                "PEOPLE_OUT_OF_RANGE",
                "people");
        assertRefused(
                one,
                "department",
                "whistleReportForDuty",
                Map.of("place", "楼前", "people", 1, "arrivedAt", "2999-01-01T00:00:00Z"),
                "TIME_IN_FUTURE",
                "arrivedAt");
        assertRefused(
                one,
                "department",
                "whistleReportForDuty",
                Map.of("place", "楼前", "people", 1, "arrivedAt", "2020-01-01T00:00:00Z"),
                "TIME_TOO_EARLY",
                "arrivedAt");
        assertUnchanged(one, "worker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "2222222223", "0O0O0O0O0O"})
    void a_mistyped_tracking_code_is_told_from_an_unknown_one(String code) {
        assertEquals(
                "TRACKING_CODE_MISTYPED",
                GraphQlClient.nobody().ask("whistleTrack", Map.of("code", code)).errorCode());
    }

    @Test
    void an_unknown_tracking_code_is_refused() {
        assertEquals(
                "TRACKING_CODE_UNKNOWN",
                GraphQlClient.nobody()
                        .ask("whistleTrack", Map.of("code", "2222222222"))
                        .errorCode());
    }

    @Test
    void a_missing_token_is_told_and_an_expired_one_is_refused_with_401() {
        var missing = GraphQlClient.nobody().ask("whistles", Map.of());
        assertEquals("UNAUTHENTICATED", missing.errorCode());
        var expired =
                GraphQlClient.withToken(DemoLogins.expiredToken("worker"))
                        .ask("whistles", Map.of());
        assertEquals(401, expired.status());
        assertEquals("UNAUTHENTICATED", expired.errorCode());
        assertFalse(expired.body().contains("Exception"), expired::body);
    }

    @Test
    void an_unknown_rating_link_is_refused() {
        var one = Loop.inKunxin().to(WhistleState.FED_BACK);
        var answers = Map.of("token", "x", "contacted", true, "solved", true, "satisfied", true);
        assertEquals(
                "RATING_TOKEN_UNKNOWN",
                GraphQlClient.nobody().ask("whistleRating", Map.of("token", "x")).errorCode());
        assertEquals(
                List.of("TOKEN_UNKNOWN"),
                one.attempt(GraphQlClient.nobody(), "whistleEvaluate", answers)
                        .refusals("whistleEvaluate"));
        assertUnchanged(one, "worker");
    }

    @Test
    void nobody_evaluates_without_link_or_login() {
        var one = Loop.inKunxin().to(WhistleState.FED_BACK);
        var answers = Map.of("contacted", true, "solved", true, "satisfied", true);
        assertEquals(
                List.of("NOT_FOUND"),
                one.attempt(GraphQlClient.nobody(), "whistleEvaluate", answers)
                        .refusals("whistleEvaluate"));
        assertEquals(
                List.of("NOT_REPORTER"),
                one.attempt("worker", "whistleEvaluate", answers).refusals("whistleEvaluate"));
        assertUnchanged(one, "worker");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void a_page_size_out_of_range_is_refused(int first) {
        assertEquals(
                "FIRST_OUT_OF_RANGE",
                GraphQlClient.as("worker").ask("whistles", Map.of("first", first)).errorCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "QkxPV04", "QkxPV05fTkVXRVNUH3gfeQ"})
    void a_forged_cursor_is_refused(String cursor) {
        assertEquals(
                "CURSOR_INVALID",
                GraphQlClient.as("worker").ask("whistles", Map.of("after", cursor)).errorCode());
    }
}
