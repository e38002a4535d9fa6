package org.yige.planner.beats;

/** One sentence in both languages. */
public record Words(String zh, String en) {

    static Words of(String zh, String en, Object... facts) {
        return new Words(zh.formatted(facts), en.formatted(facts));
    }
}
