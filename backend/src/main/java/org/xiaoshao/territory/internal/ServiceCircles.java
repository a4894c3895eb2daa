package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.territory.GeoPointView;
import org.xiaoshao.territory.ServiceCircleView;

/** How far service points reach on foot: two statements however many communities are asked for. */
@ApplicationScoped
public class ServiceCircles {

    private final EntityManager entityManager;
    private final int minutes;
    private final int metres;

    /**
     * @param minutes of the walk
     * @param pace metres walked in a minute
     * @param detour how much longer ways are than the crow flies
     */
    public ServiceCircles(
            EntityManager entityManager,
            @ConfigProperty(name = "xiaoshao.service-circle.minutes") int minutes,
            @ConfigProperty(name = "xiaoshao.service-circle.metres-per-minute") double pace,
            @ConfigProperty(name = "xiaoshao.service-circle.detour") double detour) {
        this.entityManager = entityManager;
        this.minutes = minutes;
        this.metres = (int) Math.round(minutes * pace / detour);
    }

    /** Of each of those communities, by its code. */
    public Map<String, ServiceCircleView> of(Collection<String> communities) {
        var codes = communities.stream().distinct().toArray(String[]::new);
        var outlines =
                grouped(
                        """
                        select community_code, outline from grid
                        where community_code = any (:codes) and valid_to is null and outline is not null""",
                        codes,
                        row -> row.get("outline", String.class));
        var points =
                grouped(
                        """
                        select community_code, longitude, latitude from service_point
                        where community_code = any (:codes) and closed_at is null and longitude is not null""",
                        codes,
                        row ->
                                new GeoPointView(
                                        row.get("longitude", Double.class),
                                        row.get("latitude", Double.class)));
        return List.of(codes).stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                code ->
                                        circle(
                                                outlines.getOrDefault(code, List.of()),
                                                points.getOrDefault(code, List.of()))));
    }

    private ServiceCircleView circle(List<String> outlines, List<GeoPointView> points) {
        return new ServiceCircleView(
                minutes, metres, DrawnGround.of(outlines).percentWithin(metres, points));
    }

    private <T> Map<String, List<T>> grouped(
            String sql, String[] codes, Function<Tuple, T> valueOf) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(sql, Tuple.class)
                        .setParameter("codes", codes)
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("community_code", String.class),
                                Collectors.mapping(valueOf, Collectors.toList())));
    }
}
