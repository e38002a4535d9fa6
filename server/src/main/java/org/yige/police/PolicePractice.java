package org.yige.police;

import java.util.List;
import java.util.Optional;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.practice.Key;
import org.yige.shared.Label;

/** The {@code police} section of a practice profile. */
public record PolicePractice(
        @Key("Kinds of incident, or groups of them, whose breaches the police may mediate.")
                List<String> kinds,
        @Key("What was done, of what the law lets the police mediate.") List<Named> acts,
        @Key("Why it may be mediated.") List<Named> grounds,
        @Key("What keeps the police from mediating, each with the rule of law that says so.")
                List<PoliceBar> barred,
        @Key("The letter by which a breach is entrusted to people's mediation.") String letter,
        @Key("The outcome of an incident that was mediated and made good, with no penalty.")
                String spared) {

    public PolicePractice {
        kinds = List.copyOf(kinds);
        acts = List.copyOf(acts);
        grounds = List.copyOf(grounds);
        barred = List.copyOf(barred);
    }

    /** What keeps the police from mediating. */
    public record PoliceBar(
            @Key(value = "The bar's code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key("The rule of law that says so.") String basis) {}

    boolean concerns(String incidentKind) {
        return IncidentsPractice.names(kinds, incidentKind);
    }

    Optional<PoliceBar> findBar(String code) {
        return barred.stream().filter(bar -> bar.code().equals(code)).findFirst();
    }

    static boolean has(List<Named> list, String code) {
        return list.stream().anyMatch(each -> each.code().equals(code));
    }
}
