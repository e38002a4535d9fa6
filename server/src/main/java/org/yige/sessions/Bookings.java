package org.yige.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.mediation.FileOnTable;
import org.yige.mediation.FileOnTable.PartyAtTable;
import org.yige.mediation.Mediation;
import org.yige.mediators.AtTable;
import org.yige.mediators.Mediators;
import org.yige.once.RequestKey;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.sessions.Attendee.AttendeeKind;
import org.yige.sessions.Attendee.Coming;
import org.yige.sessions.AttendeesStore.Engaged;
import org.yige.sessions.MediationSession.SessionStage;
import org.yige.sessions.SessionHappening.SessionCalledOff;
import org.yige.sessions.SessionHappening.SessionMoved;
import org.yige.sessions.SessionHappening.SessionPlanned;
import org.yige.sessions.SessionVenue.AtScene;
import org.yige.sessions.SessionVenue.FromAfar;
import org.yige.sessions.SessionVenue.InRoom;
import org.yige.sessions.SessionVenue.VenueWord;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/**
 * A session is booked, moved, called off. Two at one time in one room, or with one mediator or one
 * party, are refused; whose the other is nobody is told.
 */
@Component
class Bookings {

    private final SessionsStore store;
    private final AttendeesStore attendees;
    private final RoomsStore rooms;
    private final Mediation mediation;
    private final Mediators mediators;
    private final Privacy privacy;

    Bookings(
            SessionsStore store,
            AttendeesStore attendees,
            RoomsStore rooms,
            Mediation mediation,
            Mediators mediators,
            Privacy privacy) {
        this.store = store;
        this.attendees = attendees;
        this.rooms = rooms;
        this.mediation = mediation;
        this.mediators = mediators;
        this.privacy = privacy;
    }

    /** Who asks to change which session, under which key. */
    record SessionRequest(Actor who, UUID session, RequestKey key) {}

    /** When and where, as it is told. */
    record NewBooking(
            Optional<Instant> begins,
            Optional<Instant> ends,
            VenueWord venue,
            Optional<UUID> room,
            String place,
            String bring) {}

    /**
     * Books one. Sent again under the same key it is the same.
     *
     * @throws Refused TIME_NOT_POSSIBLE, ROOM_TAKEN, MEDIATOR_BUSY, PARTY_BUSY …
     */
    @Transactional
    public UUID book(Actor who, UUID dispute, RequestKey key, NewBooking told) {
        var id = Sessions.idOf(privacy, who, key);
        mediation
                .take(dispute, who, key, "sessions.book")
                .ifPresent(file -> {
                    refuseOver(file);
                    var time = time(told, file);
                    var number = store.nextNumber();
                    var all = seated(file);
                    var venue = venue(told, time, all.size());
                    refuseClashes(id, time, venue, all);
                    store.insert(
                            new MediationSession(
                                    id,
                                    number,
                                    dispute,
                                    time,
                                    venue,
                                    bring(told),
                                    Optional.empty(),
                                    false,
                                    0,
                                    new SessionStage.Planned(),
                                    file.now()));
                    attendees.add(id, all);
                    mediation.tell(file, new SessionPlanned(number), who);
                });
        return id;
    }

    /** At another time or elsewhere; who comes is asked anew. */
    @Transactional
    public void move(SessionRequest asked, NewBooking told, String reason) {
        var why = reason(reason);
        take(asked, "sessions.move")
                .ifPresent(file -> {
                    refuseOver(file);
                    var time = time(told, file);
                    store.lockBook();
                    var before = planned(asked.session());
                    var all = seated(file);
                    var venue = venue(told, time, all.size());
                    refuseClashes(before.id(), time, venue, all);
                    var after =
                            before.moved(
                                    time,
                                    venue,
                                    bring(told),
                                    privacy.seal(why, SessionsStore.REASON),
                                    file.now());
                    tellCalendars(before, after, all, file.now());
                    store.save(after);
                    attendees.remove(before.id());
                    attendees.add(before.id(), all);
                    mediation.tell(file, new SessionMoved(before.number()), asked.who());
                });
    }

    /** Whoever had it in their calendar and has it no more. */
    private void tellCalendars(
            MediationSession before, MediationSession after, List<Attendee> all, Instant now) {
        var stay = new ArrayList<UUID>(after.venue().inRoom().stream().toList());
        all.stream()
                .filter(each -> each.as() == AttendeeKind.MEDIATOR)
                .map(Attendee::who)
                .forEach(stay::add);
        var had = new ArrayList<UUID>(before.venue().inRoom().stream().toList());
        attendees.of(before.id()).stream()
                .filter(each -> each.as() == AttendeeKind.MEDIATOR)
                .map(Attendee::who)
                .forEach(had::add);
        had.removeAll(stay);
        had.forEach(each -> attendees.left(before, each, after.sequence(), now));
        stay.forEach(each -> attendees.cameBack(after.id(), each));
    }

    /** It will not be. */
    @Transactional
    public void callOff(SessionRequest asked, String reason) {
        var why = reason(reason);
        take(asked, "sessions.call-off")
                .ifPresent(file -> {
                    var before = planned(asked.session());
                    store.save(
                            before.calledOff(
                                    Optional.of(privacy.seal(why, SessionsStore.REASON)),
                                    file.now()));
                    mediation.tell(file, new SessionCalledOff(before.number()), asked.who());
                });
    }

    private Optional<FileOnTable> take(SessionRequest asked, String act) {
        var seen = store.find(asked.session()).orElseThrow(Bookings::unknown);
        return mediation.take(
                seen.dispute(), asked.who(), asked.key(), act + "/" + asked.session());
    }

