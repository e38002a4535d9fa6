package org.yige.residents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yige.incidents.BriefView;
import org.yige.incidents.Entry;
import org.yige.incidents.Happening;
import org.yige.incidents.Happening.Declined;
import org.yige.incidents.Happenings;
import org.yige.incidents.Incident;
import org.yige.incidents.State;
import org.yige.incidents.State.Ended;
import org.yige.incidents.State.Handled;
import org.yige.incidents.TimelineLine.Readers;
import org.yige.incidents.Vocabulary;
import org.yige.intake.CaseCode;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Spot;

/**
 * A case as the person who reported it sees it: posts, never names; what was done, never who else
 * is concerned.
 *
 * @param police that it is with the police, where it is theirs, and whom to ring in danger
 */
public record ProgressView(
        String code,
        String state,
        Label stateLabel,
        int grade,
        Label kindLabel,
        Instant openedAt,
        Instant asOf,
        HolderView holder,
        Label next,
        Optional<Label> police,
        Optional<Instant> dueAt,
        Optional<Label> counted,
        boolean standsStill,
        List<ProgressStepView> steps,
        List<RefusalView> refusals,
        boolean canConfirm,
        boolean canObject,
        boolean canRate,
        boolean rated,
        boolean phoneNeeded,
        Optional<ProgressOutcomeView> outcome,
        Optional<Instant> objectUntil,
        boolean urgent,
        boolean together,
        OwnView own,
        List<AdditionView> additions,
        boolean canAdd,
        boolean canWithdraw,
        Optional<RatingView> rating) {

    /** What this person reported, to read again: only its code shows it. */
    record OwnView(
            Instant at,
            Label kindLabel,
            String words,
            Label scene,
            Optional<Spot> spot,
            String place,
            List<UUID> photos) {}

    /** What this person added afterwards. */
    record AdditionView(Instant at, String words, List<UUID> photos) {}

    record RatingView(int score, List<Label> reasons, Instant at) {}

    private static final Label POLICE = Labels.of("residents.police");
    private static final Label DONE = Labels.of("residents.rated");

    record HolderView(String title, int level, Label levelLabel, Instant since) {}

    /**
     * @param reason why the clock was stopped; of other steps the reasons are refusals
     * @param photos of the result, where its words are read too
     */
    record ProgressStepView(
            Instant at,
            Label label,
            Optional<Label> reason,
            String words,
            Label by,
            List<UUID> photos) {}

    /** Somebody did not deal with it: why, and who has it instead. */
    record RefusalView(Instant at, Label reason, String words, Optional<String> betterOwner) {}

    record ProgressOutcomeView(Label label, List<String> basis) {}

    /**
     * What is known of its clock.
     *
     * @param dueAt the limit its owner has to meet next; empty while that stands still
     * @param counted what counts towards it and from when, where that is not every minute
     * @param standsStill whether the time to finish was stopped
     */
    record ProgressTime(Optional<Instant> dueAt, Optional<Label> counted, boolean standsStill) {

        static ProgressTime running(Instant dueAt, Optional<Label> counted) {
            return new ProgressTime(Optional.of(dueAt), counted, false);
        }
    }

    /** What is known of the person asking: which code, and what their own report is and allows. */
    record Asking(
            CaseCode code,
            boolean hasPhone,
            boolean confirmed,
            Optional<ResidentsStore.Rating> rating,
            UUID report,
            OwnView own,
            boolean together) {

        Optional<Instant> rated() {
            return rating.map(ResidentsStore.Rating::at);
        }
    }

    static ProgressView of(
            Asking asking,
            Incident incident,
            List<Entry> timeline,
            ProgressTime time,
            Vocabulary.Names names,
            Instant now) {
        var state = incident.state();
        var handled = state instanceof Handled;
        var rated = rated(state, asking.rated());
        return new ProgressView(
                asking.code().shown(),
                state.word(),
                state.label(),
                incident.matter().grade(),
                names.practice().kindLabel(incident.matter().kind()),
                asking.own().at(),
                now,
                new HolderView(
                        incident.owner().title(),
                        incident.owner().level(),
                        names.level().apply(incident.owner().level()),
                        incident.owner().since()),
                rated && state instanceof Ended ? DONE : state.next(),
                state.isOpen() && names.practice().isPolice(incident.matter().kind())
                        ? Optional.of(POLICE)
                        : Optional.empty(),
                time.dueAt(),
                time.counted(),
                time.standsStill(),
                timeline.stream()
                        .filter(entry -> Happenings.readers(entry.what()) != Readers.STAFF)
                        .map(entry -> step(entry, names))
                        // Of two that became one, both timelines say so.
                        .distinct()
                        .toList(),
                refusals(timeline, names),
                handled && !asking.confirmed(),
                handled,
                !state.isOpen() && !rated,
                rated,
                asking.hasPhone(),
                outcome(incident, names),
                state instanceof Handled(_, _, var until) ? Optional.of(until) : Optional.empty(),
                ResidentsRules.isUrgent(incident, names.practice()),
                asking.together(),
                asking.own(),
                additions(asking.report(), timeline),
                !(state instanceof Ended),
                state.isOpen(),
                asking.rating()
                        .map(given ->
                                new RatingView(
                                        given.score(),
                                        given.reasons().stream()
                                                .map(code -> BriefView.label(names.reasons(), code))
                                                .toList(),
                                        given.at())));
    }

    private static ProgressStepView step(Entry entry, Vocabulary.Names names) {
        var withWords = Happenings.readers(entry.what()) == Readers.EVERYBODY_WITH_WORDS;
        return new ProgressStepView(
                entry.at(),
                names.happenings().label(entry.what()),
                why(entry, names),
                withWords ? entry.words() : "",
                entry.by().label(),
                withWords && entry.what() instanceof Happening.Result result
                        ? result.photos()
                        : List.of());
    }

    private static List<AdditionView> additions(UUID report, List<Entry> timeline) {
        return timeline.stream()
                .flatMap(entry ->
                        entry.what() instanceof ResidentsHappening.Added(var whose, var photos)
                                        && whose.equals(report)
                                ? Stream.of(new AdditionView(entry.at(), entry.words(), photos))
                                : Stream.empty())
                .toList();
    }

    private static Optional<Label> why(Entry entry, Vocabulary.Names names) {
        return Happenings.readers(entry.what()) == Readers.EVERYBODY_AND_WHY
                ? entry.reason().map(code -> BriefView.label(names.pauseReasons(), code))
                : Optional.empty();
    }

    /** Whether this handling was rated: what was said of an earlier one does not count for it. */
    private static boolean rated(State state, Optional<Instant> at) {
        return switch (state) {
            case Handled(_, var handled, _) ->
                    at.filter(rated -> !rated.isBefore(handled)).isPresent();
            case Ended(_, var handled, _, _) ->
                    at.filter(rated -> !rated.isBefore(handled)).isPresent();
            case State.Waiting _, State.InHand _, State.OnScene _, State.HandingOver _ -> false;
        };
    }

    private static List<RefusalView> refusals(List<Entry> timeline, Vocabulary.Names names) {
        return timeline.stream()
                .filter(entry -> entry.what() instanceof Declined)
                .map(entry -> refusal(entry, (Declined) entry.what(), names))
                .toList();
    }

    /**
     * What was written to another body or by it may name people: only words to the next post are
     * read.
     */
    private static RefusalView refusal(Entry entry, Declined declined, Vocabulary.Names names) {
        return new RefusalView(
                entry.at(),
                BriefView.label(names.reasons(), entry.reason().orElse("")),
                declined.wordsForResidents() ? entry.words() : "",
                declined.to());
    }

    private static Optional<ProgressOutcomeView> outcome(
            Incident incident, Vocabulary.Names names) {
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
                        new ProgressOutcomeView(
                                outcome.label(),
                                BriefView.basis(
                                        outcome.basis(), incident.matter().day(), names.law())));
    }
}
