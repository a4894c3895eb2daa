package org.xiaoshao.whistle.internal.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.whistle.internal.clock.Notices.HOURS;
import static org.xiaoshao.whistle.internal.clock.Notices.RECKONING;
import static org.xiaoshao.whistle.internal.clock.Notices.WORKING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every deadline, from the years with a calendar into those without. */
class ReckoningPropertiesTest {

    @Property
    void more_working_time_never_ends_earlier(
            @ForAll("moments") Instant from,
            @ForAll("times") Duration less,
            @ForAll("times") Duration more) {
        Assume.that(less.compareTo(more) <= 0);
        assertFalse(WORKING.add(from, more).isBefore(WORKING.add(from, less)));
    }

    @Property
    void a_later_start_never_ends_earlier(
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other,
            @ForAll("times") Duration time) {
        Assume.that(!other.isBefore(one));
        assertFalse(WORKING.add(other, time).isBefore(WORKING.add(one, time)));
    }

    @Property
    void adding_twice_is_adding_the_sum(
            @ForAll("moments") Instant from,
            @ForAll("times") Duration one,
            @ForAll("times") Duration other) {
        assertEquals(
                WORKING.add(from, one.plus(other)), WORKING.add(WORKING.add(from, one), other));
    }

    @Property
    void the_working_time_between_undoes_adding(
            @ForAll("moments") Instant from, @ForAll("times") Duration time) {
        assertEquals(time, WORKING.between(from, WORKING.add(from, time)));
    }

    @Property
    void a_second_earlier_is_always_too_early(
            @ForAll("moments") Instant from, @ForAll("times") Duration time) {
        Assume.that(!time.isZero());
        var second = WORKING.add(from, time).minusSeconds(1);
        assertTrue(WORKING.between(from, second).compareTo(time) < 0);
    }

    @Property
    void working_time_ends_within_office_hours_of_a_working_day(
            @ForAll("moments") Instant from, @ForAll("times") Duration time) {
        Assume.that(!time.isZero());
        var end = WORKING.add(from, time);
        var date = HOURS.dateOf(end);
        assertTrue(WORKING.calendar().isWorked(date), date::toString);
        assertTrue(
                HOURS.on(date).stream()
                        .anyMatch(
                                open -> open.opens().isBefore(end) && !end.isAfter(open.closes())));
    }

    @Property
    void working_time_between_adds_up(
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant two,
            @ForAll("moments") Instant three) {
        var order = Stream.of(one, two, three).sorted().toList();
        assertEquals(
                WORKING.between(order.get(0), order.get(2)),
                WORKING.between(order.get(0), order.get(1))
                        .plus(WORKING.between(order.get(1), order.get(2))));
    }

    @Property
    void pauses_move_the_end_by_exactly_what_they_hold(@ForAll("runs") Run run) {
        var due = RECKONING.due(run);
        var unpaused = new Run(run.start(), run.limit(), run.extended(), List.of(), null);
        var held =
                RECKONING.pauses(run).stream()
                        .map(Reckoning.CountedPause::held)
                        .reduce(Duration.ZERO, Duration::plus);
        assertEquals(later(run, RECKONING.due(unpaused), held), due);
    }

    @Property
    void the_days_explained_add_up_to_the_limit(@ForAll("runs") Run run) {
        var counted =
                RECKONING.days(run).stream()
                        .map(Reckoning.CountedDay::counted)
                        .reduce(Duration.ZERO, Duration::plus);
        assertEquals(run.counted(HOURS), counted);
    }

    @Property
    void an_extension_goes_on_where_the_limit_ended(
            @ForAll("moments") Instant start, @ForAll("limits") ClockLimit limit) {
        var extended = new Run(start, limit, limit.counted(HOURS), List.of(), null);
        assertEquals(
                later(extended, RECKONING.due(Run.of(start, limit)), limit.counted(HOURS)),
                RECKONING.due(extended));
    }

