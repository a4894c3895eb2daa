package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.Appointed.appoint;
import static org.xiaoshao.testing.Appointed.appointPerson;
import static org.xiaoshao.testing.Appointed.kunxin;
import static org.xiaoshao.testing.Appointed.post;
import static org.xiaoshao.testing.Appointed.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;

/** Posts are given by rank, to whom and where they fit. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AppointmentTest {
    private static final String ACT = "postAppoint";
    private static final String NAME = "试任职";
    private static final String VOLUNTEER = DemoPeople.subject(8);

    @Inject PostsHeard heard;

    private String mark;

    @BeforeEach
    void remember() {
        mark = Appointed.mark();
        heard.told();
    }

    @AfterEach
    void leave_posts_as_they_were() {
        Appointed.restore(mark);
    }

    private static void refused(String reason, String field, Answer answer) {
        assertEquals(List.of(reason), answer.ok().refusals(ACT), answer::body);
        assertEquals(field, answer.data(ACT + ".errors[0].field"));
        assertNull(answer.data(ACT + ".post"));
    }

    private static Answer done(Answer answer) {
        assertEquals(List.of(), answer.ok().refusals(ACT), answer::body);
        return answer;
    }

    @ParameterizedTest
    @CsvSource({
        "secretary, COMMUNITY_SECRETARY, 150124100011, NOT_YOUR_ROLE, role",
        "secretary, TOWNSHIP_LEADER, 150124100000, NOT_YOUR_ROLE, role",
        "secretary, RESIDENT, 150124100011, NOT_YOUR_ROLE, role",
        "secretary, VOLUNTEER, 150124100003, NOT_YOUR_PLACE, division",
        "secretary, VOLUNTEER, 150125100017, NOT_YOUR_PLACE, division",
        "leader, TOWNSHIP_LEADER, 150124100000, NOT_YOUR_ROLE, role",
        "leader, COMMUNITY_SECRETARY, 150124101200, NOT_YOUR_PLACE, division",
        "county, AUDITOR, 150124000000, NOT_YOUR_ROLE, role",
        "county, COUNTY_ORGANISER, 150124000000, NOT_YOUR_ROLE, role",
        "county, TOWNSHIP_LEADER, 150125100000, NOT_YOUR_PLACE, division",
        "admin, RESIDENT, 150124100011, NOT_YOUR_ROLE, role",
        "admin, INTEGRATOR, 150124100011, NOT_YOUR_ROLE, role",
        "admin, ADMINISTRATOR, 150124100011, NOT_YOUR_ROLE, role"
    })
    void nobody_gives_a_post_above_their_rank_or_elsewhere(
            String user, String role, String division, String reason, String field) {
        refused(reason, "post." + field, appoint(user, NAME, post(role, "division", division)));
    }

    @Test
    void those_who_hold_no_rank_may_not_even_ask() {
        for (var user : List.of("worker", "grid", "resident", "auditor", "department-head")) {
            assertEquals("FORBIDDEN", appoint(user, NAME, kunxin("VOLUNTEER")).errorCode(), user);
            assertEquals("FORBIDDEN", GraphQlClient.as(user).ask("posts").errorCode(), user);
        }
    }

    @Test
    void nobody_appoints_themselves_or_somebody_of_another_county() {
        refused(
                "YOURSELF",
                "person",
                appointPerson("secretary", DemoPeople.SECRETARY, kunxin("VOLUNTEER")));
        for (var person : List.of(DemoPeople.subject(25), DemoPeople.RESIDENT, "no id")) {
            refused(
                    "PERSON_UNKNOWN",
                    "person",
                    appointPerson("secretary", person, kunxin("MEDIATOR")));
        }
        refused("REQUIRED", "name", appoint("secretary", " ", kunxin("VOLUNTEER")));
        refused("TOO_LONG", "name", appoint("secretary", "名".repeat(41), kunxin("VOLUNTEER")));
        var both =
                Map.of(
                        "person", VOLUNTEER,
                        "name", NAME,
                        "post", Appointed.fields(kunxin("MEDIATOR")));
        refused(
                "PERSON_OR_NAME",
                "name",
                GraphQlClient.as("secretary").ask(ACT, Map.of("input", both)));
    }

    @Test
    void a_role_has_exactly_the_place_that_it_needs() {
        var grid = DemoPlaces.kunxinGrid(2).toString();
        var building = DemoPlaces.kunxinBuilding(3).toString();
        var elsewhere = DemoPlaces.yingbinBuilding(1).toString();
        record Case(String reason, String field, Object[] post) {}
        for (var wrong :
                List.of(
                        new Case("PLACE_MISSING", "division", post("VOLUNTEER")),
                        new Case("PLACE_MISSING", "grid", kunxin("GRID_MEMBER")),
                        new Case("PLACE_MISSING", "building", kunxin("BUILDING_HEAD")),
                        new Case(
                                "PLACE_MISSING", "unit", kunxin("UNIT_HEAD", "building", building)),
                        new Case("PLACE_MISSING", "organisation", post("ORGANISATION_STAFF")),
                        new Case("PLACE_NOT_WANTED", "grid", kunxin("VOLUNTEER", "grid", grid)),
                        new Case(
                                "PLACE_NOT_WANTED",
                                "building",
                                kunxin("COMMUNITY_WORKER", "building", building)),
                        new Case(
                                "PLACE_NOT_WANTED",
                                "unit",
                                kunxin("BUILDING_HEAD", "building", building, "unit", "1单元")),
                        new Case(
                                "PLACE_NOT_WANTED",
                                "organisation",
                                kunxin(
                                        "COMMUNITY_WORKER",
                                        "organisation",
                                        Loop.PROPERTY_COMPANY.toString())),
                        new Case(
                                "PLACE_NOT_WANTED",
                                "division",
                                kunxin(
                                        "ORGANISATION_STAFF",
                                        "organisation",
                                        Loop.PROPERTY_COMPANY.toString())),
                        new Case(
                                "DIVISION_UNKNOWN", "division", post("VOLUNTEER", "division", "x")),
                        new Case(
                                "DIVISION_UNKNOWN",
                                "division",
                                post("VOLUNTEER", "division", DemoPlaces.CHENGGUAN)),
                        new Case(
                                "DIVISION_UNKNOWN",
                                "division",
                                post("VOLUNTEER", "division", DemoPlaces.REVOKED)),
                        new Case(
                                "GRID_UNKNOWN",
                                "grid",
                                kunxin(
                                        "GRID_MEMBER",
                                        "grid",
                                        DemoPlaces.yingbinGrid(1).toString())),
                        new Case(
                                "BUILDING_UNKNOWN",
                                "building",
                                kunxin("BUILDING_HEAD", "building", elsewhere)),
                        new Case(
                                "UNIT_UNKNOWN",
                                "unit",
                                kunxin("UNIT_HEAD", "building", building, "unit", "99单元")),
                        new Case(
                                "ORGANISATION_UNKNOWN",
                                "organisation",
                                post(
                                        "ORGANISATION_STAFF",
                                        "organisation",
                                        Loop.URBAN_MANAGEMENT.toString())),
                        new Case(
                                "ORGANISATION_UNKNOWN",
                                "organisation",
                                kunxin(
                                        "VOLUNTEER",
                                        "organisation",
                                        Loop.organisation(25, 36).toString())))) {
            refused(
                    wrong.reason(),
                    "post." + wrong.field(),
                    appoint("secretary", NAME, wrong.post()));
        }
    }

    @Test
    void an_organisation_that_is_no_more_has_no_staff() {
        var set = "with done as (update organisation set ended_on = %s where id = '%s') select 1";
        var company = Loop.PROPERTY_COMPANY.toString();
        Appointed.owner(set.formatted("'2026-01-01'", company));
        try {
            refused(
                    "ORGANISATION_ENDED",
                    "post.organisation",
                    appoint(
                            "secretary",
                            NAME,
                            post("ORGANISATION_STAFF", "organisation", company)));
        } finally {
            Appointed.owner(set.formatted("null", company));
        }
    }

    @Test
    void a_term_has_its_days_in_order_and_ends_with_the_place() {
        var day = today();
        refused(
                "DATES_OUT_OF_ORDER",
                "post.validTo",
                appoint("secretary", NAME, kunxin("VOLUNTEER", "validTo", "" + day.minusDays(1))));
        refused(
                "DATE_OUT_OF_RANGE",
                "post.validFrom",
                appoint("secretary", NAME, kunxin("VOLUNTEER", "validFrom", "+999999-01-01")));
        var life = "with done as (update division set valid_to = %s where code = '%s') select 1";
        Appointed.owner(life.formatted("'" + day.plusDays(30) + "'", DemoPlaces.KUNXIN));
        try {
            refused(
                    "BEYOND_THE_PLACE",
                    "post.validTo",
                    appoint("secretary", NAME, kunxin("VOLUNTEER")));
            done(appoint("secretary", NAME, kunxin("VOLUNTEER", "validTo", "" + day.plusDays(30))));
        } finally {
            Appointed.owner(life.formatted("null", DemoPlaces.KUNXIN));
        }
    }

    @Test
    void a_building_has_one_head_at_a_time_and_nobody_holds_a_post_twice() {
        var building = DemoPlaces.kunxinBuilding(3).toString();
        var last = today().plusDays(9);
        Object[] until = kunxin("BUILDING_HEAD", "building", building, "validTo", "" + last);
        done(appoint("secretary", NAME, until));
        refused("POST_TAKEN", "post.building", appoint("secretary", NAME + "二", until));
        done(
                appoint(
                        "secretary",
                        NAME + "二",
                        kunxin(
                                "BUILDING_HEAD",
                                "building",
                                building,
                                "validFrom",
                                "" + last.plusDays(1))));
        refused(
                "HELD_ALREADY",
                "person",
                appointPerson("secretary", VOLUNTEER, kunxin("VOLUNTEER")));
        done(appointPerson("secretary", VOLUNTEER, kunxin("MEDIATOR")));
    }

    @Test
    void of_two_who_name_a_head_at_the_same_moment_one_does() throws Exception {
        var building = DemoPlaces.kunxinBuilding(5).toString();
        var ready = new CountDownLatch(2);
        var clients = Executors.newFixedThreadPool(2);
        try {
            Callable<List<String>> act =
                    () -> {
                        ready.countDown();
                        ready.await();
                        return appoint(
                                        "secretary",
                                        NAME,
                                        kunxin("BUILDING_HEAD", "building", building))
                                .ok()
                                .refusals(ACT);
                    };
            var answers = new ArrayList<List<String>>();
            for (var one : clients.invokeAll(List.of(act, act))) {
                answers.add(one.get());
            }
            assertTrue(answers.remove(List.of("POST_TAKEN")), answers::toString);
            assertEquals(List.of(List.of()), answers);
        } finally {
            clients.shutdownNow();
        }
    }
}
