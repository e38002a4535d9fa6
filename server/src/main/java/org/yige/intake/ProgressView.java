package org.yige.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yige.intake.State.Ended;
import org.yige.intake.State.Handled;
import org.yige.practice.LegalRules;
import org.yige.shared.Label;

/**
 * A case as the person who reported it sees it: posts, never names; what was done, never who else
 * is concerned.
 */
record ProgressView(
        String code,
        String state,
        Label stateLabel,
        int grade,
        Label kindLabel,
        Instant openedAt,
        Instant asOf,
        HolderView holder,
        Label next,
        Optional<Instant> dueAt,
        List<StepView> steps,
        List<RefusalView> refusals,
        boolean canConfirm,
        boolean canObject,
        boolean canRate,
        boolean phoneNeeded,
        Optional<OutcomeView> outcome,
        Optional<Instant> objectUntil) {

    record HolderView(String title, int level, Label levelLabel, Instant since) {}

    record StepView(Instant at, Label label, String words, String by) {}

    /** It was given back, why, and to whom it went instead. */
    record RefusalView(Instant at, Label reason, String words, Optional<String> betterOwner) {}

    record OutcomeView(Label label, List<String> basis) {}

    /** What the words of a view are taken from. */
    record Names(
            IntakePractice practice, LegalRules law, java.util.function.IntFunction<Label> level) {}

    /** What is known of the person asking: which code, and what their own report allows. */
    record Asking(CaseCode code, boolean hasPhone, boolean confirmed) {}

    static ProgressView of(
            Asking asking,
            Incident incident,
            List<Entry> timeline,
            Optional<Instant> dueAt,
            Names names,
            Instant now) {
        var state = incident.state();
        var handled = state instanceof Handled;
        return new ProgressView(
                asking.code().shown(),
                state.word(),
                state.label(),
                incident.matter().grade(),
                names.practice().kindLabel(incident.matter().kind()),
                incident.matter().openedAt(),
                now,
                new HolderView(
                        incident.owner().title(),
                        incident.owner().level(),
                        names.level().apply(incident.owner().level()),
                        incident.owner().since()),
                state.next(),
                dueAt,
                timeline.stream()
                        .filter(entry -> entry.kind().isOpenToResidents())
                        .map(entry ->
                                new StepView(
                                        entry.at(),
                                        entry.kind().label(),
                                        entry.kind().showsWords() ? entry.words() : "",
                                        entry.by().title()))
                        .toList(),
                refusals(timeline, names.practice()),
                handled && !asking.confirmed(),
                handled,
                !state.isOpen(),
                asking.hasPhone(),
                outcome(incident, names),
                state instanceof Handled(_, _, var until) ? Optional.of(until) : Optional.empty());
    }

    private static List<RefusalView> refusals(List<Entry> timeline, IntakePractice practice) {
        return timeline.stream()
                .filter(entry -> entry.kind() == Entry.Kind.RETURNED)
                .map(entry ->
                        new RefusalView(
                                entry.at(),
                                BriefView.label(
                                        practice.returnReasons(), entry.reason().orElse("")),
                                entry.words(),
                                Optional.ofNullable(entry.facts().get("to")).map(Object::toString)))
                .toList();
    }

    private static Optional<OutcomeView> outcome(Incident incident, Names names) {
        var code =
                switch (incident.state()) {
                    case Handled(var outcome, _, _) -> outcome;
                    case Ended(var outcome, _, _, _) -> outcome;
                    case State.Waiting _, State.InHand _, State.OnScene _, State.HandingOver _ ->
                            "";
                };
        return names.practice()
                .findOutcome(code)
                .map(outcome ->
                        new OutcomeView(
                                outcome.label(),
                                BriefView.basis(
                                        outcome.basis(), incident.matter().day(), names.law())));
    }
}
