package org.yige.planner.beats;

import java.util.ArrayList;
import java.util.List;
import org.yige.planner.Bilingual;

/**
 * Plans that lean another way: each starts from the proposal and cools again under shifted weights.
 */
final class Alternatives {

    private Alternatives() {}

    private record Leaning(Bilingual words, Weights weights) {}

    /** Only those not worse in everything than the proposal or each other. */
    static List<BeatPlan.Alternative> to(
            Solution proposal, Setup setup, Effort effort, Progress progress) {
        List<BeatPlan.Alternative> found = new ArrayList<>();
        boolean[] all = new boolean[proposal.beats];
        java.util.Arrays.fill(all, true);
        var leanings = leanings(setup.input.weights());
        // On a small map a proposal is a best of its kind: without warmth nothing would leave it.
        var heat = Search.large(setup.ground) ? Search.Heat.EDIT : Search.Heat.FRESH;
        for (Leaning leaning : leanings) {
            var costs = new Costs(leaning.weights, setup.ground, setup.shares);
            var share =
                    new Effort(
                            effort.seed(),
                            Math.max(1, effort.steps() / 4),
                            effort.atMost().dividedBy(leanings.size()));
            Solution state =
                    new Search(share, progress)
                            .cool(
                                    proposal.under(costs),
                                    all,
                                    heat,
                                    Search.Span.WHOLE,
                                    effort.seed() + 1);
            found.add(
                    new BeatPlan.Alternative(
                            leaning.words,
                            state.under(setup.costs).measures(),
                            Beats.beatOfUnit(state, Naming.ids(state))));
        }
        Measures mine = proposal.measures();
        return found.stream()
                .filter(one -> !mine.dominates(one.measures()) && !one.measures().equals(mine))
                .filter(one ->
                        found.stream()
                                .noneMatch(other -> other.measures().dominates(one.measures())))
                .toList();
    }

    private static List<Leaning> leanings(Weights w) {
        return List.of(
                new Leaning(
                        new Bilingual("更均匀", "more even"),
                        w.withDeviation(w.deviation() * 4 + 0.5)),
                new Leaning(new Bilingual("路更近", "shorter ways"), w.withTravel(w.travel() * 4 + 5)),
                new Leaning(new Bilingual("形状更整", "rounder"), w.withShape(w.shape() * 5 + 0.5)),
                new Leaning(
                        new Bilingual("变动更少", "fewer changes"),
                        w.withChange(w.change() * 5 + 0.5)));
    }
}
