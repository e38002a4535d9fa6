package org.yige.likeness;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * In how many of a number of texts each character and pair of characters is said. What everybody
 * writes ("希望领导") says little about what happened; what hardly anybody writes says much. Pure.
 */
public final class Usage {

    /** Where nothing was read yet, everything weighs the same. */
    public static final Usage UNKNOWN = new Usage(0, Map.of());

    private final int texts;
    private final Map<Long, Integer> saidIn;

    private Usage(int texts, Map<Long, Integer> saidIn) {
        this.texts = texts;
        this.saidIn = saidIn;
    }

    public static Usage of(Collection<Wording> wordings) {
        var saidIn = new HashMap<Long, Integer>();
        for (var wording : wordings) {
            for (long part : wording.parts()) {
                saidIn.merge(part, 1, Integer::sum);
            }
        }
        // What one text alone says weighs as much as what none says: not worth keeping.
        saidIn.values().removeIf(count -> count < 2);
        return new Usage(wordings.size(), Map.copyOf(saidIn));
    }

    /** The rarer, the more. */
    double weight(long part) {
        return Math.log((texts + 2.0) / saidIn.getOrDefault(part, 1));
    }
}
