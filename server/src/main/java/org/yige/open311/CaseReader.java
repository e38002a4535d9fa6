package org.yige.open311;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.Cases;
import org.yige.incidents.Entry;
import org.yige.incidents.Happening;
import org.yige.incidents.Happenings;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.Scene;
import org.yige.incidents.State;
import org.yige.incidents.TimelineLine.Readers;
import org.yige.intake.Report;
import org.yige.intake.ReportPlace;
import org.yige.intake.Reports;
import org.yige.shared.Label;

/**
 * What other systems are told of reports, put together from what was told to us and how it stands.
 * Every report is known to them by the incident it first opened, never by its case code, which is
 * its sender's key.
 */
@Service
class CaseReader {

    /** What is told of a matter that was sent back to the body that passed it on. */
    static final String DECLINED = "DECLINED";

    /** The line that ends a matter. */
    private static final String ENDED = "incidents.ended";

    /** That a report came is the report itself, not news of it. */
    private static final String REPORTED = "intake.reported";

    /** So many are read at once where a list is narrowed by what only the incident knows. */
    private static final int AT_ONCE = 1_000;

    private final Reports reports;
    private final Incidents incidents;
    private final Happenings happenings;
    private final Cases cases;
    private final List<String> news;

    CaseReader(Reports reports, Incidents incidents, Happenings happenings, Cases cases) {
        this.reports = reports;
        this.incidents = incidents;
        this.happenings = happenings;
        this.cases = cases;
        this.news =
                happenings.codes(readers -> readers != Readers.STAFF).stream()
                        .filter(code -> !code.equals(REPORTED))
                        .toList();
    }

    /**
     * A report and how it stands. Words and place are its sender's own: to be given to nobody else.
     *
     * @param id of the incident it first opened
     * @param present what that incident is now, or is part of
     */
    record Told(UUID id, Sent sent, Instant openedAt, Present present) {}

    /** What was sent, and by which other system; by a person where empty. */
    record Sent(Optional<String> sender, String kind, String words, String place) {}

    /** How it stands: the incident it counts for now. */
    record Present(UUID incident, Scene scene, State state, String holder, Instant changedAt) {

        /** The word for its state, and what people read. */
        Label label() {
            return state.label();
        }

        /** Settled, with nobody objecting; nothing else counts as closed. */
        boolean isEnded() {
            return state instanceof State.Ended;
        }
    }

    /** Which reports. Empty lists do not narrow. */
    record CaseFilter(
            List<UUID> ids,
            List<String> kinds,
            TimeSpan opened,
            TimeSpan changed,
            Optional<Boolean> ended,
            Reader reader) {

        private boolean takes(Report report) {
            return (kinds.isEmpty() || kinds.contains(report.told().what().kind()))
                    && opened.holds(report.times().received())
                    && reader.reads(report);
        }

        private boolean takes(Told told) {
            return changed.holds(told.present().changedAt())
                    && ended.filter(wanted -> wanted != told.present().isEnded()).isEmpty();
        }
    }

    /** Who reads. */
    sealed interface Reader {

        boolean reads(Report report);

        /** The server itself: everything. */
        record Within() implements Reader {

            @Override
            public boolean reads(Report report) {
                return true;
            }
        }

        /**
         * Somebody outside.
         *
         * @param published kinds anybody may read of
         * @param sender the system that reads: what it sent itself it reads whatever the kind
         */
        record OtherSystem(List<String> published, Optional<String> sender) implements Reader {

            @Override
            public boolean reads(Report report) {
                return published.contains(report.told().what().kind())
                        || sender.isPresent() && sender.equals(report.told().sender());
            }
        }
    }

    /**
     * Something done, as it may be told.
     *
     * @param report of which report, by the incident it first opened
     * @param what the step as a code; {@link #DECLINED} where it was sent back
     * @param words what was done; for the report's sender only, empty where nothing was said to
     *     them
     * @param photos of what was done; for the report's sender only
     */
    record News(
            UUID id,
            UUID report,
            Optional<String> sender,
            Instant at,
            String what,
            Label label,
            String words,
            List<UUID> photos) {

        boolean isEnd() {
            return what.equals(ENDED);
        }
    }

    /** Reports, the newest first. */
    @Transactional(readOnly = true)
    public List<Told> list(CaseFilter wanted, int most, int skip) {
        return narrowed(wanted)
                .map(few ->
                        told(few.stream().filter(wanted::takes).sorted(NEWEST_FIRST).toList())
                                .filter(wanted::takes)
                                .skip(skip)
                                .limit(most)
                                .toList())
                .orElseGet(() -> through(wanted, most, skip));
    }

