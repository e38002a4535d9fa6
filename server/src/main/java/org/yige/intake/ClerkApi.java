package org.yige.intake;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.STATION_CHIEF;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yige.incidents.Board;
import org.yige.incidents.BriefView;
import org.yige.incidents.IncidentId;
import org.yige.intake.NewReport.Channel;
import org.yige.intake.ReportBody.SpotBody;
import org.yige.once.RequestKey;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.ForWhoWorks;

/** How members of staff write down what they are told, and who told it. */
@RestController
@RequestMapping("/api")
class ClerkApi {

    private final Intake intake;
    private final Board board;
    private final LikeReports likes;
    private final Callers callers;

    ClerkApi(Intake intake, Board board, LikeReports likes, Callers callers) {
        this.intake = intake;
        this.board = board;
        this.likes = likes;
        this.callers = callers;
    }

    record ClerkBody(
            Optional<String> kind,
            Optional<String> words,
            Optional<List<String>> facts,
            Optional<SpotBody> spot,
            Optional<String> place,
            Optional<String> village,
            Optional<Instant> happenedAt,
            Optional<String> phone,
            Optional<List<UUID>> photos,
            Optional<Channel> channel,
            Optional<String> callerName,
            Optional<String> callerPhone) {

        ReportBody report() {
            return new ReportBody(
                    kind,
                    words,
                    facts,
                    spot,
                    place,
                    village,
                    happenedAt,
                    callerPhone.or(() -> phone),
                    photos,
                    Optional.empty());
        }
    }

    /**
     * What the clerk wrote down, and what it may be the same as.
     *
     * @param code for the receipt of somebody who came or called: shown here and nowhere again
     */
    record ClerkView(
            @JsonUnwrapped BriefView brief, Optional<String> code, List<AlikeView> proposals) {}

    /**
     * @param report whose contact is asked for, where several people told of it; left out: the
     *     first who left one
     */
    record PurposeBody(Optional<String> purpose, Optional<UUID> report) {}

    @GetMapping("/incidents/{id}/alike")
    @ForWhoWorks
    List<AlikeView> alike(Actor who, @PathVariable UUID id) {
        return likes.alike(new IncidentId(id), who);
    }

    @PostMapping("/incidents/{id}/reveals")
    @ForWhoWorks
    FullPersonView reveal(Actor who, @PathVariable UUID id, @RequestBody PurposeBody body) {
        return callers.reveal(new IncidentId(id), body.report(), who, body.purpose().orElse(""));
    }

    record SearchedPhone(Optional<String> phone) {}

    /** Asked for in a body: a number does not belong into an address, which logs keep. */
    @PostMapping("/incidents/by-phone")
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    List<BriefView> reportedBy(Actor who, @RequestBody SearchedPhone body) {
        return callers.reportedBy(body.phone().orElse(""), who);
    }

    /** Written down for somebody who came, called, or was met on a round. */
    @PostMapping("/intake/reports/clerk")
    @ForWhoWorks
    ResponseEntity<ClerkView> clerk(
            Actor who, @RequestHeader(KEY) RequestKey key, @RequestBody ClerkBody body) {
        var told = body.report().toldTo(who, key, body.channel(), body.callerName());
        var triage = intake.report(told);
        var id =
                switch (triage) {
                    case Triage.Opened(var incident, _, _) -> incident.id();
                    case Triage.AlreadyKnown(var incident, _) -> incident;
                    case Triage.NotTaken(var why) -> throw why;
                };
        var code = triage.code().filter(_ -> told.channel().hasReceipt()).map(CaseCode::shown);
        var brief = board.byClerk(id, who);
        return ResponseEntity.created(URI.create("/api/incidents/" + id.value()))
                .body(new ClerkView(brief, code, likes.proposals(id, who)));
    }
}
