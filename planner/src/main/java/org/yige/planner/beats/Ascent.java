package org.yige.planner.beats;

/**
 * Drives the prices of atoms up until what is taken at them nearly is a partition (subgradients:
 * Held, Wolfe, Crowder 1974). Any prices give a valid bound, so it may stop at any time.
 *
 * @param value the best bound found
 * @param price of each atom, at which it was found
 */
record Ascent(double value, double[] price) {

    /** What is left when every atom may be taken as often as one likes, at its price. */
    interface Relaxed {

        /** The bound at these prices; adds to {@code taken} how often each atom is taken. */
        double value(double[] price, double[] taken);
    }

    /** From these prices, so many rounds, towards a cost that is known to be reached. */
    static Ascent climb(double[] start, double goal, int rounds, Relaxed relaxed) {
        double[] price = start.clone();
        double[] best = start.clone();
        double top = Double.NEGATIVE_INFINITY;
        double step = 1;
        int stale = 0;
        for (int round = 0; round < rounds; round++) {
            double[] taken = new double[price.length];
            double value = relaxed.value(price, taken);
            if (value > top + 1e-9) {
                top = value;
                best = price.clone();
                stale = 0;
            } else if (++stale >= 8) {
                stale = 0;
                step /= 2;
                price = best.clone();
            }
            double length = 0;
            for (double times : taken) {
                length += (1 - times) * (1 - times);
            }
            if (length < 1e-12 || goal - value < 1e-9) {
                break;
            }
            double move = step * (goal - value) / length;
            for (int a = 0; a < price.length; a++) {
                price[a] += move * (1 - taken[a]);
            }
        }
        return new Ascent(top, best);
    }
}
