package org.yige.planner.beats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.yige.planner.Bilingual;

/**
 * Draws beats. The same input, seed and steps give the same plan; only time running out or the
 * reader stopping it can change that, and then the plan says so. Impossible input is refused with
 * {@link BeatsRefused}, which names the units at fault.
 */
public final class Beats {

    /** Rounds of the proof for a proposal; more make it tighter, never truer. */
    private static final int PROOF_ROUNDS = 150;

    /** Of a proof that a person waits for: atoms times rounds. */
    private static final int PROOF_STEPS = 80_000;

    private static final int FEWEST_STARTS = 6;
    private static final int MOST_STARTS = 200;

    /** Steps for each atom after which a new start finds more than going on does. */
    private static final int STEPS_OF_A_START = 3_000;

    /** Plans that are worked on to the end; more cost more time than they save. */
    private static final int FINISHED = 4;

    private Beats() {}

    /** A new plan with its reasons, its proof and its alternatives. */
    public static BeatPlan propose(BeatInput input, Effort effort, Progress progress) {
        return fresh(input, effort, progress, true);
    }

    /** The same without alternatives, in about half the time. */
    public static BeatPlan draw(BeatInput input, Effort effort, Progress progress) {
        return fresh(input, effort, progress, false);
    }

    /**
     * The best plan near today's under the wishes: what a person waits for after dragging a
     * village. Only beats the wishes touch, and their neighbours twice over, may change; every beat
     * stays the one it is ({@link Identity}).
     *
     * @param known a lower bound proven for a plan of the same standards and weights, without the
     *     wishes; still true with them. Without one it is proven meanwhile, for plans that have as
     *     many beats in every part of the map as today.
     */
    public static BeatPlan edit(
            BeatInput input, OptionalDouble known, Effort effort, Progress progress) {
        var setup = Setup.fromToday(input);
        var proof =
                known.isPresent()
                        ? CompletableFuture.completedFuture(known.getAsDouble())
                        : CompletableFuture.supplyAsync(() -> provenAtOnce(input));
        Set<Integer> whole = new TreeSet<>();
        Search search;
        Solution best;
        Set<Integer> lost;
        do {
            var begun = setup.begun(whole);
            boolean[] touched = touched(begun);
            search = new Search(effort, progress);
            best =
                    search.cool(
                            begun.start(),
                            touched,
                            Search.Heat.EDIT,
                            Search.Span.WHOLE,
                            effort.seed());
            if (!search.cutShort()) {
                Recut.settle(best, touched, Recut.Reach.THREE);
            }
            lost = begun.identity().lost(best);
        } while (whole.addAll(lost));
        // What an edit starts from is no beat in force: who keeps which beat is for the caller to
        // say.
        return plan(setup, best, proof.join(), List.of(), run(search, effort), false);
    }

    /**
     * Without the wishes, so that it stays true when one is taken back; nothing if they must be.
     */
    private static double provenAtOnce(BeatInput input) {
        try {
            var setup = Setup.fromToday(input.with(List.of()));
            int rounds = Math.clamp(PROOF_STEPS / setup.ground.atoms, 15, PROOF_ROUNDS);
            return proven(setup.todaysPlan(), setup.shares, rounds);
        } catch (BeatsRefused impossible) {
            return 0;
        }
    }

