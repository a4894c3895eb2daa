package org.xiaoshao.territory.internal;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.xiaoshao.territory.GeoPointView;

/**
 * The ground of a community as far as its grids are drawn. Pure: whether a place can be one of its
 * own, and how much of it is reached on foot.
 */
record DrawnGround(List<Outline> outlines) {

    /**
     * What serves a community lies in it or in the next: beyond this somebody mixed up coordinates.
     * Nobody publishes where communities end, so the outlines are all there is to measure against.
     */
    private static final double FARTHEST_METRES = 20_000;

    /** Longitudes and latitudes of China; what holds while nothing is drawn. */
    private static final Envelope CHINA = new Envelope(73, 136, 17, 54);

    static DrawnGround of(List<String> geoJson) {
        return new DrawnGround(geoJson.stream().map(Outline::stored).toList());
    }

    boolean isNear(double longitude, double latitude) {
        if (!CHINA.contains(longitude, latitude)) {
            return false;
        }
        if (outlines.isEmpty()) {
            return true;
        }
        var all = all();
        var ground = Ground.around(all);
        return ground.metres(all).distance(ground.metres(point(longitude, latitude)))
                <= FARTHEST_METRES;
    }

    /** How far that point lies from it; absent while nothing is drawn. */
    Optional<Double> metresTo(double longitude, double latitude) {
        if (outlines.isEmpty()) {
            return Optional.empty();
        }
        var all = all();
        var ground = Ground.around(all);
        return Optional.of(ground.metres(all).distance(ground.metres(point(longitude, latitude))));
    }

    /**
     * The part of the ground, in percent rounded down, that lies within so many metres of a point;
     * null while nothing is drawn or there is no point.
     */
    Integer percentWithin(double metres, List<GeoPointView> points) {
        if (outlines.isEmpty() || points.isEmpty()) {
            return null;
        }
        var ground = Ground.around(all());
        var drawn =
                UnaryUnionOp.union(
                        outlines.stream().map(one -> ground.metres(one.polygon())).toList());
        var reached =
                UnaryUnionOp.union(
                        points.stream()
                                .map(one -> point(one.longitude(), one.latitude()))
                                .map(one -> ground.metres(one).buffer(metres))
                                .toList());
        return (int) Math.floor(100 * drawn.intersection(reached).getArea() / drawn.getArea());
    }

    private Geometry all() {
        return Outline.WORLD.buildGeometry(outlines.stream().map(Outline::polygon).toList());
    }

    private static Geometry point(double longitude, double latitude) {
        return Outline.WORLD.createPoint(new Coordinate(longitude, latitude));
    }
}
