package org.yige.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.mediators.Mediators;
import org.yige.privacy.Privacy;
import org.yige.privacy.Trail;
import org.yige.sessions.AttendeesStore.Departure;
import org.yige.sessions.CalendarKey.CalendarOf;
import org.yige.sessions.CalendarWriter.CalendarEntry;
import org.yige.sessions.MediationSession.SessionStage;
import org.yige.sessions.SessionVenue.InRoom;
import org.yige.shared.Actor;
import org.yige.shared.Digest;
import org.yige.shared.FreshKey;
import org.yige.shared.Ids;
import org.yige.shared.Labels;
import org.yige.shared.Refused;

/**
 * Calendars for other programs. Whoever has the secret address reads one; in it stand number, room
 * and time. The address is shown once, kept as a hash, made anew or taken back at any time.
 */
@Component
class CalendarKeys {

    private static final int KEY_BYTES = 32;
    private static final int LONGEST_KEY = 100;
    private static final int MOST_ENTRIES = 2000;
    private static final Duration BACK = Duration.ofDays(30);

    private final CalendarKeyStore store;
    private final SessionsStore sessions;
    private final AttendeesStore attendees;
    private final RoomsStore rooms;
    private final SessionWords words;
    private final Mediators mediators;
    private final Privacy privacy;
    private final Trail trail;
    private final Clock clock;

    CalendarKeys(
            CalendarKeyStore store,
            SessionsStore sessions,
            AttendeesStore attendees,
            RoomsStore rooms,
            SessionWords words,
            Mediators mediators,
            Privacy privacy,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.attendees = attendees;
        this.rooms = rooms;
        this.words = words;
        this.mediators = mediators;
        this.privacy = privacy;
        this.trail = trail;
        this.clock = clock;
    }

    List<CalendarKey> open() {
        return store.open();
    }

    /** Makes an address; one of before shows nothing any more. */
    @Transactional
    public String make(CalendarOf kind, UUID about, Actor by) {
        nameOf(kind, about);
        var now = clock.instant();
        store.end(about, now);
        var secret = FreshKey.of(KEY_BYTES);
        store.add(
                new CalendarKey(Ids.next(now), about, kind, now, Optional.empty()),
                hash(secret),
                by.person());
        trail.record(
                by,
                "sessions.calendar-key-made",
                about.toString(),
                "administration",
                Map.of("what", kind.name()));
        return secret;
    }

    /** Takes it back. */
    @Transactional
    public void end(UUID about, Actor by) {
        if (store.end(about, clock.instant()) > 0) {
            trail.record(
                    by,
                    "sessions.calendar-key-ended",
                    about.toString(),
                    "administration",
                    Map.of());
        }
    }

    /**
     * The calendar behind an address.
     *
     * @throws Refused CALENDAR_UNKNOWN
     */
    @Transactional(readOnly = true)
    public String read(String secret) {
        var key =
                Optional.of(secret)
                        .filter(text -> text.length() <= LONGEST_KEY)
                        .flatMap(text -> store.find(hash(text)))
                        .orElseThrow(() -> new Refused(SessionsRefusal.CALENDAR_UNKNOWN));
        var from = clock.instant().minus(BACK);
        var entries = new ArrayList<CalendarEntry>();
        for (var session : sessions.since(key.about(), from, MOST_ENTRIES)) {
            entries.add(entry(session));
        }
        attendees.departures(key.about(), from).forEach(each -> entries.add(gone(each)));
        return CalendarWriter.write(nameOf(key.kind(), key.about()), entries);
    }

    private CalendarEntry entry(MediationSession session) {
        return new CalendarEntry(
                session.id(),
                session.sequence(),
                session.time(),
                session.stage() instanceof SessionStage.CalledOff,
                summary(session.number()),
                place(session),
                session.changedAt());
    }

    /** A scene may be somebody's home, and a link is a key: neither leaves the house. */
    private Optional<String> place(MediationSession session) {
        return Optional.of(
                session.venue() instanceof InRoom
                        ? words.place(session).zh()
                        : session.venue().named().label().zh());
    }

    private static CalendarEntry gone(Departure left) {
        return new CalendarEntry(
                left.session(),
                left.sequence(),
                left.time(),
                true,
                summary(left.number()),
                Optional.empty(),
                left.at());
    }

    private static String summary(int number) {
        return Labels.of("sessions.calendar.entry", Map.of("n", number)).zh();
    }

    /** Whose calendar it is: that is the name it bears in the program that reads it. */
    private String nameOf(CalendarOf kind, UUID about) {
        return switch (kind) {
            case ROOM ->
                    rooms.find(about)
                            .orElseThrow(() -> new Refused(SessionsRefusal.CALENDAR_OF_NOBODY))
                            .name();
            case MEDIATOR ->
                    mediators
                            .nameOf(about)
                            .map(privacy::open)
                            .map(name ->
                                    Labels.of("sessions.calendar.of", Map.of("name", name)).zh())
                            .orElseThrow(() -> new Refused(SessionsRefusal.CALENDAR_OF_NOBODY));
        };
    }

    Instant now() {
        return clock.instant();
    }

    /** Plain, because the keys are random and long: nobody can try them all. */
    private static byte[] hash(String secret) {
        return Digest.sha256("calendar " + secret);
    }
}
