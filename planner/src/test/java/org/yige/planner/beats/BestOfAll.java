package org.yige.planner.beats;

/** The least cost of any plan of a tiny map, by trying every partition into connected beats. */
final class BestOfAll {

    private final Solution state;
    private final Pieces pieces;
    private double best = Double.MAX_VALUE;

    private BestOfAll(Solution plan) {
        this.state = plan.copy();
        this.pieces = new Pieces(state);
    }

    static double cost(Solution plan) {
        var all = new BestOfAll(plan);
        all.choose(0, 0);
        return all.best;
    }

    /** An atom joins a beat that is begun or begins the next one, so no partition comes twice. */
    private void choose(int atom, int begun) {
        if (atom == state.beat.length) {
            look(begun);
            return;
        }
        for (int beat = 0; beat <= Math.min(begun, state.beats - 1); beat++) {
            state.beat[atom] = beat;
            choose(atom + 1, Math.max(begun, beat + 1));
        }
    }

    private void look(int begun) {
        if (begun < state.beats) {
            return;
        }
        state.recount();
        state.placePosts();
        for (int beat = 0; beat < state.beats; beat++) {
            if (!pieces.whole(beat)) {
                return;
            }
        }
        best = Math.min(best, state.cost());
    }
}
