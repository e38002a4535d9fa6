package org.yige.staff;

import java.util.List;
import java.util.Optional;
import org.yige.practice.Key;
import org.yige.shared.Label;

/** The {@code staff} section of a practice profile. */
public record StaffPractice(
        @Key(
                        "The levels of the ladder from the lowest authority to the highest, in the county's own words")
                List<Level> levels) {

    public StaffPractice {
        levels = List.copyOf(levels);
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).order() != i + 1) {
                throw new IllegalArgumentException(
                        "staff.levels are numbered 1, 2, 3 … in this order");
            }
        }
        if (levels.isEmpty() || levels.getLast().scope() != Scope.COUNTY) {
            throw new IllegalArgumentException(
                    "the highest of staff.levels covers the COUNTY: nothing is above it");
        }
    }

    /** A level by its number. */
    public Optional<Level> level(int order) {
        return order < 1 || order > levels.size()
                ? Optional.empty()
                : Optional.of(levels.get(order - 1));
    }

    /** The number of the highest level. */
    public int top() {
        return levels.size();
    }

    /** One level of the ladder. */
    public record Level(
            @Key(value = "Its place on the ladder: 1 is the lowest authority", code = true)
                    int order,
            @Key("What the county calls it") Label label,
            @Key("What a head of this level covers: GRID, VILLAGE, TOWN, STATION or COUNTY")
                    Scope scope) {}
}
