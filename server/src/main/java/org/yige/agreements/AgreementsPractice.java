package org.yige.agreements;

import java.util.List;
import java.util.Optional;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code agreements} section of a practice profile. */
public record AgreementsPractice(
        @Key(
                        value =
                                "Words that leave open who does what, how much or by when: an agreement does without.",
                        formerly = "mediation.vague")
                List<String> vague,
        @Key(
                        value = "How money may be paid and other things be done.",
                        formerly = "mediation.manners")
                List<Named> manners,
        @Key(
                        value = "So many days before something is due both sides are reminded.",
                        formerly = "mediation.remind-days")
                int remindDays,
        @Key("What the law treats apart, each with the rule that says so.")
                List<SpecialMatter> special) {

    public AgreementsPractice {
        vague = List.copyOf(vague);
        manners = List.copyOf(manners);
        special = List.copyOf(special);
        if (manners.isEmpty()) {
            throw new UnfitPractice(Labels.of("agreements.unfit.no-manners"));
        }
        if (remindDays < 0) {
            throw new UnfitPractice(Labels.of("agreements.unfit.remind-days"));
        }
    }

    /** What an agreement may touch on, and the law treats apart. */
    public record SpecialMatter(
            @Key(value = "The matter's own code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key("Kinds of dispute, more closely, that always touch on it.") List<String> about,
            @Key(
                            "The rule by which it is signed by hand, on paper; empty: it may be signed on a screen.")
                    Optional<String> byHand,
            @Key("The rule by which no court confirms it; empty: one may.")
                    Optional<String> notConfirmed) {

        public SpecialMatter {
            about = List.copyOf(about);
        }
    }

    Optional<SpecialMatter> find(String code) {
        return special.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
