package org.yige.police;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yige.police.PoliceFile.PoliceStage;
import org.yige.shared.Decision;

/** What is decided about mediation by the police, and nothing else. */
final class PoliceRules {

    private static final int MOST_OFFICERS = 20;
    private static final int LONGEST_PROMISE_YEARS = 3;

    private PoliceRules() {}

    /**
     * What an officer says when it is opened.
     *
     * @param bars of what keeps the police from mediating
     * @param bothWant whether either side was asked and said yes
     */
    record NewPoliceFile(String act, String ground, List<String> bars, boolean bothWant) {

        NewPoliceFile {
            bars = List.copyOf(bars);
        }
    }

    /**
     * How it was tried.
     *
     * @param inPlace in a place fit for handling cases
     * @param recorded sound and picture of the whole of it are kept
     * @param promisedBy by when it is to be done; empty: it was done at once
     */
    record NewTry(
            int officers,
            boolean inPlace,
            boolean recorded,
            boolean agreed,
            Optional<LocalDate> promisedBy,
            String words) {}

    /** Whether the police may mediate it (程序规定 178, 179). */
    static Decision<NewPoliceFile> open(
            NewPoliceFile told, String incidentKind, PolicePractice practice) {
        if (!practice.concerns(incidentKind)) {
            return Decision.no(PoliceRefusal.NOT_A_BREACH_TO_MEDIATE);
        }
        if (!PolicePractice.has(practice.acts(), told.act())) {
            return Decision.no(PoliceRefusal.ACT_UNKNOWN);
        }
        if (!PolicePractice.has(practice.grounds(), told.ground())) {
            return Decision.no(PoliceRefusal.GROUND_UNKNOWN);
        }
        for (var bar : told.bars()) {
            return Decision.no(
                    practice.findBar(bar).isPresent()
                            ? PoliceRefusal.POLICE_MAY_NOT_MEDIATE
                            : PoliceRefusal.POLICE_BAR_UNKNOWN);
        }
        return told.bothWant()
                ? Decision.yes(told)
                : Decision.no(PoliceRefusal.A_SIDE_DOES_NOT_WANT);
    }

    /** Whether it may be tried so, now (程序规定 183, 治安管理处罚法 108). */
    static Decision<NewTry> attempt(PoliceFile file, NewTry told, LocalDate today, Instant now) {
        if (!(file.stage() instanceof PoliceStage.Trying(var secondBy))) {
            return Decision.no(PoliceRefusal.ONLY_TWICE);
        }
        if (secondBy.filter(now::isAfter).isPresent()) {
            return Decision.no(PoliceRefusal.SECOND_TOO_LATE);
        }
        if (told.officers() < 1 || told.officers() > MOST_OFFICERS) {
            return Decision.no(PoliceRefusal.OFFICERS_NOT_POSSIBLE);
        }
        if (told.officers() == 1 && !(told.inPlace() && told.recorded())) {
            return Decision.no(PoliceRefusal.ONE_OFFICER_RECORDS_ALL);
        }
        if (told.words().isEmpty()) {
            return Decision.no(PoliceRefusal.SESSION_WITHOUT_WORDS);
        }
        if (told.promisedBy()
                .filter(day ->
                        !told.agreed()
                                || day.isBefore(today)
                                || day.isAfter(today.plusYears(LONGEST_PROMISE_YEARS)))
                .isPresent()) {
            return Decision.no(PoliceRefusal.PROMISED_DAY_NOT_POSSIBLE);
        }
        return Decision.yes(told);
    }
}
