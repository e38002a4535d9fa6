package org.yige.incidents;

import java.util.Arrays;
import org.yige.shared.Label;
import org.yige.shared.Worded;
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

    /** Why a rung of the ladder did not get an incident, other than that nobody was there. */
    public enum Skipped implements Worded {
        /** The county has no post on that level that answers for the place. */
        NO_POST,
        /** It is a matter for the police, and this post may not decide it. */
        MAY_NOT_DECIDE,
        /** The post has it; its holder is away and somebody stands in. */
        STOOD_IN_FOR
    }
}
