package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.GeoPointView;
import org.xiaoshao.territory.ServicePointKind;
import org.xiaoshao.territory.ServicePointView;

/** Reads service points: one statement however many communities are asked for. */
@ApplicationScoped
public class ServicePointReader {

    private static final int MOST = 200;

    private static final String POINTS =
            """
            select * from (
                select p.*, c.community_name,
                       row_number() over (partition by p.community_code order by p.kind, p.name, p.id) as nth
                from service_point p join division c on c.code = p.community_code
                where %s
            ) as numbered
            where nth <= %d
            order by community_code, nth""";

    @Inject EntityManager entityManager;
    @Inject Clock clock;

    /** The one of that id, running or closed. */
    public Optional<ServicePointView> byId(UUID id) {
        return read("p.id = :value", id).stream().findFirst();
    }

    /** Those that run, by the code of their community. */
    public Map<String, List<ServicePointView>> runningIn(Collection<String> communities) {
        return read(
                        "p.community_code = any (:value) and p.closed_at is null",
                        communities.stream().distinct().toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(point -> point.community().code()));
    }

    private List<ServicePointView> read(String condition, Object value) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(POINTS.formatted(condition, MOST), Tuple.class)
                        .setParameter("value", value)
                        .getResultList();
        var now = LocalDateTime.now(clock);
        return rows.stream().map(row -> view(row, now)).toList();
    }

    private static ServicePointView view(Tuple row, LocalDateTime now) {
        var hours = WeeklyHours.stored(row.get("hours", String[].class));
        var closedAt = row.get("closed_at", Instant.class);
        var runs = closedAt == null;
        return new ServicePointView(
                row.get("id", UUID.class).toString(),
                new CommunityView(
                        row.get("community_code", String.class),
                        row.get("community_name", String.class)),
                ServicePointKind.valueOf(row.get("kind", String.class)),
                row.get("name", String.class),
                row.get("address", String.class),
                row.get("phone", String.class),
                location(row),
                List.of(row.get("items", String[].class)),
                hours.views(),
                runs && hours.openAt(now),
                runs
                        ? hours.changesAfter(now)
                                .map(moment -> moment.atZone(ServerClock.ZONE).toInstant())
                                .orElse(null)
                        : null,
                closedAt,
                row.get("version", Integer.class));
    }

    private static GeoPointView location(Tuple row) {
        var longitude = row.get("longitude", Double.class);
        return longitude == null
                ? null
                : new GeoPointView(longitude, row.get("latitude", Double.class));
    }
}
