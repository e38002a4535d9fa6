package org.yige.planner.beats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/**
 * A county that does not exist, to try and measure on. The rule: villages stand on a triangular
 * lattice, each nudged by up to a third of the spacing; towards the middle the map is drawn
 * together, so that nearly half of the villages lie in a dense town; people per village follow a
 * lognormal law. Two villages touch if their lattice places do.
 */
public final class InventedCounty {

    private InventedCounty() {}

    /** So many units with so many people in all, every one of a target of 3,000. */
    public static BeatInput of(int units, long people, long seed) {
        var random = new Random(seed);
        int side = (int) Math.ceil(Math.sqrt(units));
        long[] counts = counts(units, people, random);
        List<Unit> made = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            int column = i % side;
            int row = i / side;
            double x = column + (row % 2) * 0.5 - side / 2.0 + (random.nextDouble() - 0.5) * 0.66;
            double y = (row - side / 2.0) * 0.866 + (random.nextDouble() - 0.5) * 0.66;
            double drawn = Math.pow(Math.hypot(x, y) / (side / 2.0), 0.5);
            var place = new Unit.UnitPlace("v" + i, "t", x * drawn, y * drawn);
            made.add(
                    new Unit(
                            "v" + i,
                            "演示村" + i,
                            place,
                            Unit.UnitKind.COUNTRY,
                            OptionalLong.of(counts[i]),
                            Optional.empty()));
            int shift = row % 2 == 0 ? -1 : 0;
            link(links, i, column > 0 ? i - 1 : -1);
            link(links, i, row > 0 && column + shift >= 0 ? i - side + shift : -1);
            link(links, i, row > 0 && column + shift + 1 < side ? i - side + shift + 1 : -1);
        }
        return new BeatInput(made, links, Standards.usual(), Weights.usual(), List.of(), List.of());
    }

    private static void link(List<Link> links, int one, int other) {
        if (other >= 0) {
            links.add(Link.between("v" + other, "v" + one));
        }
    }

    private static long[] counts(int units, long people, Random random) {
        double[] raw = new double[units];
        double sum = 0;
        for (int i = 0; i < units; i++) {
            raw[i] = Math.exp(random.nextGaussian() * 0.5);
            sum += raw[i];
        }
        long[] counts = new long[units];
        long given = 0;
        double passed = 0;
        for (int i = 0; i < units; i++) {
            passed += raw[i];
            counts[i] = Math.round(passed / sum * people) - given;
            given += counts[i];
        }
        return counts;
    }
}
