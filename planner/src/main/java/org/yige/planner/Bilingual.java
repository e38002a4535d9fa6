package org.yige.planner;

/** One sentence in both languages. */
public record Bilingual(String zh, String en) {

    /** Both with the same facts put in, as {@link String#format} does. */
    public static Bilingual of(String zh, String en, Object... facts) {
        return new Bilingual(zh.formatted(facts), en.formatted(facts));
    }

    /** Both sentences, Chinese first, as printed on one line. */
    public String both() {
        return zh + " / " + en;
    }
}
