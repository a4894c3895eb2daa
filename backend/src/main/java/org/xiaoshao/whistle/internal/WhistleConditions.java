package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.DivisionLevel;
import org.xiaoshao.territory.TerritoryService;
import org.xiaoshao.whistle.DeadlineState;
import org.xiaoshao.whistle.WhistleFilterInput;
import org.xiaoshao.whistle.WhistleState;

/**
 * What a filter means in SQL. Lists, their totals and every figure take their conditions from here,
 * so a figure and the list behind it cannot mean different things.
 */
@ApplicationScoped
class WhistleConditions {

    /** The rows that conditions speak of. */
    static final String FROM =
            "whistle w left join whistle_words words on words.whistle_id = w.id and words.sequence = 1";

    private static final int LONGEST_SEARCH = 100;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Whether every voice of the latest answered round is satisfied; null without an answer. */
    private static final String SATISFIED =
            "(select bool_and(e.satisfied) from whistle_evaluation e where e.whistle_id = w.id "
                    + "group by e.round order by e.round desc limit 1)";

    private static final String ANSWERED =
            "exists (select 1 from whistle_evaluation e where e.whistle_id = w.id)";

    @Inject CurrentScope currentScope;
    @Inject TerritoryService territory;

    /**
     * Looks all their places up, in one statement if there are any: a wrong code must not pass for
     * a place where nothing happens. Revoked ones are places too, history goes on there.
     *
     * @throws DomainException DIVISION_UNKNOWN
     */
    void checkPlaces(List<WhistleFilterInput> filters) {
        checkPlaces(filters.stream().map(WhistleFilterInput::division));
    }

    private void checkPlaces(Stream<String> divisions) {
        var codes =
                divisions
                        .filter(Objects::nonNull)
                        .map(code -> place(code).full())
                        .collect(Collectors.toSet());
        if (!territory.divisionsByCodes(codes).keySet().containsAll(codes)) {
            throw unknown();
        }
    }

    /**
     * The conditions of that filter on {@link #FROM}, without the caller's scope.
     *
     * @param now when clocks are read
     * @throws DomainException SEARCH_INVALID, DIVISION_UNKNOWN (no code at all), PERIOD_REVERSED,
     *     PERIOD_OUT_OF_RANGE, each with the field
     */
    Where of(WhistleFilterInput filter, Instant now) {
        var c = new Where();
        text(c, filter.text());
        division(c, filter.division());
        c.and("w.grid_id = :grid", "grid", NodeId.parse(filter.grid()));
        c.and("w.building_id = :building", "building", NodeId.parse(filter.building()));
        names(c, "w.kind", "kinds", filter.kinds());
        names(c, "w.urgency", "urgencies", filter.urgencies());
        names(c, "w.source", "sources", filter.sources());
        names(c, "w.state", "states", filter.states());
        c.and("w.lead_organisation_id = :lead", "lead", NodeId.parse(filter.lead()));
        if (filter.late() != null) {
            var clock = filter.late() ? DeadlineState.OVERDUE : DeadlineState.RUNNING;
            c.and(standing(clock)).with("now", now);
        }
        if (filter.mine() != null) {
            var mine = "coalesce(w.reporter_person_ids @> array[cast(:me as uuid)], false) = ";
            c.and(mine + filter.mine())
                    .with("me", Objects.toString(currentScope.get().person(), null));
        }
        blown(c, filter);
        settling(c, filter, now);
        evaluation(c, filter);
        return c;
    }

    private static void blown(Where c, WhistleFilterInput filter) {
        period("blown", filter.blownFrom(), filter.blownBefore());
        c.and("w.blown_at >= :blown_from", "blown_from", filter.blownFrom());
        c.and("w.blown_at < :blown_before", "blown_before", filter.blownBefore());
    }

    private static void settling(Where c, WhistleFilterInput filter, Instant now) {
        if (filter.open() != null) {
            c.and("(w.state = any(cast(:open_states as text[]))) = " + filter.open())
                    .with("open_states", namesOf(WhistleState.OPEN));
        }
        var handling = filter.handling();
        if (handling != null && !handling.isEmpty()) {
            c.and(
                    handling.stream()
                            .distinct()
                            .map(WhistleConditions::standing)
                            .collect(Collectors.joining(" or ")));
            if (handling.contains(DeadlineState.RUNNING)
                    || handling.contains(DeadlineState.OVERDUE)) {
                c.with("now", now);
            }
        }
        period("dueOrClosed", filter.dueOrClosedFrom(), filter.dueOrClosedBefore());
        var from = filter.dueOrClosedFrom();
        var before = filter.dueOrClosedBefore();
        if (from != null || before != null) {
            c.and(
                            within("w.handle_due_at", from, before)
                                    + " or "
                                    + within("w.closed_at", from, before))
                    .withGiven("settle_from", from)
                    .withGiven("settle_before", before);
        }
    }