    /**
     * As many beats of at least one full share as possible, regardless of travel and shape (the
     * max-p problem: Duque, Anselin, Rey 2012). The proof's bound is on the number of beats: no
     * plan has more than the whole shares the people make up.
     */
    public static Most most(BeatInput input, Effort effort, Progress progress) {
        var ground = new GroundBuilder(input).build();
        int bound = Shares.wholeShares(ground);
        for (int beats = bound; beats >= ground.zones; beats--) {
            var only = new Weights(1, 0, 0, 0, 0, 0);
            var setup =
                    Setup.fresh(
                            input.with(only)
                                    .with(
                                            input.standards()
                                                    .withBeats(beats)
                                                    .withMostOff(Double.MAX_VALUE)));
            Solution start = setup.firstPlan(effort.seed()).under(setup.costs.atLeast(ground.full));
            var search = new Search(effort, soFar -> soFar.cost() > 1e-12 && progress.goOn(soFar));
            var heat = Search.large(ground) ? Search.Heat.FRESH_LARGE : Search.Heat.FRESH;
            Solution best = search.cool(start, all(start), heat, Search.Span.WHOLE, effort.seed());
            if (Arrays.stream(best.load).allMatch(load -> load >= ground.full)) {
                return new Most(beats, bound, beatOfUnit(best, Naming.ids(best)));
            }
        }
        throw InputCheck.refuse(
                BeatRefusal.NO_PARTITION_MEETS_THE_TARGET,
                List.of(),
                Bilingual.of(
                        "找不到每个警格都够人数的划分。", "No partition was found in which every beat is full."));
    }

    /** How many full beats were found, how many there can be at most, and who belongs where. */
    public record Most(int beats, int bound, Map<String, String> beatOfUnit) {}

    private static BeatPlan fresh(
            BeatInput input, Effort effort, Progress progress, boolean alternatives) {
        var setup = Setup.fresh(input);
        var search = new Search(effort, progress);
        Solution best = best(setup, search, effort);
        double bound = proven(best, setup.shares, PROOF_ROUNDS);
        var soFar = new Progress.SoFar(1, best.measures(), best.cost());
        var others =
                alternatives && !search.stoppedByReader()
                        ? Alternatives.to(best, setup, effort, _ -> progress.goOn(soFar))
                        : List.<BeatPlan.Alternative>of();
        return plan(setup, best, bound, others, run(search, effort), true);
    }

    /** The better of two proofs: one says most of large maps, the other of small ones. */
    private static double proven(Solution plan, Shares shares, int rounds) {
        double relaxed = Bound.below(plan, shares, rounds);
        return Math.max(relaxed, Listing.below(plan, shares, 2 * rounds).orElse(0));
    }

