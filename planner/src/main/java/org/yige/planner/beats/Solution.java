package org.yige.planner.beats;

import java.util.Arrays;

/**
 * A plan being worked on: the beat of every atom, with the sums the search needs kept up to date.
 */
final class Solution {

    final Ground ground;
    final Costs costs;
    final int beats;
    final int[] beat;
    final long[] load;
    final int[] size;
    final int[] post;
    final int[] zoneOf;

    /** Today's number a beat carries on, -1 for a new beat. */
    final int[] carriesOn;

    /** Atoms that may not move, and beats whose post may not. */
    final boolean[] fixed;

    final boolean[] pinned;

    Solution(Ground ground, Costs costs, int beats) {
        this.ground = ground;
        this.costs = costs;
        this.beats = beats;
        beat = new int[ground.atoms];
        load = new long[beats];
        size = new int[beats];
        post = new int[beats];
        zoneOf = new int[beats];
        carriesOn = new int[beats];
        fixed = new boolean[ground.atoms];
        pinned = new boolean[beats];
        Arrays.fill(beat, -1);
        Arrays.fill(carriesOn, -1);
        Arrays.fill(post, -1);
    }

    Solution copy() {
        var copy = new Solution(ground, costs, beats);
        copy.take(this);
        return copy;
    }

    /** The same plan under other prices. */
    Solution under(Costs other) {
        var copy = new Solution(ground, other, beats);
        copy.take(this);
        return copy;
    }

    void take(Solution other) {
        System.arraycopy(other.beat, 0, beat, 0, beat.length);
        System.arraycopy(other.load, 0, load, 0, beats);
        System.arraycopy(other.size, 0, size, 0, beats);
        System.arraycopy(other.post, 0, post, 0, beats);
        System.arraycopy(other.zoneOf, 0, zoneOf, 0, beats);
        System.arraycopy(other.carriesOn, 0, carriesOn, 0, beats);
        System.arraycopy(other.fixed, 0, fixed, 0, fixed.length);
        System.arraycopy(other.pinned, 0, pinned, 0, beats);
    }

    /** Counts loads and sizes again after {@link #beat} was written. */
    void recount() {
        Arrays.fill(load, 0);
        Arrays.fill(size, 0);
        for (int a = 0; a < beat.length; a++) {
            load[beat[a]] += ground.load[a];
            size[beat[a]]++;
            zoneOf[beat[a]] = ground.zone[a];
        }
    }

    /** Moves one atom; the caller has made sure both beats stay whole. */
    void move(int atom, int other) {
        int old = beat[atom];
        beat[atom] = other;
        load[old] -= ground.load[atom];
        load[other] += ground.load[atom];
        size[old]--;
        size[other]++;
    }

    /** Moves every free post to where residents reach it soonest; never makes a plan worse. */
    void placePosts() {
        int[][] members = members();
        for (int b = 0; b < beats; b++) {
            if (!pinned[b]) {
                post[b] = bestPost(members[b]);
            }
        }
    }

    /**
     * Moves every free post anywhere in its beat. Where travel costs nothing no post is better than
     * another, and an atom that holds one could otherwise never go over.
     */
    void scatterPosts(Dice dice) {
        int[][] members = members();
        for (int b = 0; b < beats; b++) {
            if (!pinned[b]) {
                post[b] = members[b][dice.below(members[b].length)];
            }
        }
    }

    /** The one from which the residents of these reach soonest. */
    int bestPost(int[] members) {
        int best = members[0];
        double least = Double.MAX_VALUE;
        for (int candidate : members) {
            double sum = 0;
            for (int i = 0; i < members.length && sum < least; i++) {
                sum += ground.people[members[i]] * ground.travel.between(members[i], candidate);
            }
            if (sum < least) {
                least = sum;
                best = candidate;
            }
        }
        return best;
    }

    int[][] members() {
        int[][] members = new int[beats][];
        int[] filled = new int[beats];
        for (int b = 0; b < beats; b++) {
            members[b] = new int[size[b]];
        }
        for (int a = 0; a < beat.length; a++) {
            members[beat[a]][filled[beat[a]]++] = a;
        }
        return members;
    }

    boolean changed(int atom, int inBeat) {
        return ground.today[atom] >= 0 && ground.today[atom] != carriesOn[inBeat];
    }

    /** The weighted sum, counted from scratch. */
    double cost() {
        double cost = 0;
        for (int b = 0; b < beats; b++) {
            cost += costs.uneven(zoneOf[b], load[b]);
        }
        for (int a = 0; a < beat.length; a++) {
            if (costs.perTravel > 0) {
                cost +=
                        costs.perTravel
                                * ground.people[a]
                                * ground.travel.between(a, post[beat[a]]);
            }
            if (changed(a, beat[a])) {
                cost += costs.perChange * ground.people[a];
            }
            for (int e = ground.from[a]; e < ground.from[a + 1]; e++) {
                if (a < ground.to[e] && beat[a] != beat[ground.to[e]]) {
                    cost += costs.perBorder * ground.border[e];
                }
            }
        }
        return cost;
    }

    Measures measures() {
        double deviation = 0;
        double beyond = 0;
        double max = 0;
        for (int b = 0; b < beats; b++) {
            double off = Math.abs(load[b] / costs.even[zoneOf[b]] - 1) * 100;
            deviation += off / beats;
            beyond += Math.max(0, off - costs.tolerance * 100) / beats;
            max = Math.max(max, off);
        }
        double people = ground.totalPeople();
        double travel = 0;
        double cut = 0;
        double changed = 0;
        for (int a = 0; a < beat.length; a++) {
            travel += ground.people[a] * ground.travel.between(a, post[beat[a]]) / people;
            changed += changed(a, beat[a]) ? ground.people[a] * 100 / people : 0;
            for (int e = ground.from[a]; e < ground.from[a + 1]; e++) {
                if (a < ground.to[e] && beat[a] != beat[ground.to[e]]) {
                    cut += ground.border[e] * 100 / ground.totalBorder;
                }
            }
        }
        return new Measures(deviation, beyond, max, travel, cut, changed);
    }
}
