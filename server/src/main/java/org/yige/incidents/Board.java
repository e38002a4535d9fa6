package org.yige.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadlines;
import org.yige.likeness.AlikeRules.Sketch;
import org.yige.incidents.BoardStore.Filter;
import org.yige.incidents.BoardStore.From;
import org.yige.incidents.BoardStore.Row;
import org.yige.casework.FullView.AlikeView;
import org.yige.privacy.Masks;
import org.yige.privacy.Privacy;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Page;
import org.yige.shared.Refused;
import org.yige.staff.Holder;
import org.yige.staff.PersonId;
import org.yige.staff.PostId;
import org.yige.staff.Staff;
import org.yige.casework.Action;
import org.yige.likeness.AlikeRules;
import org.yige.casework.CaseworkRules;
import org.yige.casework.FullView;
import org.yige.intake.IntakeRefusal;
import org.yige.intake.RecentUsage;
import org.yige.intake.ReportStore;
import org.yige.likeness.Wording;
import org.yige.shared.Words;

/** What those who work on incidents see of them: only in their own area, or what they hold. */
@Service
class Board {

    /** Where everything is read from. */
    @org.springframework.stereotype.Component
    record Sources(
            BoardStore board,
            IncidentStore incidents,
            ReportStore reports,
            RecentUsage usage,
            Deadlines deadlines,
            Staff staff) {}

    private final Sources from;
    private final Vocabulary vocabulary;
    private final Privacy privacy;
    private final Trail trail;
    private final Clock clock;

