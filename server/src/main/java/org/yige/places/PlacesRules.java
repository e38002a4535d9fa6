package org.yige.places;

import java.util.regex.Pattern;

/** How names are read. */
final class PlacesRules {

    /** What is said after a name to tell what kind of place it is; the longest first. */
    private static final Pattern KIND =
            Pattern.compile("(社区居民委员会|社区居委会|村民委员会|居民委员会|民委员会|街道办事处|办事处|村委会|居委会|委会|社区|街道|村|镇|乡)$");

    private static final int EXACT = 100;
    private static final int BEGINS = 80;
    private static final int SAID_IN_FULL = 70;
    private static final int CONTAINS = 50;
    private static final int SAID_AMONG_OTHERS = 30;

    private PlacesRules() {}

    /** A name without spaces and invisible characters. */
    static String plainName(String name) {
        return name.replaceAll("[\\p{C}\\p{Z}\\s]", "");
    }

    /**
     * A name without the words for its kind: 尔德井村民委员会 → 尔德井. A name that is nothing else is kept.
     */
    static String core(String name) {
        var plain = plainName(name);
        var core = KIND.matcher(plain).replaceFirst("");
        core = KIND.matcher(core).replaceFirst("");
        return core.isEmpty() ? plain : core;
    }

    /**
     * How well a name answers to words somebody wrote; 0 if not at all. A name of one character
     * must match exactly.
     */
    static int closeness(String words, String name, String under) {
        var core = core(name);
        if (words.equals(name) || words.equals(core)) {
            return EXACT;
        }
        if (name.startsWith(words)) {
            return BEGINS;
        }
        if (core.length() >= 2 && words.contains(core)) {
            var above = core(under);
            return above.length() >= 2 && words.contains(above) ? SAID_IN_FULL : SAID_AMONG_OTHERS;
        }
        return words.length() >= 2 && name.contains(words) ? CONTAINS : 0;
    }
}
