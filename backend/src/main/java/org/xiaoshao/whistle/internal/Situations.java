package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.whistle.OrderRole;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.SettlementLevel;

/** Finds how the caller stands to whistles: four statements, however many whistles. */
@ApplicationScoped
class Situations {

    /** A whistle and what it has been through. */
    record Known(Situation.Subject subject, Situation.Course course) {}

    /** Whether the caller blew a whistle, and reported any part of it done. */
    private record Done(boolean blew, boolean worked) {
        static final Done NOTHING = new Done(false, false);
    }

    private record Voices(boolean own, boolean allSolved) {}

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject LoopRules rules;
    @Inject Clock clock;

    Map<UUID, Situation> of(Collection<Known> whistles) {
        var ids = whistles.stream().map(known -> known.subject().id()).toArray(UUID[]::new);
        var person = currentScope.get().person();
        var orders = orders(ids);
        var done = done(ids, person);
        var voices = voices(ids, person);
        var undoable = undoable(ids, person);
        var now = clock.instant();
        return whistles.stream()
                .collect(
                        Collectors.toMap(
                                known -> known.subject().id(),
                                known -> {
                                    var id = known.subject().id();
                                    var heard = Optional.ofNullable(voices.get(id));
                                    var theirs = orders.getOrDefault(id, List.of());
                                    return new Situation(
                                            known.subject(),
                                            known.course(),
                                            caller(
                                                    known.subject(),
                                                    theirs,
                                                    done.getOrDefault(id, Done.NOTHING),
                                                    heard.map(Voices::own).orElse(false),
                                                    Optional.ofNullable(undoable.get(id))),
                                            townIsParty(known.subject(), theirs),
                                            returnAsked(theirs),
                                            heard.map(Voices::allSolved)
                                                    .orElse(known.course().unanswered()),
                                            rules.limits(),
                                            now);
                                }));
    }

    private Situation.Caller caller(
            Situation.Subject subject,
            List<Situation.OrderSituation> orders,
            Done done,
            boolean evaluated,
            Optional<Instant> undoable) {
        var scope = currentScope.get();
        return new Situation.Caller(
                scope.person(),
                currentScope.caller().roles(),
                place(subject, scope),
                Situation.ownOrder(orders, scope.organisations()),
                done.blew(),
                done.worked(),
                evaluated,
                undoable);
    }

    private static Situation.Place place(Situation.Subject subject, Scope scope) {
        return new Situation.Place(
                scope.divisions().contains(subject.communityCode()),
                scope.divisions().contains(subject.townCode()),
                scope.divisions().contains(subject.countyCode()),
                subject.buildingId() != null && scope.buildings().contains(subject.buildingId()),
                scope.units().contains(subject.buildingId() + ":" + subject.unit()));
    }

    private static boolean townIsParty(
            Situation.Subject subject, List<Situation.OrderSituation> orders) {
        return subject.level() == SettlementLevel.TOWN
                || subject.level() == SettlementLevel.COUNTY
                || orders.stream().anyMatch(Situation.OrderSituation::ofTown);
    }

    private static boolean returnAsked(List<Situation.OrderSituation> orders) {
        return orders.stream().anyMatch(one -> one.order().state() == OrderState.RETURN_ASKED);
    }

    private Map<UUID, List<Situation.OrderSituation>> orders(UUID[] ids) {
        return rows(
                        """
                        select w_o.whistle_id, w_o.organisation_id, o.type, w_o.state, w_o.role, w_o.overruled,
                               w_o.return_until
                        from whistle_order w_o join organisation o on o.id = w_o.organisation_id
                        where w_o.whistle_id = any(:ids) and not w_o.superseded""",
                        ids)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> (UUID) row.get("whistle_id"),
                                Collectors.mapping(Situations::order, Collectors.toList())));
    }

    private static Situation.OrderSituation order(Tuple row) {
        return new Situation.OrderSituation(
                row.get("organisation_id", UUID.class),
                OrganisationType.TOWN.name().equals(row.get("type", String.class)),
                new Situation.OwnOrder(
                        OrderState.valueOf(row.get("state", String.class)),
                        OrderRole.LEAD.name().equals(row.get("role", String.class)),
                        row.get("overruled", Boolean.class),
                        row.get("return_until", Instant.class)));
    }

    private Map<UUID, Done> done(UUID[] ids, UUID person) {
        if (person == null) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                entityManager
                        .createNativeQuery(
                                """
                                select e.whistle_id, bool_or(e.sequence = 1) as blew,
                                       bool_or(e.type in ('REPORTED_DONE', 'SETTLED_ON_SPOT')) as worked
                                from whistle_event e
                                join whistle_words w on w.whistle_id = e.whistle_id and w.sequence = e.sequence
                                where e.whistle_id = any(:ids) and w.actor_person_id = :person
                                  and (e.sequence = 1 or e.type in ('REPORTED_DONE', 'SETTLED_ON_SPOT'))
                                group by e.whistle_id""",
                                Tuple.class)
                        .setParameter("ids", ids)
                        .setParameter("person", person)
                        .getResultList();
        return found.stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("whistle_id", UUID.class),
                                row ->
                                        new Done(
                                                row.get("blew", Boolean.class),
                                                row.get("worked", Boolean.class))));
    }

    private Map<UUID, Voices> voices(UUID[] ids, UUID person) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                """
                                select v.whistle_id, bool_and(v.solved and v.satisfied) as solved,
                                       bool_or(cast(:person as uuid) in (v.evaluator_id, r.person_id)) as own
                                from whistle_evaluation v
                                join whistle w on w.id = v.whistle_id and v.round = w.rework_count + 1
                                left join whistle_reporter r on r.id = v.evaluator_id
                                where v.whistle_id = any(:ids)
                                group by v.whistle_id""",
                                Tuple.class)
                        .setParameter("ids", ids)
                        .setParameter("person", person == null ? null : person.toString())
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> (UUID) row.get("whistle_id"),
                                row ->
                                        new Voices(
                                                Boolean.TRUE.equals(row.get("own")),
                                                (Boolean) row.get("solved"))));
    }

    /** When the last act was done, of those whistles whose last act was the caller's. */
    private Map<UUID, Instant> undoable(UUID[] ids, UUID person) {
        if (person == null) {
            return Map.of();
        }
        return rows(
                        """
                        select u.whistle_id, u.at, u.person_id from whistle_undo u
                        join whistle w on w.id = u.whistle_id and w.last_sequence = u.sequence
                        where u.whistle_id = any(:ids)""",
                        ids)
                .stream()
                .filter(row -> person.equals(row.get("person_id", UUID.class)))
                .collect(
                        Collectors.toMap(
                                row -> row.get("whistle_id", UUID.class),
                                row -> row.get("at", Instant.class)));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, UUID[] ids) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
