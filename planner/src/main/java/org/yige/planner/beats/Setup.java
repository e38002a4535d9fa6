package org.yige.planner.beats;

import static org.yige.planner.beats.InputCheck.refuse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yige.planner.Bilingual;

/**
 * From input to a first lawful state: the ground, the shares, the prices, and the wishes written
 * in.
 */
final class Setup {

    final BeatInput input;
    final GroundBuilder builder;
    final Ground ground;
    final Shares shares;
    final Costs costs;

    private Setup(BeatInput input, boolean fromToday) {
        this.input = input;
        this.builder = new GroundBuilder(input);
        this.ground = builder.build();
        this.shares =
                fromToday
                        ? Shares.asToday(ground, input.standards())
                        : Shares.fresh(ground, input.standards());
        this.costs = new Costs(input.weights(), ground, shares);
    }

    static Setup fresh(BeatInput input) {
        return new Setup(input, false);
    }

    static Setup fromToday(BeatInput input) {
        return new Setup(input, true);
    }

    /** A new plan; the seed decides where it begins. */
    Solution firstPlan(long seed) {
        var state = empty();
        Map<String, Integer> beatOfLabel = new HashMap<>();
        int[] held = heldByWish(state, beatOfLabel);
        Start.grow(state, shares, new Dice(seed));
        writeIn(state, held);
        Naming.carryOn(state);
        return state;
    }

    /** Today's beats, mended where they are torn or where a wish changes them. */
    Solution todaysPlan() {
        var state = today();
        int[] held = new int[ground.atoms];
        Arrays.fill(held, -1);
        fix(state, held);
        pin(state, held);
        writeIn(state, held);
        return state;
    }

    /**
     * Where an edit begins.
     *
     * @param start what is shown, with the wishes written in
     * @param named atoms somebody named in a wish
     */
    record Begun(Solution start, boolean[] named, Identity identity) {}

    /**
     * What is shown, with the wishes written in: every beat stays the one it is, and a beat that
     * somebody gave a village to keeps all that is shown there.
     *
     * @param whole beats besides that let go only of what a wish takes
     */
    Begun begun(Set<Integer> whole) {
        var state = today();
        var shown = state.copy();
        int[] held = new int[ground.atoms];
        Arrays.fill(held, -1);
        fix(state, held);
        var keep = new TreeSet<>(whole);
        Arrays.stream(held).filter(b -> b >= 0).forEach(keep::add);
        pin(state, held);
        var named = state.fixed.clone();
        var identity = new Identity(shown, held);
        identity.hold(held, keep);
        for (int a = 0; a < held.length; a++) {
            state.fixed[a] = held[a] >= 0;
        }
        writeIn(state, held);
        return new Begun(state, named, identity);
    }

    private Solution today() {
        var state = empty();
        Map<List<Integer>, Integer> beatOf = new HashMap<>();
        int[] next = firstBeats();
        for (int a = 0; a < ground.atoms; a++) {
            int zone = ground.zone[a];
            int label = ground.today[a];
            if (label >= 0) {
                state.beat[a] = beatOf.computeIfAbsent(List.of(zone, label), k -> next[zone]++);
                state.carriesOn[state.beat[a]] = label;
            }
        }
        return state;
    }

    private void fix(Solution state, int[] held) {
        for (Wish wish : input.wishes()) {
            if (wish instanceof Wish.Fix(var unit, var beat)) {
                int atom = atom(unit);
                int label = ground.todayIds.indexOf(beat);
                int b = 0;
                while (b < state.beats
                        && (state.carriesOn[b] != label || state.zoneOf[b] != ground.zone[atom])) {
                    b++;
                }
                if (label < 0 || b == state.beats) {
                    throw outOfReach(unit, beat);
                }
                hold(state, held, atom, b, unit);
            }
        }
    }

    private void pin(Solution state, int[] held) {
        for (Wish wish : input.wishes()) {
            if (wish instanceof Wish.PinStation(var unit)) {
                int atom = atom(unit);
                int b = held[atom] >= 0 ? held[atom] : state.beat[atom];
                if (b >= 0) {
                    pin(state, held, atom, b, unit);
                }
            }
        }
    }

