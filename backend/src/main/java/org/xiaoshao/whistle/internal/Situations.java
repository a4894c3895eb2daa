package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;

/** Finds how the caller stands to whistles: three statements, however many whistles. */
@ApplicationScoped
class Situations {

    /** What is known of a whistle before asking how the caller stands to it. */
    record Subject(
            UUID id,
            WhistleState state,
            WhistleSource source,
            String communityCode,
            UUID buildingId,
            boolean reportedByCaller) {}

    private record Voices(boolean own, boolean allSolved) {}

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;

    Map<UUID, Situation> of(Collection<Subject> subjects) {
        var ids = subjects.stream().map(Subject::id).toArray(UUID[]::new);
        var scope = currentScope.get();
        var orders = orders(ids);
        var ownWork = ownWork(ids, scope.person());
        var voices = voices(ids, scope.person());
        return subjects.stream()
                .collect(
                        Collectors.toMap(
                                Subject::id,
                                subject ->
                                        situation(
                                                subject,
                                                scope,
                                                orders.getOrDefault(subject.id(), List.of()),
                                                ownWork.contains(subject.id()),
                                                Optional.ofNullable(voices.get(subject.id())))));
    }

    private Situation situation(
            Subject subject,
            Scope scope,
            List<Situation.OrderSituation> orders,
            boolean didTheWork,
            Optional<Voices> voices) {
        return new Situation(
                subject.state(),
                subject.source(),
                currentScope.caller().roles(),
                scope.divisions().contains(subject.communityCode()),
                subject.buildingId() != null && scope.buildings().contains(subject.buildingId()),
                subject.reportedByCaller(),
                Situation.ownOrder(orders, scope.organisations()),
                didTheWork,
                subject.buildingId() != null,
                voices.map(Voices::own).orElse(false),
                voices.map(Voices::allSolved).orElse(false));
    }

    private Map<UUID, List<Situation.OrderSituation>> orders(UUID[] ids) {
        return rows(
                        "select whistle_id, organisation_id, state from whistle_order where whistle_id = any(:ids)",
                        ids)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> (UUID) row.get("whistle_id"),
                                Collectors.mapping(
                                        row ->
                                                new Situation.OrderSituation(
                                                        (UUID) row.get("organisation_id"),
                                                        OrderState.valueOf(
                                                                (String) row.get("state"))),
                                        Collectors.toList())));
    }

    private Set<UUID> ownWork(UUID[] ids, UUID person) {
        if (person == null) {
            return Set.of();
        }
        @SuppressWarnings("unchecked")
        List<UUID> found =
                entityManager
                        .createNativeQuery(
                                """
                                select distinct e.whistle_id from whistle_event e
                                join whistle_words w on w.whistle_id = e.whistle_id and w.sequence = e.sequence
                                where e.whistle_id = any(:ids) and e.type = 'REPORTED_DONE'
                                  and w.actor_person_id = :person""",
                                UUID.class)
                        .setParameter("ids", ids)
                        .setParameter("person", person)
                        .getResultList();
        return new HashSet<>(found);
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

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, UUID[] ids) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
