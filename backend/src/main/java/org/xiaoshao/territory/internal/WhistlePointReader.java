package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.WhistlePointKind;
import org.xiaoshao.territory.WhistlePointView;

/** Reads whistle points: one statement for the rows, one for their buildings. */
@ApplicationScoped
public class WhistlePointReader {

    private static final String POINTS =
            """
            select p.id, p.code, p.kind, p.name, p.community_code, c.community_name, p.building_id, p.unit,
                   p.put_up_at, p.taken_down_at, p.version
            from whistle_point p join division c on c.code = p.community_code""";

    @Inject EntityManager entityManager;
    @Inject PlaceReader places;

    /** The one of that code, however it is typed, hanging or not. */
    public Optional<WhistlePointView> byCode(String code) {
        return read(
                        new Where()
                                .and("p.code = :code")
                                .with("code", code.strip().toUpperCase(Locale.ROOT)),
                        "")
                .stream()
                .findFirst();
    }

    public Optional<WhistlePointView> byId(UUID id) {
        return read(new Where().and("p.id = :id").with("id", id), "").stream().findFirst();
    }

    /**
     * One page of those that hang in a community, oldest first, and one more when there are more.
     */
    public List<WhistlePointView> page(String community, UUID after, int size) {
        var where = hanging(community).and("p.id > :after", "after", after);
        return read(where, " order by p.id" + Page.limitSql(size));
    }

    /** How many hang in a community, up to {@link Page#COUNT_CAP}. */
    public int count(String community) {
        return hanging(community).count(entityManager, "whistle_point p");
    }

    private static Where hanging(String community) {
        return new Where()
                .and("p.community_code = :community")
                .with("community", community)
                .and("p.taken_down_at is null");
    }

    private List<WhistlePointView> read(Where where, String end) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(entityManager.createNativeQuery(POINTS + where.sql() + end, Tuple.class))
                        .getResultList();
        var buildings =
                places.buildings(
                        rows.stream()
                                .map(row -> row.get("building_id", UUID.class))
                                .filter(Objects::nonNull)
                                .toList());
        return rows.stream()
                .map(
                        row ->
                                new WhistlePointView(
                                        row.get("id", UUID.class).toString(),
                                        row.get("code", String.class),
                                        WhistlePointKind.valueOf(row.get("kind", String.class)),
                                        row.get("name", String.class),
                                        new CommunityView(
                                                row.get("community_code", String.class),
                                                row.get("community_name", String.class)),
                                        buildings.get(row.get("building_id", UUID.class)),
                                        row.get("unit", String.class),
                                        row.get("put_up_at", Instant.class),
                                        row.get("taken_down_at", Instant.class),
                                        row.get("version", Integer.class)))
                .toList();
    }
}