    private static void evaluation(Where c, WhistleFilterInput filter) {
        if (filter.answered() != null) {
            c.and(ANSWERED + " = " + filter.answered());
        }
        if (filter.satisfied() != null) {
            c.and(SATISFIED + " = " + filter.satisfied());
        }
    }

    /**
     * The states of a deadline ({@link DeadlineState}) for the handling clock on the row itself.
     */
    private static String standing(DeadlineState clock) {
        return switch (clock) {
            case RUNNING -> "(w.handled_at is null and w.handle_due_at >= :now)";
            case OVERDUE -> "(w.handled_at is null and w.handle_due_at < :now)";
            case MET -> "(w.handled_at <= w.handle_due_at)";
            case MISSED -> "(w.handled_at > w.handle_due_at)";
        };
    }

    private static String within(String column, Instant from, Instant before) {
        var after = from == null ? "" : column + " >= :settle_from";
        var until = before == null ? "" : column + " < :settle_before";
        return "(" + after + (from == null || before == null ? "" : " and ") + until + ")";
    }

    /** Nothing but years that a database and a calendar both know; and not the end first. */
    private static void period(String name, Instant from, Instant before) {
        inRange("filter." + name + "From", from);
        inRange("filter." + name + "Before", before);
        if (from != null && before != null && from.isAfter(before)) {
            throw new DomainException(
                    "PERIOD_REVERSED",
                    "filter." + name + "Before",
                    "The period ends before it begins.");
        }
    }

    private static void inRange(String field, Instant at) {
        if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
            throw new DomainException(
                    "PERIOD_OUT_OF_RANGE", field, "The year must be between 1 and 9999.");
        }
    }

    private static void text(Where c, String text) {
        var wanted = TextRules.clean(text);
        if (wanted == null) {
            return;
        }
        TextRules.faultOf(wanted, LONGEST_SEARCH)
                .ifPresent(
                        fault -> {
                            throw new DomainException(
                                    "SEARCH_INVALID",
                                    "filter.text",
                                    "The search text is too long or unreadable.");
                        });
        c.and(
                        "(w.number = upper(:text) or words.title ilike :pattern "
                                + "or words.words::jsonb ->> 'description' ilike :pattern)",
                        "text",
                        wanted)
                .with("pattern", "%" + wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    /**
     * Only what belongs to a whistle of that place, whose code is looked up before.
     *
     * @throws DomainException DIVISION_UNKNOWN
     */
    void inDivision(Where c, String code) {
        if (code != null) {
            checkPlaces(Stream.of(code));
            division(c, code);
        }
    }

    /**
     * A place by the column of its level, its county beside it: codes nest, so what lies in a town
     * is found by its county's index and stays in its county.
     */
    private static void division(Where c, String code) {
        if (code == null) {
            return;
        }
        var place = place(code);
        switch (place.level()) {
            case PROVINCE, CITY ->
                    c.and("w.county_code between :division and :last", "division", place.full())
                            .with("last", place.lastInside());
            case COUNTY -> c.and("w.county_code = :division", "division", place.full());
            case TOWN -> inCounty(c, "w.town_code", place);
            case VILLAGE -> inCounty(c, "w.community_code", place);
        }
    }

    private static void inCounty(Where c, String column, DivisionCode place) {
        var county = place.full().substring(0, DivisionLevel.COUNTY.digits()) + "000000";
        c.and("w.county_code = :county", "county", county)
                .and(column + " = :division", "division", place.full());
    }

    private static DivisionCode place(String code) {
        return DivisionCode.parse(code).orElseThrow(WhistleConditions::unknown);
    }

    private static DomainException unknown() {
        return new DomainException(
                "DIVISION_UNKNOWN", "filter.division", "No division has this code.");
    }

    static void names(Where c, String column, String name, Collection<? extends Enum<?>> wanted) {
        if (wanted != null && !wanted.isEmpty()) {
            c.and(column + " = any(cast(:" + name + " as text[]))", name, namesOf(wanted));
        }
    }

    private static String[] namesOf(Collection<? extends Enum<?>> wanted) {
        return wanted.stream().map(Enum::name).toArray(String[]::new);
    }
}
