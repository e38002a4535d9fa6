package org.yige.planner.beats;

/**
 * The weights turned into prices: what one step of each measure costs in the search. {@code
 * Measures.cost} of a finished plan is the same number; {@code State.cost} is checked against it by
 * a test.
 */
final class Costs {

    /** Which side of the even share costs. Reaching a least size only minds what is missing. */
    enum Side {
        BOTH,
        BELOW
    }

    final double perDeviation;
    final double perBeyond;
    final double tolerance;
    final double perTravel;
    final double perBorder;
    final double perChange;
    final double[] even;
    private final Side side;
    private final double perSquare;

    Costs(Weights weights, Ground ground, Shares shares) {
        double people = ground.totalPeople();
        int beats = shares.total();
        this.perDeviation = weights.deviation() * 100 / beats;
        this.perBeyond = weights.beyond() * 100 / beats;
        this.tolerance = weights.tolerance();
        this.perTravel = weights.travel() / people;
        this.perBorder = weights.shape() * 100 / ground.totalBorder;
        this.perChange = weights.change() * 100 / people;
        this.even = shares.even();
        this.side = Side.BOTH;
        this.perSquare = 0;
    }

    private Costs(Costs same, double[] even, Side side, double perSquare) {
        this.perDeviation = same.perDeviation;
        this.perBeyond = same.perBeyond;
        this.tolerance = same.tolerance;
        this.perTravel = same.perTravel;
        this.perBorder = same.perBorder;
        this.perChange = same.perChange;
        this.even = even;
        this.side = side;
        this.perSquare = perSquare;
    }

    /** Prices that only mind what a beat lacks of this load. */
    Costs atLeast(long load) {
        double[] least = new double[even.length];
        java.util.Arrays.fill(least, load);
        return new Costs(this, least, Side.BELOW, perSquare);
    }

    /**
     * Prices to search by while the plan is rough: a deviation's square is charged too. Otherwise
     * two beats of +2 % and 0 % cost the same as two of +1 %, and a surplus on one side of the map
     * has no reason to flow to the other.
     */
    Costs flowing() {
        return new Costs(this, even, side, (perDeviation + perBeyond / 4) * 100);
    }

    /** Cost of one beat of this load being uneven. */
    double uneven(int zone, double load) {
        double off = load / even[zone] - 1;
        if (off > 0 && side == Side.BELOW) {
            return 0;
        }
        off = Math.abs(off);
        return perDeviation * off
                + (off > tolerance ? perBeyond * (off - tolerance) : 0)
                + perSquare * off * off;
    }
}
