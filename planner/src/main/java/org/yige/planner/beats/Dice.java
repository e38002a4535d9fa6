package org.yige.planner.beats;

/** Seeded random numbers, the same on every machine (Steele, Lea, Flood 2014, SplitMix64). */
final class Dice {

    private long state;

    Dice(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
