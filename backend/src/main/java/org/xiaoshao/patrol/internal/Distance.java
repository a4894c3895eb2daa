package org.xiaoshao.patrol.internal;

/** How far apart two points on the ground are, WGS-84. Pure. */
final class Distance {

    /** Mean radius of the earth (IUGG R1), in metres. */
    private static final double EARTH = 6_371_008.8;

    private Distance() {}

    static boolean isPosition(double longitude, double latitude) {
        return longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90;
    }

    /** Along a great circle, in metres: off by less than one part in two hundred. */
    static double metres(
            double longitude, double latitude, double otherLongitude, double otherLatitude) {
        var north = Math.toRadians(otherLatitude - latitude);
        var east = Math.toRadians(otherLongitude - longitude);
        var half =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(otherLatitude))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, half)));
    }
}
