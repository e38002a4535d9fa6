package org.yige.agreements;

import java.util.List;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Labels;

/** The {@code agreements} section of a practice profile. */
public record AgreementsPractice(
        @Key("Words that leave open who does what, how much or by when: an agreement does without.")
                List<String> vague,
        @Key("How money may be paid and other things be done.") List<Named> manners,
        @Key("So many days before something is due both sides are reminded.") int remindDays) {

    public AgreementsPractice {
        vague = List.copyOf(vague);
        manners = List.copyOf(manners);
        if (manners.isEmpty()) {
            throw new UnfitPractice(Labels.of("agreements.unfit.no-manners"));
        }
        if (remindDays < 0) {
            throw new UnfitPractice(Labels.of("agreements.unfit.remind-days"));
        }
    }
}
