package org.yige.planner.beats;

/**
 * The weights turned into prices: what one step of each measure costs in the search. {@code Measures.cost} of a finished plan
 * is the same number; {@code State.cost} is checked against it by a test.
 */
final class Costs {

    /** Which side of the even share costs. Reaching a least size only minds what is missing. */
    enum Side { BOTH, BELOW }

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
        this(weights, ground, shares.total(), shares.even(), Side.BOTH);
    }

    Costs(Weights weights, Ground ground, int beats, double[] even, Side side) {
        double people = ground.totalPeople();
        this.perDeviation = weights.deviation() * 100 / beats;
        this.perBeyond = weights.beyond() * 100 / beats;
        this.tolerance = weights.tolerance();
        this.perTravel = weights.travel() / people;
        this.perBorder = weights.shape() * 100 / ground.totalBorder;
        this.perChange = weights.change() * 100 / people;
        this.even = even;
        this.side = side;
        this.perSquare = 0;
    }

    private Costs(Costs same, double perSquare) {
        this.perDeviation = same.perDeviation;
        this.perBeyond = same.perBeyond;
        this.tolerance = same.tolerance;
        this.perTravel = same.perTravel;
        this.perBorder = same.perBorder;
        this.perChange = same.perChange;
        this.even = same.even;
        this.side = same.side;
        this.perSquare = perSquare;
    }

    /**
     * Prices to search by while the plan is rough: a deviation's square is charged too. Otherwise two beats of +2 % and 0 %
     * cost the same as two of +1 %, and a surplus on one side of the map has no reason to flow to the other.
     */
    Costs flowing() {
        return new Costs(this, (perDeviation + perBeyond / 4) * 100);
    }

    /** Cost of one beat of this load being uneven. */
    double uneven(int zone, double load) {
        double off = load / even[zone] - 1;
        if (off > 0 && side == Side.BELOW) {
            return 0;
        }
        off = Math.abs(off);
        return perDeviation * off + (off > tolerance ? perBeyond * (off - tolerance) : 0) + perSquare * off * off;
    }
}
