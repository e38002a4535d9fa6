package org.yige.planner.files;

/** One sentence in both languages. */
public record Words(String en, String zh) {

    /** Both sentences, Chinese first, as printed on one line. */
    public String both() {
        return zh + " / " + en;
    }
}
