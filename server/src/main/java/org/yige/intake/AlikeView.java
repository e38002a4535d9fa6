package org.yige.intake;

import java.util.List;
import java.util.OptionalLong;
import org.yige.incidents.BriefView;
import org.yige.likeness.AlikeRules;
import org.yige.shared.Label;

/** An incident that may be the same, and why. */
record AlikeView(BriefView incident, List<Label> reasons, OptionalLong metres, long minutes) {

    static AlikeView of(BriefView incident, AlikeRules.Likeness likeness) {
        return new AlikeView(incident, likeness.reasons(), likeness.metres(), likeness.minutes());
    }
}
