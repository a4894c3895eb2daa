package org.xiaoshao.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.Told;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.DeadlineWarned;
import org.xiaoshao.whistle.WarningLevel;
import org.xiaoshao.whistle.WarningStep;
import org.xiaoshao.whistle.WhistleState;

/** What happens is told afterwards, once, to those whom it concerns and to nobody else. */
@QuarkusTest
@WithTestResource(StackResource.class)
class TellingTest {

    private static final List<String> ALL =
            List.of(
                    "resident",
                    "resident-b",
                    "worker",
                    "secretary",
                    "steward",
                    "department",
                    "department-b",
                    "department-head",
                    "leader",
                    "county",
                    "auditor",
                    "worker2",
                    "secretary2");

    @Inject NotificationRounds rounds;
    @Inject Event<DeadlineWarned> warnings;
    @Inject CurrentScope currentScope;

    @BeforeEach
    void nothing_waits() {
        rounds.go();
        assertEquals(0, waiting());
    }

    private static int waiting() {
        return number("select count(*) from notification_outbox");
    }

    private static int number(String query) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var row = statement.executeQuery(query)) {
                        row.next();
                        return row.getInt(1);
                    }
                },
                "notification_outbox",
                "notification");
    }

    private static void write(String statement) {
        TableOwner.unbound(
                connection -> {
                    try (var one = connection.createStatement()) {
                        return one.executeUpdate(statement);
                    }
                },
                "notification_outbox",
                "notification",
                "post");
    }

    /** Who of the demo was told something of that whistle. */
    private static List<String> told(LoopCase one) {
        return ALL.stream().filter(user -> !Told.of(user, one).isEmpty()).toList();
    }

    @Test
    void an_act_that_is_refused_tells_nobody() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        rounds.go();
        assertEquals(
                List.of("STALE_VERSION"),
                one.attempt(
                                "worker",
                                "whistleDispatch",
                                Map.of(
                                        "lead",
                                        Loop.URBAN_MANAGEMENT.toString(),
                                        "expectedVersion",
                                        1))
                        .refusals("whistleDispatch"));
        assertEquals(0, waiting());
    }

    @Test
    void a_dispatch_waits_in_the_outbox_until_a_round_tells_it_to_those_asked() {
        var one =
                Loop.inKunxin()
                        .reportedBy("resident")
                        .dispatchedTo(Loop.URBAN_MANAGEMENT)
                        .to(WhistleState.ADMITTED);
        rounds.go();
        one.dispatch();
        assertEquals(1, waiting());
        assertEquals(List.of(), Told.of("department", one));
        rounds.go();
        assertEquals(0, waiting());
        assertEquals(List.of("ORDER DISPATCHED"), Told.of("department", one));
        assertEquals(List.of("ORDER DISPATCHED"), Told.of("department-head", one));
        assertEquals(List.of("REPORT DISPATCHED", "REPORT ADMITTED"), Told.of("resident", one));
        // The worker did all of it and so is told of the blowing alone; neighbours, other
        // organisations and other communities are told nothing.
        assertEquals(List.of("DUTY BLOWN"), Told.of("worker", one));
        assertEquals(
                List.of("resident", "worker", "secretary", "department", "department-head"),
                told(one));
    }

    @Test
    void those_of_its_grid_building_and_unit_hear_theirs_and_no_neighbour_does() {
        var near =
                Loop.inKunxin()
                        .reportedBy("resident")
                        .at(DemoPlaces.kunxinBuilding(1), "1单元")
                        .to(WhistleState.CLOSED);
        var far = Loop.inYingbin().to(WhistleState.ADMITTED);
        rounds.go();
        assertEquals(List.of("DUTY BLOWN"), Told.of("grid", near));
        assertEquals(List.of("DUTY HANDLED"), Told.of("building", near));
        assertEquals(List.of("DUTY HANDLED"), Told.of("unit", near));
        for (var user : List.of("grid", "building", "unit")) {
            assertEquals(List.of(), Told.of(user, far), user);
        }
    }

    @Test
    void from_blown_to_closed_everybody_hears_their_part() {
        var one = Loop.inKunxin().reportedBy("resident").to(WhistleState.CLOSED);
        rounds.go();
        assertEquals(
                List.of(
                        "REPORT CLOSED",
                        "REPORT FED_BACK",
                        "REPORT HANDLED",
                        "REPORT DISPATCHED",
                        "REPORT ADMITTED"),
                Told.of("resident", one));
        assertEquals(
                List.of("DUTY EVALUATED", "DUTY HANDLED", "DUTY BLOWN"), Told.of("worker", one));
    }

    @Test
    void what_was_told_before_a_crash_is_not_told_again() {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        rounds.go();
        var before = Told.rows("department", one);
        write(
                "insert into notification_outbox (whistle_id, happening, sequence, at)"
                        + " values ('%s', 'DISPATCHED', 3, now())".formatted(one.id()));
        rounds.go();
        assertEquals(0, waiting());
        assertEquals(before, Told.rows("department", one));
    }

    @Test
    void rounds_that_go_at_the_same_time_tell_each_thing_once() throws Exception {
        var made = new ArrayList<LoopCase>();
        for (int i = 0; i < 10; i++) {
            made.add(Loop.inKunxin().to(WhistleState.DISPATCHED));
        }
        var backends = Executors.newFixedThreadPool(4);
        try {
            var going = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                going.add(backends.submit(rounds::go));
            }
            for (var one : going) {
                one.get();
            }
        } finally {
            backends.shutdownNow();
        }
        rounds.go();
        for (var one : made) {
            assertEquals(List.of("ORDER DISPATCHED"), Told.of("department", one));
        }
    }

    @Test
    void telling_costs_two_statements_whatever_the_number_of_those_told() throws Exception {
        Loop.inKunxin().to(WhistleState.BLOWN);
        // What waits, and the telling.
        assertEquals(2, Statements.during(rounds::go).size());
        Loop.inKunxin()
                .reportedBy("resident")
                .dispatchedTo(Loop.URBAN_MANAGEMENT, Loop.HOUSING, Loop.PROPERTY_COMPANY)
                .to(WhistleState.DISPATCHED);
        assertEquals(1 + 3, Statements.during(rounds::go).size());
    }

    @Test
    void what_was_taken_back_is_told_to_those_who_were_told_of_it() {
        var one = Loop.inKunxin().reportedBy("resident").to(WhistleState.DISPATCHED);
        rounds.go();
        one.step("whistleUndo", "worker", Map.of("note", "选错了单位"));
        rounds.go();
        assertEquals(List.of("ORDER TAKEN_BACK", "ORDER DISPATCHED"), Told.of("department", one));
        assertEquals(
                List.of("REPORT TAKEN_BACK", "REPORT DISPATCHED", "REPORT ADMITTED"),
                Told.of("resident", one));
        assertEquals(List.of("DUTY BLOWN"), Told.of("secretary", one));
    }

    @Test
    void what_was_taken_back_before_it_was_told_is_told_to_nobody() {
        var one = Loop.inKunxin().reportedBy("resident").to(WhistleState.DISPATCHED);
        one.step("whistleUndo", "worker", Map.of());
        rounds.go();
        assertEquals(0, waiting());
        assertEquals(List.of(), Told.of("department", one));
        assertEquals(List.of("REPORT ADMITTED"), Told.of("resident", one));
    }

    @Test
    void a_substitute_is_told_while_they_stand_in_and_nobody_whose_post_has_ended() {
        var mark = Appointed.mark();
        try {
            var person = DemoPeople.subject(8);
            write(
                    "insert into post (person_id, role, division_code, valid_from, valid_to)"
                            + " values ('%s', 'community-secretary', '150124100011', current_date - 9, current_date - 2)"
                                    .formatted(person));
            var before = Loop.inKunxin().to(WhistleState.BLOWN);
            rounds.go();
            assertEquals(0, toldOf(before, person));
            write(
                    "insert into post (person_id, role, division_code, valid_from, valid_to, stands_in_for)"
                            + " select '%s', role, division_code, current_date - 1, current_date + 2, id from post"
                                    .formatted(person)
                            + " where person_id = '%s' and role = 'community-secretary'"
                                    .formatted(DemoPeople.SECRETARY));
            var one = Loop.inKunxin().to(WhistleState.BLOWN);
            rounds.go();
            assertEquals(1, toldOf(one, person));
        } finally {
            write("delete from notification where person_id = '" + DemoPeople.subject(8) + "'");
            Appointed.restore(mark);
        }
    }

    private static int toldOf(LoopCase one, String person) {
        return number(
                "select count(*) from notification where whistle_id = '%s' and person_id = '%s'"
                        .formatted(one.id(), person));
    }

    @Test
    void each_rung_of_the_ladder_warns_its_level_and_none_twice() {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        rounds.go();
        warn(one, DeadlineKind.SIGN, WarningStep.HALF, WarningLevel.RESPONSIBLE);
        warn(one, DeadlineKind.SIGN, WarningStep.DUE, WarningLevel.TOWN);
        warn(one, DeadlineKind.HANDLE, WarningStep.LATE_5_DAYS, WarningLevel.COUNTY);
        rounds.go();
        assertEquals(
                List.of("ORDER SUPERVISED", "WARNING CLOCK_RUNS_OUT", "ORDER DISPATCHED"),
                Told.of("department", one));
        assertEquals(List.of("WARNING CLOCK_RUNS_OUT"), Told.of("leader", one));
        assertEquals(List.of("WARNING CLOCK_RUNS_OUT"), Told.of("county", one));
        var row = Told.rows("county", one).get(0);
        assertEquals("HANDLE", row.get("deadline"));
        assertEquals("LATE_5_DAYS", row.get("step"));
        assertTrue(row.get("dueAt").toString().startsWith("2026-10-01T"));
        // The rung beyond the deadline opened a supervision, which is a step of the ledger.
        one.follow(one.number()).signBy("department");
        warn(one, DeadlineKind.SIGN, WarningStep.FOUR_FIFTHS, WarningLevel.RESPONSIBLE);
        rounds.go();
        assertEquals(3, Told.of("department", one).size(), "nobody waits for a signature now");
    }

    private void warn(LoopCase one, DeadlineKind clock, WarningStep step, WarningLevel level) {
        var whistle = UUID.fromString(one.id());
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            currentScope.openWhistle(whistle);
                            warnings.fire(
                                    new DeadlineWarned(
                                            whistle,
                                            clock,
                                            1,
                                            step,
                                            level,
                                            Instant.parse("2026-10-01T00:00:00Z")));
                        });
    }
}