    private static Solution best(Setup setup, Search search, Effort effort) {
        int starts = Search.large(setup.ground) ? 1 : starts(effort, setup.ground);
        List<Solution> found = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            long seed = effort.seed() * 1_000 + i;
            Solution start = setup.firstPlan(i == 0 ? effort.seed() : seed);
            var span = new Search.Span((double) i / starts, (i + 1.0) / starts);
            found.add(
                    search.cool(
                            start,
                            all(start),
                            starts == 1 ? Search.Heat.FRESH_LARGE : Search.Heat.FRESH,
                            span,
                            seed));
        }
        return finished(found, search.cutShort());
    }

    /** The best of these plans, once the regions of all, or of the best few, are divided anew. */
    private static Solution finished(List<Solution> found, boolean hurry) {
        var byCost = Comparator.comparingDouble(Solution::cost);
        if (!hurry) {
            found.parallelStream()
                    .forEach(state -> {
                        Recut.settle(state, all(state), Recut.Reach.PAIRS);
                        Recut.settle(state, all(state), Recut.Reach.THREE);
                    });
        }
        var few = found.stream().sorted(byCost).limit(hurry ? 1 : FINISHED).toList();
        few.parallelStream().forEach(state -> Recut.settle(state, all(state), Recut.Reach.FOUR));
        return few.stream().min(byCost).orElseThrow();
    }

    private static int starts(Effort effort, Ground ground) {
        return (int)
                Math.clamp(
                        effort.steps() / STEPS_OF_A_START / ground.atoms,
                        FEWEST_STARTS,
                        MOST_STARTS);
    }

    private static boolean[] all(Solution state) {
        boolean[] all = new boolean[state.beats];
        Arrays.fill(all, true);
        return all;
    }

    /**
     * Beats with an atom named in a wish or not as today, and their neighbours twice over; all if
     * there are none.
     */
    private static boolean[] touched(Setup.Begun begun) {
        Solution state = begun.start();
        Ground ground = state.ground;
        boolean[] touched = new boolean[state.beats];
        boolean any = false;
        for (int a = 0; a < ground.atoms; a++) {
            if (begun.named()[a] || state.changed(a, state.beat[a])) {
                touched[state.beat[a]] = true;
                any = true;
            }
        }
        if (!any) {
            return all(state);
        }
        for (int ring = 0; ring < 2; ring++) {
            boolean[] wider = touched.clone();
            for (int a = 0; a < ground.atoms; a++) {
                for (int e = ground.from[a]; e < ground.from[a + 1]; e++) {
                    wider[state.beat[a]] |= touched[state.beat[ground.to[e]]];
                }
            }
            touched = wider;
        }
        return touched;
    }

    private static BeatPlan.Run run(Search search, Effort effort) {
        return new BeatPlan.Run(effort.seed(), search.stepsDone(), search.cutShort());
    }

    private static BeatPlan plan(
            Setup setup,
            Solution state,
            double bound,
            List<BeatPlan.Alternative> alternatives,
            BeatPlan.Run run,
            boolean carriesOnToday) {
        Ground ground = setup.ground;
        List<String> ids = Naming.ids(state);
        var reasons = new Reasons(state, ids, setup.input.weights(), carriesOnToday);
        var auxiliaries = Naming.auxiliaries(state, setup.input.auxiliaries(), ids, setup.builder);
        List<BeatPlan.Beat> beats = new ArrayList<>();
        int[][] members = state.members();
        for (int b = 0; b < state.beats; b++) {
            List<String> units =
                    Arrays.stream(members[b])
                            .flatMap(atom -> Arrays.stream(ground.members[atom]))
                            .mapToObj(unit -> ground.units.get(unit).id())
                            .toList();
            var size =
                    new BeatPlan.Size(
                            reasons.people(b),
                            (double) state.load[b] / ground.full,
                            reasons.off(b));
            beats.add(
                    new BeatPlan.Beat(
                            ids.get(b),
                            units,
                            ground.units.get(ground.members[state.post[b]][0]).id(),
                            size,
                            java.util.Optional.ofNullable(auxiliaries.get(b)),
                            reasons.of(b)));
        }
        var proof = new BeatPlan.Proof(state.cost(), Math.min(bound, state.cost()), HOW);
        return new BeatPlan(
                beats, state.measures(), proof, alternatives, setup.builder.remarks(), run);
    }

    private static final Bilingual HOW =
            new Bilingual(
                    "下界取两者之高。其一：放弃“连片”、并允许一个村被部分地、重复地或不被划入（以价格纠正）之后的最小代价；偏差与路程按原价计入，"
                            + "边界只计每片最少的条数，变动不计。其二（村不多，或每格村不多时）：逐一列出人数寻常的连片警格，各按原价，村可重复或不被划入（以价格纠正）；"
                            + "人数过多的警格按其一计。任何遵守同样标准的方案都不会低于它。",
                    "Lower bound, the higher of two. One: the least cost when beats need not be contiguous and a village may be taken in"
                            + " part, twice or not at all at prices that discourage it; deviation and travel count in full, borders only"
                            + " the fewest there must be, change not at all. The other, where villages are few or few to a beat: every"
                            + " contiguous beat of ordinary size is listed at its full price, villages may be taken twice or not at all at"
                            + " such prices, and larger beats count as in the first. No plan that keeps to the same standards costs less.");

    static Map<String, String> beatOfUnit(Solution state, List<String> ids) {
        Map<String, String> of = new HashMap<>();
        for (int u = 0; u < state.ground.atomOfUnit.length; u++) {
            of.put(state.ground.units.get(u).id(), ids.get(state.beat[state.ground.atomOfUnit[u]]));
        }
        return of;
    }
}
