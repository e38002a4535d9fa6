package org.yige.amendments;

import static org.yige.shared.Role.ADMINISTRATOR;
import static org.yige.shared.Role.AUDITOR;
import static org.yige.shared.Role.COUNTY_LEADER;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.amendments.PracticeEdition.EditionDecision;
import org.yige.practice.Amendment;
import org.yige.practice.WorkedCases.CaseOutcome;
import org.yige.shared.Actor;
import org.yige.shared.For;

@RestController
@RequestMapping("/api/practice/editions")
class AmendmentsApi {

    private final Amendments amendments;

    AmendmentsApi(Amendments amendments) {
        this.amendments = amendments;
    }

    /** Every edition of the practice, the newest first, with what was decided about it. */
    @GetMapping
    @For({ADMINISTRATOR, COUNTY_LEADER, AUDITOR})
    List<PracticeEditionView> editions(Actor actor) {
        return amendments.list().stream()
                .map(one ->
                        PracticeEditionView.of(
                                one, actor, amendments.holds(one), amendments.isPassedOver(one)))
                .toList();
    }

    /** The worked cases under an edition: which come out as they were signed, and which do not. */
    @GetMapping("/{number}/cases")
    @For({ADMINISTRATOR, COUNTY_LEADER, AUDITOR})
    List<CaseOutcome> cases(@PathVariable long number) {
        return amendments.outcomes(amendments.find(number));
    }

    /** The worked cases under values that nobody proposed yet. */
    @PostMapping("/trials")
    @For(ADMINISTRATOR)
    List<CaseOutcome> attempt(@RequestBody Trial trial) {
        return amendments.tried(trial.from(), trial.changes());
    }

    /** Proposes values for from a day on; a second person decides. */
    @PostMapping
    @For(ADMINISTRATOR)
    ResponseEntity<Proposed> propose(@RequestBody PracticeProposal proposal, Actor actor) {
        return proposed(
                amendments.propose(actor, proposal.from(), proposal.why(), proposal.changes()));
    }

    /** Proposes to work as an earlier edition said; number 0 is the profile's files alone. */
    @PostMapping("/{number}/returns")
    @For(ADMINISTRATOR)
    ResponseEntity<Proposed> goBack(
            @PathVariable long number, @RequestBody WayBack back, Actor actor) {
        return proposed(amendments.goBack(actor, back.from(), back.why(), number));
    }

    /** Yes or no; yes is for somebody else than proposed it. */
    @PostMapping("/{number}/decisions")
    @For({ADMINISTRATOR, COUNTY_LEADER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable long number, @RequestBody EditionAnswer answer, Actor actor) {
        amendments.decide(actor, number, answer.yes(), answer.sure().orElse(false));
    }

    private static ResponseEntity<Proposed> proposed(long number) {
        return ResponseEntity.created(URI.create("/api/practice/editions/" + number))
                .body(new Proposed(number));
    }

    record Trial(LocalDate from, List<Amendment> changes) {

        Trial {
            Objects.requireNonNull(from);
            changes = List.copyOf(changes);
        }
    }

    record PracticeProposal(LocalDate from, String why, List<Amendment> changes) {

        PracticeProposal {
            Objects.requireNonNull(from);
            Objects.requireNonNull(why);
            changes = List.copyOf(changes);
        }
    }

    record WayBack(LocalDate from, String why) {

        WayBack {
            Objects.requireNonNull(from);
            Objects.requireNonNull(why);
        }
    }

    /**
     * @param sure the worked cases that come out otherwise were seen
     */
    record EditionAnswer(boolean yes, Optional<Boolean> sure) {}

    record Proposed(long number) {}

    /**
     * An edition.
     *
     * @param inForce this server works by it
     * @param passedOver it should hold and is not usable: the profile's files alone hold
     * @param mine whoever reads this proposed it, and cannot say yes to it
     */
    record PracticeEditionView(
            long number,
            LocalDate from,
            String why,
            List<Amendment> amendments,
            String proposer,
            Instant proposedAt,
            EditionDecision decision,
            Optional<String> decider,
            Optional<Instant> decidedAt,
            boolean inForce,
            boolean passedOver,
            boolean mine) {

        static PracticeEditionView of(
                PracticeEdition one, Actor reader, boolean inForce, boolean passedOver) {
            return new PracticeEditionView(
                    one.number(),
                    one.from(),
                    one.why(),
                    one.amendments(),
                    one.proposer(),
                    one.proposedAt(),
                    one.decision(),
                    one.decider(),
                    one.decidedAt(),
                    inForce,
                    passedOver,
                    one.proposedBy().equals(reader.person()));
        }
    }
}
