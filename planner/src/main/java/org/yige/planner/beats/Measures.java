package org.yige.planner.beats;

/**
 * How good a plan is, in units an officer can picture.
 *
 * @param meanDeviation percent off the even share, mean over beats
 * @param meanBeyond percent beyond the tolerance, mean over beats
 * @param maxDeviation percent off the even share, worst beat
 * @param travel minutes (or kilometres) from a resident to the beat's post, mean over residents
 * @param cutBorder percent of all borders that separate two beats
 * @param changed percent of residents whose beat is not today's
 */
public record Measures(
        double meanDeviation,
        double meanBeyond,
        double maxDeviation,
        double travel,
        double cutBorder,
        double changed) {

    /** The weighted sum that is minimised. */
    public double cost(Weights weights) {
        return weights.deviation() * meanDeviation
                + weights.beyond() * meanBeyond
                + weights.travel() * travel
                + weights.shape() * cutBorder
                + weights.change() * changed;
    }

    /** At least as good in everything and better in something. */
    public boolean dominates(Measures other) {
        double[] mine = goals();
        double[] theirs = other.goals();
        boolean better = false;
        for (int i = 0; i < mine.length; i++) {
            if (mine[i] > theirs[i] + 1e-9) {
                return false;
            }
            better |= mine[i] < theirs[i] - 1e-9;
        }
        return better;
    }

    private double[] goals() {
        return new double[] {meanDeviation, travel, cutBorder, changed};
    }
}
