package org.yige.shared;

import java.util.Map;

/**
 * A point on the map: longitude and latitude in degrees, WGS-84 (which at this scale is CGCS2000).
 * Other coordinate systems are converted at the edges and never stored.
 */
public record Spot(double lon, double lat) {

    public Spot {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new Refused(SharedRefusal.NOT_A_SPOT, Map.of("lon", lon, "lat", lat));
        }
    }

    /**
     * Metres to another spot along the great circle, on a sphere of 6,371,008.8 m (mean radius,
     * IUGG).
     */
    public double metresTo(Spot other) {
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon);
        double half =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(other.lat))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
