package org.yige.planner.beats;

import java.util.List;

/**
 * The map as numbers. An <em>atom</em> is what always moves as one: a unit, or the units of a
 * village that stays whole, or units a person wished to keep together. Atoms that touch across no
 * barrier and no closed township line are neighbours; a <em>zone</em> is a set of atoms no beat can
 * leave.
 */
final class Ground {

    /** Units as given, and the atom of each. */
    final List<Unit> units;

    final int[] atomOfUnit;
    final int[][] members;
    final int atoms;

    /**
     * Whole numbers so that evenness is exact: people times (full / target), where {@code full} is
     * one full beat.
     */
    final long[] load;

    final long full;
    final long[] people;
    final double[] x;
    final double[] y;

    /** Neighbours of atom a: {@code to[from[a]] … to[from[a + 1] - 1]}, with the border shared. */
    final int[] from;

    final int[] to;
    final double[] border;
    final double totalBorder;

    final int[] zone;
    final int zones;
    final Travel travel;

    /** Today's beat of each atom by number, -1 for none; and the beats' ids. */
    final int[] today;

    final List<String> todayIds;

    Ground(List<Unit> units, int[] atomOfUnit, Sizes sizes, Net net, Travel travel, Today now) {
        this.units = units;
        this.atomOfUnit = atomOfUnit;
        this.members = membersOf(atomOfUnit, sizes.load.length);
        this.atoms = sizes.load.length;
        this.load = sizes.load;
        this.full = sizes.full;
        this.people = sizes.people;
        this.x = sizes.x;
        this.y = sizes.y;
        this.from = net.from;
        this.to = net.to;
        this.border = net.border;
        this.totalBorder = Math.max(1e-12, sum(net.border) / 2);
        this.zone = net.zone;
        this.zones = net.zones;
        this.travel = travel;
        this.today = now.beat;
        this.todayIds = now.ids;
    }

    record Sizes(long[] load, long full, long[] people, double[] x, double[] y) {}

    record Net(int[] from, int[] to, double[] border, int[] zone, int zones) {}

    record Today(int[] beat, List<String> ids) {}

    long totalPeople() {
        long total = 0;
        for (long some : people) {
            total += some;
        }
        return total;
    }

    private static double sum(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    private static int[][] membersOf(int[] atomOfUnit, int atoms) {
        int[] count = new int[atoms];
        for (int atom : atomOfUnit) {
            count[atom]++;
        }
        int[][] members = new int[atoms][];
        for (int a = 0; a < atoms; a++) {
            members[a] = new int[count[a]];
        }
        for (int unit = atomOfUnit.length - 1; unit >= 0; unit--) {
            members[atomOfUnit[unit]][--count[atomOfUnit[unit]]] = unit;
        }
        return members;
    }
}
