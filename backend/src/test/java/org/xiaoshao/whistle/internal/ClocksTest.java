package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.xiaoshao.whistle.ClockService;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WhistleState;

/** The clocks of whistles in the database: started and stopped by moves, moved by nothing else. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ClocksTest {

    private static final String EXPLAINED =
            """
            query ($number: String!) { whistle(number: $number) { deadlines {
              kind round rule measure limit limitSeconds extensionSeconds startedAt dueAt endedAt state provisional
              workingSecondsLeft pauses { from until heldSeconds }
              explanation { countedSeconds officeHours days { date kind holiday provisional countedSeconds } } } } }""";

    @Inject Scoped scoped;
    @Inject Clocks clocks;
    @Inject Deadlines deadlines;
    @Inject Whistles whistles;
    @Inject ClockService service;

    @AfterEach
    void nobody_has_published_2027() {
        TableOwner.does(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("delete from calendar_day where year = 2027");
                        statement.execute("delete from calendar_year where year = 2027");
                    }
                    return null;
                });
    }

    @Test
    void an_urgent_whistle_runs_day_and_night() {
        var one = Loop.inKunxin().with("urgency", "URGENT").to(WhistleState.DISPATCHED);
        assertEquals(
                List.of(
                        "ADMIT 30M MET",
                        "DISPATCH 1H MET",
                        "HANDLE 24H RUNNING",
                        "CONTACT 24H RUNNING",
                        "SIGN 30M RUNNING"),
                inShort(one));
        for (var clock : explained(one)) {
            assertEquals(
                    Duration.ofSeconds((int) clock.get("limitSeconds")),
                    Duration.between(time(clock, "startedAt"), time(clock, "dueAt")));
            assertNull(clock.get("workingSecondsLeft"));
        }
    }

    @Test
    void an_ordinary_whistle_through_the_loop_starts_and_ends_its_clocks() {
        var one = Loop.inKunxin().to(WhistleState.REWORK);
        one.reportForDuty().reportDone().feedBack().evaluate(true, true).writeOff();
        var all = explained(one);
        assertEquals(
                Map.of(
                        "ADMIT",
                        1L,
                        "DISPATCH",
                        1L,
                        "SIGN",
                        1L,
                        "CONTACT",
                        1L,
                        "HANDLE",
                        2L,
                        "CHECK",
                        2L,
                        "FEED_BACK",
                        2L,
                        "EVALUATE",
                        2L),
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        clock -> clock.get("kind").toString(),
                                        Collectors.counting())));
        assertTrue(all.stream().allMatch(clock -> clock.get("endedAt") != null));
        assertTrue(all.stream().allMatch(clock -> clock.get("state").equals("MET")));
    }

    @Test
    void a_hard_matter_has_fifteen_days_and_one_of_which_the_list_says_so_has_what_it_says() {
        var hard = Loop.inKunxin().to(WhistleState.BLOWN);
        hard.step(
                "whistleAdmit",
                "worker",
                Map.of("matter", matter("hard and ordinary_hours is null")));
        assertEquals("HANDLE_HARD 15D", rule(hard));
        var own = Loop.inKunxin().to(WhistleState.BLOWN);
        own.step("whistleAdmit", "worker", Map.of("matter", matter("ordinary_hours = 72")));
        assertEquals("HANDLE_MATTER 3D", rule(own));
    }

    @Test
    void a_pause_moves_the_handling_clock_alone_and_is_shorter_when_resumed() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        var due = due(one, DeadlineKind.HANDLE);
        var contact = due(one, DeadlineKind.CONTACT);
        var from = Instant.now().truncatedTo(ChronoUnit.MICROS);
        with(
                one,
                whistle -> {
                    clocks.pause(whistle, from, from.plus(2, ChronoUnit.DAYS));
                    return null;
                });
        assertEquals(due.plus(2, ChronoUnit.DAYS), due(one, DeadlineKind.HANDLE));
        assertEquals(contact, due(one, DeadlineKind.CONTACT));
        with(
                one,
                whistle -> {
                    clocks.resume(whistle, from.plus(1, ChronoUnit.HOURS));
                    return null;
                });
        assertEquals(due.plus(1, ChronoUnit.HOURS), due(one, DeadlineKind.HANDLE));
        var handling = handling(one);
        assertEquals(
                List.of(3600),
                pauses(handling).stream().map(pause -> pause.get("heldSeconds")).toList());
        assertEquals(
                due.plus(1, ChronoUnit.HOURS).toString(),
                first("select handle_due_at from whistle where id = '" + one.id() + "'"));
    }

    @Test
    void an_extension_gives_what_is_missing_until_then_and_never_takes() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        var due = due(one, DeadlineKind.HANDLE);
        assertEquals(due, with(one, whistle -> clocks.extend(whistle, due.minusSeconds(1))));
        var later = due.plus(3, ChronoUnit.DAYS);
        assertEquals(later, with(one, whistle -> clocks.extend(whistle, later)));
        assertEquals(later, due(one, DeadlineKind.HANDLE));
        assertEquals(3 * 86_400, handling(one).get("extensionSeconds"));
    }

    @Test
    void what_is_explained_adds_up_to_what_is_counted() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        var handling = handling(one);
        assertEquals("CALENDAR_DAYS", handling.get("measure"));
        assertEquals(3 * 86_400, explanation(handling).get("countedSeconds"));
        var dispatch =
                explained(one).stream()
                        .filter(c -> c.get("kind").equals("DISPATCH"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("WORKING_TIME", dispatch.get("measure"));
        assertEquals("1WH", dispatch.get("limit"));
        assertEquals(3600, explanation(dispatch).get("countedSeconds"));
        assertEquals(
                List.of("08:30-12:00", "14:30-17:30"), explanation(dispatch).get("officeHours"));
        assertTrue((int) dispatch.get("workingSecondsLeft") > 3500);
    }

    @Test
    void a_clock_on_an_unpublished_year_is_provisional_until_its_calendar_is_taken() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        startedAt(one, "2026-12-31T17:00:00+08:00");
        assertEquals(List.of(), service.lookAfter(UUID.fromString(one.id())).lapsed());
        var admit = explained(one).get(0);
        assertEquals(true, admit.get("provisional"));
        assertEquals("2027-01-01T02:00:00Z", admit.get("dueAt"));
        var before = service.provisional();
        assertTrue(before > 0);

        var answer =
                GraphQlClient.as("admin")
                        .ask(
                                "calendarImport",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "year",
                                                2027,
                                                "notice",
                                                "国办发明电〔2026〕9号",
                                                "csv",
                                                "2027-01-01,休,元旦")))
                        .ok();
        assertEquals(List.of(), answer.refusals("calendarImport"));
        assertTrue((int) answer.data("calendarImport.openClocks") > 0);
        assertTrue(service.waiting(1_000_000).contains(UUID.fromString(one.id())));
        assertEquals(List.of(), service.lookAfter(UUID.fromString(one.id())).lapsed());
        var again = explained(one).get(0);
        assertEquals(false, again.get("provisional"));
        assertEquals("2027-01-04T02:00:00Z", again.get("dueAt"));
        assertTrue(service.provisional() < before);
    }

    private static void startedAt(LoopCase one, String moment) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(
                                "update whistle_deadline set started_at = '%s', calendar_revision = 0 where whistle_id = '%s'"
                                        .formatted(moment, one.id()));
                    }
                },
                "whistle_deadline");
    }

    private <T> T with(LoopCase one, Function<Whistle, T> act) {
        return scoped.as(
                DemoPeople.WORKER,
                Role.COMMUNITY_WORKER,
                () -> act.apply(whistles.locked(UUID.fromString(one.id())).orElseThrow()));
    }

    private Instant due(LoopCase one, DeadlineKind kind) {
        return with(
                one,
                whistle ->
                        deadlines.of(whistle.id()).stream()
                                .filter(clock -> clock.isOf(kind))
                                .max(Comparator.comparingInt(Deadline::round))
                                .map(Deadline::dueAt)
                                .orElse(null));
    }

    private static Map<String, Object> handling(LoopCase one) {
        return explained(one).stream()
                .filter(clock -> clock.get("kind").equals("HANDLE"))
                .findFirst()
                .orElseThrow();
    }

    private static String rule(LoopCase one) {
        var handling = handling(one);
        return handling.get("rule") + " " + handling.get("limit");
    }

    private static List<String> inShort(LoopCase one) {
        return explained(one).stream()
                .map(
                        clock ->
                                clock.get("kind")
                                        + " "
                                        + clock.get("limit")
                                        + " "
                                        + clock.get("state"))
                .sorted(
                        Comparator.comparing(
                                text ->
                                        List.of("ADMIT", "DISPATCH", "HANDLE", "CONTACT", "SIGN")
                                                .indexOf(text.split(" ")[0])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> pauses(Map<String, Object> clock) {
        return (List<Map<String, Object>>) clock.get("pauses");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> explanation(Map<String, Object> clock) {
        return (Map<String, Object>) clock.get("explanation");
    }

    private static Instant time(Map<String, Object> clock, String field) {
        return Instant.parse((String) clock.get(field));
    }

    private static List<Map<String, Object>> explained(LoopCase one) {
        return GraphQlClient.as("worker")
                .send(EXPLAINED, Map.of("number", one.number()))
                .ok()
                .list("whistle.deadlines");
    }

    private static String matter(String condition) {
        return first(
                "select id::text from matter where county_code = '150124000000' and valid_to is null and kind is not null and "
                        + condition
                        + " order by id limit 1");
    }

    private static String first(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(sql)) {
                        rows.next();
                        return rows.getObject(1) instanceof Timestamp time
                                ? time.toInstant().toString()
                                : rows.getString(1);
                    }
                },
                "whistle");
    }
}
