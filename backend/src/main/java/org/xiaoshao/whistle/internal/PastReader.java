package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.whistle.WhistlePast;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;

/** Reads a community's past, which the database opens to this transaction and to nothing else. */
@ApplicationScoped
public class PastReader {

    @Inject EntityManager entityManager;

    @SuppressWarnings("unchecked")
    public List<WhistlePast> of(String community, Instant since) {
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                "select * from whistle_history(:community, :since)", Tuple.class)
                        .setParameter("community", community)
                        .setParameter("since", since)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new WhistlePast(
                                        row.get("id", UUID.class),
                                        WhistleSource.valueOf(row.get("source", String.class)),
                                        WhistleState.valueOf(row.get("state", String.class)),
                                        row.get("merged_into_id", UUID.class),
                                        row.get("matter_id", UUID.class),
                                        row.get("matter_code", String.class),
                                        row.get("estate_id", UUID.class),
                                        row.get("grid_id", UUID.class),
                                        row.get("blown_at", Instant.class),
                                        row.get("closed_at", Instant.class)))
                .toList();
    }
}
