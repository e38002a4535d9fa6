package org.yige.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreements;
import org.yige.mediation.FileOnTable;
import org.yige.mediation.Mediation;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.privacy.Trail;
import org.yige.sessions.Attendee.SignedHow;
import org.yige.sessions.MediationSession.SessionStage.CalledOff;
import org.yige.sessions.MediationSession.SessionStage.Planned;
import org.yige.sessions.MediationSession.SessionStage.ReadBack;
import org.yige.sessions.MediationSession.SessionStage.Signed;
import org.yige.sessions.MediationSession.SessionStage.Sitting;
import org.yige.sessions.SessionView.AttendeeView;
import org.yige.sessions.SessionView.RecordLineView;
import org.yige.sessions.SessionView.SessionBrief;
import org.yige.sessions.SessionView.SessionsOfDispute;
import org.yige.shared.Actor;
import org.yige.shared.Refused;

/** What those who mediate have before them: the sessions of a dispute, and one with its record. */
@Component
class SessionsDesk {

    private final SessionsStore store;
    private final AttendeesStore attendees;
    private final RecordStore lines;
    private final SessionWords words;
    private final Mediation mediation;
    private final Agreements agreements;
    private final Privacy privacy;
    private final Trail trail;
    private final Clock clock;

    SessionsDesk(
            SessionsStore store,
            AttendeesStore attendees,
            RecordStore lines,
            SessionWords words,
            Mediation mediation,
            Agreements agreements,
            Privacy privacy,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.attendees = attendees;
        this.lines = lines;
        this.words = words;
        this.mediation = mediation;
        this.agreements = agreements;
        this.privacy = privacy;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of a dispute, the latest first. */
    @Transactional(readOnly = true)
    public SessionsOfDispute of(UUID dispute, Actor who) {
        var file = mediation.look(dispute, who);
        refuseStrangers(file);
        return new SessionsOfDispute(
                file.works() && file.open(),
                file.parties().size(),
                store.of(dispute).stream().map(this::brief).toList(),
                clock.instant());
    }

    private SessionBrief brief(MediationSession session) {
        return new SessionBrief(
                session.id(),
                session.number(),
                session.time().begins(),
                session.time().ends(),
                session.stage().named(),
                session.stage().label(),
                session.venue().named(),
                words.place(session),
                (int)
                        attendees.of(session.id()).stream()
                                .filter(each -> each.coming().excusedAt().isPresent())
                                .count());
    }

    /** One with everything on it. Whoever looks at a record is written down. */
    @Transactional
    public SessionView look(UUID id, Actor who) {
        var view = view(id, who);
        trail.record(
                who,
                "sessions.look",
                id.toString(),
                "mediation",
                Map.of("rows", view.lines().size()));
        return view;
    }

    /** The same for whoever just wrote in it. */
    @Transactional(readOnly = true)
    public SessionView view(UUID id, Actor who) {
        var session = store.find(id).orElseThrow(Bookings::unknown);
        var file = mediation.findLook(session.dispute(), who).orElseThrow(Bookings::unknown);
        refuseStrangers(file);
        var all = attendees.of(id);
        var written = lines.lines(id);
        return new SessionView(
                session.id(),
                session.number(),
                session.dispute(),
                session.time().begins(),
                session.time().ends(),
                session.stage().named(),
                session.stage().label(),
                session.stage().ended().map(why -> why.label()),
                session.venue().named(),
                session.venue().inRoom(),
                words.place(session),
                session.venue().words().map(privacy::open).orElse(""),
                opened(session.bring()),
                opened(session.reason()),
                session.open(),
                paper(session),
                attendees(session, all, written),
                RecordRules.ordered(written).stream().map(this::view).toList(),
                actions(session, file),
                clock.instant());
    }

    private static void refuseStrangers(FileOnTable file) {
        if (!file.reads()) {
            throw new Refused(SessionsRefusal.NOT_YOURS_TO_HOLD);
        }
    }

    private String opened(Optional<Sealed> sealed) {
        return sealed.map(privacy::open).orElse("");
    }

    private static Optional<UUID> paper(MediationSession session) {
        return session.stage() instanceof Signed(_, _, _, _, var paper)
                ? Optional.of(paper)
                : Optional.empty();
    }

    private List<AttendeeView> attendees(
            MediationSession session, List<Attendee> all, List<RecordLine> written) {
        var drawn =
                session.stage() instanceof ReadBack
                        ? agreements.autographs(session.id()).keySet()
                        : java.util.Set.<UUID>of();
        return all.stream()
                .map(each ->
                        new AttendeeView(
                                each.id(),
                                each.as(),
                                each.role(),
                                privacy.open(each.name()),
                                each.speaks(),
                                each.coming().excusedAt(),
                                opened(each.coming().excuse()),
                                each.coming().present(),
                                each.coming().rightsAt(),
                                each.signs(),
                                RecordRules.isHeard(each, written),
                                drawn.contains(each.id()),
                                each.signed().map(SignedHow::at),
                                each.signed().flatMap(SignedHow::way).map(way -> way.label())))
                .toList();
    }

    private RecordLineView view(RecordLine line) {
        return new RecordLineView(
                line.id(),
                line.hand().device(),
                line.hand().title(),
                line.saidAt(),
                line.cameAt(),
                line.what(),
                line.what().label(),
                line.speaker(),
                privacy.open(line.words()),
                line.twinOf(),
                line.late());
    }

    private static List<String> actions(MediationSession session, FileOnTable file) {
        return switch (session.stage()) {
            case Planned _ ->
                    file.works()
                            ? file.wanted()
                                    ? List.of("move", "call-off", "begin")
                                    : List.of("move", "call-off")
                            : file.joins() && file.wanted() ? List.of("begin") : List.of();
            case Sitting _ -> file.joins() ? List.of("write", "end") : List.of();
            case ReadBack _ -> file.joins() ? List.of("write", "sign") : List.of();
            case Signed _, CalledOff _ -> List.of();
        };
    }

    /** A room's days: whoever may not see the dispute learns that the room is taken. */
    @Transactional(readOnly = true)
    public List<SessionView.BookedView> booked(List<MediationSession> sessions, Actor who) {
        var seen = new HashMap<UUID, Boolean>();
        return sessions.stream()
                .map(each -> {
                    var mine =
                            seen.computeIfAbsent(
                                    each.dispute(),
                                    id ->
                                            mediation
                                                    .findLook(id, who)
                                                    .filter(FileOnTable::reads)
                                                    .isPresent());
                    return new SessionView.BookedView(
                            Optional.of(each.id()).filter(_ -> mine),
                            Optional.of(each.number()).filter(_ -> mine),
                            each.time().begins(),
                            each.time().ends(),
                            Optional.of(each.stage().label()).filter(_ -> mine));
                })
                .toList();
    }

    LocalDate today() {
        return org.yige.shared.County.today(clock);
    }
}
