package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.whistle.ClockRounds;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.DeadlineWarned;
import org.xiaoshao.whistle.WarningStep;
import org.xiaoshao.whistle.WhistleState;

/** What is late is supervised by rule, once, whatever number of backends looks after the clocks. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LateSupervisionTest {

    private static final int WHISTLES = 12;

    @Inject ClockRounds rounds;
    @Inject DataSource dataSource;
    @Inject Warned warned;

    /** Counts the deadlines that were reached of those that are waited for. */
    @Singleton
    static class Warned {

        private final Set<String> waited = ConcurrentHashMap.newKeySet();
        private volatile CountDownLatch left = new CountDownLatch(0);

        void hear(@Observes DeadlineWarned one) {
            if (one.kind() == DeadlineKind.HANDLE
                    && one.step() == WarningStep.DUE
                    && waited.remove(one.whistle().toString())) {
                left.countDown();
            }
        }

        void waitFor(List<LoopCase> some) {
            left = new CountDownLatch(some.size());
            waited.addAll(some.stream().map(LoopCase::id).toList());
        }
    }

    @Test
    void nothing_is_supervised_before_its_deadline_or_for_a_clock_that_is_not_named() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        due(one, "HANDLE", "-1 minute");
        due(one, "CONTACT", "1 hour");
        rounds.go();
        assertEquals(List.of(), supervisions(one));
    }

    @Test
    void the_deadline_opens_one_and_the_steps_behind_it_none() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        var version = one.seenBy("worker").get("version");
        due(one, "HANDLE", "1 minute");
        rounds.go();
        rounds.go();
        assertEquals(List.of("LATE HANDLE DUE 1 ORGANISATION RULE OPEN"), supervisions(one));
        due(one, "HANDLE", "30 days");
        rounds.go();
        assertEquals(List.of("LATE HANDLE DUE 1 ORGANISATION RULE OPEN"), supervisions(one));
        var seen = one.seenBy("worker");
        assertEquals((Integer) version + 1, seen.get("version"));
        assertEquals(true, seen.get("chainIntact"));
        assertEquals("SIGNED", seen.get("state"));
    }

    @Test
    void what_nobody_leads_is_supervised_where_it_is_settled() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        due(one, "HANDLE", "1 hour");
        rounds.go();
        assertEquals(List.of("LATE HANDLE DUE 1 COMMUNITY RULE OPEN"), supervisions(one));
    }

    @Test
    void the_database_takes_no_second_one_of_the_same_occasion() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        due(one, "HANDLE", "1 hour");
        rounds.go();
        var twice =
                """
                insert into whistle_supervision (whistle_id, county_code, cause, deadline_kind, step, round, party, issuer,
                                                 issued_at, issued_sequence, rectify_since, rectify_by)
                select id, county_code, 'LATE', 'HANDLE', 'LATE_1_DAY', 1, 'COMMUNITY', 'RULE', now(), 1, now(),
                       now() + interval '1 day'
                from whistle where id = '%s'"""
                        .formatted(one.id());
        var refused = assertThrows(RuntimeException.class, () -> change(twice));
        assertTrue(causes(refused).contains("whistle_supervision_once"), () -> causes(refused));
    }

    private static String causes(Throwable thrown) {
        return thrown == null ? "" : thrown.getMessage() + causes(thrown.getCause());
    }

    @Test
    void two_schedulers_open_exactly_one_for_each() throws Exception {
        rounds.go();
        var all = new ArrayList<LoopCase>();
        for (int i = 0; i < WHISTLES; i++) {
            all.add(Loop.inKunxin().to(WhistleState.SIGNED));
        }
        warned.waitFor(all);
        var ids = all.stream().map(one -> "'" + one.id() + "'").collect(Collectors.joining(","));
        change(
                """
                update whistle_deadline
                set started_at = now() - interval '8 days', due_at = now() - interval '1 day', next_at = now()
                where kind = 'HANDLE' and whistle_id in (%s)"""
                        .formatted(ids));
        var one = scheduler("one");
        var other = scheduler("other");
        one.start();
        other.start();
        try {
            assertTrue(warned.left.await(60, TimeUnit.SECONDS));
        } finally {
            one.stop();
            other.stop();
            change("delete from scheduled_tasks where task_name like 'supervision-test-%'");
        }
        rounds.go();
        assertEquals(
                WHISTLES + " " + WHISTLES + " " + WHISTLES,
                first(
                        """
                        select count(*) || ' ' || count(distinct whistle_id) || ' ' ||
                               (select count(*) from whistle_event where type = 'SUPERVISED' and whistle_id in (%1$s))
                        from whistle_supervision where whistle_id in (%1$s)"""
                                .formatted(ids)));
    }

    private Scheduler scheduler(String name) {
        return Scheduler.create(dataSource)
                .startTasks(
                        Tasks.recurring(
                                        "supervision-test-" + name,
                                        FixedDelay.of(Duration.ofMillis(50)))
                                .execute((instance, context) -> rounds.go()))
                .threads(1)
                .pollingInterval(Duration.ofMillis(50))
                .pollUsingLockAndFetch(0.5, 1.0)
                .schedulerName(() -> name)
                .build();
    }

    @SuppressWarnings("unchecked")
    private static List<String> supervisions(LoopCase one) {
        return ((List<Map<String, Object>>) one.seenBy("worker").get("supervisions"))
                .stream()
                        .map(
                                found ->
                                        String.join(
                                                " ",
                                                found.get("cause").toString(),
                                                found.get("deadlineKind").toString(),
                                                found.get("step").toString(),
                                                found.get("round").toString(),
                                                found.get("party").toString(),
                                                found.get("issuer").toString(),
                                                found.get("state").toString()))
                        .toList();
    }

    /** As if that clock had been due so long ago; ahead where that is negative. */
    private static void due(LoopCase one, String kind, String ago) {
        change(
                """
                update whistle_deadline
                set started_at = now() - interval '%1$s' - limit_seconds * interval '1 second', due_at = now() - interval '%1$s',
                    next_at = now()
                where whistle_id = '%2$s' and kind = '%3$s' and ended_at is null"""
                        .formatted(ago, one.id(), kind));
    }

    private static void change(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                },
                "whistle",
                "whistle_deadline",
                "whistle_supervision");
    }

    private static String first(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery(sql)) {
                        rows.next();
                        return rows.getString(1);
                    }
                },
                "whistle",
                "whistle_event",
                "whistle_supervision");
    }
}
