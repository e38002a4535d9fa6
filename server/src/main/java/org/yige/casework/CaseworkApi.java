package org.yige.casework;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.STATION_CHIEF;
import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import java.util.List;
import java.util.Optional;
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
import org.yige.casework.Steps.StepRequest;
import org.yige.incidents.IncidentId;
import org.yige.once.RequestKey;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.ForWhoWorks;

/**
 * The steps of those who work on an incident; each is something created on it, and answers with the
 * incident as it now is.
 */
@RestController
@RequestMapping("/api/incidents/{id}")
class CaseworkApi {

    private final Casework casework;
    private final HandingOn handingOn;
    private final Pausing pausing;
    private final Joining joining;
    private final CaseFile file;

    CaseworkApi(
            Casework casework,
            HandingOn handingOn,
            Pausing pausing,
            Joining joining,
            CaseFile file) {
        this.casework = casework;
        this.handingOn = handingOn;
        this.pausing = pausing;
        this.joining = joining;
        this.file = file;
    }

    record HandlingBody(
            Optional<String> outcome, Optional<String> words, Optional<List<UUID>> photos) {}

    record PassingUpBody(
            Optional<String> tried,
            Optional<String> whyFailed,
            Optional<String> offers,
            Optional<String> words) {}

    record ReturnBody(
            Optional<String> reason, Optional<UUID> betterPost, Optional<String> betterWords) {}

    record ExtensionBody(Optional<String> reason, Optional<Integer> days) {}

    record DecisionBody(Optional<Boolean> approve, Optional<String> words) {}

    record PauseBody(Optional<String> reason, Optional<String> words) {}

    record HandOverBody(
            Optional<String> receiver, Optional<String> reason, Optional<String> words) {}

    record ReceiptBody(
            Optional<Boolean> accepted, Optional<String> number, Optional<String> words) {}

    record WordsBody(Optional<String> words) {}

    record GradingBody(Optional<Integer> grade, Optional<String> reason) {}

    record JoiningBody(Optional<UUID> into) {}

    record PartingBody(Optional<UUID> report, Optional<String> words) {}

    @GetMapping
    @ForWhoWorks
    FullView show(Actor who, @PathVariable UUID id) {
        return full(who, id);
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView answer(Actor who, @PathVariable UUID id, @RequestHeader(KEY) RequestKey key) {
        casework.answer(asked(who, id, key));
        return written(who, id);
    }

    @PostMapping("/arrival")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView arrive(Actor who, @PathVariable UUID id, @RequestHeader(KEY) RequestKey key) {
        casework.arrive(asked(who, id, key));
        return written(who, id);
    }

    @PostMapping("/taking-back")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView takeBack(Actor who, @PathVariable UUID id, @RequestHeader(KEY) RequestKey key) {
        casework.takeBack(asked(who, id, key));
        return written(who, id);
    }

    @PostMapping("/handling")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView handle(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody HandlingBody body) {
        casework.handle(
                asked(who, id, key),
                body.outcome().orElseThrow(() -> missing("outcome")),
                body.words().orElse(""),
                present(body.photos()));
        return written(who, id);
    }

    @PostMapping("/passing-up")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView passUp(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody PassingUpBody body) {
        casework.passUp(
                asked(who, id, key),
                body.tried().orElseThrow(() -> missing("tried")),
                body.whyFailed().orElseThrow(() -> missing("whyFailed")),
                body.offers().orElse(""),
                body.words().orElse(""));
        return written(who, id);
    }

    @PostMapping("/return")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView giveBack(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody ReturnBody body) {
        casework.giveBack(
                asked(who, id, key),
                body.reason().orElseThrow(() -> missing("reason")),
                body.betterPost(),
                body.betterWords().orElse(""));
        return written(who, id);
    }

    @PostMapping("/extension")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView askForTime(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody ExtensionBody body) {
        casework.askForTime(
                asked(who, id, key),
                body.reason().orElseThrow(() -> missing("reason")),
                body.days().orElseThrow(() -> missing("days")));
        return written(who, id);
    }

    @PostMapping("/extension-decision")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView decideTime(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody DecisionBody body) {
        casework.decideTime(
                asked(who, id, key),
                body.approve().orElseThrow(() -> missing("approve")),
                body.words().orElse(""));
        return written(who, id);
    }

    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView pause(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody PauseBody body) {
        pausing.pause(
                asked(who, id, key),
                body.reason().orElseThrow(() -> missing("reason")),
                body.words().orElse(""));
        return written(who, id);
    }

    @PostMapping("/pause-decision")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView decidePause(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody DecisionBody body) {
        pausing.decide(
                asked(who, id, key),
                body.approve().orElseThrow(() -> missing("approve")),
                body.words().orElse(""));
        return written(who, id);
    }

    @PostMapping("/resuming")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView resume(Actor who, @PathVariable UUID id, @RequestHeader(KEY) RequestKey key) {
        pausing.resume(asked(who, id, key));
        return written(who, id);
    }

    @PostMapping("/hand-over")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView handOver(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody HandOverBody body) {
        handingOn.handOver(
                asked(who, id, key),
                body.receiver().orElseThrow(() -> missing("receiver")),
                body.reason().orElseThrow(() -> missing("reason")),
                body.words().orElse(""));
        return written(who, id);
    }

    @PostMapping("/hand-over-receipt")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView receipt(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody ReceiptBody body) {
        handingOn.receipt(
                asked(who, id, key),
                body.accepted().orElseThrow(() -> missing("accepted")),
                body.number().orElse(""),
                body.words().orElse(""));
        return written(who, id);
    }

    @PostMapping("/help")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView askForHelp(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody WordsBody body) {
        casework.askForHelp(asked(who, id, key), body.words().orElse(""));
        return written(who, id);
    }

    @PostMapping("/note")
    @ResponseStatus(HttpStatus.CREATED)
    @ForWhoWorks
    StepView note(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody WordsBody body) {
        casework.note(asked(who, id, key), body.words().orElse(""));
        return written(who, id);
    }

    @PostMapping("/grading")
    @ResponseStatus(HttpStatus.CREATED)
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    StepView grade(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody GradingBody body) {
        casework.grade(
                asked(who, id, key),
                body.grade().orElseThrow(() -> missing("grade")),
                body.reason().orElse(""));
        return written(who, id);
    }

    @PostMapping("/joining")
    @ResponseStatus(HttpStatus.CREATED)
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    StepView join(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody JoiningBody body) {
        joining.join(
                asked(who, id, key),
                new IncidentId(body.into().orElseThrow(() -> missing("into"))));
        return written(who, id);
    }

    @PostMapping("/parting")
    @ResponseStatus(HttpStatus.CREATED)
    @For({COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    StepView part(
            Actor who,
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody PartingBody body) {
        joining.part(
                asked(who, id, key),
                body.report().orElseThrow(() -> missing("report")),
                body.words().orElse(""));
        return written(who, id);
    }

    private static StepRequest asked(Actor who, UUID id, RequestKey key) {
        return new StepRequest(who, new IncidentId(id), key);
    }

    /** The step is taken by now: not to see the incident any more is no reason to say no. */
    private StepView written(Actor who, UUID id) {
        return file.find(new IncidentId(id), who)
                .<StepView>map(full -> full)
                .orElseGet(() -> new WentOnView(id, true));
    }

    private FullView full(Actor who, UUID id) {
        return file.full(new IncidentId(id), who);
    }
}
