package org.yige.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.yige.deadlines.Limit;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.Entry;
import org.yige.incidents.Incident;
import org.yige.incidents.Incident.Marks;
import org.yige.incidents.Incident.Matter;
import org.yige.incidents.Incident.Standing;
import org.yige.incidents.IncidentId;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.incidents.Routing;
import org.yige.incidents.State;
import org.yige.intake.NewReport.Contact;
import org.yige.intake.PreparedReport.SealedContact;
import org.yige.intake.ReportHappening.Reported;
import org.yige.once.Once;
import org.yige.pictures.Pictures;
import org.yige.pictures.PicturesRefusal;
import org.yige.privacy.Privacy;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/** Takes what people report: checks, locates, grades and routes it, and keeps it. */
@Service
public class Intake {

    private static final int CHUNK = 500;
    private static final int SUMMARY = 60;

    /**
     * While the database writes one chunk, the next is being prepared; half the connections stay
     * free for others.
     */
    private static final int AT_ONCE = 4;

    private final Routing routing;
    private final Casebook casebook;
    private final ReportWriter writer;
    private final Pictures photos;
    private final Privacy privacy;
    private final Once once;
    private final CaseCodes codes;
    private final IntakePractice practice;
    private final Clock clock;

    Intake(
            Routing routing,
            Casebook casebook,
            ReportWriter writer,
            Pictures photos,
            Privacy privacy,
            Once once,
            CaseCodes codes,
            IntakePractice practice,
            Clock clock) {
        this.routing = routing;
        this.casebook = casebook;
        this.writer = writer;
        this.photos = photos;
        this.privacy = privacy;
        this.once = once;
        this.codes = codes;
        this.practice = practice;
        this.clock = clock;
    }

    /** What a report may state about what happens. */
    public List<Named> facts() {
        return practice.facts();
    }

    /**
     * One report, kept when this returns.
     *
     * @throws Refused with the reason if it cannot be taken as it is; nothing is kept then
     */
    public Triage report(NewReport report) {
        return switch (writer.write(prepare(report))) {
            case Triage.NotTaken(var why) -> throw why;
            case Triage.Opened opened -> opened;
            case Triage.AlreadyKnown known -> known;
        };
    }

    /**
     * Pictures sent after the report, seen by those who may see its own.
     *
     * @throws Refused if one of them was never sent
     */
    public void show(Report report, List<UUID> shown) {
        if (!shown.isEmpty() && !photos.haveAll(shown)) {
            throw new Refused(PicturesRefusal.PHOTO_UNKNOWN);
        }
        photos.use(shown, ReportPictures.USE, report.id());
    }

    /** Why a report would not be taken, as far as it shows before it is written. */
    Optional<Refused> whyNot(NewReport report) {
        try {
            prepare(report);
            return Optional.empty();
        } catch (Refused why) {
            return Optional.of(why);
        }
    }

    /**
     * Many at once, for imports and batches from offline; each has its answer, and what fails fails
     * alone.
     */
    public List<Triage> reportAll(List<NewReport> reports) {
        try (var writers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var chunks = new ArrayList<CompletableFuture<List<Triage>>>();
            for (int from = 0; from < reports.size(); from += CHUNK) {
                var chunk = reports.subList(from, Math.min(from + CHUNK, reports.size()));
                chunks.add(CompletableFuture.supplyAsync(() -> chunk(chunk), writers));
            }
            return chunks.stream().flatMap(chunk -> chunk.join().stream()).toList();
        }
    }

    private List<Triage> chunk(List<NewReport> reports) {
        var openings = new ArrayList<PreparedReport>();
        var refused = new HashMap<Integer, Triage>();
        for (int i = 0; i < reports.size(); i++) {
            try {
                openings.add(prepare(reports.get(i)));
            } catch (Refused why) {
                refused.put(i, new Triage.NotTaken(why));
            }
        }
        var written =
                (openings.isEmpty() ? List.<Triage>of() : writer.writeAll(openings)).iterator();
        return IntStream.range(0, reports.size())
                .mapToObj(i -> refused.containsKey(i) ? refused.get(i) : written.next())
                .toList();
    }

    /** Everything that is decided about a report before it is written. */
    PreparedReport prepare(NewReport told) {
        var now = clock.instant();
        var report = IntakeRules.accept(told, now, casebook.practice(), practice);
        // Sent again under its key, they are its own.
        if (!report.what().photos().isEmpty()
                && !photos.haveAll(report.what().photos())
                && !writer.knows(report)) {
            throw new Refused(PicturesRefusal.PHOTO_UNKNOWN);
        }
        var found = routing.find(report.at(), County.day(now));
        var what = report.what();
        var grading =
                IntakeRules.grade(
                        what.kind(), what.facts(), what.words(), casebook.practice(), practice);
        var level = casebook.practice().grade(grading.grade()).firstLevel();
        var owner = routing.owner(found.where(), what.kind(), level, now);
        var summary =
                Words.beginning(
                        what.words().isBlank()
                                ? casebook.practice().kindLabel(what.kind()).zh()
                                : what.words(),
                        SUMMARY);
        var incident =
                new Incident(
                        new IncidentId(Ids.next(now)),
                        new Matter(
                                what.kind(),
                                grading.grade(),
                                summary,
                                what.happenedAt().orElse(now),
                                now,
                                grading.neverWaits()),
                        found.scene(),
                        new Standing(owner.ownership(), new State.Waiting(), Marks.NONE),
                        1,
                        now);
        var first =
                Reported.of(
                        report.channel().name(),
                        grading,
                        owner.ownership().title(),
                        owner.passedOver(),
                        found.placing());
        var code = codes.of(report);
        return new PreparedReport(
                incident,
                report,
                Ids.next(now),
                code,
                codes.mark(code),
                once.kept(report.request()),
                seal(report.contact()),
                first(incident, report, first, now));
    }

    private Entry first(Incident incident, NewReport report, Reported told, Instant now) {
        var by =
                report.takenBy()
                        .map(actor -> By.staff(actor, incident.owner(), routing.titleOf(actor)))
                        .map(By.class::cast)
                        .orElse(By.RESIDENT);
        return new Entry(
                Ids.next(now),
                incident.id(),
                now,
                told,
                by,
                "",
                Optional.empty(),
                incident.owner().level());
    }

    private SealedContact seal(Contact contact) {
        if (contact.phone().isEmpty() && contact.name().isEmpty()) {
            return SealedContact.NONE;
        }
        return new SealedContact(
                contact.phone().map(phone -> privacy.seal(phone, ReportStore.PHONE)),
                contact.phone().map(phone -> privacy.blindIndex(phone, ReportStore.PHONE)),
                contact.name().map(name -> privacy.seal(name, ReportStore.NAME)));
    }

    /** On which clock the owner of a new incident has to answer. */
    public Limit.Clock answerOn(Incident incident) {
        return casebook.practice().gradeOf(incident.matter()).answer().clock();
    }

    /** Until when the owner of a new incident has to answer. */
    public Instant answerBy(Incident incident) {
        return casebook.dueAt(
                casebook.practice().gradeOf(incident.matter()).answer(),
                incident.matter().openedAt());
    }
}
