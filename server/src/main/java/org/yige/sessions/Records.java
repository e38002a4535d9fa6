package org.yige.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreements;
import org.yige.incidents.Routing;
import org.yige.mediation.FileOnTable;
import org.yige.mediation.Mediation;
import org.yige.privacy.Privacy;
import org.yige.sessions.Attendee.AttendeeKind;
import org.yige.sessions.Attendee.Coming;
import org.yige.sessions.Bookings.SessionRequest;
import org.yige.sessions.MediationSession.SessionStage.ReadBack;
import org.yige.sessions.MediationSession.SessionStage.Signed;
import org.yige.sessions.MediationSession.SessionStage.Sitting;
import org.yige.sessions.MediationSession.WhyEnded;
import org.yige.sessions.RecordLine.Hand;
import org.yige.sessions.RecordLine.LineKind;
import org.yige.sessions.SessionHappening.SessionBegun;
import org.yige.sessions.SessionHappening.SessionEnded;
import org.yige.shared.Actor;
import org.yige.shared.Ids;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import org.yige.shared.Words;
import org.yige.staff.Directory;
import org.yige.staff.PersonId;

/**
 * The record of a session, written while people talk. Lines come one at a time from several hands,
 * as often as a line of the network needs; none is overwritten, none goes.
 */
@Component
class Records {

    static final int MOST_LINES = 5000;

    private final SessionsStore store;
    private final AttendeesStore attendees;
    private final RecordStore lines;
    private final Mediation mediation;
    private final Agreements agreements;
    private final Routing routing;
    private final Directory directory;
    private final Privacy privacy;

    Records(
            SessionsStore store,
            AttendeesStore attendees,
            RecordStore lines,
            Mediation mediation,
            Agreements agreements,
            Routing routing,
            Directory directory,
            Privacy privacy) {
        this.store = store;
        this.attendees = attendees;
        this.lines = lines;
        this.mediation = mediation;
        this.agreements = agreements;
        this.routing = routing;
        this.directory = directory;
        this.privacy = privacy;
    }

    /** A line as a device sends it. */
    record NewLine(
            UUID id,
            Optional<Instant> saidAt,
            LineKind what,
            Optional<UUID> speaker,
            String words) {}

    /**
     * They sit together: those who came were told their rights and duties (人民调解法 23, 24).
     *
     * @throws Refused NOT_ALL_WANT_IT, NOBODY_PRESENT, RIGHTS_NOT_TOLD …
     */
    @Transactional
    public void begin(SessionRequest asked, Set<UUID> present, Set<UUID> told, boolean open) {
        take(asked, "sessions.begin")
                .ifPresent(file -> {
                    if (!file.wanted()) {
                        throw new Refused(SessionsRefusal.NOT_ALL_WANT_IT);
                    }
                    var session = SessionsRules.planned(forUpdate(asked.session())).orRefuse();
                    var all = attendees.of(session.id());
                    refuseUnready(all, present, told);
                    for (var each : all) {
                        attendees.save(
                                each.coming(
                                        came(
                                                each.coming(),
                                                present.contains(each.id()),
                                                told.contains(each.id()),
                                                file.now())));
                    }
                    seatStaff(session, all, present, asked.who(), file.now());
                    store.save(session.opened(open).in(new Sitting(file.now()), file.now()));
                    mediation.tell(
                            file, new SessionBegun(session.number(), present.size()), asked.who());
                });
    }

    private static Coming came(Coming before, boolean present, boolean told, Instant now) {
        return new Coming(
                before.excusedAt(),
                before.excuse(),
                present,
                told ? Optional.of(now) : Optional.empty());
    }

    private static void refuseUnready(List<Attendee> all, Set<UUID> present, Set<UUID> told) {
        if (!all.stream().map(Attendee::id).toList().containsAll(present)) {
            throw new Refused(SessionsRefusal.ATTENDEE_UNKNOWN);
        }
        var parties =
                all.stream()
                        .filter(each -> each.as() == AttendeeKind.PARTY)
                        .map(Attendee::id)
                        .filter(present::contains)
                        .toList();
        if (parties.isEmpty()) {
            throw new Refused(SessionsRefusal.NOBODY_PRESENT);
        }
        if (!told.containsAll(parties)) {
            throw new Refused(SessionsRefusal.RIGHTS_NOT_TOLD);
        }
    }