    private static final Comparator<Report> NEWEST_FIRST =
            Comparator.comparing((Report report) -> report.times().received())
                    .thenComparing(report -> report.home().value())
                    .reversed();

    /**
     * The reports it can only be: those that are named, those of what changed, or of what is open.
     */
    private Optional<List<Report>> narrowed(CaseFilter wanted) {
        if (!wanted.ids().isEmpty()) {
            return Optional.of(reports.homes(wanted.ids()));
        }
        if (wanted.changed().from().isPresent()) {
            return Optional.of(
                    reports.of(
                            incidents.changed(
                                    wanted.changed().from().get(), wanted.changed().until())));
        }
        return wanted.ended().equals(Optional.of(false))
                ? Optional.of(reports.of(incidents.open()))
                : Optional.empty();
    }

    /** Reads through the reports, and the incident of each, until enough are found. */
    private List<Told> through(CaseFilter wanted, int most, int skip) {
        var found = new ArrayList<Told>();
        var before = Optional.<ReportPlace>empty();
        while (found.size() < skip + most) {
            var some =
                    reports.newest(
                            wanted.opened().from(), wanted.opened().until(), before, AT_ONCE);
            told(some.stream().filter(wanted::takes).toList())
                    .filter(wanted::takes)
                    .forEach(found::add);
            if (some.size() < AT_ONCE) {
                break;
            }
            before = Optional.of(ReportPlace.of(some.getLast()));
        }
        return found.stream().skip(skip).limit(most).toList();
    }

    private Stream<Told> told(List<Report> some) {
        var now = incidents.some(some.stream().map(Report::incident).distinct().toList());
        return some.stream()
                .flatMap(report ->
                        Optional.ofNullable(now.get(report.incident())).stream()
                                .map(incident -> told(report, incident)));
    }

    private static Told told(Report report, Incident present) {
        var sent = report.told();
        return new Told(
                report.home().value(),
                new Sent(sent.sender(), sent.what().kind(), sent.what().words(), sent.at().place()),
                report.times().received(),
                new Present(
                        present.id().value(),
                        present.scene(),
                        present.state(),
                        present.owner().title(),
                        present.changedAt()));
    }

    /**
     * What was done in a span of time, the oldest first; of these reports only, if any are named.
     */
    @Transactional(readOnly = true)
    public List<News> news(TimeSpan span, List<UUID> named, Reader reader, int most) {
        if (!named.isEmpty()) {
            var theirs = reports.homes(named).stream().filter(reader::reads).toList();
            var of = theirs.stream().map(Report::incident).distinct().toList();
            return news(incidents.lines(of, news), theirs)
                    .filter(each -> span.holds(each.at()))
                    .limit(most)
                    .toList();
        }
        var found = new ArrayList<News>();
        var after = Optional.<Entry>empty();
        while (found.size() < most) {
            var some = incidents.lines(news, span.from(), span.until(), after, AT_ONCE);
            var of = some.stream().map(Entry::incident).distinct().toList();
            news(some, reports.of(of).stream().filter(reader::reads).toList()).forEach(found::add);
            if (some.size() < AT_ONCE) {
                break;
            }
            after = Optional.of(some.getLast());
        }
        return found.stream().limit(most).toList();
    }

    private Stream<News> news(List<Entry> lines, List<Report> theirs) {
        Map<IncidentId, List<Report>> of =
                theirs.stream()
                        .sorted(Comparator.comparing(report -> report.home().value()))
                        .collect(Collectors.groupingBy(Report::incident));
        return lines.stream()
                .flatMap(line ->
                        of.getOrDefault(line.incident(), List.of()).stream()
                                .map(report -> news(line, report)));
    }

    private News news(Entry line, Report of) {
        var what = line.what();
        return new News(
                line.id(),
                of.home().value(),
                of.told().sender(),
                line.at(),
                cases.isSentBack(what) ? DECLINED : Happenings.code(what),
                happenings.label(what),
                Happenings.readers(what) == Readers.EVERYBODY_WITH_WORDS ? line.words() : "",
                what instanceof Happening.Result result ? result.photos() : List.of());
    }

    /** How an incident stands, whoever asks: for what the server does by itself. */
    @Transactional(readOnly = true)
    public Optional<Told> find(UUID incident) {
        return told(reports.homes(List.of(incident))).findFirst();
    }
}
