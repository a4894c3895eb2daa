package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.whistle.WhistleState;

/** Finds the rating links that are open to a reporter. */
@ApplicationScoped
class RatingTokens {

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject TrackingCodes codes;

    /** Those of the caller, by whistle; only while an evaluation is asked of them. */
    Map<UUID, String> ofCaller(List<WhistleRow> rows) {
        var person = currentScope.get().person();
        var waiting =
                rows.stream()
                        .filter(row -> row.state() == WhistleState.FED_BACK)
                        .collect(Collectors.toMap(WhistleRow::id, WhistleRow::round));
        if (person == null) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> reporters =
                entityManager
                        .createNativeQuery(
                                """
                                select r.whistle_id, r.id from whistle_reporter r
                                join whistle_invitation i on i.reporter_id = r.id and i.used_at is null
                                join whistle w on w.id = r.whistle_id and i.round = w.rework_count + 1
                                where r.person_id = :person and r.whistle_id = any(:ids)""",
                                Tuple.class)
                        .setParameter("person", person)
                        .setParameter("ids", waiting.keySet().toArray(UUID[]::new))
                        .getResultList();
        return reporters.stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("whistle_id", UUID.class),
                                row ->
                                        codes.ratingToken(
                                                row.get("id", UUID.class),
                                                waiting.get(row.get("whistle_id", UUID.class)))));
    }
}
