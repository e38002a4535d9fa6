package org.yige.planner;

/** One sentence in both languages. */
public record Words(String zh, String en) {

    /** Both with the same facts put in, as {@link String#format} does. */
    public static Words of(String zh, String en, Object... facts) {
        return new Words(zh.formatted(facts), en.formatted(facts));
    }

    /** Both sentences, Chinese first, as printed on one line. */
    public String both() {
        return zh + " / " + en;
    }
}