    /** Whoever begins it writes; where no chosen mediator came they mediate as well. */
    private void seatStaff(
            MediationSession session,
            List<Attendee> all,
            Set<UUID> present,
            Actor who,
            Instant now) {
        seat(session, AttendeeKind.RECORDER, who, all.size(), now);
        if (all.stream()
                .noneMatch(each ->
                        each.as() == AttendeeKind.MEDIATOR && present.contains(each.id()))) {
            seat(session, AttendeeKind.MEDIATOR, who, all.size() + 1, now);
        }
    }

    private void seat(MediationSession session, AttendeeKind as, Actor who, int n, Instant now) {
        var seat =
                new Attendee(
                        Ids.next(now),
                        as,
                        who.person(),
                        Optional.empty(),
                        privacy.seal(
                                directory
                                        .signature(new PersonId(who.person()))
                                        .or(() -> routing.titleOf(who))
                                        .orElse("-"),
                                AttendeesStore.NAME),
                        as.label(),
                        false,
                        new Coming(Optional.empty(), Optional.empty(), true, Optional.empty()),
                        Optional.empty());
        attendees.insert(session.id(), seat, n);
        attendees.save(seat);
    }

    /**
     * Lines as a device has them. What came before comes to nothing; what comes after the record
     * was signed is kept beside it.
     *
     * @throws Refused LINE_SAYS_SOMETHING_ELSE where a line of that id says another thing
     */
    @Transactional
    public void write(Actor who, UUID session, UUID device, List<NewLine> told) {
        var held = holdFor(who, session);
        var file = held.file();
        var at = held.session();
        var begun =
                switch (at.stage()) {
                    case Sitting(var since) -> since;
                    case ReadBack(var since, _, _) -> since;
                    case Signed(var since, _, _, _, _) -> since;
                    case MediationSession.SessionStage.Planned _,
                            MediationSession.SessionStage.CalledOff _ ->
                            throw new Refused(SessionsRefusal.NOT_SITTING);
                };
        var there = lines.lines(session);
        if (there.size() + told.size() > MOST_LINES) {
            throw new Refused(SessionsRefusal.TOO_MANY_LINES);
        }
        var all = attendees.of(session);
        var hand = new Hand(device, who.person(), routing.titleOf(who).orElse(""));
        var n = there.stream().mapToInt(RecordLine::n).max().orElse(0);
        var added = false;
        for (var one : told) {
            var line = line(one, hand, all, begun, file.now(), n + 1, at);
            if (lines.insert(session, line)) {
                n++;
                added |= !line.late() && line.what() != LineKind.SO;
            } else {
                refuseAnother(line, there);
            }
        }
        if (added && at.stage() instanceof ReadBack) {
            unsign(session, all);
        }
    }

    private RecordLine line(
            NewLine told,
            Hand hand,
            List<Attendee> all,
            Instant begun,
            Instant now,
            int n,
            MediationSession at) {
        var words = Words.clean(told.words(), "words", Words.MOST);
        if (told.what() == LineKind.SO && words.isEmpty()) {
            words = Labels.of("sessions.so").zh();
        }
        if (words.isEmpty()) {
            throw new Refused(SessionsRefusal.LINE_WITHOUT_WORDS);
        }
        var speaker =
                told.speaker()
                        .map(id ->
                                all.stream()
                                        .filter(each -> each.id().equals(id))
                                        .findFirst()
                                        .orElseThrow(() ->
                                                new Refused(SessionsRefusal.ATTENDEE_UNKNOWN)));
        if ((told.what() == LineKind.SO || told.what() == LineKind.CORRECTION)
                && speaker.isEmpty()) {
            throw new Refused(SessionsRefusal.NOBODYS_WORD_TO_GIVE);
        }
        return new RecordLine(
                told.id(),
                n,
                hand,
                RecordRules.saidAt(told.saidAt(), begun, now),
                now,
                told.what(),
                speaker.map(Attendee::id),
                privacy.seal(words, RecordStore.WORDS),
                Optional.empty(),
                Optional.empty(),
                at.stage() instanceof Signed);
    }

