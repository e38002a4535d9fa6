package org.yige.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.CaseworkHappening.Noted;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.IncidentId;
import org.yige.incidents.IncidentStore;
import org.yige.incidents.Remark;
import org.yige.incidents.Scene;
import org.yige.incidents.State;
import org.yige.shared.Label;

/**
 * What other systems are told of reports, and what they may add. Every report is known to them by
 * the incident it first opened, never by its case code, which is its sender's key.
 */
@Service
public class Cases {

    /** The fact that another body is asked to take a matter over. */
    public static final String HANDING_OVER = "casework.handing-over";

    /** The line that ends a matter. */
    static final String ENDED = "incidents.ended";

    /** What is told of a matter that was sent back to the body that passed it on. */
    public static final String DECLINED = "DECLINED";

    private final CasesStore store;
    private final IncidentStore incidents;
    private final Casebook casebook;
    private final HandingOn handingOn;
    private final CaseworkPractice practice;
    private final Clock clock;

    Cases(
            CasesStore store,
            IncidentStore incidents,
            Casebook casebook,
            HandingOn handingOn,
            CaseworkPractice practice,
            Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.casebook = casebook;
        this.handingOn = handingOn;
        this.practice = practice;
        this.clock = clock;
    }

    /**
     * A report and how it stands. Words and place are its sender's own: to be given to nobody else.
     *
     * @param id of the incident it first opened
     * @param present what that incident is now, or is part of
     */
    public record Told(UUID id, Sent sent, Instant openedAt, Present present) {}

    /** What was sent, and by which other system; by a person where empty. */
    public record Sent(Optional<String> sender, String kind, String words, String place) {}

    /** How it stands: the incident it counts for now. */
    public record Present(
            UUID incident, Scene scene, State state, String holder, Instant changedAt) {

        /** The word for its state, and what people read. */
        public Label label() {
            return state.label();
        }

        /** Settled, with nobody objecting; nothing else counts as closed. */
        public boolean isEnded() {
            return state instanceof State.Ended;
        }
    }

    /** Which reports. Empty lists do not narrow. */
    public record CaseFilter(
            List<UUID> ids,
            List<String> kinds,
            TimeSpan opened,
            TimeSpan changed,
            Optional<Boolean> ended,
            Reader reader) {}

    /** From (inclusive) until (exclusive); either may be open. */
    public record TimeSpan(Optional<Instant> from, Optional<Instant> until) {

        public static final TimeSpan ALWAYS = new TimeSpan(Optional.empty(), Optional.empty());
    }

    /** Who reads. */
    public sealed interface Reader {

        /** The server itself: everything. */
        record Within() implements Reader {}

        /**
         * Somebody outside.
         *
         * @param published kinds anybody may read of
         * @param sender the system that reads: what it sent itself it reads whatever the kind
         */
        record OtherSystem(List<String> published, Optional<String> sender) implements Reader {}
    }

    /**
     * Something done, as it may be told.
     *
     * @param report of which report, by the incident it first opened
     * @param what the step as a code; {@link #DECLINED} where it was sent back
     * @param words what was done; for the report's sender only, empty where nothing was said to
     *     them
     */
    public record News(
            UUID id,
            UUID report,
            Optional<String> sender,
            Instant at,
            String what,
            Label label,
            String words) {

        public boolean isEnd() {
            return what.equals(ENDED);
        }
    }

    /** Whether a matter may be handed over to this body. */
    public boolean isReceiver(String code) {
        return practice.findReceiver(code).isPresent();
    }

    /** Reports, the newest first. */
    @Transactional(readOnly = true)
    public List<Told> list(CaseFilter wanted, int most, int skip) {
        return store.list(wanted, most, skip);
    }

    /**
     * What was done in a span of time, the oldest first; of these reports only, if any are named.
     */
    @Transactional(readOnly = true)
    public List<News> news(TimeSpan span, List<UUID> reports, Reader reader, int most) {
        return store.news(span, reports, reader, practice.sentBack(), most);
    }

    /** How an incident stands, whoever asks: for what the server does by itself. */
    @Transactional(readOnly = true)
    public Optional<Told> find(UUID incident) {
        return store
                .list(
                        new CaseFilter(
                                List.of(incident),
                                List.of(),
                                TimeSpan.ALWAYS,
                                TimeSpan.ALWAYS,
                                Optional.empty(),
                                new Reader.Within()),
                        1,
                        0)
                .stream()
                .findFirst();
    }

    /** Adds what another system says of a report to the timeline, under that system's name. */
    @Transactional
    public void note(UUID report, String from, String words) {
        var id = incidents.joinedInto(new IncidentId(report)).orElse(new IncidentId(report));
        incidents
                .findForUpdate(id)
                .ifPresent(incident ->
                        casebook.add(
                                incident,
                                new Noted(),
                                new By.ByBody(from),
                                Remark.words(words),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * What another body answered to a hand-over: taken over under its number, or given back to its
     * owner.
     */
    @Transactional
    public void answered(
            UUID report, String receiver, boolean accepted, String number, String words) {
        var id = incidents.joinedInto(new IncidentId(report)).orElse(new IncidentId(report));
        handingOn.answered(id, receiver, accepted, number, words);
    }

    /** Another body gives back, after all, what it had taken over: its last owner here has it. */
    @Transactional
    public void givenBack(UUID report, String receiver, String number, String words) {
        var id = incidents.joinedInto(new IncidentId(report)).orElse(new IncidentId(report));
        handingOn.givenBack(id, receiver, number, words);
    }
}
