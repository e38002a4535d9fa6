package org.yige.mediators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yige.mediators.Committee.CommitteeKind;
import org.yige.shared.Decision;

/** What is decided about committees, and nothing else. */
final class MediatorsRules {

    private static final int VILLAGE_DIGITS = 12;
    private static final int TOWN_DIGITS = 9;
    private static final int OLDEST_YEARS = 10;

    private MediatorsRules() {}

    /** What the law wants of a committee and is not so on a day. */
    static List<CommitteeFlaw> flaws(
            Committee committee,
            List<Member> members,
            LocalDate day,
            CommitteeLaw law,
            int warnDays) {
        var here = members.stream().filter(member -> member.sits(day)).toList();
        long chairs = here.stream().filter(member -> member.seat().chair()).count();
        var found = new ArrayList<CommitteeFlaw>();
        if (here.size() < law.least()) {
            found.add(CommitteeFlaw.TOO_FEW);
        }
        if (here.size() > law.most()) {
            found.add(CommitteeFlaw.TOO_MANY);
        }
        if (here.stream().noneMatch(member -> member.seat().woman())) {
            found.add(CommitteeFlaw.NO_WOMAN);
        }
        if (chairs != 1) {
            found.add(chairs == 0 ? CommitteeFlaw.NO_CHAIR : CommitteeFlaw.SEVERAL_CHAIRS);
        }
        if (committee.term().isOver(day)) {
            found.add(CommitteeFlaw.TERM_OVER);
        } else if (committee.term().isOver(day.plusDays(warnDays))) {
            found.add(CommitteeFlaw.TERM_ENDS_SOON);
        }
        if (committee.filedOn().isEmpty()) {
            found.add(CommitteeFlaw.NOT_FILED);
        }
        return found;
    }

    /** Whether a committee can be as it is told. */
    static Decision<Committee> accept(Committee told, LocalDate today, CommitteeLaw law) {
        if (told.name().isEmpty()) {
            return Decision.no(MediatorsRefusal.COMMITTEE_WITHOUT_NAME);
        }
        if (!fits(told.kind(), told.division())) {
            return Decision.no(MediatorsRefusal.NOT_THIS_KIND_THERE);
        }
        var term = told.term();
        if (term.until().isBefore(term.from())
                || term.until().isAfter(law.lastOf(term.from()))
                || term.from().isBefore(today.minusYears(OLDEST_YEARS))
                || term.from().isAfter(today.plusYears(1))) {
            return Decision.no(MediatorsRefusal.TERM_NOT_POSSIBLE);
        }
        if (told.filedOn().filter(day -> day.isAfter(today)).isPresent()) {
            return Decision.no(MediatorsRefusal.FILED_IN_THE_FUTURE);
        }
        return Decision.yes(told);
    }

    private static boolean fits(CommitteeKind kind, String division) {
        return switch (kind) {
            case VILLAGE -> division.length() == VILLAGE_DIGITS;
            case TOWN -> division.length() == TOWN_DIGITS;
            case COUNTY -> division.length() < TOWN_DIGITS;
            case STATION, TRADE -> true;
        };
    }
}
