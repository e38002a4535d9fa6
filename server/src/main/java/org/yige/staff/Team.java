package org.yige.staff;

import java.util.List;

/**
 * A 1+1+N team: one officer, one auxiliary, and everyone else who works in the village or grid.
 * More than one of either is listed as it is; none leaves the list empty, which a screen should
 * show.
 */
public record Team(List<Candidate> officers, List<Candidate> auxiliaries, List<Candidate> others) {

    public Team {
        officers = List.copyOf(officers);
        auxiliaries = List.copyOf(auxiliaries);
        others = List.copyOf(others);
    }
}
