package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleUrgency;
import org.xiaoshao.whistle.internal.clock.WorkingTime;
import org.xiaoshao.whistle.internal.routing.RoutedCase;

/** Reads what routing rules look at of whistles; each list is one statement. */
@ApplicationScoped
class RoutedRows {

    /** Joins the tables of territory and organisation on purpose, as {@link WhistleRow} does. */
    private static final String FACTS =
            """
            select w.id, w.number, w.kind, w.urgency, w.level, w.community_code, w.town_code, w.county_code, w.grid_id,
                   w.building_id, b.estate_id, w.dispatches, m.code as matter, m.lead_organisation_id as duty_lead,
                   m.co_handler_ids as duty_co_handlers, d.community_name, g.name as grid_name, b.name as building_name,
                   (select t.id from organisation t
                    where t.division_code = w.town_code and t.type = 'TOWN' and t.ended_on is null
                    order by t.id limit 1) as fallback,
                   array(select r.organisation_id from whistle_return r
                         where r.whistle_id = w.id and r.ruling = 'UPHELD') as gave_back""";

    private static final String FROM =
            """

            from whistle w
            join division d on d.code = w.community_code
            left join grid g on g.id = w.grid_id
            left join building b on b.id = w.building_id
            left join matter m on m.id = w.matter_id
            """;

    private static final String PAST =
            FACTS
                    + ", words.title, o_l.sent_at, w.lead_organisation_id as led"
                    + FROM
                    + """
                    left join whistle_words words on words.whistle_id = w.id and words.sequence = 1
                    join whistle_order o_l on o_l.whistle_id = w.id and o_l.role = 'LEAD' and not o_l.superseded
                    where w.blown_at >= :from and w.blown_at < :before and w.lead_organisation_id is not null
                      and (w.town_code = :place and w.level <> 'COUNTY' or w.county_code = :place and w.level = 'COUNTY')
                      and """;

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject ScopeCheck scopeCheck;
    @Inject Calendars calendars;
    @Inject LoopRules rules;

    /** A whistle as the rules see it, and what to show of it. */
    record Routed(
            UUID id,
            String place,
            String number,
            String title,
            Instant sentAt,
            UUID led,
            RoutedCase facts) {}

    /** Sent at that moment, as far as they are; visible to the caller by row-level security. */
    List<Routed> of(Collection<UUID> whistles, Instant now) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(FACTS + FROM + "where w.id = any(:ids)", Tuple.class)
                        .setParameter("ids", whistles.toArray(UUID[]::new))
                        .getResultList();
        var office = office();
        return rows.stream().map(row -> routed(row, null, now, null, office)).toList();
    }

    /**
     * Those of the period that an organisation leads, newest first; judged as of the moment at
     * which it was asked.
     *
     * @param place town or county that they are settled in
     */
    List<Routed> past(String place, Instant from, Instant before, int most) {
        var query =
                entityManager
                        .createNativeQuery(
                                PAST
                                        + scopeCheck.condition()
                                        + " order by w.blown_at desc, w.id desc limit "
                                        + most,
                                Tuple.class)
                        .setParameter("place", place)
                        .setParameter("from", from)
                        .setParameter("before", before);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = scopeCheck.bind(query, currentScope.get()).getResultList();
        var office = office();
        return rows.stream()
                .map(
                        row ->
                                routed(
                                        row,
                                        Objects.requireNonNullElse(
                                                row.get("title", String.class), ""),
                                        row.get("sent_at", Instant.class),
                                        row.get("led", UUID.class),
                                        office))
                .toList();
    }

    private Routed routed(
            Tuple row, String title, Instant at, UUID led, Predicate<LocalDateTime> office) {
        var county = SettlementLevel.COUNTY.name().equals(row.get("level", String.class));
        return new Routed(
                row.get("id", UUID.class),
                row.get(county ? "county_code" : "town_code", String.class),
                row.get("number", String.class),
                title,
                at,
                led,
                // How often it was sent out and what came back decides only what is sent next.
                facts(row, at.atZone(ServerClock.ZONE).toLocalDateTime(), office, led == null));
    }

    private RoutedCase facts(
            Tuple row, LocalDateTime at, Predicate<LocalDateTime> office, boolean next) {
        return new RoutedCase(
                WhistleKind.valueOf(row.get("kind", String.class)),
                row.get("matter", String.class),
                WhistleUrgency.valueOf(row.get("urgency", String.class)),
                places(row),
                Stream.of("community_name", "grid_name", "building_name")
                        .map(column -> row.get(column, String.class))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" › ")),
                at,
                office.test(at),
                row.get("duty_lead", UUID.class),
                uuids(row, "duty_co_handlers"),
                row.get("fallback", UUID.class),
                next ? Set.copyOf(uuids(row, "gave_back")) : Set.of(),
                next
                        && ReturnPolicy.isLastStop(
                                row.get("dispatches", Integer.class) + 1, rules.limits()));
    }

    private static Set<String> places(Tuple row) {
        return Stream.of(
                        "county_code",
                        "town_code",
                        "community_code",
                        "grid_id",
                        "building_id",
                        "estate_id")
                .map(row::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static List<UUID> uuids(Tuple row, String column) {
        var found = (Object[]) row.get(column);
        return found == null ? List.of() : Arrays.stream(found).map(UUID.class::cast).toList();
    }

    private Predicate<LocalDateTime> office() {
        var working = calendars.current().reckoning().working();
        return at -> isOpen(working, at);
    }

    private static boolean isOpen(WorkingTime working, LocalDateTime at) {
        var time = at.toLocalTime();
        return working.calendar().isWorked(at.toLocalDate())
                && working.hours().spans().stream()
                        .anyMatch(
                                span ->
                                        !time.isBefore(span.opens())
                                                && time.isBefore(span.closes()));
    }
}
