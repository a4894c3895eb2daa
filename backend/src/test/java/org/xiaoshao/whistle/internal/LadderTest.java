package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.whistle.ClockRounds;
import org.xiaoshao.whistle.ClockService;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.DeadlineLapsed;
import org.xiaoshao.whistle.DeadlineWarned;
import org.xiaoshao.whistle.WhistleState;

/** Warnings and what follows when the time of a clock has passed. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LadderTest {

    private static final int WHISTLES = 1000;

    /** 50 and 80 percent, the deadline, one and five working days after it. */
    private static final int STEPS = 5;

    private static final String MANY = "LADDER-";

    @Inject ClockRounds rounds;
    @Inject ClockService service;
    @Inject DataSource dataSource;
    @Inject Scoped scoped;
    @Inject Whistles whistles;
    @Inject Clocks clocks;
    @Inject Told told;

    /** Hears what the ladder tells. */
    @Singleton
    static class Told {

        private final List<DeadlineWarned> warned = Collections.synchronizedList(new ArrayList<>());
        private final List<DeadlineLapsed> lapsed = Collections.synchronizedList(new ArrayList<>());
        private volatile CountDownLatch wanted = new CountDownLatch(0);
        private volatile Predicate<DeadlineLapsed> breaking = never -> false;

        void hear(@Observes DeadlineWarned one) {
            warned.add(one);
            wanted.countDown();
        }

        void hear(@Observes DeadlineLapsed one) {
            if (breaking.test(one)) {
                throw new IllegalStateException("on purpose");
            }
            lapsed.add(one);
        }

        List<String> stepsOf(LoopCase one) {
            return warned.stream()
                    .filter(step -> step.whistle().toString().equals(one.id()))
                    .map(step -> step.kind() + " " + step.step() + " " + step.level())
                    .toList();
        }

        List<DeadlineKind> lapsesOf(LoopCase one) {
            return lapsed.stream()
                    .filter(lapse -> lapse.whistle().toString().equals(one.id()))
                    .map(DeadlineLapsed::kind)
                    .toList();
        }

        void forget() {
            warned.clear();
            lapsed.clear();
            breaking = never -> false;
        }
    }

    @AfterEach
    void clean_up() {
        told.forget();
        change(
                """
                delete from notification_outbox where whistle_id in (select id from whistle where number like '%1$s%%');
                delete from notification where whistle_id in (select id from whistle where number like '%1$s%%');
                delete from whistle_warning where whistle_id in (select id from whistle where number like '%1$s%%');
                delete from whistle_deadline where whistle_id in (select id from whistle where number like '%1$s%%');
                delete from whistle where number like '%1$s%%';"""
                        .formatted(MANY));
    }

    @Test
    void nothing_is_told_before_its_time() {
        var one = Loop.inKunxin().with("urgency", "URGENT").to(WhistleState.BLOWN);
        rounds.go();
        assertEquals(List.of(), told.stepsOf(one));
        assertEquals(List.of(), told.lapsesOf(one));
    }

    @Test
    void a_clock_that_has_stopped_warns_no_more() {
        var one = Loop.inKunxin().to(WhistleState.DECLINED);
        back(one, "ADMIT", "30 days");
        rounds.go();
        assertEquals(List.of(), told.stepsOf(one));
    }

    @Test
    void steps_are_taken_one_after_the_other_each_once_and_for_the_level_that_is_configured() {
        var one = Loop.inKunxin().with("urgency", "EMERGENCY").to(WhistleState.BLOWN);
        back(one, "ADMIT", "16 minutes");
        rounds.go();
        rounds.go();
        assertEquals(List.of("ADMIT HALF RESPONSIBLE"), told.stepsOf(one));
        back(one, "ADMIT", "31 minutes");
        rounds.go();
        assertEquals(
                List.of(
                        "ADMIT HALF RESPONSIBLE",
                        "ADMIT FOUR_FIFTHS COMMUNITY",
                        "ADMIT DUE COMMUNITY"),
                told.stepsOf(one));
        var seen =
                GraphQlClient.as("worker")
                        .send(
                                "query ($number: String!) { whistle(number: $number) {"
                                        + " deadlines { warnings { step level } } } }",
                                Map.of("number", one.number()))
                        .ok();
        assertEquals(
                List.of(List.of("HALF", "FOUR_FIFTHS", "DUE")),
                seen.list("whistle.deadlines.warnings.step"));
    }

    @Test
    void what_follows_of_silence_is_told_once_after_its_last_moment() {
        var one = Loop.inKunxin().to(WhistleState.FED_BACK);
        back(one, "EVALUATE", "6 days");
        rounds.go();
        assertEquals(List.of(), told.lapsesOf(one));
        back(one, "EVALUATE", "8 days");
        rounds.go();
        rounds.go();
        assertEquals(List.of(DeadlineKind.EVALUATE), told.lapsesOf(one));
    }

    @Test
    void when_an_observer_fails_it_is_told_again_and_the_warnings_stand() {
        var one = Loop.inKunxin().to(WhistleState.FED_BACK);
        told.breaking = lapse -> lapse.whistle().toString().equals(one.id());
        // Not a working day late, whatever day it is.
        back(one, "EVALUATE", "7 days 1 minute");
        rounds.go();
        assertEquals(List.of(), told.lapsesOf(one));
        // Whether a working day has passed since depends on the day of the week.
        var steps = List.copyOf(told.stepsOf(one));
        assertEquals(true, steps.stream().anyMatch(step -> step.startsWith("EVALUATE DUE")));
        told.breaking = never -> false;
        rounds.go();
        assertEquals(List.of(DeadlineKind.EVALUATE), told.lapsesOf(one));
        assertEquals(steps, told.stepsOf(one));
    }

    @Test
    void the_end_of_a_pause_is_told_once_and_not_at_all_when_it_was_ended_by_hand() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        var other = Loop.inKunxin().to(WhistleState.IN_HAND);
        var from = Instant.now().truncatedTo(ChronoUnit.MICROS).minusSeconds(60);
        with(one, whistle -> clocks.pause(whistle, from, from.plusSeconds(30)));
        with(other, whistle -> clocks.pause(whistle, from, from.plusSeconds(30)));
        with(other, whistle -> clocks.resume(whistle, from.plusSeconds(20)));
        rounds.go();
        rounds.go();
        assertEquals(List.of(DeadlineKind.HANDLE), told.lapsesOf(one));
        assertEquals(List.of(), told.lapsesOf(other));
    }

    @Test
    void a_whistle_that_is_held_is_left_for_the_next_round() {
        var one = Loop.inKunxin().with("urgency", "URGENT").to(WhistleState.BLOWN);
        back(one, "ADMIT", "16 minutes");
        with(
                one,
                whistle -> {
                    var look =
                            QuarkusTransaction.suspendingExisting()
                                    .call(() -> service.lookAfter(UUID.fromString(one.id())));
                    assertTrue(look.held());
                });
        assertEquals(List.of(), told.stepsOf(one));
        rounds.go();
        assertEquals(1, told.stepsOf(one).size());
    }

    @Test
    void two_schedulers_over_a_thousand_whistles_take_every_step_exactly_once() throws Exception {
        rounds.go();
        told.forget();
        many();
        told.wanted = new CountDownLatch(WHISTLES * STEPS);
        var one = scheduler("one");
        var other = scheduler("other");
        one.start();
        other.start();
        try {
            assertTrue(
                    told.wanted.await(120, TimeUnit.SECONDS), () -> told.warned.size() + " steps");
        } finally {
            one.stop();
            other.stop();
            change("delete from scheduled_tasks where task_name like 'ladder-test-%'");
        }
        rounds.go();
        assertEquals(WHISTLES * STEPS, told.warned.size());
        assertEquals(
                WHISTLES + " " + WHISTLES * STEPS + " " + STEPS,
                first(
                        """
                        select count(distinct whistle_id) || ' ' || count(*) || ' ' || count(distinct step)
                        from whistle_warning where whistle_id in (select id from whistle where number like '%s%%')"""
                                .formatted(MANY)));
    }

    /** Each has a task of its own, so that both go round at the same time. */
    private Scheduler scheduler(String name) {
        return Scheduler.create(dataSource)
                .startTasks(
                        Tasks.recurring("ladder-test-" + name, FixedDelay.of(Duration.ofMillis(50)))
                                .execute((instance, context) -> rounds.go()))
                .threads(1)
                .pollingInterval(Duration.ofMillis(50))
                .pollUsingLockAndFetch(0.5, 1.0)
                .schedulerName(() -> name)
                .build();
    }

    /** Emergencies that nobody has admitted for months. */
    private static void many() {
        change(
                """
                insert into whistle (id, number, county_code, town_code, community_code, kind, source, urgency, state, level,
                                     blown_at, last_hash)
                select uuidv7(), '%1$s' || one, '150124000000', '150124100000', '150124100011', 'SAFETY', 'RESIDENT',
                       'EMERGENCY', 'BLOWN', 'COMMUNITY', now() - interval '90 days', ''
                from generate_series(1, %2$d) one;
                insert into whistle_deadline (whistle_id, kind, round, rule, limit_code, limit_seconds, started_at, due_at,
                                              calendar_revision, next_at)
                select id, 'ADMIT', 1, 'ADMIT_EMERGENCY', '30M', 1800, blown_at, blown_at + interval '30 minutes',
                       (select max(revision) from calendar_year), blown_at
                from whistle where number like '%1$s%%';"""
                        .formatted(MANY, WHISTLES));
    }

    /** As if it had started so long ago. */
    private static void back(LoopCase one, String kind, String ago) {
        change(
                """
                update whistle_deadline
                set started_at = now() - interval '%1$s',
                    due_at = now() - interval '%1$s' + limit_seconds * interval '1 second', next_at = case when ended_at is null then now() end
                where whistle_id = '%2$s' and kind = '%3$s'"""
                        .formatted(ago, one.id(), kind));
    }

    private void with(LoopCase one, Consumer<Whistle> act) {
        scoped.as(
                DemoPeople.WORKER,
                Role.COMMUNITY_WORKER,
                () -> {
                    act.accept(whistles.locked(UUID.fromString(one.id())).orElseThrow());
                    return null;
                });
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
                "whistle_warning",
                "notification_outbox",
                "notification");
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
                "whistle_warning");
    }
}
