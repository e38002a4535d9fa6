package org.yige.mediation;

import java.util.List;
import java.util.Optional;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** For what facts a dispute may turn violent, for how long each counts, and who is told. */
public record DangerPractice(
        @Key(
                        "The facts for which a dispute may turn violent, each of the matter and none of a person.")
                List<DangerSign> signs,
        @Key("Calls about the same kind of matter within so many metres are about this dispute.")
                int metres,
        @Key("Who is told when a new one is on file.") List<ToldOfDanger> tell) {

    public DangerPractice {
        signs = List.copyOf(signs);
        tell = List.copyOf(tell);
        if (signs.stream().anyMatch(each -> each.days() < 1 || each.atLeast() < 1)) {
            throw new UnfitPractice(Labels.of("mediation.unfit.danger"));
        }
    }

    /** A fact for which a dispute may turn violent. */
    public record DangerSign(
            @Key(value = "The sign's code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key(
                            "Where it comes from: told by whoever mediates, counted among the people drawn in, or among the calls.")
                    SignFrom from,
            @Key("So many days it counts, from its own day.") int days,
            @Key("From how many people or calls on; one where nothing is counted.") int atLeast) {}

    /** Where a fact comes from. */
    public enum SignFrom {
        TOLD,
        PEOPLE,
        CALLS
    }

    /** Who is told. */
    public enum ToldOfDanger {
        NEXT_LEVEL,
        STATION
    }

    Optional<DangerSign> find(String code) {
        return signs.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    Optional<DangerSign> from(SignFrom from) {
        return signs.stream().filter(each -> each.from() == from).findFirst();
    }
}
