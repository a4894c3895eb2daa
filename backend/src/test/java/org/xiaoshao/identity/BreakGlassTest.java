package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.identity.Emergencies.CLOSE;
import static org.xiaoshao.identity.Emergencies.NEXT_TOWN;
import static org.xiaoshao.identity.Emergencies.OPEN;
import static org.xiaoshao.identity.Emergencies.REASON;
import static org.xiaoshao.identity.Emergencies.YONGAN;
import static org.xiaoshao.identity.Emergencies.YONGAN_BUILDING;
import static org.xiaoshao.identity.Emergencies.change;
import static org.xiaoshao.identity.Emergencies.list;
import static org.xiaoshao.identity.Emergencies.nothingWasOpened;
import static org.xiaoshao.identity.Emergencies.open;
import static org.xiaoshao.identity.Emergencies.opened;
import static org.xiaoshao.identity.Emergencies.owner;
import static org.xiaoshao.identity.Emergencies.reads;
import static org.xiaoshao.identity.Emergencies.refused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
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
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.whistle.WhistleState;

/** 紧急调阅: another community of the county is read for a while. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BreakGlassTest {
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
}
