package org.xiaoshao.territory.internal;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A flat map of one community's surroundings, in metres: over a few kilometres the error of the
 * equirectangular projection is far below that of a hand that draws.
 */
final class Ground {

    private static final double METRES_PER_DEGREE = 111_320;

    /** A slit between two grids that is narrower than this is a gap, not the outside. */
    private static final double WIDEST_SLIT_METRES = 50;

    private static final double LEAST_GAP_SQUARE_METRES = 100;

    private final AffineTransformation toMetres;
    private final AffineTransformation toDegrees;

    private Ground(double longitude, double latitude) {
        var shrink = Math.cos(Math.toRadians(latitude));
        toMetres =
                AffineTransformation.translationInstance(-longitude, -latitude)
                        .scale(METRES_PER_DEGREE * shrink, METRES_PER_DEGREE);
        toDegrees =
                AffineTransformation.scaleInstance(
                                1 / (METRES_PER_DEGREE * shrink), 1 / METRES_PER_DEGREE)
                        .translate(longitude, latitude);
    }

    static Ground around(Geometry place) {
        var centre = place.getEnvelopeInternal().centre();
        return new Ground(centre.x, centre.y);
    }

    Geometry metres(Geometry degrees) {
        return toMetres.transform(degrees);
    }

    /**
     * What lies between the polygons and belongs to none: what they enclose, and slits up to 50 m
     * wide. Where a community ends nobody has drawn, so ground outside of all is not a gap.
     */
    static List<Polygon> gaps(List<Polygon> polygons) {
        if (polygons.isEmpty()) {
            return List.of();
        }
        var ground = around(Outline.WORLD.buildGeometry(polygons));
        var covered = UnaryUnionOp.union(polygons.stream().map(ground::metres).toList());
        var closed = covered.buffer(WIDEST_SLIT_METRES / 2).buffer(-WIDEST_SLIT_METRES / 2);
        var parts = new ArrayList<Geometry>();
        parts.add(closed);
        for (var part : polygonsOf(covered)) {
            for (int i = 0; i < part.getNumInteriorRing(); i++) {
                parts.add(Outline.WORLD.createPolygon(part.getInteriorRingN(i).getCoordinates()));
            }
        }
        var gaps = UnaryUnionOp.union(parts).difference(covered);
        return polygonsOf(gaps).stream()
                .filter(gap -> gap.getArea() >= LEAST_GAP_SQUARE_METRES)
                .map(gap -> (Polygon) ground.toDegrees.transform(gap))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Polygon> polygonsOf(Geometry geometry) {
        return PolygonExtracter.getPolygons(geometry);
    }
}
