package org.yige.planner.beats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yige.planner.Bilingual;

/**
 * What makes a beat the same beat after a change: its police room stays in it, and at least half of
 * its villages that no wish takes elsewhere. So a village goes to those shown in the beat it was
 * dropped on, and two beats never swap names.
 */
final class Identity {

    private final Solution state;
    private final Ground ground;

    /** The beat an atom is shown in, -1 if it is in none or a wish takes it elsewhere. */
    private final int[] stays;

    /**
     * @param state as it is shown, before anything wished is written in
     * @param held the beat a wish gives an atom, or -1
     */
    Identity(Solution state, int[] held) {
        this.state = state;
        this.ground = state.ground;
        this.stays = state.beat.clone();
        for (int a = 0; a < stays.length; a++) {
            stays[a] = held[a] < 0 || held[a] == stays[a] ? stays[a] : -1;
        }
    }

    /**
     * Holds what each beat is known by.
     *
     * @param whole beats that let go of nothing but what a wish takes
     */
    void hold(int[] held, Set<Integer> whole) {
        for (int b = 0; b < state.beats; b++) {
            int[] shown = of(b, state.beat);
            if (shown.length == 0) {
                continue;
            }
            int[] left = of(b, stays);
            if (left.length == 0) {
                throw empty(shown, b);
            }
            int room = state.bestPost(shown);
            int[] core = core(b, room, shown, left);
            int known = stays[room] == b ? room : state.bestPost(core);
            for (int a : whole.contains(b) ? left : new int[] {known}) {
                if (held[a] < 0) {
                    held[a] = b;
                }
            }
        }
    }

    /** Beats that have lost most of what was theirs. */
    Set<Integer> lost(Solution now) {
        var lost = new TreeSet<Integer>();
        for (int b = 0; b < state.beats; b++) {
            int[] left = of(b, stays);
            int here = b;
            int[] kept = Arrays.stream(left).filter(a -> now.beat[a] == here).toArray();
            if (2 * units(kept) < units(left)) {
                lost.add(b);
            }
        }
        return lost;
    }

    /** The part that stays when what is taken away tears the beat: where its police room is. */
    private int[] core(int b, int room, int[] shown, int[] left) {
        var parts = parts(left);
        var core =
                parts.stream()
                        .filter(part -> Arrays.stream(part).anyMatch(a -> a == room))
                        .findFirst()
                        .orElseGet(() ->
                                parts.stream()
                                        .reduce((x, y) -> units(y) > units(x) ? y : x)
                                        .orElseThrow());
        if (2 * units(core) < units(left) && parts(shown).size() == 1) {
            throw torn(shown, b);
        }
        return core;
    }

    private List<int[]> parts(int[] atoms) {
        var groups = new Groups(ground.atoms);
        var among = new boolean[ground.atoms];
        for (int a : atoms) {
            among[a] = true;
        }
        for (int a : atoms) {
            for (int e = ground.from[a]; e < ground.from[a + 1]; e++) {
                if (among[ground.to[e]]) {
                    groups.join(a, ground.to[e]);
                }
            }
        }
        List<int[]> parts = new ArrayList<>();
        Arrays.stream(atoms)
                .map(groups::of)
                .distinct()
                .forEach(part ->
                        parts.add(
                                Arrays.stream(atoms).filter(a -> groups.of(a) == part).toArray()));
        return parts;
    }

    private int[] of(int b, int[] beats) {
        int count = 0;
        int[] of = new int[beats.length];
        for (int a = 0; a < beats.length; a++) {
            if (beats[a] == b) {
                of[count++] = a;
            }
        }
        return Arrays.copyOf(of, count);
    }

    private int units(int[] atoms) {
        return Arrays.stream(atoms).map(a -> ground.members[a].length).sum();
    }

    private BeatsRefused empty(int[] shown, int b) {
        return InputCheck.refuse(
                BeatRefusal.BEAT_LEFT_EMPTY,
                ids(taken(shown)),
                Bilingual.of(
                        "%s 是警格 %s 的全部，移走后这个警格就空了。要少一个警格，请重新划。",
                        "%s is all of beat %s, which would be left empty. To have one beat less, draw anew.",
                        names(taken(shown)),
                        label(b)));
    }

    private BeatsRefused torn(int[] shown, int b) {
        return InputCheck.refuse(
                BeatRefusal.BEAT_FALLS_APART,
                ids(taken(shown)),
                Bilingual.of(
                        "没有 %s，警格 %s 就断成几块，留在警务室一边的不到一半。请先移动它两边的村。",
                        "Without %s beat %s falls apart and less than half of it stays with its police room. Move what lies"
                                + " beside it first.",
                        names(taken(shown)),
                        label(b)));
    }

    private int[] taken(int[] shown) {
        return Arrays.stream(shown).filter(a -> stays[a] < 0).toArray();
    }

    private String label(int b) {
        return state.carriesOn[b] < 0 ? "" : ground.todayIds.get(state.carriesOn[b]);
    }

    private List<String> ids(int[] atoms) {
        return Arrays.stream(atoms)
                .flatMap(a -> Arrays.stream(ground.members[a]))
                .mapToObj(unit -> ground.units.get(unit).id())
                .toList();
    }

    private String names(int[] atoms) {
        return String.join(
                "、",
                Arrays.stream(atoms)
                        .flatMap(a -> Arrays.stream(ground.members[a]))
                        .mapToObj(unit -> ground.units.get(unit).name())
                        .toList());
    }
}