    private MediationSession planned(UUID session) {
        return SessionsRules.planned(store.findForUpdate(session).orElseThrow(Bookings::unknown))
                .orRefuse();
    }

    private static void refuseOver(FileOnTable file) {
        if (!file.open()) {
            throw new Refused(SessionsRefusal.DISPUTE_IS_OVER);
        }
    }

    private static SessionTime time(NewBooking told, FileOnTable file) {
        return SessionsRules.time(told.begins(), told.ends(), file.now()).orRefuse();
    }

    private SessionVenue venue(NewBooking told, SessionTime time, int seats) {
        var words = Words.clean(told.place(), "place", SessionsRules.MOST_LINK);
        return switch (told.venue()) {
            case ROOM -> {
                var room =
                        told.room()
                                .flatMap(rooms::find)
                                .orElseThrow(() -> new Refused(SessionsRefusal.ROOM_UNKNOWN));
                if (!room.serves(County.day(time.begins()))) {
                    throw new Refused(SessionsRefusal.ROOM_CLOSED);
                }
                if (seats > room.capacity()) {
                    throw new Refused(
                            SessionsRefusal.ROOM_TOO_SMALL,
                            Map.of("seats", room.capacity(), "people", seats));
                }
                yield new InRoom(room.id());
            }
            case REMOTE ->
                    new FromAfar(
                            SessionsRules.link(words)
                                    .orRefuse()
                                    .map(link -> privacy.seal(link, SessionsStore.PLACE)));
            case SCENE -> {
                if (words.isEmpty()) {
                    throw new Refused(SessionsRefusal.PLACE_WITHOUT_WORDS);
                }
                yield new AtScene(privacy.seal(words, SessionsStore.PLACE));
            }
        };
    }

    private Optional<Sealed> bring(NewBooking told) {
        return Optional.of(Words.clean(told.bring(), "bring", Words.MOST_SHORT))
                .filter(text -> !text.isEmpty())
                .map(text -> privacy.seal(text, SessionsStore.BRING));
    }

    private static String reason(String told) {
        var why = Words.clean(told, "reason", Words.MOST_SHORT);
        if (why.isEmpty()) {
            throw new Refused(SessionsRefusal.REASON_WITHOUT_WORDS);
        }
        return why;
    }

    /** Everybody who sits at the table of the dispute today. */
    private List<Attendee> seated(FileOnTable file) {
        var all = new ArrayList<Attendee>();
        file.parties().forEach(party -> all.add(seat(party, file.now())));
        mediators.atTable(file.dispute()).forEach(each -> all.add(seat(each, file.now())));
        return List.copyOf(all);
    }

    private Attendee seat(PartyAtTable party, Instant now) {
        var name = privacy.open(party.name());
        return new Attendee(
                Ids.next(now),
                AttendeeKind.PARTY,
                party.id(),
                party.phone()
                        .map(phone ->
                                privacy.blindIndex(
                                        Words.bare(name) + "\n" + privacy.open(phone),
                                        AttendeesStore.MARK)),
                privacy.seal(name, AttendeesStore.NAME),
                party.role(),
                party.asked(),
                Coming.EXPECTED,
                Optional.empty());
    }

    private Attendee seat(AtTable one, Instant now) {
        return new Attendee(
                Ids.next(now),
                one.mediates() ? AttendeeKind.MEDIATOR : AttendeeKind.GUEST,
                one.id(),
                Optional.empty(),
                privacy.seal(privacy.open(one.name()), AttendeesStore.NAME),
                one.as(),
                false,
                Coming.EXPECTED,
                Optional.empty());
    }

    private void refuseClashes(
            UUID session, SessionTime time, SessionVenue venue, List<Attendee> all) {
        venue.inRoom()
                .flatMap(room ->
                        store.in(room, time).stream()
                                .filter(each -> !each.id().equals(session) && each.isOpen())
                                .findFirst())
                .ifPresent(other -> {
                    throw new Refused(SessionsRefusal.ROOM_TAKEN, told(other.time()));
                });
        var engaged =
                attendees.engaged(
                        all.stream().map(Attendee::who).toList(),
                        all.stream().flatMap(each -> each.mark().stream()).toList(),
                        time,
                        session);
        engaged.stream()
                .findFirst()
                .ifPresent(first ->
                        all.stream()
                                .filter(each -> isSame(each, first))
                                .findFirst()
                                .ifPresent(each -> refuse(each, first)));
    }

    private static boolean isSame(Attendee one, Engaged engaged) {
        return one.who().equals(engaged.who())
                || one.mark()
                        .flatMap(mark -> engaged.mark().filter(other -> Arrays.equals(mark, other)))
                        .isPresent();
    }

    /** A mediator's hours are the committee's; where else a party sits is their own affair. */
    private void refuse(Attendee who, Engaged engaged) {
        if (who.as() == AttendeeKind.PARTY) {
            throw new Refused(
                    SessionsRefusal.PARTY_BUSY,
                    Map.of(
                            "who",
                            who.role().in(LocaleContextHolder.getLocale()),
                            "attendee",
                            who.who()));
        }
        var facts = new java.util.HashMap<>(told(engaged.time()));
        facts.put("who", privacy.open(who.name()));
        throw new Refused(SessionsRefusal.MEDIATOR_BUSY, facts);
    }

    private static Map<String, Object> told(SessionTime time) {
        var locale = LocaleContextHolder.getLocale();
        return Map.of(
                "from", Labels.time(time.begins()).in(locale),
                "to", Labels.time(time.ends()).in(locale));
    }

    static Refused unknown() {
        return new Refused(SessionsRefusal.SESSION_UNKNOWN);
    }
}
