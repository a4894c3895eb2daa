package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.whistle.WhistleState;

/** 紧急调阅: another community of the county is read for a while, on record, and asked about. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BreakGlassTest {

    private static final String YONGAN = "150124100003";
    private static final String YONGAN_BUILDING = "00000000-0000-4000-b002-024003000001";
    private static final String NEXT_TOWN = "150124101200";
    private static final String REASON = "独居老人联系不上，需立即联系家属";
    private static final String OPEN = "breakGlassOpen";
    private static final String CLOSE = "breakGlassClose";
    private static final String REVIEW = "breakGlassReview";

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

    private static void nothingWasOpened() {
        owner("delete from break_glass returning 1");
    }

    private static String owner(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(sql)) {
                        return rows.next() ? rows.getString(1) : null;
                    }
                },
                "break_glass",
                "post");
    }

    private static Answer open(String user, String community, String reason) {
        var input = Map.of("community", community, "reason", reason);
        return GraphQlClient.as(user).ask(OPEN, Map.of("input", input));
    }

    private static String opened(String user, String community) {
        var answer = open(user, community, REASON).ok();
        assertEquals(List.of(), answer.refusals(OPEN), answer::body);
        return answer.data(OPEN + ".breakGlass.id");
    }

    private static Answer change(String mutation, String user, String id, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", 1));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask(mutation, Map.of("id", id, "input", input));
    }

    private static Answer review(String user, String id, String verdict) {
        return change(REVIEW, user, id, "verdict", verdict, "words", "已向当事人核实");
    }

    private static void refused(String mutation, String reason, Answer answer) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
    }

    private static boolean reads(String user, LoopCase whistle) {
        return GraphQlClient.as(user)
                        .ask("whistle", Map.of("number", whistle.number()))
                        .ok()
                        .data("whistle")
                != null;
    }

    private static boolean governs(String user, String community) {
        var text = "{ coverage(community: \"%s\") { grids { __typename } } }".formatted(community);
        return GraphQlClient.as(user).send(text, Map.of()).ok().data("coverage") != null;
    }

    /** Somebody in 永安, moved in by the worker while they serve there too. */
    private static String residentOfYongan() {
        var post =
                owner(
                        "insert into post (person_id, role, division_code, valid_from) values ('%s', 'community-worker', '%s', '2025-01-01') returning id::text"
                                .formatted(DemoPeople.WORKER, YONGAN));
        var id =
                Families.inKunxin()
                        .with("community", YONGAN)
                        .with("building", YONGAN_BUILDING)
                        .person("家属", "HEAD", "phone", "19900007701")
                        .resident();
        owner("delete from post where id = '%s' returning 1".formatted(post));
        return id;
    }

    private static Answer reveal(String user, String resident) {
        var input = Map.of("purpose", "EMERGENCY", "words", "急", "fields", List.of("PHONE"));
        return GraphQlClient.as(user).ask("residentReveal", Map.of("id", resident, "input", input));
    }

    @Test
    void it_is_opened_with_a_reason_in_ones_own_county_and_not_where_one_looks_anyway() {
        refused(OPEN, "TOO_SHORT", open("worker", YONGAN, "急事"));
        refused(OPEN, "REQUIRED", open("worker", YONGAN, " "));
        refused(OPEN, "TOO_LONG", open("worker", YONGAN, "急".repeat(501)));
        refused(OPEN, "COMMUNITY_UNKNOWN", open("worker", "x", REASON));
        refused(OPEN, "COMMUNITY_UNKNOWN", open("worker", DemoPlaces.CHENGGUAN, REASON));
        refused(OPEN, "NOT_YOUR_COUNTY", open("worker", DemoPlaces.YINGBIN, REASON));
        refused(OPEN, "ALREADY_YOURS", open("worker", DemoPlaces.KUNXIN, REASON));
        refused(OPEN, "ALREADY_YOURS", open("leader", YONGAN, REASON));
        for (var user : List.of("grid", "resident", "county", "auditor", "admin", "department")) {
            assertEquals("FORBIDDEN", open(user, YONGAN, REASON).errorCode(), user);
        }
    }

    @Test
    void what_was_opened_is_read_by_whoever_opened_it_and_by_nobody_else_until_they_close_it() {
        var there = Loop.in(YONGAN).to(WhistleState.BLOWN);
        var elsewhere = Loop.in(NEXT_TOWN).to(WhistleState.BLOWN);
        var resident = residentOfYongan();
        assertTrue(!reads("worker", there) && !governs("worker", YONGAN));
        refused("residentReveal", "NOT_FOUND", reveal("worker", resident));
        var id = opened("worker", YONGAN);
        assertTrue(reads("worker", there) && governs("worker", YONGAN));
        assertEquals(
                "19900007701", reveal("worker", resident).ok().data("residentReveal.values.phone"));
        assertTrue(reads("worker", Loop.inKunxin().to(WhistleState.BLOWN)), "one's own stays");
        assertTrue(!reads("worker", elsewhere) && !reads("secretary", there));
        refused("residentReveal", "NOT_FOUND", reveal("secretary", resident));
        assertEquals(
                YONGAN,
                GraphQlClient.as("worker")
                        .send("{ me { breakGlass { community { code } } } }", Map.of())
                        .ok()
                        .data("me.breakGlass.community.code"));
        var closed = change(CLOSE, "worker", id).ok();
        assertEquals("ENDED", closed.data(CLOSE + ".breakGlass.state"));
        assertTrue(!reads("worker", there) && !governs("worker", YONGAN));
        refused("residentReveal", "NOT_FOUND", reveal("worker", resident));
        assertNull(
                GraphQlClient.as("worker")
                        .send("{ me { breakGlass { id } } }", Map.of())
                        .ok()
                        .data("me.breakGlass"));
        refused(CLOSE, "ENDED_ALREADY", change(CLOSE, "worker", id, "expectedVersion", 2));
    }

    @Test
    void it_is_for_reading_and_opens_no_act() {
        var there = Loop.in(YONGAN).to(WhistleState.BLOWN);
        opened("worker", YONGAN);
        assertTrue(reads("worker", there));
        var admitted =
                there.attempt(
                        "worker", "whistleAdmit", Map.of("matter", Loop.matter(24, 17).toString()));
        assertTrue(
                List.of("NOT_FOUND", "NOT_YOUR_COMMUNITY")
                        .contains(admitted.refusals("whistleAdmit").get(0)),
                admitted::body);
        var movedIn =
                Families.inKunxin()
                        .with("community", YONGAN)
                        .with("building", YONGAN_BUILDING)
                        .person("某人", "HEAD")
                        .tryToMoveIn();
        assertTrue(movedIn.data("householdMoveIn.household") == null, movedIn::body);
    }

    @Test
    void a_leader_of_a_town_reads_there_what_leaders_read_and_no_people() {
        var resident = residentOfYongan();
        var there = Loop.in(NEXT_TOWN).to(WhistleState.BLOWN);
        assertTrue(!reads("leader", there));
        opened("leader", NEXT_TOWN);
        assertTrue(reads("leader", there));
        assertNull(reveal("leader", resident).data("residentReveal.values"));
    }

    @Test
    void it_ends_by_itself_when_its_time_is_up() {
        var there = Loop.in(YONGAN).to(WhistleState.BLOWN);
        var id = opened("worker", YONGAN);
        assertEquals(
                "3600",
                owner("select extract(epoch from ends_at - opened_at)::int from break_glass"));
        owner(
                "with done as (update break_glass set opened_at = now() - interval '61 minutes', ends_at = now() - interval '1 minute') select 1");
        assertTrue(!reads("worker", there));
        var ended = list("worker", "state", "ENDED");
        assertEquals(List.of(id), ended.list("breakGlasses.nodes.id"));
        assertEquals(List.of(), list("worker", "state", "OPEN").list("breakGlasses.nodes"));
        refused(CLOSE, "ENDED_ALREADY", change(CLOSE, "worker", id));
    }

    @Test
    void it_ends_with_the_post_that_it_was_opened_by() {
        var there = Loop.in(YONGAN).to(WhistleState.BLOWN);
        var post =
                owner(
                        "insert into post (person_id, role, division_code, valid_from) values ('%s', 'community-worker', '150124100007', '2025-01-01') returning id::text"
                                .formatted(DemoPeople.WORKER));
        opened("worker", YONGAN);
        owner("with done as (update break_glass set post_id = '%s') select 1".formatted(post));
        assertTrue(reads("worker", there));
        Appointed.owner(
                "with done as (update post set valid_to = '2025-01-02' where id = '%s') select 1"
                        .formatted(post));
        assertTrue(!reads("worker", there));
    }

    @Test
    void one_is_open_at_a_time_also_of_two_that_are_opened_at_the_same_moment() throws Exception {
        var ready = new CountDownLatch(2);
        var clients = Executors.newFixedThreadPool(2);
        try {
            Callable<List<String>> act =
                    () -> {
                        ready.countDown();
                        ready.await();
                        return open("worker", YONGAN, REASON).ok().refusals(OPEN);
                    };
            var answers = new ArrayList<List<String>>();
            for (var one : clients.invokeAll(List.of(act, act))) {
                answers.add(one.get());
            }
            assertTrue(answers.remove(List.of("OPEN_ALREADY")), answers::toString);
            assertEquals(List.of(List.of()), answers);
        } finally {
            clients.shutdownNow();
        }
    }

    private static Answer list(String user, Object... filter) {
        return GraphQlClient.as(user)
                .ask("breakGlasses", Map.of("filter", Appointed.fields(filter)))
                .ok();
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
