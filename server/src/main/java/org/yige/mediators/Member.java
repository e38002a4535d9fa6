package org.yige.mediators;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.privacy.Sealed;

/**
 * Who mediates for a committee.
 *
 * @param until first day on which they are no member any more
 */
public record Member(
        UUID id,
        UUID committee,
        MemberName who,
        Skill skill,
        CommitteeSeat seat,
        Optional<LocalDate> until) {

    /** What is sealed of them. */
    public record MemberName(Sealed name, Optional<Sealed> phone) {}

    /**
     * What they can do.
     *
     * @param kinds kinds of dispute they know well; none named: all alike
     */
    public record Skill(List<String> languages, List<String> kinds) {

        public Skill {
            languages = List.copyOf(languages);
            kinds = List.copyOf(kinds);
        }
    }

    /** As what they sit there. */
    public record CommitteeSeat(boolean woman, boolean chair, LocalDate since) {}

    boolean sits(LocalDate day) {
        return !day.isBefore(seat.since()) && until.map(day::isBefore).orElse(true);
    }
}
