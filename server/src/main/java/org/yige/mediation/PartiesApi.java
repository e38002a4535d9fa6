package org.yige.mediation;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.Gate;
import org.yige.agreements.Agreements.ToldPerformance;
import org.yige.mediation.Mediation.ProvenParty;
import org.yige.mediation.Party.PartyAnswer;
import org.yige.mediation.PartyDoor.PartyAsks;
import org.yige.once.RequestKey;
import org.yige.shared.CodeSquare;
import org.yige.shared.Label;
import org.yige.shared.Open;
import org.yige.shared.Site;
import org.yige.shared.SpokenCode;

/**
 * What a party sees and says of a dispute: by the code on its slip and the number they left. Both
 * travel in the body, never in an address.
 */
@RestController
@RequestMapping("/api/mediation/parties")
class PartiesApi {

    private final Mediation mediation;
    private final Settlement settlement;
    private final PartyDesk desk;
    private final PartyDoor door;
    private final Site site;

    PartiesApi(Mediation mediation, Settlement settlement, PartyDesk desk, Gate gate, Site site) {
        this.mediation = mediation;
        this.settlement = settlement;
        this.desk = desk;
        this.door = new PartyDoor(mediation, gate);
        this.site = site;
    }

    record PartyAnswerBody(PartyAsks who, Optional<PartyAnswer> answer) {}

    record PartyPerformanceBody(
            PartyAsks who,
            Optional<UUID> obligation,
            Optional<LocalDate> on,
            Optional<BigDecimal> amount,
            Optional<String> words) {}

    record PartyVerdictBody(PartyAsks who, Optional<UUID> obligation, Optional<Boolean> so) {}

    /** Where a party follows it. What stands behind the sign goes to no server. */
    static String address(Site site, HttpServletRequest request, String code) {
        return site.address(request, "/p") + "#" + code;
    }

    /**
     * A dispute as one party sees it: what was agreed, what is due, what they can say. Of the other
     * side no name, no number, no word.
     *
     * @param square leads whoever photographs it here, with the code
     */
    record PartySideView(
            Label kindLabel,
            String stage,
            Label stageLabel,
            String keeper,
            Instant registeredAt,
            String answer,
            Label answerLabel,
            boolean mayAnswer,
            Optional<LocalDate> signedOn,
            Optional<LocalDate> confirmUntil,
            List<OwedView> owed,
            CodeSquare square,
            Instant asOf) {}

    /**
     * @param mine whether the reader's side has to do it
     * @param mayTell whether the reader can say now that it was done
     * @param mayJudge whether the reader can say now whether what was told is so
     */
    record OwedView(
            UUID id,
            int n,
            boolean mine,
            Label whatLabel,
            String words,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> left,
            Label manner,
            Optional<LocalDate> from,
            LocalDate due,
            String standing,
            Label standingLabel,
            boolean mayTell,
            boolean mayJudge) {}

    @PostMapping("/look")
    @Open
    ResponseEntity<PartySideView> look(@RequestBody PartyAsks body, HttpServletRequest request) {
        return shown(HttpStatus.OK, door.proven(body, request), body, request);
    }

    @PostMapping("/answers")
    @Open
    ResponseEntity<PartySideView> answer(
            @RequestHeader(KEY) RequestKey key,
            @RequestBody PartyAnswerBody body,
            HttpServletRequest request) {
        var known = door.proven(body.who(), request);
        mediation.answer(
                known,
                key,
                body.answer()
                        .filter(answer -> answer != PartyAnswer.NOT_ASKED)
                        .orElseThrow(() -> missing("answer")));
        return shown(HttpStatus.CREATED, known, body.who(), request);
    }

    @PostMapping("/performances")
    @Open
    ResponseEntity<PartySideView> performed(
            @RequestHeader(KEY) RequestKey key,
            @RequestBody PartyPerformanceBody body,
            HttpServletRequest request) {
        var known = door.proven(body.who(), request);
        settlement.tell(
                known,
                key,
                new ToldPerformance(
                        body.obligation().orElseThrow(() -> missing("obligation")),
                        body.on(),
                        body.amount(),
                        body.words().orElse("")));
        return shown(HttpStatus.CREATED, known, body.who(), request);
    }

    @PostMapping("/verdicts")
    @Open
    ResponseEntity<PartySideView> judge(
            @RequestHeader(KEY) RequestKey key,
            @RequestBody PartyVerdictBody body,
            HttpServletRequest request) {
        var known = door.proven(body.who(), request);
        settlement.judge(
                known,
                key,
                body.obligation().orElseThrow(() -> missing("obligation")),
                body.so().orElseThrow(() -> missing("so")));
        return shown(HttpStatus.CREATED, known, body.who(), request);
    }

    private ResponseEntity<PartySideView> shown(
            HttpStatus status, ProvenParty known, PartyAsks who, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(
                        desk.of(
                                known,
                                CodeSquare.of(
                                        address(
                                                site,
                                                request,
                                                SpokenCode.read(who.code().orElse(""))
                                                        .map(SpokenCode::shown)
                                                        .orElse("")))));
    }
}