    Board(Sources from, Vocabulary vocabulary, Privacy privacy, Trail trail, Clock clock) {
        this.from = from;
        this.vocabulary = vocabulary;
        this.privacy = privacy;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<BriefView> list(Filter filter, Actor who, Optional<From> after, int most) {
        var now = clock.instant();
        var rows = from.board().list(filter, who.area(), who.posts(), after, most);
        var next =
                rows.size() < most
                        ? Optional.<String>empty()
                        : Optional.of(cursor(rows.getLast().incident()));
        return new Page<>(briefs(rows, who, now), next, now);
    }

    @Transactional(readOnly = true)
    public Map<UUID, BriefView> some(Collection<UUID> ids, Actor who) {
        return briefs(from.board().some(ids, who.area(), who.posts()), who, clock.instant())
                .stream()
                .collect(Collectors.toMap(BriefView::id, brief -> brief));
    }

    /** One incident with everything on it; of one that was joined to another, that other. */
    @Transactional(readOnly = true)
    public FullView full(IncidentId asked, Actor who) {
        var now = clock.instant();
        var id = from.incidents().joinedInto(asked).orElse(asked);
        var incident =
                from.incidents()
                        .find(id, who, false)
                        .orElseThrow(() -> new Refused(IntakeRefusal.NOT_IN_YOUR_AREA));
        var reports = from.reports().of(id);
        var sees = sees(incident, who);
        var reveals = CaseworkRules.mayReveal(incident, who);
        var brief = briefs(List.of(new Row(incident, reports.size())), who, now).getFirst();
        var timeline = from.incidents().timeline(id);
        var limits = from.deadlines().all(Casebook.subject(id));
        var around = new CaseworkRules.Around(reports.size() > 1, Casebook.standsStill(limits));
        var actions = CaseworkRules.actions(incident, who, around);
        return new FullView(
                brief,
                sees
                        ? reports.stream()
                                .filter(report -> report.home().equals(id))
                                .findFirst()
                                .map(report -> report.told().what().words())
                                .orElse(incident.matter().summary())
                        : "",
                reports.stream()
                        .map(report ->
                                FullView.ReportView.of(
                                        report,
                                        sees,
                                        reveals ? masked(report.id()) : Optional.empty()))
                        .toList(),
                timeline.stream().map(entry -> moment(entry, sees)).toList(),
                limits(limits),
                actions.stream().map(Action::word).toList(),
                actions.contains(Action.HANDLING) ? outcomes(incident, reports, who) : List.of(),
                timeline.stream()
                        .filter(entry -> entry.kind() == Entry.Kind.PASSED_UP)
                        .map(FullView.MemoryView::of)
                        .toList());
    }

    /**
     * What somebody just wrote down, also where it lies outside their own area: they know what they
     * wrote.
     */
    @Transactional(readOnly = true)
    public BriefView byClerk(IncidentId id, Actor who) {
        var incident = from.incidents().get(from.incidents().joinedInto(id).orElse(id));
        return briefs(
                        List.of(new Row(incident, from.reports().of(incident.id()).size())),
                        who,
                        clock.instant())
                .getFirst();
    }

    /** What a new report may be the same as; nothing where the place is not the clerk's to see. */
    @Transactional(readOnly = true)
    public List<AlikeView> proposals(IncidentId id, Actor who) {
        return from.incidents().find(id, who, false).isPresent() ? alike(id, who) : List.of();
    }

    /** Incidents that look like this one. */
    @Transactional(readOnly = true)
    public List<AlikeView> alike(IncidentId id, Actor who) {
        var now = clock.instant();
        var incident =
                from.incidents()
                        .find(id, who, false)
                        .orElseThrow(() -> new Refused(IntakeRefusal.NOT_IN_YOUR_AREA));
        var near = vocabulary.names().practice().alike();
        var words =
                from.reports().of(id).stream()
                        .map(report -> report.told().what().words())
                        .collect(Collectors.joining("\n"));
        var usage = from.usage().now();
        var self = sketch(incident, words, who);
        return from.board().around(incident, who.area(), near).stream()
                .flatMap(other ->
                        AlikeRules.compare(
                                        self,
                                        sketch(other.incident(), other.words(), who),
                                        near,
                                        usage)
                                .stream()
                                .map(likeness ->
                                        AlikeView.of(
                                                briefs(
                                                                List.of(
                                                                        new Row(
                                                                                other.incident(),
                                                                                1)),
                                                                who,
                                                                now)
                                                        .getFirst(),
                                                likeness)))
                .limit(10)
                .toList();
    }

    /**
     * Phone and name of who reported, for a purpose; who looked, when and why is written to the
     * trail.
     */
    @Transactional
    public FullView.PersonView reveal(IncidentId id, Actor who, String purpose) {
        var said = Words.clean(purpose, "purpose", Words.MOST_SHORT);
        if (said.isEmpty()) {
            throw new Refused(IntakeRefusal.PURPOSE_MISSING);
        }
        var incident =
                from.incidents()
                        .find(id, who, false)
                        .orElseThrow(() -> new Refused(IntakeRefusal.NOT_IN_YOUR_AREA));
        if (!CaseworkRules.mayReveal(incident, who)) {
            throw new Refused(IntakeRefusal.NOT_YOURS_TO_DO);
        }
        for (var report : from.reports().of(id)) {
            var person = from.reports().person(report.id());
            if (person.phone().isPresent() || person.name().isPresent()) {
                trail.record(
                        who,
                        "intake.reveal",
                        report.id().toString(),
                        said,
                        Map.of("incident", id.value()));
                return new FullView.PersonView(
                        person.phone().map(privacy::open), person.name().map(privacy::open));
            }
        }
        throw new Refused(IntakeRefusal.NO_PHONE_KEPT);
    }

    private List<BriefView> briefs(List<Row> rows, Actor who, Instant now) {
        var running =
                from.deadlines()
                        .open(
                                rows.stream().map(row -> row.incident().id().value()).toList(),
                                Casebook.SUBJECT);
        var names = vocabulary.names();
        return rows.stream()
                .map(row ->
                        BriefView.of(
                                row.incident(),
                                new BriefView.Beside(
                                        from.staff()
                                                .holder(
                                                        new PostId(row.incident().owner().post()),
                                                        now)
                                                .map(Holder::name),
                                        running.getOrDefault(
                                                row.incident().id().value(), List.of()),
                                        row.reports(),
                                        sees(row.incident(), who)),
                                names,
                                now))
                .toList();
    }

    private FullView.MomentView moment(Entry entry, boolean sees) {
        var name = entry.by().person().flatMap(id -> from.staff().maskedName(new PersonId(id)));
        return FullView.MomentView.of(entry, vocabulary.reason(entry), sees, name);
    }

    private List<FullView.LimitView> limits(List<Deadline> limits) {
        var moved = from.deadlines().moved(limits);
        return limits.stream()
                .map(limit ->
                        FullView.LimitView.of(limit, moved.getOrDefault(limit.id(), List.of())))
                .toList();
    }

    private List<String> outcomes(Incident incident, List<ReportStore.Report> reports, Actor who) {
        return CaseworkRules.outcomes(
                        incident,
                        CaseworkRules.passedOn(reports),
                        who,
                        vocabulary.names().practice(),
                        vocabulary.law())
                .stream()
                .map(IntakePractice.Outcome::code)
                .toList();
    }

    private boolean sees(Incident incident, Actor who) {
        var police = vocabulary.names().practice().isPolice(incident.matter().kind());
        return CaseworkRules.seesWords(incident, police, who);
    }

    private Optional<String> masked(UUID report) {
        return from.reports().person(report).phone().map(privacy::open).map(Masks::phone);
    }

    private Sketch sketch(Incident incident, String words, Actor who) {
        return new Sketch(
                incident.scene().spot(),
                incident.scene().village(),
                incident.matter().kind(),
                Wording.of(words),
                sees(incident, who),
                incident.matter().happenedAt());
    }

    static String cursor(Incident last) {
        return last.matter().openedAt().truncatedTo(ChronoUnit.MICROS) + "_" + last.id().value();
    }

    /** Reads a cursor given out before; what was not is as if none were sent. */
    static Optional<From> readCursor(String cursor) {
        var parts = cursor.split("_", 2);
        try {
            return Optional.of(new From(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (java.time.format.DateTimeParseException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
