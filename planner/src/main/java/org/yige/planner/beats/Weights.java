package org.yige.planner.beats;

/**
 * What a plan is judged by; the cost of a plan is the sum of weight times measure, see {@link
 * Measures}.
 *
 * @param deviation per percent of mean deviation from the even share
 * @param beyond more, per percent of mean deviation beyond the tolerance
 * @param tolerance the deviation, as a share of a beat, from which {@code beyond} counts
 * @param travel per minute (or kilometre where no road times are known) a resident is from the
 *     beat's post, on average
 * @param shape per percent of all borders that separate two beats
 * @param change per percent of residents whose beat is not today's
 */
public record Weights(
        double deviation,
        double beyond,
        double tolerance,
        double travel,
        double shape,
        double change) {

    public Weights {
        if (!(deviation >= 0
                && beyond >= 0
                && tolerance >= 0
                && travel >= 0
                && shape >= 0
                && change >= 0)) {
            throw new IllegalArgumentException("weights are not negative");
        }
    }

    /** Evenness first, travel next, then shape; little weight on leaving things as they are. */
    public static Weights usual() {
        return new Weights(1, 4, 0.02, 10, 0.05, 0.02);
    }

    /** The same with another weight on evenness. */
    public Weights withDeviation(double weight) {
        return new Weights(weight, beyond, tolerance, travel, shape, change);
    }

    /** The same with another weight on travel. */
    public Weights withTravel(double weight) {
        return new Weights(deviation, beyond, tolerance, weight, shape, change);
    }

    /** The same with another weight on shape. */
    public Weights withShape(double weight) {
        return new Weights(deviation, beyond, tolerance, travel, weight, change);
    }

    /** The same with another weight on leaving beats as they are. */
    public Weights withChange(double weight) {
        return new Weights(deviation, beyond, tolerance, travel, shape, weight);
    }
}
