package org.yige.mediators;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;

import jakarta.servlet.http.HttpServletRequest;
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
import org.yige.mediation.Mediation;
import org.yige.mediation.PartyDoor;
import org.yige.mediation.PartyDoor.PartyAsks;
import org.yige.mediation.PartyDoor.PartyShown;
import org.yige.mediators.Voices.Question;
import org.yige.once.RequestKey;
import org.yige.privacy.Privacy;
import org.yige.shared.Label;
import org.yige.shared.Open;

/**
 * Whom a party is asked about: a mediator, a guest. Each side answers alone, and sees of the others
 * only whether all agreed.
 */
@RestController
@RequestMapping("/api/mediators/parties")
class PartyTableApi {

    private final Voices voices;
    private final MediatorsStore members;
    private final PartyDoor door;
    private final Privacy privacy;

    PartyTableApi(
            Voices voices,
            MediatorsStore members,
            Mediation mediation,
            Gate gate,
            Privacy privacy) {
        this.voices = voices;
        this.members = members;
        this.door = new PartyDoor(mediation, gate);
        this.privacy = privacy;
    }

    record PartyVoiceBody(PartyAsks who, Optional<UUID> about, Optional<Boolean> yes) {}

    /**
     * @param from the mediator's committee
     * @param capacity as what a guest comes
     * @param mine what the reader said
     * @param allAgreed whether everybody said yes; who did not is nobody's to see
     */
    record QuestionView(
            UUID about,
            String name,
            Optional<String> from,
            Optional<Label> capacity,
            Optional<Boolean> mine,
            boolean allAgreed,
            boolean mayAnswer) {}

    @PostMapping("/questions")
    @Open
    ResponseEntity<List<QuestionView>> questions(
            @RequestBody PartyAsks body, HttpServletRequest request) {
        return shown(HttpStatus.OK, door.shown(body, request));
    }

    @PostMapping("/voices")
    @Open
    ResponseEntity<List<QuestionView>> say(
            @RequestHeader(KEY) RequestKey key,
            @RequestBody PartyVoiceBody body,
            HttpServletRequest request) {
        var party = door.shown(body.who(), request);
        voices.hear(
                party,
                key,
                body.about().orElseThrow(() -> missing("about")),
                body.yes().orElseThrow(() -> missing("yes")));
        return shown(HttpStatus.CREATED, party);
    }

    private ResponseEntity<List<QuestionView>> shown(HttpStatus status, PartyShown party) {
        var asked = voices.askedOf(party);
        var seats =
                members.some(
                        asked.mediators().stream().map(each -> each.about().member()).toList());
        var mediators =
                asked.mediators().stream()
                        .flatMap(each ->
                                Optional.ofNullable(seats.get(each.about().member())).stream()
                                        .map(member -> view(each, member, asked.asked())));
        var guests =
                asked.guests().stream()
                        .map(each ->
                                new QuestionView(
                                        each.about().id(),
                                        privacy.open(each.about().name()),
                                        Optional.empty(),
                                        Optional.of(each.about().capacity().label()),
                                        each.mine(),
                                        each.all().orElse(false),
                                        asked.asked()));
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(java.util.stream.Stream.concat(mediators, guests).toList());
    }

    private QuestionView view(Question<MediatorChoice> each, Member member, boolean may) {
        return new QuestionView(
                each.about().id(),
                privacy.open(member.who().name()),
                members.find(member.committee()).map(Committee::name),
                Optional.empty(),
                each.mine(),
                each.all().orElse(false),
                may);
    }
}
