package org.yige.mediation;

import static org.yige.mediation.MediationRefusal.ACTS_FOR_NOBODY;
import static org.yige.mediation.MediationRefusal.AMOUNT_NOT_POSSIBLE;
import static org.yige.mediation.MediationRefusal.A_SIDE_IS_EMPTY;
import static org.yige.mediation.MediationRefusal.BAR_UNKNOWN;
import static org.yige.mediation.MediationRefusal.DAY_NOT_POSSIBLE;
import static org.yige.mediation.MediationRefusal.KIND_UNKNOWN;
import static org.yige.mediation.MediationRefusal.MATTER_MISSING;
import static org.yige.mediation.MediationRefusal.MAY_NOT_BE_MEDIATED;
import static org.yige.mediation.MediationRefusal.MINOR_WITHOUT_GUARDIAN;
import static org.yige.mediation.MediationRefusal.NAME_MISSING;
import static org.yige.mediation.MediationRefusal.PARTY_ON_BOTH_SIDES;
import static org.yige.mediation.MediationRefusal.PARTY_TWICE;
import static org.yige.mediation.MediationRefusal.PEOPLE_NOT_POSSIBLE;
import static org.yige.mediation.MediationRefusal.TOO_MANY_PARTIES;
import static org.yige.mediation.MediationRefusal.TOO_MANY_REPRESENTATIVES;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yige.agreements.AgreementRules;
import org.yige.incidents.IncidentsPractice;
import org.yige.mediation.MediationPractice.DisputeKind;
import org.yige.mediation.NewDispute.NewParty;
import org.yige.mediation.Party.PartyAnswer;
import org.yige.mediation.Party.PartyRole;
import org.yige.mediation.Party.PartySide;
import org.yige.shared.Decision;
import org.yige.shared.Words;

/** What is decided about a dispute, and nothing else. */
final class MediationRules {

    static final int MOST_PARTIES = 60;

    /** Of more than five people on one side five at most speak for it (宁波市人民调解条例 20). */
    static final int MOST_REPRESENTATIVES = 5;

    static final int MOST_PEOPLE = 100_000;
    private static final int OLDEST_YEARS = 60;

    private MediationRules() {}

    /** A kind that words or an incident speak for, and how strongly. */
    record KindProposal(DisputeKind kind, int weight) {}

    /**
     * The kinds a telling speaks for, the likeliest first: each word it is known by counts its
     * letters, wherever it stands; the kind the incident has already counts as a word of three.
     */
    static List<KindProposal> propose(
            String told, Optional<String> incidentKind, MediationPractice practice) {
        var bare = Words.bare(told);
        return practice.kinds().stream()
                .map(kind -> new KindProposal(kind, weight(kind, bare, incidentKind)))
                .filter(proposal -> proposal.weight() > 0)
                .sorted(Comparator.comparingInt(KindProposal::weight).reversed())
                .toList();
    }

    private static int weight(DisputeKind kind, String bare, Optional<String> incidentKind) {
        int said =
                kind.words().stream()
                        .map(Words::bare)
                        .filter(word -> !word.isEmpty())
                        .mapToInt(word -> Math.min(3, times(word, bare)) * word.length())
                        .sum();
        boolean fits =
                incidentKind.filter(code -> IncidentsPractice.names(kind.from(), code)).isPresent();
        return said + (fits ? 3 : 0);
    }

    private static int times(String word, String in) {
        int found = 0;
        for (int at = in.indexOf(word); at >= 0; at = in.indexOf(word, at + word.length())) {
            found++;
        }
        return found;
    }

    /** Whether it can go on file as it is told. */
    static Decision<NewDispute> register(
            NewDispute told, String incidentKind, LocalDate today, MediationPractice practice) {
        var about = told.about();
        if (practice.barOf(incidentKind).isPresent()) {
            return Decision.no(MAY_NOT_BE_MEDIATED);
        }
        if (told.bar().isPresent()) {
            return Decision.no(
                    told.bar().flatMap(practice::findBar).isPresent()
                            ? MAY_NOT_BE_MEDIATED
                            : BAR_UNKNOWN);
        }
        var kind = practice.find(about.kind());
        if (kind.isEmpty()
                || !about.closely()
                        .map(code ->
                                kind.get().about().stream()
                                        .anyMatch(each -> each.code().equals(code)))
                        .orElse(true)) {
            return Decision.no(KIND_UNKNOWN);
        }
        if (told.matter().isEmpty()) {
            return Decision.no(MATTER_MISSING);
        }
        if (about.since().isAfter(today)
                || about.since().isBefore(today.minusYears(OLDEST_YEARS))) {
            return Decision.no(DAY_NOT_POSSIBLE);
        }
        if (about.people() < 0 || about.people() > MOST_PEOPLE) {
            return Decision.no(PEOPLE_NOT_POSSIBLE);
        }
        if (about.amount().filter(amount -> !AgreementRules.isYuan(amount)).isPresent()) {
            return Decision.no(AMOUNT_NOT_POSSIBLE);
        }
        return parties(told);
    }

