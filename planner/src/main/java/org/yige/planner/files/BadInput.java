package org.yige.planner.files;

import java.util.List;
import java.util.stream.Collectors;
import org.yige.planner.Bilingual;

/**
 * The files cannot be planned from; says every fault found at once, each in words, with the place
 * it stands.
 */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Bilingual> faults;

    /** Refuses an input for these faults; there is at least one. */
    public BadInput(List<Bilingual> faults) {
        super(faults.stream().map(Bilingual::both).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** The faults in the order they were found. */
    public List<Bilingual> faults() {
        return faults;
    }
}
