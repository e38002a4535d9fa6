package org.yige.casework;

import static org.yige.casework.Action.HAND_OVER;
import static org.yige.casework.Action.HAND_OVER_RECEIPT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.CaseworkHappening.HandOverAsked;
import org.yige.casework.CaseworkHappening.NotTakenOver;
import org.yige.casework.CaseworkHappening.TakenOver;
import org.yige.casework.CaseworkPractice.Receiver;
import org.yige.casework.Steps.Step;
import org.yige.casework.Steps.StepRequest;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.IncidentsRefusal;
import org.yige.incidents.IncidentsRules;
import org.yige.incidents.Remark;
import org.yige.incidents.State.HandingOver;
import org.yige.incidents.State.Handled;
import org.yige.incidents.State.InHand;
import org.yige.intake.Reports;
import org.yige.shared.Refused;
import org.yige.shared.Wire;
import org.yige.shared.Words;

/**
 * Handing an incident to another body: asked of it, and answered by it. Until it says yes, who had
 * the incident first stays responsible.
 */
@Service
class HandingOn {

    private final Steps steps;
    private final Casebook casebook;
    private final Incidents incidents;
    private final Reports reports;
    private final CaseworkPractice practice;
    private final Clock clock;

    HandingOn(
            Steps steps,
            Casebook casebook,
            Incidents incidents,
            Reports reports,
            CaseworkPractice practice,
            Clock clock) {
        this.steps = steps;
        this.casebook = casebook;
        this.incidents = incidents;
        this.reports = reports;
        this.practice = practice.fitting(casebook.practice());
        this.clock = clock;
    }

    /**
     * Asks another body to take over, saying why it is not dealt with here. Until it says yes, who
     * had it first stays responsible.
     */
    @Transactional
    public void handOver(StepRequest asked, String receiver, String reason, String words) {
        var body =
                practice.findReceiver(receiver)
                        .orElseThrow(() -> new Refused(CaseworkRefusal.RECEIVER_UNKNOWN));
        if (!IncidentsPractice.has(practice.handOverReasons(), reason)) {
            throw new Refused(IncidentsRefusal.REASON_UNKNOWN);
        }
        var said = Steps.required(words, "words");
        steps.take(HAND_OVER, asked)
                .ifPresent(step -> {
                    mayEndBy(body, step.incident());
                    casebook.noLongerOwed(step.incident(), List.of(Casebook.SCENE));
                    steps.write(
                            step,
                            step.incident().in(new HandingOver(receiver)),
                            new HandOverAsked(receiver, Optional.of(body.label().zh())),
                            new Remark(said, Optional.of(reason)));
                });
    }

    /**
     * What may not end with a body is not handed over to it: nobody missing waits for a hotline.
     */
    private void mayEndBy(Receiver body, Incident incident) {
        casebook.practice()
                .findOutcome(practice.outcomeOf(body))
                .filter(outcome -> IncidentsRules.suits(outcome, incident.matter().kind()))
                .orElseThrow(() -> new Refused(CaseworkRefusal.OUTCOME_NOT_FOR_THIS_KIND));
    }

    /** The other body's answer: its number is the receipt. */
    @Transactional
    public void receipt(StepRequest asked, boolean accepted, String number, String words) {
        var said = Words.clean(words, "words", Words.MOST);
        var receipt = Words.clean(number, "number", 60);
        if (accepted && receipt.isEmpty()) {
            throw Wire.missing("number");
        }
        steps.take(HAND_OVER_RECEIPT, asked)
                .ifPresent(step -> answered(step, accepted, receipt, said));
    }

    /** The other body's answer, come by wire. Nothing happens if nobody waits for it any more. */
    @Transactional
    public void answered(
            IncidentId id, String receiver, boolean accepted, String number, String words) {
        incidents
                .findForUpdate(id)
                .filter(incident ->
                        incident.state() instanceof HandingOver(var to) && to.equals(receiver))
                .ifPresent(incident ->
                        answered(step(incident, receiver), accepted, number, said(words)));
    }

    /**
     * Given back after it had been taken over: open again with its last owner here, its history and
     * its first date. What has been settled since stays settled.
     */
    @Transactional
    public void givenBack(IncidentId id, String receiver, String number, String words) {
        incidents
                .findForUpdate(id)
                .filter(incident -> incident.state() instanceof Handled)
                .map(incident -> step(incident, receiver))
                .ifPresent(step -> {
                    casebook.endLimits(step.incident());
                    reports.forgetConfirmations(id);
                    goesOn(step, receiver, number, said(words));
                });
    }

    private Step step(Incident incident, String receiver) {
        var name = practice.findReceiver(receiver).map(each -> each.label().zh()).orElse(receiver);
        return new Step(incident, new By.ByBody(name), clock.instant());
    }

    private static String said(String words) {
        return Words.clean(Words.beginning(words, Words.MOST), "words", Words.MOST);
    }

    private void goesOn(Step step, String receiver, String number, String words) {
        var goesOn = step.incident().in(new InHand());
        steps.write(
                step,
                goesOn,
                new NotTakenOver(receiver, number, Optional.of(goesOn.owner().title())),
                new Remark(words, Optional.of(practice.notTakenUp())));
        casebook.restartFor(goesOn, step.now());
    }

    private void answered(Step step, boolean accepted, String number, String words) {
        var receiver = step.incident().state() instanceof HandingOver(var to) ? to : "";
        if (!accepted) {
            goesOn(step, receiver, number, words);
            return;
        }
        var outcome =
                practice.findReceiver(receiver)
                        .map(practice::outcomeOf)
                        .orElse(practice.handedOver());
        steps.handled(step, new TakenOver(receiver, number, Optional.of(outcome)), words);
    }
}