    private Solution empty() {
        var state = new Solution(ground, costs, shares.total());
        int[] first = firstBeats();
        for (int z = 0; z < ground.zones; z++) {
            Arrays.fill(state.zoneOf, first[z], first[z] + shares.beats()[z], z);
        }
        return state;
    }

    /** Beats are numbered zone by zone. */
    private int[] firstBeats() {
        int[] first = new int[ground.zones];
        for (int z = 1; z < ground.zones; z++) {
            first[z] = first[z - 1] + shares.beats()[z - 1];
        }
        return first;
    }

    private int[] heldByWish(Solution state, Map<String, Integer> beatOfLabel) {
        int[] held = new int[ground.atoms];
        Arrays.fill(held, -1);
        int[] next = firstBeats();
        for (Wish wish : input.wishes()) {
            if (wish instanceof Wish.Fix(var unit, var label)) {
                int atom = atom(unit);
                int zone = ground.zone[atom];
                int b = beatOfLabel.computeIfAbsent(label, l -> takeNext(next, zone));
                if (state.zoneOf[b] != zone) {
                    throw outOfReach(unit, label);
                }
                state.carriesOn[b] = ground.todayIds.indexOf(label);
                hold(state, held, atom, b, unit);
                state.post[b] = state.post[b] < 0 ? atom : state.post[b];
            }
        }
        for (Wish wish : input.wishes()) {
            if (wish instanceof Wish.PinStation(var unit)) {
                int atom = atom(unit);
                pin(
                        state,
                        held,
                        atom,
                        held[atom] >= 0 ? held[atom] : takeNext(next, ground.zone[atom]),
                        unit);
            }
        }
        return held;
    }

    private int takeNext(int[] next, int zone) {
        int end = firstBeats()[zone] + shares.beats()[zone];
        if (next[zone] >= end) {
            throw refuse(
                    BeatRefusal.WISHES_CONTRADICT,
                    List.of(),
                    Bilingual.of(
                            "要求中的警格和警务室多于这里的 %d 个警格。",
                            "The wishes name more beats and stations than the %d beats there are here.",
                            shares.beats()[zone]));
        }
        return next[zone]++;
    }

    private void hold(Solution state, int[] held, int atom, int beat, String unit) {
        if (held[atom] >= 0 && held[atom] != beat) {
            throw refuse(
                    BeatRefusal.WISHES_CONTRADICT,
                    List.of(unit),
                    Bilingual.of(
                            "对 %s 的要求互相矛盾：它（或要求与它不分开的村）被指定到两个警格。",
                            "The wishes for %s contradict: it, or what must stay with it, is fixed to two beats.",
                            name(unit)));
        }
        held[atom] = beat;
        state.fixed[atom] = true;
    }

    private void pin(Solution state, int[] held, int atom, int beat, String unit) {
        if (state.pinned[beat]) {
            throw refuse(
                    BeatRefusal.WISHES_CONTRADICT,
                    List.of(unit),
                    Bilingual.of(
                            "%s 所在的警格已有另一个固定警务室。",
                            "The beat of %s has another pinned station already.", name(unit)));
        }
        hold(state, held, atom, beat, unit);
        state.post[beat] = atom;
        state.pinned[beat] = true;
    }

    private void writeIn(Solution state, int[] held) {
        for (int a = 0; a < held.length; a++) {
            state.beat[a] = held[a] >= 0 ? held[a] : state.beat[a];
        }
        Repair.makeWhole(state);
        state.placePosts();
    }

    private BeatsRefused outOfReach(String unit, String beat) {
        return refuse(
                BeatRefusal.WISH_OUT_OF_REACH,
                List.of(unit),
                Bilingual.of(
                        "%s 够不到警格 %s：中间隔着河流、山脊或乡界。",
                        "%s cannot reach beat %s: a river, ridge or township line lies between.",
                        name(unit),
                        beat));
    }

    private int atom(String unit) {
        return ground.atomOfUnit[builder.unit(unit)];
    }

    private String name(String unit) {
        return ground.units.get(builder.unit(unit)).name();
    }
}
