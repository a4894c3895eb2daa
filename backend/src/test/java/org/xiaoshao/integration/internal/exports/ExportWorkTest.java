package org.xiaoshao.integration.internal.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.Caller;
import org.xiaoshao.identity.OnBehalf;
import org.xiaoshao.integration.internal.jobs.Order;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Exports;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** What goes on behind an export: posts that end, work that is done twice, time that is over. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ExportWorkTest {

    private static final String OTHER = "150124100003";

    @Inject ExportJob job;
    @Inject ExportExpiry expiry;
    @Inject ExportWork work;
    @Inject OnBehalf onBehalf;

    @Test
    void whoever_lost_a_post_meanwhile_gets_no_file_of_what_it_opened() {
        Exports.write(
                "insert into post (person_id, role, division_code, valid_from) values ('%s', 'community-worker', '%s', '2025-01-01')"
                        .formatted(DemoPeople.WORKER, OTHER));
        UUID id;
        try {
            id = done();
            assertEquals(200, Exports.download("worker", id).statusCode());
        } finally {
            Exports.write(
                    "delete from post where person_id = '%s' and division_code = '%s'"
                            .formatted(DemoPeople.WORKER, OTHER));
        }
        assertEquals(404, Exports.download("worker", id).statusCode());
        again(id);
        run(id);
        var refused = Exports.one("worker", id);
        assertEquals("REFUSED", refused.get("state"));
        assertEquals("POST_ENDED", refused.get("refusal"));
        assertEquals(0, chunks(id));
        assertEquals(404, Exports.download("worker", id).statusCode());
    }

    @Test
    void work_that_was_broken_off_begins_anew_and_its_first_half_is_thrown_away() {
        var id = done();
        again(id);
        var first = inTransaction(() -> work.begin(id)).orElseThrow();
        inTransaction(
                () -> {
                    work.piece(first, 0, new byte[] {1});
                    return null;
                });
        run(id);
        assertEquals("DONE", Exports.one("worker", id).get("state"));
        assertEquals(1, chunks(id));
        var before = Exports.download("worker", id).asByteArray();
        inTransaction(
                () -> {
                    work.done(first, 7, 1);
                    return null;
                });
        assertEquals(before.length, Exports.download("worker", id).asByteArray().length);
    }

    @Test
    void a_file_of_several_pieces_is_handed_out_whole_and_in_order() {
        var id = done();
        again(id);
        var due = inTransaction(() -> work.begin(id)).orElseThrow();
        var pieces = List.of("第一".repeat(50_000), "第二".repeat(50_000), "末");
        var whole = String.join("", pieces);
        for (int i = 0; i < pieces.size(); i++) {
            var sequence = i;
            inTransaction(
                    () -> {
                        var piece = pieces.get(sequence).getBytes(StandardCharsets.UTF_8);
                        work.piece(due, sequence, piece);
                        return null;
                    });
        }
        inTransaction(
                () -> {
                    work.done(due, 3, whole.getBytes(StandardCharsets.UTF_8).length);
                    return null;
                });
        var file = Exports.download("worker", id).asByteArray();
        assertEquals(whole, new String(file, StandardCharsets.UTF_8));
    }

    @Test
    void files_that_may_hold_somebody_go_with_their_record_and_no_others() {
        var secretarys = settled("secretary", "HOUSEHOLDS");
        var trail = settled("auditor", "AUDIT_ENTRIES");
        var elsewhere = settled("worker2", "RESIDENTS");
        var whistles = settled("worker", "WHISTLES");
        var written = done();
        again(written);
        var due = inTransaction(() -> work.begin(written)).orElseThrow();
        deleteSomebody();
        for (var gone :
                List.of("secretary " + secretarys, "auditor " + trail, "worker " + written)) {
            var user = gone.split(" ")[0];
            var one = Exports.one(user, gone.split(" ")[1]);
            assertEquals("RECORD_DELETED", one.get("refusal"), gone);
            assertEquals(404, Exports.download(user, one.get("id")).statusCode(), gone);
            assertEquals(0, chunks(UUID.fromString((String) one.get("id"))), gone);
        }
        assertThrows(
                ExportWork.NoMore.class,
                () ->
                        inTransaction(
                                () -> {
                                    work.piece(due, 0, new byte[] {1});
                                    return null;
                                }));
        run(written);
        assertEquals("REFUSED", Exports.one("worker", written).get("state"));
        assertEquals(200, Exports.download("worker2", elsewhere).statusCode());
        assertEquals(200, Exports.download("worker", whistles).statusCode());
    }

    private static UUID settled(String user, String list) {
        var one = Exports.settled(user, list, "CSV");
        assertEquals("DONE", one.get("state"));
        return UUID.fromString((String) one.get("id"));
    }

    private static void deleteSomebody() {
        var one = Families.inKunxin().person("将删者", "HEAD").resident();
        var input = Map.of("reason", "SUBJECT_REQUEST", "expectedVersion", 1);
        var deleted =
                GraphQlClient.as("secretary")
                        .ask("residentDelete", Map.of("id", one, "input", input))
                        .ok();
        assertEquals(List.of(), deleted.refusals("residentDelete"), deleted::body);
    }

    @Test
    void a_list_that_is_longer_than_a_file_may_be_is_refused() {
        var door = Families.door();
        Families.inKunxin()
                .with("number", door)
                .person("甲", "HEAD")
                .person("乙", "CHILD")
                .person("丙", "CHILD")
                .moveIn();
        var inner = ClientProxy.unwrap(job);
        var most = inner.mostRows;
        inner.mostRows = 2;
        try {
            var refused = Exports.settled("worker", "RESIDENTS", "XLSX");
            assertEquals("REFUSED", refused.get("state"));
            assertEquals("TOO_MANY_ROWS", refused.get("refusal"));
            assertEquals(0, chunks(UUID.fromString((String) refused.get("id"))));
        } finally {
            inner.mostRows = most;
        }
    }

    @Test
    void work_that_fails_to_the_end_is_refused_and_says_so() {
        var id = done();
        again(id);
        as(
                () -> {
                    job.giveUp(order(id));
                    return null;
                });
        assertEquals("FAILED", Exports.one("worker", id).get("refusal"));
        assertEquals(0, chunks(id));
    }

    @Test
    void a_file_goes_when_its_time_is_over_and_not_before() {
        var id = done();
        expire(id);
        assertEquals("DONE", Exports.one("worker", id).get("state"));
        assertEquals(1, chunks(id));
        Exports.write(
                "update export set expires_at = now() - interval '1 second' where id = '%s'"
                        .formatted(id));
        // Handed out to nobody, even before it is thrown away.
        assertEquals("EXPIRED", Exports.one("worker", id).get("state"));
        assertEquals(404, Exports.download("worker", id).statusCode());
        expire(id);
        assertEquals(0, chunks(id));
        assertEquals(
                1,
                Exports.number(
                        "select count(*) from export where state = 'EXPIRED' and id = '"
                                + id
                                + "'"));
        assertEquals(
                1,
                Exports.number(
                        "select count(*) from scheduled_tasks where task_name = 'export-expiry'"
                                + " and task_instance like '"
                                + id
                                + "/%' and execution_time > now() + interval '6 days'"));
    }

    private static UUID done() {
        var one =
                Exports.settled(
                        "worker",
                        "HOUSEHOLDS",
                        "CSV",
                        "conditions",
                        Map.of("households", Map.of("building", DemoPlaces.kunxinBuilding(1))));
        assertEquals("DONE", one.get("state"));
        return UUID.fromString((String) one.get("id"));
    }

    /** As it stood before anything was written. */
    private static void again(UUID id) {
        Exports.write(
                "update export set state = 'ASKED', done_at = null where id = '%s'".formatted(id));
    }

    private void run(UUID id) {
        as(
                () -> {
                    job.run(order(id));
                    return null;
                });
    }

    private void expire(UUID id) {
        as(
                () -> {
                    expiry.run(order(id));
                    return null;
                });
    }

    private <T> T inTransaction(Callable<T> act) {
        return as(() -> QuarkusTransaction.requiringNew().call(act));
    }

    private <T> T as(Supplier<T> act) {
        return onBehalf.of(caller(), act);
    }

    private static Order order(UUID id) {
        return Order.of(id, caller());
    }

    private static Caller caller() {
        return new Caller(DemoPeople.WORKER, Set.of(Role.COMMUNITY_WORKER));
    }

    private static int chunks(UUID id) {
        return Exports.number("select count(*) from export_chunk where export_id = '" + id + "'");
    }
}
