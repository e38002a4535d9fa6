package org.yige.intake;

import static org.yige.incidents.IncidentsRefusal.WORDS_MISSING;
import static org.yige.intake.IntakeRefusal.FACT_UNKNOWN;
import static org.yige.intake.IntakeRefusal.HAPPENED_TOO_LONG_AGO;
import static org.yige.intake.IntakeRefusal.HAPPENS_IN_FUTURE;
import static org.yige.intake.IntakeRefusal.KIND_UNKNOWN;
import static org.yige.intake.IntakeRefusal.PHONE_NOT_READABLE;
import static org.yige.once.OnceRefusal.KEY_NOT_USABLE;
import static org.yige.pictures.PicturesRefusal.TOO_MANY_PHOTOS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.Whereabouts;
import org.yige.intake.NewReport.Contact;
import org.yige.intake.NewReport.What;
import org.yige.once.Once;
import org.yige.shared.PhoneNumber;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/**
 * What is taken, how urgent it is and who gets it. Pure functions: no clock, no database, no
 * Spring.
 */
public final class IntakeRules {

    public static final int MOST_PHOTOS = 9;

    /** Clocks of phones differ; what is this little ahead of ours happened just now. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int LONGEST_FOREIGN_PHONE = 40;

    private IntakeRules() {}

    /**
     * How urgent a report is, and the facts or words that made it so.
     *
     * @param neverWaits whether its limits run day and night
     */
    record Grading(int grade, int usual, List<String> because, boolean neverWaits) {}

    /**
     * The report with its text cleaned and its phone number in one form.
     *
     * @throws Refused with the reason it cannot be taken as it is
     */
    static NewReport accept(
            NewReport report, Instant now, IncidentsPractice incidents, IntakePractice practice) {
        var what = report.what();
        if (!Once.isKey(report.key())) {
            throw new Refused(KEY_NOT_USABLE);
        }
        if (incidents.findKind(what.kind()).isEmpty()) {
            throw new Refused(
                    KIND_UNKNOWN, Map.of("kind", Words.beginning(Words.bare(what.kind()), 40)));
        }
        if (!what.facts().stream()
                .allMatch(fact -> IncidentsPractice.has(practice.facts(), fact))) {
            throw new Refused(FACT_UNKNOWN);
        }
        if (what.photos().size() > MOST_PHOTOS) {
            throw new Refused(TOO_MANY_PHOTOS, Map.of("most", MOST_PHOTOS));
        }
        var words = Words.clean(what.words(), "words", Words.MOST);
        if (Words.bare(words).isEmpty() && what.photos().isEmpty()) {
            throw new Refused(WORDS_MISSING);
        }
        return new NewReport(
                report.request(),
                report.channel(),
                new What(
                        what.kind(),
                        words,
                        what.facts(),
                        Optional.of(happenedAt(what, now, practice)),
                        what.photos()),
                new Whereabouts(
                        report.at().spot(),
                        Words.clean(report.at().place(), "place", Words.MOST_SHORT),
                        report.at().village().filter(code -> !code.isBlank())),
                new Contact(
                        report.contact()
                                .phone()
                                .filter(phone -> !phone.isBlank())
                                .map(phone ->
                                        report.sender().isPresent()
                                                ? phoneOfAnotherSystem(phone)
                                                : phone(phone)),
                        report.contact()
                                .name()
                                .map(name -> Words.clean(name, "callerName", 40))
                                .filter(name -> !name.isEmpty())),
                report.takenBy(),
                report.sender());
    }

    private static Instant happenedAt(What what, Instant now, IntakePractice practice) {
        var happened = what.happenedAt().orElse(now);
        if (happened.isAfter(now.plus(AHEAD))) {
            throw new Refused(HAPPENS_IN_FUTURE);
        }
        if (happened.isBefore(now.minus(Duration.ofDays(practice.oldestDays())))) {
            throw new Refused(HAPPENED_TOO_LONG_AGO, Map.of("days", practice.oldestDays()));
        }
        return happened.isAfter(now) ? now : happened;
    }

    /** A telephone number in its one form; that of a service is nobody's own. */
    public static String phone(String typed) {
        return PhoneNumber.find(typed)
                .filter(number -> !number.isShort())
                .map(PhoneNumber::digits)
                .orElseThrow(() -> new Refused(PHONE_NOT_READABLE));
    }

    /**
     * What another system passes on nobody is there to correct, and a report is worth more than its
     * telephone number: what is none of ours is kept as it was written.
     */
    private static String phoneOfAnotherSystem(String written) {
        return PhoneNumber.find(written)
                .filter(number -> !number.isShort())
                .map(PhoneNumber::digits)
                .orElseGet(() ->
                        Words.clean(
                                Words.beginning(written, LONGEST_FOREIGN_PHONE),
                                "phone",
                                LONGEST_FOREIGN_PHONE + 1));
    }

    /** The usual grade of the kind, raised by what is stated or said. Never lowered by anything. */
    static Grading grade(
            String kind,
            List<String> facts,
            String words,
            IncidentsPractice incidents,
            IntakePractice practice) {
        int usual = incidents.findKind(kind).orElseThrow().grade();
        var said = IntakePractice.Raise.WhatWasSaid.of(words);
        int grade = usual;
        boolean neverWaits = incidents.neverWaits(kind);
        var because = new ArrayList<String>();
        for (var row : practice.grading()) {
            boolean danger = row.neverWaits().orElse(false);
            if ((row.grade() <= usual && !danger)
                    || !(row.kinds().isEmpty() || IncidentsPractice.names(row.kinds(), kind))) {
                continue;
            }
            var found = new ArrayList<String>();
            row.facts().stream().filter(facts::contains).forEach(found::add);
            found.addAll(row.saidIn(said));
            if (!found.isEmpty()) {
                neverWaits |= danger;
                if (row.grade() > usual) {
                    grade = Math.max(grade, row.grade());
                    because.addAll(found);
                }
            }
        }
        return new Grading(grade, usual, because.stream().distinct().toList(), neverWaits);
    }
}
