package org.yige.planner.beats;

/**
 * Simulated annealing on a set of beats. A move is a chain of one to four steps: an atom goes over
 * to a neighbouring beat, which passes one of its own on, and so forth; a chain that comes back is
 * an exchange. The whole chain is judged by price first and only then checked for contiguity, which
 * is the dearer question.
 *
 * <p>Several of these may work on one state at once if their sets of beats are disjoint: each reads
 * and writes only its own beats, and an atom of a foreign beat is never touched, whatever its
 * neighbour thinks it is.
 */
final class Anneal {

    private static final int[] LENGTHS = {1, 1, 1, 2, 2, 2, 2, 3, 3, 4};

    private final Solution s;
    private final Ground g;
    private final Prices prices;
    private final Pieces pieces;
    private final int[] moved = new int[4];
    private final int[] cameFrom = new int[4];

    Anneal(Solution state) {
        this.s = state;
        this.g = state.ground;
        this.prices = new Prices(state);
        this.pieces = new Pieces(state);
    }

    /** Tries so many moves of the atoms in {@code pool}, all of whose beats are {@code mine}. */
    void run(int[] pool, boolean[] mine, long steps, double temperature, Dice dice) {
        for (long i = 0; i < steps; i++) {
            int atom = pool[dice.below(pool.length)];
            int degree = g.from[atom + 1] - g.from[atom];
            if (degree == 0) {
                continue;
            }
            int next = g.to[g.from[atom] + dice.below(degree)];
            int from = s.beat[atom];
            int into = s.beat[next];
            if (from == into || !mine[into] || frozen(atom)) {
                continue;
            }
            int length = LENGTHS[dice.below(LENGTHS.length)];
            if (length == 1) {
                flip(atom, from, into, temperature, dice);
            } else {
                chain(atom, into, length, mine, temperature, dice);
            }
        }
    }

    /** The mean price of a move, to set the temperature by. */
    double typicalPrice(int[] pool, int samples, Dice dice) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < samples; i++) {
            int atom = pool[dice.below(pool.length)];
            for (int e = g.from[atom]; e < g.from[atom + 1]; e++) {
                int into = s.beat[g.to[e]];
                if (into != s.beat[atom]) {
                    sum +=
                            Math.abs(
                                    prices.uneven(s.beat[atom], into, g.load[atom])
                                            + prices.move(atom, into));
                    counted++;
                    break;
                }
            }
        }
        return counted == 0 ? 1 : Math.max(sum / counted, 1e-9);
    }

    private boolean frozen(int atom) {
        return s.fixed[atom] || s.post[s.beat[atom]] == atom;
    }

    private void flip(int atom, int from, int into, double temperature, Dice dice) {
        double price = prices.uneven(from, into, g.load[atom]);
        price += prices.move(atom, into);
        if (accepted(price, temperature, dice) && pieces.wholeWithout(atom, from)) {
            s.move(atom, into);
        }
    }

    private void chain(
            int atom, int into, int length, boolean[] mine, double temperature, Dice dice) {
        double price = 0;
        int steps = 0;
        int goes = atom;
        int where = into;
        while (true) {
            price += prices.uneven(s.beat[goes], where, g.load[goes]) + prices.move(goes, where);
            moved[steps] = goes;
            cameFrom[steps++] = s.beat[goes];
            s.move(goes, where);
            if (steps == length) {
                break;
            }
            goes = wander(goes, where, dice);
            int next = g.to[g.from[goes] + dice.below(g.from[goes + 1] - g.from[goes])];
            if (s.beat[next] == where
                    || !mine[s.beat[next]]
                    || frozen(goes)
                    || already(goes, steps)) {
                undo(steps);
                return;
            }
            where = s.beat[next];
        }
        if (!accepted(price, temperature, dice) || !allWhole(steps)) {
            undo(steps);
        }
    }

    /** A few steps at random inside a beat. */
    private int wander(int atom, int beat, Dice dice) {
        int at = atom;
        for (int step = 1 + dice.below(5); step > 0; step--) {
            int next = g.to[g.from[at] + dice.below(g.from[at + 1] - g.from[at])];
            at = s.beat[next] == beat ? next : at;
        }
        return at;
    }

    private boolean already(int atom, int steps) {
        for (int i = 0; i < steps; i++) {
            if (moved[i] == atom) {
                return true;
            }
        }
        return false;
    }

    private void undo(int steps) {
        for (int i = steps - 1; i >= 0; i--) {
            s.move(moved[i], cameFrom[i]);
        }
    }

    /** Every beat that gave or took. */
    private boolean allWhole(int steps) {
        for (int i = 0; i < steps; i++) {
            int gave = cameFrom[i];
            int took = s.beat[moved[i]];
            if (!pieces.whole(gave) || !pieces.whole(took)) {
                return false;
            }
        }
        return true;
    }

    private static boolean accepted(double price, double temperature, Dice dice) {
        return price <= 0
                || price < 15 * temperature && dice.unit() < Math.exp(-price / temperature);
    }
}
