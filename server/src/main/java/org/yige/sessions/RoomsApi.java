package org.yige.sessions;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.Gate;
import org.yige.once.RequestKey;
import org.yige.places.DivisionCode;
import org.yige.places.Places;
import org.yige.sessions.CalendarKey.CalendarOf;
import org.yige.sessions.MediationRoom.RoomKind;
import org.yige.sessions.SessionView.BookedView;
import org.yige.sessions.Sessions.NewRoom;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Label;
import org.yige.shared.Open;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.shared.Site;

/** Rooms and their calendars: on the screen, and for other programs. */
@RestController
@RequestMapping("/api/sessions")
class RoomsApi {

    private static final String GUESSED = "sessions.calendar";
    private static final int MOST_DAYS = 31;
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Sessions sessions;
    private final SessionsDesk desk;
    private final CalendarKeys keys;
    private final Places places;
    private final Gate gate;
    private final Site site;

    RoomsApi(
            Sessions sessions,
            SessionsDesk desk,
            CalendarKeys keys,
            Places places,
            Gate gate,
            Site site) {
        this.sessions = sessions;
        this.desk = desk;
        this.keys = keys;
        this.places = places;
        this.gate = gate;
        this.site = site;
    }

    record RoomBody(
            Optional<String> division,
            Optional<RoomKind> kind,
            Optional<String> name,
            Optional<String> address,
            Optional<Integer> capacity,
            Optional<Boolean> accessible,
            Optional<LocalDate> closedOn) {

        NewRoom read() {
            return new NewRoom(
                    new DivisionCode(division.orElseThrow(() -> missing("division"))),
                    kind.orElseThrow(() -> missing("kind")),
                    name.orElse(""),
                    address.orElse(""),
                    capacity.orElseThrow(() -> missing("capacity")),
                    accessible.orElse(false),
                    closedOn);
        }
    }

    record RoomView(
            UUID id,
            String division,
            String placeName,
            RoomKind kind,
            Label kindLabel,
            String name,
            String address,
            int capacity,
            boolean accessible,
            Optional<LocalDate> closedOn) {}

    record RoomKindView(RoomKind code, Label label) {}

    record RoomsView(List<RoomView> rooms, List<RoomKindView> kinds, Instant asOf) {}

    /** The days of a room. */
    record RoomDaysView(
            RoomView room, LocalDate from, int days, List<BookedView> booked, Instant asOf) {}

    record CalendarKeyBody(Optional<CalendarOf> kind, Optional<UUID> about) {}

    record CalendarKeyView(UUID about, CalendarOf kind, Label kindLabel, Instant madeAt) {}

    /** The address is shown this once. */
    record FreshCalendarView(String address) {}

    @GetMapping("/rooms")
    @ForAllButAuditors
    RoomsView rooms() {
        return new RoomsView(
                sessions.rooms().stream().map(this::view).toList(),
                Arrays.stream(RoomKind.values())
                        .map(kind -> new RoomKindView(kind, kind.label()))
                        .toList(),
                sessions.now());
    }

    @PostMapping("/rooms")
    @For(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    RoomView add(@RequestHeader(KEY) RequestKey key, @RequestBody RoomBody body, Actor who) {
        return view(sessions.room(sessions.add(who, key, body.read())));
    }

    @PutMapping("/rooms/{id}")
    @For(Role.ADMINISTRATOR)
    RoomView correct(@PathVariable UUID id, @RequestBody RoomBody body, Actor who) {
        sessions.correct(who, id, body.read());
        return view(sessions.room(id));
    }

    @GetMapping("/rooms/{id}/days")
    @ForWhoWorks
    RoomDaysView days(
            @PathVariable UUID id,
            @RequestParam Optional<LocalDate> from,
            @RequestParam(defaultValue = "7") int days,
            Actor who) {
        var first = from.orElseGet(desk::today);
        var most = Math.clamp(days, 1, MOST_DAYS);
        return new RoomDaysView(
                view(sessions.room(id)),
                first,
                most,
                desk.booked(sessions.in(id, first, most), who),
                sessions.now());
    }

    @GetMapping("/calendars")
    @For(Role.ADMINISTRATOR)
    List<CalendarKeyView> calendars() {
        return keys.open().stream()
                .map(key ->
                        new CalendarKeyView(
                                key.about(), key.kind(), key.kind().label(), key.madeAt()))
                .toList();
    }

    /** Made anew, the address of before shows nothing. */
    @PostMapping("/calendars")
    @For(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    FreshCalendarView make(
            @RequestBody CalendarKeyBody body, Actor who, HttpServletRequest request) {
        var secret =
                keys.make(
                        body.kind().orElseThrow(() -> missing("kind")),
                        body.about().orElseThrow(() -> missing("about")),
                        who);
        return new FreshCalendarView(
                site.address(request, "/api/sessions/calendars/" + secret + "/calendar.ics"));
    }

    @PostMapping("/calendars/{about}/end")
    @For(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID about, Actor who) {
        keys.end(about, who);
    }

    /** For calendar programs, which sign in nowhere: the address itself is the key. */
    @GetMapping("/calendars/{secret}/calendar.ics")
    @Open
    ResponseEntity<byte[]> calendar(@PathVariable String secret, HttpServletRequest request) {
        gate.guess(GUESSED, secret, request);
        try {
            return ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .cacheControl(CacheControl.noStore())
                    .body(keys.read(secret).getBytes(StandardCharsets.UTF_8));
        } catch (Refused why) {
            throw gate.wrong(GUESSED, request, why);
        }
    }

    private RoomView view(MediationRoom room) {
        return new RoomView(
                room.id(),
                room.division(),
                places.name(new DivisionCode(room.division()), desk.today())
                        .orElse(room.division()),
                room.kind(),
                room.kind().label(),
                room.name(),
                room.address(),
                room.capacity(),
                room.accessible(),
                room.closedOn());
    }
}
