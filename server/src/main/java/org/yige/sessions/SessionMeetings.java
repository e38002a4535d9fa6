package org.yige.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.agreements.Agreements;
import org.yige.incidents.Happening;
import org.yige.mediation.Meetings;
import org.yige.privacy.Privacy;
import org.yige.sessions.Attendee.AttendeeKind;
import org.yige.sessions.Attendee.Coming;
import org.yige.sessions.MediationSession.SessionStage.Planned;
import org.yige.sessions.MediationSession.SessionStage.Sitting;
import org.yige.sessions.MediationSession.WhyEnded;
import org.yige.sessions.SessionHappening.PartyExcused;
import org.yige.sessions.SessionVenue.FromAfar;
import org.yige.shared.Refused;

/** Tells {@code mediation} when its parties sit together, and hears from it when they need not. */
@Component
class SessionMeetings implements Meetings {

    /** What was is still told for a while: whoever looks late learns that it was called off. */
    private static final Duration STILL_TOLD = Duration.ofDays(30);

    private final SessionsStore store;
    private final AttendeesStore attendees;
    private final SessionWords words;
    private final Agreements agreements;
    private final Privacy privacy;

    SessionMeetings(
            SessionsStore store,
            AttendeesStore attendees,
            SessionWords words,
            Agreements agreements,
            Privacy privacy) {
        this.store = store;
        this.attendees = attendees;
        this.words = words;
        this.agreements = agreements;
        this.privacy = privacy;
    }

    @Override
    public List<Meeting> of(UUID dispute, UUID party, Instant now) {
        return store.of(dispute).stream()
                .filter(each -> each.time().ends().isAfter(now.minus(STILL_TOLD)))
                .flatMap(each -> seat(each, party).map(seat -> meeting(each, seat)).stream())
                .toList();
    }

    private Optional<Attendee> seat(MediationSession session, UUID party) {
        return attendees.of(session.id()).stream()
                .filter(each -> each.as() == AttendeeKind.PARTY && each.who().equals(party))
                .findFirst();
    }

    private Meeting meeting(MediationSession session, Attendee seat) {
        var expected = session.isOpen();
        return new Meeting(
                session.id(),
                session.time().begins(),
                session.time().ends(),
                session.venue().named().label(),
                Optional.of(session).filter(_ -> expected).map(words::place),
                Optional.of(session.venue())
                        .filter(_ -> expected)
                        .flatMap(venue ->
                                venue instanceof FromAfar(var link)
                                        ? link.map(privacy::open)
                                        : Optional.empty()),
                expected ? session.bring().map(privacy::open).orElse("") : "",
                session.stage().label(),
                expected,
                seat.coming().excusedAt());
    }

    @Override
    public Happening excuse(UUID dispute, UUID party, UUID meeting, String said, Instant now) {
        var session =
                store.findForUpdate(meeting)
                        .filter(each -> each.dispute().equals(dispute))
                        .orElseThrow(() -> new Refused(SessionsRefusal.NOT_PLANNED_ANY_MORE));
        SessionsRules.planned(session).orRefuse();
        var seat =
                seat(session, party)
                        .orElseThrow(() -> new Refused(SessionsRefusal.ATTENDEE_UNKNOWN));
        attendees.save(
                seat.coming(
                        new Coming(
                                Optional.of(now),
                                Optional.of(said)
                                        .filter(text -> !text.isEmpty())
                                        .map(text -> privacy.seal(text, AttendeesStore.EXCUSE)),
                                false,
                                Optional.empty())));
        return new PartyExcused(session.number());
    }

    @Override
    public void talksOver(UUID dispute, boolean agreed, Instant now) {
        for (var session : store.openForUpdate(dispute)) {
            if (session.stage() instanceof Planned) {
                store.save(session.calledOff(Optional.empty(), now));
            } else if (!agreed && session.stage() instanceof Sitting(var since)) {
                store.save(session.ended(since, WhyEnded.STOPPED, now));
            }
        }
    }

    @Override
    public void forget(Collection<UUID> disputes) {
        agreements.forget(store.forget(disputes));
    }
}
