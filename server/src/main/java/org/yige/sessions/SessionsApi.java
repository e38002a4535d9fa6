package org.yige.sessions;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.once.RequestKey;
import org.yige.sessions.Bookings.NewBooking;
import org.yige.sessions.Bookings.SessionRequest;
import org.yige.sessions.SessionVenue.VenueWord;
import org.yige.sessions.SessionView.SessionsOfDispute;
import org.yige.shared.Actor;
import org.yige.shared.ForWhoWorks;

/** Sessions of a dispute: booked, moved, called off, begun, ended. */
@RestController
@RequestMapping("/api/sessions")
class SessionsApi {

    private final Bookings bookings;
    private final Records records;
    private final SessionsDesk desk;

    SessionsApi(Bookings bookings, Records records, SessionsDesk desk) {
        this.bookings = bookings;
        this.records = records;
        this.desk = desk;
    }

    /**
     * @param place the address of a meeting held elsewhere, or where the scene is
     * @param reason why it is moved
     */
    record BookingBody(
            Optional<Instant> begins,
            Optional<Instant> ends,
            Optional<VenueWord> venue,
            Optional<UUID> room,
            Optional<String> place,
            Optional<String> bring,
            Optional<String> reason) {

        NewBooking read() {
            return new NewBooking(
                    begins,
                    ends,
                    venue.orElseThrow(() -> missing("venue")),
                    room,
                    place.orElse(""),
                    bring.orElse(""));
        }
    }

    record CallingOffBody(Optional<String> reason) {}

    /**
     * @param present who came
     * @param rightsTold who was told their rights and duties
     * @param open whether others may listen, as the parties chose
     */
    record BeginningBody(
            Optional<List<UUID>> present,
            Optional<List<UUID>> rightsTold,
            Optional<Boolean> open) {}

    @GetMapping("/disputes/{dispute}")
    @ForWhoWorks
    SessionsOfDispute of(@PathVariable UUID dispute, Actor who) {
        return desk.of(dispute, who);
    }

    @PostMapping("/disputes/{dispute}")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    SessionView book(
            @PathVariable UUID dispute,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody BookingBody body,
            Actor who) {
        return desk.view(bookings.book(who, dispute, key, body.read()), who);
    }

    @GetMapping("/sessions/{id}")
    @ForWhoWorks
    SessionView one(@PathVariable UUID id, Actor who) {
        return desk.look(id, who);
    }

    @PostMapping("/sessions/{id}/moves")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    SessionView move(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody BookingBody body,
            Actor who) {
        bookings.move(new SessionRequest(who, id, key), body.read(), body.reason().orElse(""));
        return desk.view(id, who);
    }

    @PostMapping("/sessions/{id}/calling-off")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    SessionView callOff(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody CallingOffBody body,
            Actor who) {
        bookings.callOff(new SessionRequest(who, id, key), body.reason().orElse(""));
        return desk.view(id, who);
    }

    @PostMapping("/sessions/{id}/beginning")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    SessionView begin(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody BeginningBody body,
            Actor who) {
        records.begin(
                new SessionRequest(who, id, key),
                Set.copyOf(present(body.present())),
                Set.copyOf(present(body.rightsTold())),
                body.open().orElse(false));
        return desk.view(id, who);
    }

    @PostMapping("/sessions/{id}/ending")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    SessionView end(@PathVariable UUID id, @RequestHeader(KEY) RequestKey key, Actor who) {
        records.end(new SessionRequest(who, id, key));
        return desk.view(id, who);
    }
}