    private static Decision<NewDispute> parties(NewDispute told) {
        var all = told.parties();
        if (all.size() > MOST_PARTIES) {
            return Decision.no(TOO_MANY_PARTIES);
        }
        for (var side : PartySide.values()) {
            var here = all.stream().filter(each -> each.side() == side).toList();
            if (here.stream().noneMatch(each -> each.role() == PartyRole.PARTY)) {
                return Decision.no(A_SIDE_IS_EMPTY);
            }
            if (count(here, PartyRole.REPRESENTATIVE) > MOST_REPRESENTATIVES) {
                return Decision.no(TOO_MANY_REPRESENTATIVES);
            }
        }
        if (all.stream().anyMatch(each -> each.name().isEmpty())) {
            return Decision.no(NAME_MISSING);
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (same(all.get(i), all.get(j))) {
                    return Decision.no(
                            all.get(i).side() == all.get(j).side()
                                    ? PARTY_TWICE
                                    : PARTY_ON_BOTH_SIDES);
                }
            }
        }
        if (all.stream().anyMatch(each -> !actsForSomebody(each, all))) {
            return Decision.no(ACTS_FOR_NOBODY);
        }
        return IntStream.range(0, all.size())
                        .filter(i -> all.get(i).minor())
                        .allMatch(i -> hasGuardian(i, all))
                ? Decision.yes(told)
                : Decision.no(MINOR_WITHOUT_GUARDIAN);
    }

    private static long count(Collection<NewParty> parties, PartyRole role) {
        return parties.stream().filter(each -> each.role() == role).count();
    }

    /** Of one name; where both left a number, of one number as well: namesakes live next door. */
    private static boolean same(NewParty one, NewParty other) {
        return Words.bare(one.name()).equals(Words.bare(other.name()))
                && (one.phone().isEmpty()
                        || other.phone().isEmpty()
                        || one.phone().equals(other.phone()));
    }

    private static boolean actsForSomebody(NewParty party, List<NewParty> all) {
        return switch (party.role()) {
            case PARTY -> party.actsFor().isEmpty();
            case GUARDIAN ->
                    !party.minor() && actsFor(party, all).filter(NewParty::minor).isPresent();
            case REPRESENTATIVE ->
                    !party.minor()
                            && (party.actsFor().isEmpty() || actsFor(party, all).isPresent());
        };
    }

    private static Optional<NewParty> actsFor(NewParty party, List<NewParty> all) {
        return party.actsFor()
                .filter(i -> i >= 0 && i < all.size())
                .map(all::get)
                .filter(other -> other.side() == party.side() && other.role() == PartyRole.PARTY);
    }

    private static boolean hasGuardian(int minor, List<NewParty> all) {
        return all.stream()
                .anyMatch(each ->
                        each.role() == PartyRole.GUARDIAN
                                && each.actsFor().equals(Optional.of(minor)));
    }

    /** Whether everybody whose yes is needed has said it. */
    static boolean allWant(List<Party> parties) {
        return speakers(parties).allMatch(each -> each.consent().answer() == PartyAnswer.WANTED);
    }

    /** Whether somebody said no, or takes it back. */
    static boolean somebodyDoesNot(List<Party> parties) {
        return speakers(parties)
                .map(each -> each.consent().answer())
                .anyMatch(
                        answer -> answer == PartyAnswer.REFUSED || answer == PartyAnswer.WITHDRAWN);
    }

    /**
     * Whose yes is needed: of a side that named representatives for all of it theirs, else every
     * party's, a minor's guardian's.
     */
    static Stream<Party> speakers(List<Party> parties) {
        return parties.stream()
                .filter(Party::speaks)
                .filter(each ->
                        standsForSide(each)
                                || each.role() != PartyRole.REPRESENTATIVE
                                        && parties.stream()
                                                .noneMatch(other ->
                                                        other.side() == each.side()
                                                                && standsForSide(other)));
    }

    private static boolean standsForSide(Party party) {
        return party.role() == PartyRole.REPRESENTATIVE && party.actsFor().isEmpty();
    }
}
