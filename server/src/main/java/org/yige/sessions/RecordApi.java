package org.yige.sessions;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.Gate;
import org.yige.agreements.Agreement.SigningWay;
import org.yige.once.RequestKey;
import org.yige.pictures.Pictures;
import org.yige.sessions.Bookings.SessionRequest;
import org.yige.sessions.RecordLine.LineKind;
import org.yige.sessions.Records.NewLine;
import org.yige.shared.Actor;
import org.yige.shared.ForWhoWorks;

/** The record of a session: its lines, who has heard them, who signed. */
@RestController
@RequestMapping("/api/sessions/sessions/{id}")
class RecordApi {

    private final Records records;
    private final Signing signing;
    private final SessionsDesk desk;
    private final Pictures pictures;
    private final Gate gate;

    RecordApi(Records records, Signing signing, SessionsDesk desk, Pictures pictures, Gate gate) {
        this.records = records;
        this.signing = signing;
        this.desk = desk;
        this.pictures = pictures;
        this.gate = gate;
    }

    /**
     * @param id made by the device, so that the line may be sent as often as it needs
     */
    record LineBody(
            Optional<UUID> id,
            Optional<Instant> saidAt,
            Optional<LineKind> what,
            Optional<UUID> speaker,
            Optional<String> words) {

        NewLine read() {
            return new NewLine(
                    id.orElseThrow(() -> missing("id")),
                    saidAt,
                    what.orElse(LineKind.SAID),
                    speaker,
                    words.orElse(""));
        }
    }

    /**
     * @param device named by itself
     */
    record LinesBody(Optional<UUID> device, Optional<List<LineBody>> lines) {}

    record PlaceBody(Optional<UUID> before) {}

    record TwinBody(Optional<UUID> of) {}

    /**
     * @param way absent: they did not want to sign, or had left
     */
    record SigningBody(Optional<UUID> attendee, Optional<SigningWay> way) {}

    record FinishBody(Optional<String> result) {}

    /** Every line has a number of its own: sent again it comes to nothing. */
    @PostMapping("/lines")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    SessionView write(@PathVariable UUID id, @RequestBody LinesBody body, Actor who) {
        records.write(
                who,
                id,
                body.device().orElseThrow(() -> missing("device")),
                present(body.lines()).stream().map(LineBody::read).toList());
        return desk.view(id, who);
    }

    @PutMapping("/lines/{line}/place")
    @ForWhoWorks
    SessionView place(
            @PathVariable UUID id,
            @PathVariable UUID line,
            @RequestBody PlaceBody body,
            Actor who) {
        records.place(who, id, line, body.before());
        return desk.view(id, who);
    }

    @PutMapping("/lines/{line}/twin")
    @ForWhoWorks
    SessionView twin(
            @PathVariable UUID id, @PathVariable UUID line, @RequestBody TwinBody body, Actor who) {
        records.twin(who, id, line, body.of());
        return desk.view(id, who);
    }

    /** A signature as it was drawn on the screen: the picture is the body. */
    @PostMapping("/attendees/{attendee}/signature")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    SessionView draw(
            @PathVariable UUID id,
            @PathVariable UUID attendee,
            @RequestHeader(KEY) RequestKey key,
            Actor who,
            HttpServletRequest request)
            throws IOException {
        gate.photo(who);
        try (var film = pictures.receive(request.getInputStream())) {
            signing.draw(
                    new SessionRequest(who, id, key), attendee, pictures.drawAnew(film.bytes()));
        }
        return desk.view(id, who);
    }

    @PostMapping("/signatures")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    SessionView sign(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody SigningBody body,
            Actor who) {
        signing.sign(
                new SessionRequest(who, id, key),
                body.attendee().orElseThrow(() -> missing("attendee")),
                body.way());
        return desk.view(id, who);
    }

    @PostMapping("/finish")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    SessionView finish(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody FinishBody body,
            Actor who) {
        signing.finish(new SessionRequest(who, id, key), body.result().orElse(""));
        return desk.view(id, who);
    }
}
