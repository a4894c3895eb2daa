package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.identity.Emergencies.CLOSE;
import static org.xiaoshao.identity.Emergencies.REASON;
import static org.xiaoshao.identity.Emergencies.REVIEW;
import static org.xiaoshao.identity.Emergencies.YONGAN;
import static org.xiaoshao.identity.Emergencies.change;
import static org.xiaoshao.identity.Emergencies.list;
import static org.xiaoshao.identity.Emergencies.nothingWasOpened;
import static org.xiaoshao.identity.Emergencies.opened;
import static org.xiaoshao.identity.Emergencies.owner;
import static org.xiaoshao.identity.Emergencies.reads;
import static org.xiaoshao.identity.Emergencies.refused;
import static org.xiaoshao.identity.Emergencies.review;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.whistle.WhistleState;

/** 紧急调阅 is told to the county, which asks about it and judges it, once. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BreakGlassReviewTest {

    @Inject BreakGlassService emergencies;
    @Inject Clock clock;

    private String mark;

    @BeforeEach
    void remember() {
        mark = Appointed.mark();
        nothingWasOpened();
    }

    @AfterEach
    void leave_all_as_it_was() {
        nothingWasOpened();
        Appointed.restore(mark);
    }

    @Test
    void the_county_reads_all_of_its_own_and_others_their_own() {
        var id = opened("worker", YONGAN);
        for (var user : List.of("worker", "county", "auditor")) {
            var seen = list(user);
            assertEquals(List.of(id), seen.list("breakGlasses.nodes.id"), user);
            assertEquals(List.of(REASON), seen.list("breakGlasses.nodes.reason"), user);
            assertEquals(List.of("蒋文静"), seen.list("breakGlasses.nodes.openedBy.name"), user);
            assertEquals(1, (int) seen.data("breakGlasses.totalCount"));
        }
        for (var user : List.of("secretary", "leader", "worker2", "leader2")) {
            assertEquals(List.of(), list(user).list("breakGlasses.nodes"), user);
            refused(CLOSE, "NOT_FOUND", change(CLOSE, user, id));
        }
        assertEquals("FORBIDDEN", review("auditor", id, "JUSTIFIED").errorCode());
        assertEquals("FORBIDDEN", review("worker", id, "JUSTIFIED").errorCode());
    }

    @Test
    void what_was_not_justified_ends_at_once_and_is_judged_once() {
        var there = Loop.in(YONGAN).to(WhistleState.BLOWN);
        var id = opened("worker", YONGAN);
        refused(
                REVIEW,
                "REQUIRED",
                change(REVIEW, "county", id, "verdict", "JUSTIFIED", "words", " "));
        refused(
                REVIEW,
                "STALE_VERSION",
                change(
                        REVIEW,
                        "county",
                        id,
                        "verdict",
                        "JUSTIFIED",
                        "words",
                        "好",
                        "expectedVersion",
                        9));
        assertEquals(List.of(), review("county", id, "NOT_JUSTIFIED").ok().refusals(REVIEW));
        assertTrue(!reads("worker", there));
        refused(
                REVIEW,
                "REVIEWED_ALREADY",
                change(
                        REVIEW,
                        "county",
                        id,
                        "verdict",
                        "JUSTIFIED",
                        "words",
                        "改判",
                        "expectedVersion",
                        2));
        var own = list("worker", "reviewed", true);
        assertEquals("NOT_JUSTIFIED", own.data("breakGlasses.nodes[0].verdict"));
        assertEquals("已向当事人核实", own.data("breakGlasses.nodes[0].reviewWords"));
        assertEquals(List.of(), list("county", "reviewed", false).list("breakGlasses.nodes"));
    }

    @Test
    void what_was_justified_goes_on() {
        var there = Loop.in(YONGAN).to(WhistleState.BLOWN);
        var id = opened("worker", YONGAN);
        assertEquals(List.of(), review("county", id, "JUSTIFIED").ok().refusals(REVIEW));
        assertTrue(reads("worker", there));
    }

    @Test
    void opening_and_judging_are_on_record_with_their_words() {
        var id = opened("worker", YONGAN);
        review("county", id, "JUSTIFIED").ok();
        var trail =
                GraphQlClient.as("auditor")
                        .ask("auditEntries", Map.of("filter", Map.of("thing", id)))
                        .ok();
        assertEquals(List.of("BREAK_GLASS", "BREAK_GLASS"), trail.list("auditEntries.nodes.kind"));
        assertEquals(List.of("已向当事人核实", REASON), trail.list("auditEntries.nodes.words"));
        assertEquals(
                List.of("COUNTY_ORGANISER", "COMMUNITY_WORKER"),
                trail.list("auditEntries.nodes.actorRole"));
    }

    @Test
    void its_words_go_when_their_term_is_over_here_and_in_the_trail_and_the_chain_verifies() {
        var old = opened("worker", YONGAN);
        review("county", old, "NOT_JUSTIFIED").ok();
        owner(
                "with done as (update break_glass set opened_at = opened_at - interval '3 years', ends_at = ends_at - interval '3 years', closed_at = closed_at - interval '3 years') select 1");
        var recent = opened("worker", YONGAN);
        var term = clock.instant().minus(Duration.ofDays(1000));
        assertEquals(1, emergencies.forgetBefore(term, 500));
        assertEquals(0, emergencies.forgetBefore(term, 500));
        var seen = list("county");
        assertEquals(List.of(recent, old), seen.list("breakGlasses.nodes.id"));
        assertEquals(Arrays.asList(REASON, null), seen.list("breakGlasses.nodes.reason"));
        assertEquals(Arrays.asList(null, null), seen.list("breakGlasses.nodes.reviewWords"));
        assertEquals("NOT_JUSTIFIED", seen.data("breakGlasses.nodes[1].verdict"));
        var held =
                GraphQlClient.as("auditor")
                        .ask("auditEntries", Map.of("filter", Map.of("thing", old)))
                        .ok();
        assertEquals(List.of(), held.list("auditEntries.nodes"));
        assertEquals(
                true,
                GraphQlClient.as("auditor")
                        .ask("auditChain", Map.of("county", DemoPlaces.QINGSHUIHE))
                        .ok()
                        .data("auditChain.intact"));
    }

    @Test
    void nobody_judges_what_they_opened_themselves() {
        var sql =
                "insert into break_glass (person_id, post_id, community_code, county_code, reason, opened_at, ends_at%s)"
                        + " values ('%s', '00000000-0000-4000-b005-000000000017', '%s', '%s', '%s', now(), now() + interval '1 hour'%s) returning id::text";
        var id =
                owner(
                        sql.formatted(
                                "", DemoPeople.COUNTY, YONGAN, DemoPlaces.QINGSHUIHE, REASON, ""));
        assertNotNull(id);
        refused(REVIEW, "YOURSELF", review("county", id, "JUSTIFIED"));
    }
}
