package org.yige.incidents;

import java.util.Arrays;
import org.yige.shared.Label;
import org.yige.staff.Availability;

/**
 * Who should have had an incident and does not have it themselves.
 *
 * @param title of the post, or of the level where there is none
 * @param why the word of {@link Availability} or of {@link Skipped}
 */
public record PassedOver(String title, String why) {

    /** What people read for why. */
    public Label whyLabel() {
        return Arrays.stream(Skipped.values())
                .filter(skipped -> skipped.name().equals(why))
                .findFirst()
                .map(Skipped::label)
                .orElseGet(() -> Availability.valueOf(why).label());
    }
}
