package org.yige.planner.beats;

import java.util.List;
import org.yige.planner.Bilingual;

/** No plan can be made; says why and names the units (by id) that make it so. */
public final class BeatsRefused extends RuntimeException {

    private final transient BeatRefusal refusal;
    private final transient List<String> units;
    private final transient Bilingual words;

    BeatsRefused(BeatRefusal refusal, List<String> units, Bilingual words) {
        super(refusal + ": " + words.en());
        this.refusal = refusal;
        this.units = List.copyOf(units);
        this.words = words;
    }

    public BeatRefusal refusal() {
        return refusal;
    }

    /** The ids of the units that make it impossible. */
    public List<String> units() {
        return units;
    }

    /** The same as a sentence with names and numbers. */
    public Bilingual words() {
        return words;
    }
}
