package org.yige.mediators;

import java.util.List;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Labels;

/** The {@code mediators} section of a practice profile. */
public record MediatorsPractice(
        @Key("So many days before a term ends the administrator is told.") int warnDays,
        @Key("What parties and mediators speak here.") List<Named> languages) {

    public MediatorsPractice {
        languages = List.copyOf(languages);
        if (warnDays < 0) {
            throw new UnfitPractice(Labels.of("mediators.unfit.warn-days"));
        }
    }

    boolean knows(String language) {
        return languages.stream().anyMatch(each -> each.code().equals(language));
    }
}
