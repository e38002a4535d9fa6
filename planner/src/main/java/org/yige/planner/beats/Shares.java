package org.yige.planner.beats;

import static org.yige.planner.beats.InputCheck.refuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yige.planner.Bilingual;

/**
 * How many beats every zone gets, and so how big an even beat is there.
 *
 * @param beats of each zone
 * @param even load of an even beat in each zone
 */
record Shares(int[] beats, double[] even) {

    /**
     * As many beats as the people fill, or the number decided; refused where no beat could be near
     * enough to full.
     */
    static Shares fresh(Ground ground, Standards standards) {
        double[] load = loads(ground);
        int[] beats = new int[ground.zones];
        int wanted = standards.beats().orElse(-1);
        int[] atoms = new int[ground.zones];
        for (int z : ground.zone) {
            atoms[z]++;
        }
        if (wanted >= 0) {
            spread(load, beats, wanted, ground);
        } else {
            for (int z = 0; z < beats.length; z++) {
                beats[z] = (int) Math.min(atoms[z], Math.max(1, Math.round(load[z] / ground.full)));
            }
        }
        var shares = of(load, beats);
        shares.check(ground, standards);
        return shares;
    }

    /** As many beats as today; a zone without any today gets what its people fill. */
    static Shares asToday(Ground ground, Standards standards) {
        double[] load = loads(ground);
        List<Set<Integer>> ids = new ArrayList<>();
        for (int z = 0; z < ground.zones; z++) {
            ids.add(new HashSet<>());
        }
        for (int a = 0; a < ground.atoms; a++) {
            if (ground.today[a] >= 0) {
                ids.get(ground.zone[a]).add(ground.today[a]);
            }
        }
        int[] beats = new int[ground.zones];
        for (int z = 0; z < beats.length; z++) {
            beats[z] =
                    ids.get(z).isEmpty()
                            ? (int) Math.max(1, Math.round(load[z] / ground.full))
                            : ids.get(z).size();
        }
        var shares = of(load, beats);
        shares.enoughAtoms(ground);
        return shares;
    }

    /** No plan has more beats that are all at least full. */
    static int wholeShares(Ground ground) {
        int whole = 0;
        for (double load : loads(ground)) {
            whole += (int) (load / ground.full);
        }
        return whole;
    }

    int total() {
        int total = 0;
        for (int some : beats) {
            total += some;
        }
        return total;
    }

    /**
     * Adds one beat at a time where beats are fullest, which makes the fullest zone as little full
     * as can be.
     */
    private static void spread(double[] load, int[] beats, int wanted, Ground ground) {
        if (wanted < beats.length || wanted > ground.atoms) {
            throw refuse(
                    BeatRefusal.BEATS_IMPOSSIBLE,
                    List.of(),
                    Bilingual.of(
                            "%d 个警格做不到：至少 %d 个（互不相连的片数），至多 %d 个。",
                            "%d beats are impossible: at least %d (parts that do not touch), at most %d.",
                            wanted,
                            beats.length,
                            ground.atoms));
        }
        java.util.Arrays.fill(beats, 1);
        for (int given = beats.length; given < wanted; given++) {
            int fullest = 0;
            for (int z = 1; z < beats.length; z++) {
                if (load[z] / beats[z] > load[fullest] / beats[fullest]) {
                    fullest = z;
                }
            }
            beats[fullest]++;
        }
    }

    private static Shares of(double[] load, int[] beats) {
        double[] even = new double[beats.length];
        for (int z = 0; z < beats.length; z++) {
            even[z] = load[z] / beats[z];
        }
        return new Shares(beats, even);
    }

    private void check(Ground ground, Standards standards) {
        enoughAtoms(ground);
        List<Unit> impossible = new ArrayList<>();
        for (int u = 0; u < ground.atomOfUnit.length; u++) {
            double share = even[ground.zone[ground.atomOfUnit[u]]] / ground.full;
            if (Math.abs(share - 1) > standards.mostOff() + 1e-12) {
                impossible.add(ground.units.get(u));
            }
        }
        if (!impossible.isEmpty()) {
            throw refuse(
                    BeatRefusal.NO_PARTITION_MEETS_THE_TARGET,
                    impossible.stream().map(Unit::id).toList(),
                    ground.zones == 1
                            ? tooManyOrFew(ground, standards)
                            : apart(impossible, standards));
        }
    }

    private Bilingual tooManyOrFew(Ground ground, Standards standards) {
        return Bilingual.of(
                "任何划分都达不到目标：这里的人口分成 %d 个警格，平均每格只能是整警格的 %.0f%%（允许相差 %.0f%%）。",
                "No partition meets the target: the people here in %d beats make beats of %.0f%% of a full one (%.0f%% off"
                        + " is allowed).",
                beats[0],
                even[0] / ground.full * 100,
                standards.mostOff() * 100);
    }

    private static Bilingual apart(List<Unit> impossible, Standards standards) {
        return Bilingual.of(
                "任何划分都达不到目标：%s 与其他村不相连，自成一片，人数离整警格太远（允许相差 %.0f%%）。",
                "No partition meets the target: nothing joins %s to other villages, and the people there are too far from whole beats"
                        + " (%.0f%% allowed).",
                InputCheck.names(impossible),
                standards.mostOff() * 100);
    }

    private void enoughAtoms(Ground ground) {
        int[] atoms = new int[beats.length];
        for (int z : ground.zone) {
            atoms[z]++;
        }
        for (int z = 0; z < beats.length; z++) {
            if (atoms[z] < beats[z]) {
                int zone = z;
                List<Unit> there = new ArrayList<>();
                for (int u = 0; u < ground.atomOfUnit.length; u++) {
                    if (ground.zone[ground.atomOfUnit[u]] == zone) {
                        there.add(ground.units.get(u));
                    }
                }
                throw refuse(
                        BeatRefusal.NO_PARTITION_MEETS_THE_TARGET,
                        there.stream().map(Unit::id).toList(),
                        Bilingual.of(
                                "%s 只有 %d 个不可拆分的部分，分不成 %d 个警格。",
                                "%s are only %d parts that cannot be split: not enough for %d beats.",
                                InputCheck.names(there),
                                atoms[z],
                                beats[z]));
            }
        }
    }

    private static double[] loads(Ground ground) {
        double[] load = new double[ground.zones];
        for (int a = 0; a < ground.atoms; a++) {
            load[ground.zone[a]] += ground.load[a];
        }
        return load;
    }
}