    @Property
    void an_extension_until_a_moment_ends_at_it_or_at_the_last_working_time_before(
            @ForAll("runs") Run run, @ForAll("moments") Instant until) {
        var due = RECKONING.due(run);
        Assume.that(until.isAfter(due));
        var by = RECKONING.extension(run, until);
        var end = later(run, due, by);
        assertFalse(end.isAfter(until));
        assertTrue(!run.limit().measure().isWorking() || WORKING.between(end, until).isZero());
    }

    @Property
    void what_is_part_of_something_ends_with_it_at_the_latest(
            @ForAll("runs") Run run, @ForAll("moments") Instant whole) {
        var part = new Run(run.start(), run.limit(), run.extended(), run.pauses(), whole);
        assertEquals(
                Stream.of(RECKONING.due(run), whole).sorted().findFirst().orElseThrow(),
                RECKONING.due(part));
    }

    @Property(tries = 200)
    void the_time_zone_of_the_machine_does_not_matter(
            @ForAll("runs") Run run, @ForAll("zones") String zone) {
        var here = TimeZone.getDefault();
        var due = RECKONING.due(run);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertEquals(due, RECKONING.due(run));
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Property
    void the_steps_of_the_ladder_follow_each_other(@ForAll("runs") Run run) {
        var rungs = List.copyOf(new WarningLadder(RECKONING).rungs(run).values());
        assertEquals(5, rungs.size());
        assertEquals(rungs.stream().sorted().toList(), rungs);
        assertEquals(RECKONING.due(run), rungs.get(2));
    }

    private static Instant later(Run run, Instant from, Duration time) {
        return run.limit().measure().isWorking() ? WORKING.add(from, time) : from.plus(time);
    }

    @Provide
    Arbitrary<Instant> moments() {
        var first = LocalDate.of(2024, 12, 1).atStartOfDay(Notices.SHANGHAI).toEpochSecond();
        var last = LocalDate.of(2027, 2, 1).atStartOfDay(Notices.SHANGHAI).toEpochSecond();
        return Arbitraries.longs().between(first, last).map(Instant::ofEpochSecond);
    }

    /** Also of the length of spans and days, where ends meet. */
    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 60 * 3600).map(Duration::ofSeconds),
                Arbitraries.integers().between(0, 40).map(half -> Duration.ofMinutes(half * 30L)));
    }

    @Provide
    Arbitrary<ClockLimit> limits() {
        return Arbitraries.of("1M", "30M", "2H", "24H", "48H", "1D", "7D", "15D", "30WM", "2WH")
                .edgeCases(none -> none.none())
                .map(ClockLimit::parse)
                .injectDuplicates(0.1)
                .flatMap(
                        limit ->
                                Arbitraries.of(
                                        limit,
                                        ClockLimit.parse("1WD"),
                                        ClockLimit.parse("7WD"),
                                        ClockLimit.parse("46WH")));
    }

    @Provide
    Arbitrary<Run> runs() {
        var pauses =
                Combinators.combine(
                                Arbitraries.integers().between(-3600, 20 * 86400),
                                Arbitraries.integers().between(1, 5 * 86400))
                        .as((offset, length) -> new int[] {offset, length})
                        .list()
                        .ofMaxSize(3);
        return Combinators.combine(moments(), limits(), pauses)
                .as(
                        (start, limit, spans) ->
                                new Run(
                                        start,
                                        limit,
                                        Duration.ZERO,
                                        spans.stream()
                                                .map(span -> pause(start, span[0], span[1]))
                                                .toList(),
                                        null));
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "UTC", "America/New_York", "Asia/Shanghai", "Pacific/Kiritimati", "Asia/Kathmandu");
    }

    private static Pause pause(Instant start, int offset, int length) {
        return new Pause(start.plusSeconds(offset), start.plusSeconds(offset + (long) length));
    }
}