    /** The same line again comes to nothing; another under its id is somebody's mistake. */
    private void refuseAnother(RecordLine line, List<RecordLine> there) {
        var before = there.stream().filter(each -> each.id().equals(line.id())).findFirst();
        if (before.filter(
                        each ->
                                privacy.open(each.words()).equals(privacy.open(line.words()))
                                        && each.speaker().equals(line.speaker())
                                        && each.what() == line.what())
                .isEmpty()) {
            throw new Refused(SessionsRefusal.LINE_SAYS_SOMETHING_ELSE);
        }
    }

    /** What was signed is another thing now: it is signed again. */
    private void unsign(UUID session, List<Attendee> all) {
        agreements.forget(List.of(session));
        all.stream()
                .filter(each -> each.signed().isPresent())
                .forEach(each ->
                        attendees.save(
                                new Attendee(
                                        each.id(),
                                        each.as(),
                                        each.who(),
                                        each.mark(),
                                        each.name(),
                                        each.role(),
                                        each.speaks(),
                                        each.coming(),
                                        Optional.empty())));
    }

    /** Somebody puts a line of two hands' where it belongs: before another, or at the end. */
    @Transactional
    public void place(Actor who, UUID session, UUID line, Optional<UUID> before) {
        var held = holdFor(who, session);
        refuseUnlessOpen(held.session());
        var ordered = RecordRules.ordered(lines.lines(session));
        refuseUnknown(ordered, line);
        before.ifPresent(each -> refuseUnknown(ordered, each));
        lines.place(RecordRules.moved(ordered, line, before));
        unsignIfReadBack(held.session());
    }

    /** Somebody says that two hands wrote the same, or that they did not. */
    @Transactional
    public void twin(Actor who, UUID session, UUID line, Optional<UUID> of) {
        var held = holdFor(who, session);
        refuseUnlessOpen(held.session());
        var there = lines.lines(session);
        refuseUnknown(there, line);
        of.ifPresent(other -> {
            refuseUnknown(there, other);
            // A twin of a twin, or of itself, would leave nothing to be read.
            if (other.equals(line)
                    || there.stream()
                            .anyMatch(each ->
                                    each.id().equals(other) && each.twinOf().isPresent()
                                            || each.twinOf().filter(line::equals).isPresent())) {
                throw new Refused(SessionsRefusal.LINE_UNKNOWN);
            }
        });
        lines.twin(line, of);
        unsignIfReadBack(held.session());
    }

    private void unsignIfReadBack(MediationSession session) {
        if (session.stage() instanceof ReadBack) {
            unsign(session.id(), attendees.of(session.id()));
        }
    }

    private static void refuseUnlessOpen(MediationSession session) {
        if (session.stage() instanceof Signed) {
            throw new Refused(SessionsRefusal.RECORD_SIGNED_ALREADY);
        }
    }

    private static void refuseUnknown(List<RecordLine> there, UUID line) {
        if (there.stream().noneMatch(each -> each.id().equals(line))) {
            throw new Refused(SessionsRefusal.LINE_UNKNOWN);
        }
    }

    /** They stop talking; the record is read back to them. */
    @Transactional
    public void end(SessionRequest asked) {
        take(asked, "sessions.end")
                .ifPresent(file -> {
                    var session = forUpdate(asked.session());
                    if (!(session.stage() instanceof Sitting(var since))) {
                        throw new Refused(SessionsRefusal.NOT_SITTING);
                    }
                    store.save(session.ended(since, WhyEnded.DONE, file.now()));
                    mediation.tell(
                            file, new SessionEnded(session.number(), WhyEnded.DONE), asked.who());
                });
    }

    /** A session, locked, and its dispute as whoever writes sees it. */
    private record Held(FileOnTable file, MediationSession session) {}

    private Held holdFor(Actor who, UUID session) {
        var seen = store.find(session).orElseThrow(Bookings::unknown);
        var file = mediation.findLook(seen.dispute(), who).orElseThrow(Bookings::unknown);
        if (!file.joins()) {
            throw new Refused(SessionsRefusal.NOT_YOURS_TO_HOLD);
        }
        return new Held(file, forUpdate(session));
    }

    private MediationSession forUpdate(UUID session) {
        return store.findForUpdate(session).orElseThrow(Bookings::unknown);
    }

    private Optional<FileOnTable> take(SessionRequest asked, String act) {
        var seen = store.find(asked.session()).orElseThrow(Bookings::unknown);
        return mediation.takeTogether(
                seen.dispute(), asked.who(), asked.key(), act + "/" + asked.session());
    }
}
