package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.organisation.BodyActs.PROPERTY_COMMITTEE_OF_FUYUAN;
import static org.xiaoshao.organisation.BodyActs.act;
import static org.xiaoshao.organisation.BodyActs.assertRefused;
import static org.xiaoshao.organisation.BodyActs.done;
import static org.xiaoshao.organisation.BodyActs.founded;
import static org.xiaoshao.organisation.BodyActs.seat;
import static org.xiaoshao.organisation.BodyActs.sheet;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.whistle.WhistleState;

/** An organisation ends when nothing waits for it any more. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BodyEndTest {

    @AfterEach
    void asTheDemoHasThem() {
        BodyActs.asTheDemoHasThem();
    }

    @Test
    void an_organisation_that_others_count_on_does_not_end() {
        var mutation = "organisationEnd";
        // Orders that other tests have sent may wait for these two besides.
        for (var one :
                Map.of(Loop.PROPERTY_COMPANY, "HAS_POSTS", Loop.FIRE_BRIGADE, "LEADS_MATTERS")
                        .entrySet()) {
            var user = one.getKey().equals(Loop.PROPERTY_COMPANY) ? "secretary" : "county";
            var answer = act(user, mutation, one.getKey().toString(), 1, "lastDay", "2026-01-01");
            assertTrue(answer.ok().refusals(mutation).contains(one.getValue()), answer::body);
            assertNull(answer.data(mutation + ".sheet"));
        }
        var id = founded();
        assertRefused(
                "DATE_IN_FUTURE",
                "lastDay",
                act("secretary", mutation, id, 1, "lastDay", "2099-01-01"),
                mutation);
    }

    @Test
    void an_organisation_that_an_order_waits_for_does_not_end_wherever_that_came_from() {
        var committee = UUID.fromString(PROPERTY_COMMITTEE_OF_FUYUAN);
        var whistle = Loop.inKunxin().dispatchedTo(committee).to(WhistleState.DISPATCHED);
        assertOrderStopsTheEnd();
        // Of a community that the secretary does not see.
        lies(whistle.number(), "150124100003");
        try {
            assertOrderStopsTheEnd();
        } finally {
            lies(whistle.number(), DemoPlaces.KUNXIN);
            order(whistle.number(), "RETURNED");
        }
        var version =
                (int)
                        sheet("secretary", PROPERTY_COMMITTEE_OF_FUYUAN)
                                .data("organisationSheet.version");
        assertRefused(
                "DATE_IN_FUTURE",
                "lastDay",
                act(
                        "secretary",
                        "organisationEnd",
                        PROPERTY_COMMITTEE_OF_FUYUAN,
                        version,
                        "lastDay",
                        "2099-01-01"),
                "organisationEnd");
    }

    private static void assertOrderStopsTheEnd() {
        var version =
                (int)
                        sheet("secretary", PROPERTY_COMMITTEE_OF_FUYUAN)
                                .data("organisationSheet.version");
        assertRefused(
                "OPEN_ORDERS",
                null,
                act(
                        "secretary",
                        "organisationEnd",
                        PROPERTY_COMMITTEE_OF_FUYUAN,
                        version,
                        "lastDay",
                        "2026-01-01"),
                "organisationEnd");
    }

    private static void lies(String number, String community) {
        owner(
                "update whistle set community_code = '%s' where number = '%s'"
                        .formatted(community, number));
    }

    private static void order(String number, String state) {
        owner(
                "update whistle_order set state = '%s' where whistle_id = (select id from whistle where number = '%s')"
                        .formatted(state, number));
    }

    private static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                },
                "whistle",
                "whistle_order");
    }

    @Test
    void an_ended_organisation_leaves_the_list_its_seats_and_what_may_be_sent_to() {
        var id = founded();
        done(seat("secretary", id, "name", "试某"), "bodyMemberAdd");
        var ended =
                done(
                        act("secretary", "organisationEnd", id, 1, "lastDay", "2026-01-31"),
                        "organisationEnd");
        assertEquals("2026-01-31", ended.data("organisationEnd.sheet.endedOn"));
        assertEquals(List.of(), ended.list("organisationEnd.sheet.members"));
        assertEquals(
                List.of("2026-01-31"), ended.list("organisationEnd.sheet.formerMembers.validTo"));
        assertEquals(false, ended.data("organisationEnd.sheet.editable"));
        var search = Map.of("search", "试福源", "ended", false);
        assertEquals(
                List.of(),
                GraphQlClient.as("worker")
                        .ask("organisations", search)
                        .ok()
                        .list("organisations.nodes"));
        assertEquals(
                List.of(id),
                GraphQlClient.as("worker")
                        .ask("organisations", Map.of("search", "试福源", "ended", true))
                        .ok()
                        .list("organisations.nodes.id"));
        var whistle = Loop.inKunxin().to(WhistleState.ADMITTED);
        assertEquals(
                List.of("ORGANISATION_UNKNOWN"),
                whistle.attempt(GraphQlClient.as("worker"), "whistleDispatch", Map.of("lead", id))
                        .refusals("whistleDispatch"));
        assertRefused("ENDED_ALREADY", null, seat("secretary", id, "name", "甲"), "bodyMemberAdd");
    }
}
