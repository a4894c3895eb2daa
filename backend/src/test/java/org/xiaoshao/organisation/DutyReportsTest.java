package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;

/** Resident units and Party members in service elsewhere report for duty (双报到). */
@QuarkusTest
@WithTestResource(StackResource.class)
class DutyReportsTest {

    @BeforeEach
    @AfterEach
    void nobodyReported() {
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        sql.execute(
                                """
                                create temp table gone on commit drop as
                                    select person_id from duty_report where person_id is not null;
                                delete from duty_report;
                                delete from person where id in (select person_id from gone)""");
                    }
                    return null;
                },
                "duty_report",
                "person");
    }

    private static Answer register(String user, Object... fields) {
        var input =
                new HashMap<String, Object>(
                        Map.of(
                                "community",
                                DemoPlaces.KUNXIN,
                                "name",
                                "试在职党员",
                                "employer",
                                "县中学",
                                "skills",
                                List.of("电工", "心理疏导"),
                                "validFrom",
                                "2026-01-01"));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask("dutyReportRegister", Map.of("input", input));
    }

    private static Answer unit(String user, String organisation, Object... fields) {
        var all = new Object[fields.length + 6];
        System.arraycopy(fields, 0, all, 6, fields.length);
        all[0] = "name";
        all[2] = "employer";
        all[4] = "organisation";
        all[5] = organisation;
        return register(user, all);
    }

    private static String registered(Object... fields) {
        var answer = register("worker", fields).ok();
        assertEquals(List.of(), answer.refusals("dutyReportRegister"), answer::body);
        return answer.data("dutyReportRegister.report.id");
    }

    private static Answer end(String user, String id, int version, String day) {
        var input = Map.of("lastDay", day, "expectedVersion", version);
        return GraphQlClient.as(user).ask("dutyReportEnd", Map.of("id", id, "input", input));
    }

    private static Answer list(String user, Object... filter) {
        var variables = new HashMap<String, Object>(Map.of("community", DemoPlaces.KUNXIN));
        for (int i = 0; i < filter.length; i += 2) {
            variables.put((String) filter[i], filter[i + 1]);
        }
        return GraphQlClient.as(user).ask("dutyReports", variables);
    }

    private static void assertRefused(String reason, String field, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".report"));
    }

    @Test
    void what_is_missing_doubled_or_to_come_is_refused() {
        var mutation = "dutyReportRegister";
        assertRefused("UNIT_OR_MEMBER", "name", register("worker", "name", " "), mutation);
        assertRefused("UNIT_OR_MEMBER", "name", register("worker", "employer", null), mutation);
        assertRefused(
                "UNIT_OR_MEMBER",
                "name",
                register("worker", "organisation", Loop.PROPERTY_COMPANY.toString()),
                mutation);
        for (var skills : List.of(List.of(), List.of("电工", "电工"), Collections.nCopies(11, "电工"))) {
            assertRefused(
                    "SKILLS_OUT_OF_RANGE",
                    "skills",
                    register("worker", "skills", skills),
                    mutation);
        }
        assertRefused(
                "REQUIRED", "skills", register("worker", "skills", List.of("电工", " ")), mutation);
        assertRefused(
                "TOO_LONG",
                "skills",
                register("worker", "skills", List.of("技".repeat(21))),
                mutation);
        assertRefused(
                "DATE_IN_FUTURE",
                "validFrom",
                register("worker", "validFrom", "2099-01-01"),
                mutation);
        for (var community : List.of("x", DemoPlaces.CHENGGUAN, DemoPlaces.REVOKED)) {
            assertRefused(
                    "COMMUNITY_UNKNOWN",
                    "community",
                    register("worker", "community", community),
                    mutation);
        }
        assertRefused(
                "NOT_YOUR_PLACE",
                "community",
                register("worker", "community", DemoPlaces.YINGBIN),
                mutation);
        for (var user : List.of("grid", "leader", "county", "resident", "steward")) {
            assertEquals("FORBIDDEN", register(user).errorCode(), user);
        }
    }

    @Test
    void a_unit_of_the_county_reports_once_at_a_time() {
        var mutation = "dutyReportRegister";
        assertRefused(
                "ORGANISATION_UNKNOWN",
                "organisation",
                unit("worker", Loop.URBAN_MANAGEMENT_OF_WUCHUAN.toString()),
                mutation);
        assertRefused("ORGANISATION_UNKNOWN", "organisation", unit("worker", "no id"), mutation);
        var company = Loop.PROPERTY_COMPANY.toString();
        var first = unit("secretary", company).ok();
        assertEquals(List.of(), first.refusals(mutation), first::body);
        assertEquals("惠民物业", first.data("dutyReportRegister.report.organisation.name"));
        assertNull(first.data("dutyReportRegister.report.name"));
        assertRefused("REPORTED_ALREADY", "organisation", unit("worker", company), mutation);
        end("worker", first.data("dutyReportRegister.report.id"), 1, "2026-01-31").ok();
        assertEquals(List.of(), unit("worker", company).ok().refusals(mutation));
    }

    @Test
    void they_are_found_by_skill_by_those_who_run_lead_or_oversee_the_community() throws Exception {
        registered();
        registered("skills", List.of("书法"), "validFrom", "2026-02-01");
        for (var user : List.of("worker", "secretary", "leader", "county", "auditor")) {
            assertEquals(2, (int) list(user).ok().data("dutyReports.totalCount"), user);
            var found = list(user, "skill", "疏导").ok();
            assertEquals(List.of("试在职党员"), found.list("dutyReports.nodes.name"), user);
            assertEquals(List.of("县中学"), found.list("dutyReports.nodes.employer"), user);
        }
        assertEquals(List.of(), list("worker2").ok().list("dutyReports.nodes"));
        assertEquals(List.of(), list("leader2").ok().list("dutyReports.nodes"));
        assertEquals("FORBIDDEN", list("grid").errorCode());
        var page = list("worker", "first", 1).ok();
        assertEquals(List.of(List.of("书法")), page.list("dutyReports.nodes.skills"));
        String after = page.data("dutyReports.pageInfo.endCursor");
        assertEquals(
                List.of("2026-01-01"),
                list("worker", "after", after).ok().list("dutyReports.nodes.validFrom"));
        assertEquals(2, Statements.during(() -> list("worker").ok()).size());
    }

    @Test
    void an_end_is_recorded_once_and_in_order() {
        var id = registered();
        var mutation = "dutyReportEnd";
        assertRefused("NOT_FOUND", "id", end("worker2", id, 1, "2026-01-31"), mutation);
        assertRefused(
                "STALE_VERSION", "expectedVersion", end("worker", id, 9, "2026-01-31"), mutation);
        assertRefused(
                "DATES_OUT_OF_ORDER", "lastDay", end("worker", id, 1, "2025-12-31"), mutation);
        assertRefused("DATE_IN_FUTURE", "lastDay", end("worker", id, 1, "2099-01-01"), mutation);
        assertEquals(List.of(), end("worker", id, 1, "2026-01-31").ok().refusals(mutation));
        assertRefused("ENDED_ALREADY", null, end("worker", id, 2, "2026-02-01"), mutation);
        assertEquals(List.of(), list("worker").ok().list("dutyReports.nodes"));
        assertEquals(
                List.of("2026-01-31"),
                list("worker", "current", false).ok().list("dutyReports.nodes.validTo"));
    }
}
