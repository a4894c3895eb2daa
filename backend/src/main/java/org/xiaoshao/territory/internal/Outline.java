package org.xiaoshao.territory.internal;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * The outline of a grid: one simple polygon in longitude and latitude (WGS-84), as GeoJSON has it
 * (RFC 7946). Pure: what is wrong with one, whether two overlap, and whether one covers a point.
 */
record Outline(Polygon polygon) {

    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_POINTS = 2_000;
    private static final int WGS_84 = 4326;

    /** Neighbours drawn by hand may share this much by accident. */
    private static final double TOLERATED_SQUARE_METRES = 1;

    private static final double LEAST_SQUARE_METRES = 100;
    private static final double MOST_SQUARE_METRES = 2e9;

    /** Digits behind the point: a centimetre. */
    private static final int DIGITS = 7;

    static final GeometryFactory WORLD = new GeometryFactory(new PrecisionModel(), WGS_84);

    /** An outline that was stored. */
    static Outline stored(String geoJson) {
        return of(geoJson).orElseThrow();
    }

    /**
     * The outline that a client sent; absent when it is no GeoJSON of one polygon, crosses itself,
     * leaves the world, has more than 2,000 points, or encloses less than 100 m² or more than 2,000
     * km².
     */
    static Optional<Outline> of(String geoJson) {
        if (geoJson == null || geoJson.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            var read = new GeoJsonReader(WORLD).read(geoJson);
            return read instanceof Polygon polygon && isSimple(polygon)
                    ? Optional.of(new Outline(polygon)).filter(Outline::hasSensibleSize)
                    : Optional.empty();
        } catch (ParseException | RuntimeException noGeoJson) {
            // The reader casts what it finds: any other shape of JSON ends in one of these.
            return Optional.empty();
        }
    }

    private static boolean isSimple(Polygon polygon) {
        return !polygon.isEmpty()
                && polygon.getNumPoints() <= MOST_POINTS
                && inTheWorld(polygon.getEnvelopeInternal())
                && polygon.isValid();
    }

    private static boolean inTheWorld(Envelope box) {
        return box.getMinX() >= -180
                && box.getMaxX() <= 180
                && box.getMinY() >= -85
                && box.getMaxY() <= 85;
    }

    private boolean hasSensibleSize() {
        var size = squareMetres();
        return size >= LEAST_SQUARE_METRES && size <= MOST_SQUARE_METRES;
    }

    double squareMetres() {
        return Ground.around(polygon).metres(polygon).getArea();
    }

    /** Whether the two share ground, beyond what hands that draw a common border cannot help. */
    boolean overlaps(Outline other) {
        if (!polygon.intersects(other.polygon)) {
            return false;
        }
        var ground = Ground.around(polygon);
        var shared = ground.metres(polygon).intersection(ground.metres(other.polygon));
        return shared.getArea() > TOLERATED_SQUARE_METRES;
    }

    /** Whether the point lies inside or on the border. */
    boolean covers(double longitude, double latitude) {
        return polygon.covers(WORLD.createPoint(new Coordinate(longitude, latitude)));
    }

    /** Both as one, when they touch so that one simple polygon comes of it. */
    Optional<Outline> joinedWith(Outline other) {
        return polygon.union(other.polygon) instanceof Polygon one
                ? Optional.of(new Outline(one))
                : Optional.empty();
    }

    /** The ground that these leave uncovered between them, see {@link Ground}. */
    static List<Outline> gaps(List<Outline> outlines) {
        var polygons = outlines.stream().map(Outline::polygon).toList();
        return Ground.gaps(polygons).stream().map(Outline::new).toList();
    }

    String geoJson() {
        var writer = new GeoJsonWriter(DIGITS);
        writer.setEncodeCRS(false);
        return writer.write(polygon);
    }

    /** The smallest box around it as PostgreSQL writes boxes. */
    String box() {
        var box = polygon.getEnvelopeInternal();
        return "((%s,%s),(%s,%s))"
                .formatted(box.getMaxX(), box.getMaxY(), box.getMinX(), box.getMinY());
    }
}
