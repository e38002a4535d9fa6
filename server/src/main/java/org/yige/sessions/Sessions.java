package org.yige.sessions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.places.DivisionCode;
import org.yige.places.Places;
import org.yige.privacy.Privacy;
import org.yige.privacy.Trail;
import org.yige.sessions.MediationRoom.RoomKind;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/** The rooms in which people mediate: set up, renamed, closed, and who is in them when. */
@Service
public class Sessions {

    private static final int MOST_NAME = 100;

    private final RoomsStore store;
    private final SessionsStore sessions;
    private final Places places;
    private final Privacy privacy;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Sessions(
            RoomsStore store,
            SessionsStore sessions,
            Places places,
            Privacy privacy,
            Trail trail,
            Once once,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.places = places;
        this.privacy = privacy;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /** A room as it is told. */
    public record NewRoom(
            DivisionCode division,
            RoomKind kind,
            String name,
            String address,
            int capacity,
            boolean accessible,
            Optional<LocalDate> closedOn) {}

    @Transactional(readOnly = true)
    public List<MediationRoom> rooms() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public MediationRoom room(UUID id) {
        return store.find(id).orElseThrow(Sessions::unknown);
    }

    /** Sets one up. Sent again under the same key it is the same room. */
    @Transactional
    public UUID add(Actor who, RequestKey key, NewRoom told) {
        var id = idOf(privacy, who, key);
        if (once.first(who.person() + "/sessions.room", key, clock.instant())) {
            write(who, id, told);
        }
        return id;
    }

    /** Corrects it, renames it, or says from which day it is none any more. */
    @Transactional
    public void correct(Actor who, UUID id, NewRoom told) {
        sessions.lockBook();
        room(id);
        told.closedOn()
                .filter(day -> sessions.isBooked(id, County.start(day)))
                .ifPresent(_ -> {
                    throw new Refused(SessionsRefusal.ROOM_STILL_BOOKED);
                });
        write(who, id, told);
    }

    private void write(Actor who, UUID id, NewRoom told) {
        if (places.name(told.division(), County.today(clock)).isEmpty()) {
            throw new Refused(SessionsRefusal.ROOM_NOWHERE);
        }
        var room =
                SessionsRules.room(
                                new MediationRoom(
                                        id,
                                        told.division().value(),
                                        told.kind(),
                                        Words.clean(told.name(), "name", MOST_NAME),
                                        Words.clean(told.address(), "address", Words.MOST_SHORT),
                                        told.capacity(),
                                        told.accessible(),
                                        told.closedOn()))
                        .orRefuse();
        if (room.closedOn().isEmpty() && store.isAnother(room)) {
            throw new Refused(SessionsRefusal.ROOM_TWICE);
        }
        store.save(room);
        trail.record(
                who,
                "sessions.room",
                id.toString(),
                "mediation-rooms",
                Map.of("name", room.name()));
    }

    /** Who is in it on these days. */
    @Transactional(readOnly = true)
    List<MediationSession> in(UUID room, LocalDate from, int days) {
        room(room);
        return sessions.in(
                room, new SessionTime(County.start(from), County.start(from.plusDays(days))));
    }

    Instant now() {
        return clock.instant();
    }

    /** The same for the same key of the same sender, so that an answer lost can be given again. */
    static UUID idOf(Privacy privacy, Actor who, RequestKey key) {
        return UUID.nameUUIDFromBytes(
                privacy.blindIndex(who.person() + "\n" + key.key(), AttendeesStore.MARK));
    }

    static Refused unknown() {
        return new Refused(SessionsRefusal.ROOM_UNKNOWN);
    }
}
