package org.yige.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yige.deadlines.Deadline;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.incidents.State.Ended;
import org.yige.incidents.State.Handled;
import org.yige.practice.LegalRule;
import org.yige.practice.LegalRules;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Spot;

/**
 * An incident as lists, maps and live screens show it.
 *
 * @param number by which staff name it; no code that somebody who reported holds
 * @param stateLabel what people read for {@code state}
 * @param readable whether the reader reads what was said; if not, the summary is the kind
 * @param division the village, twelve digits; the county, six, where no village is known
 * @param place what people read for where it is
 * @param gradeLabel what the county calls the grade
 * @param neverWaits whether it is for the police or may hurt somebody: its limits run day and night
 * @param lateness that a limit passed once; stays when it is somebody else's, and when it has ended
 * @param handledAt when its owner said that it was done; empty while there is something to do
 * @param endedAt when nothing more was to be done; empty until then
 */
public record BriefView(
        UUID id,
        long number,
        String state,
        Label stateLabel,
        int grade,
        Label gradeLabel,
        boolean neverWaits,
        String kind,
        Label kindLabel,
        String summary,
        boolean readable,
        Optional<Spot> spot,
        String division,
        Label place,
        Optional<String> grid,
        Optional<String> beat,
        int level,
        Label levelLabel,
        OwnerView owner,
        Instant since,
        Instant openedAt,
        Optional<DeadlineView> deadline,
        boolean late,
        Optional<LatenessView> lateness,
        int reports,
        Optional<String> outcome,
        Optional<Instant> handledAt,
        Optional<Instant> endedAt,
        int version) {

    /** The post that holds it, and who holds the post now, masked. */
    public record OwnerView(UUID post, String title, Optional<String> holder) {}

    /**
     * The limit that matters now.
     *
     * @param paused whether its clock stands still; the times are those at which it was stopped
     * @param counted what counts towards it and from when, where that is not every minute
     */
    public record DeadlineView(
            String limit,
            Label limitLabel,
            Instant from,
            Instant halfAt,
            Instant dueAt,
            boolean paused,
            Optional<Label> counted) {

        static DeadlineView of(Deadline deadline, Optional<Instant> workingAgain) {
            return new DeadlineView(
                    deadline.limit(),
                    Casebook.limitLabel(deadline.limit()),
                    deadline.from(),
                    deadline.halfAt(),
                    deadline.dueAt(),
                    deadline.state() == Deadline.DeadlineState.PAUSED,
                    Casebook.counted(deadline.clock(), workingAgain));
        }
    }

    /**
     * That it was once late, which stays said however often it changes hands.
     *
     * @param since when the first limit passed
     * @param until when that was made good; empty while it is not
     * @param escalated how often it went to the next in line because time had passed
     */
    public record LatenessView(Instant since, Optional<Instant> until, int escalated) {}

    /**
     * What cannot be read off the incident itself.
     *
     * @param passed the limits of its ladder that passed, the first one first
     * @param workingAgain when the clock of working time goes on; empty while it runs
     */
    record Beside(
            long number,
            Optional<String> holder,
            List<Deadline> running,
            List<Deadline> passed,
            int escalated,
            Optional<Instant> workingAgain,
            int reports,
            boolean wordsShown) {

        /** That a limit passed; one that just did is not fired yet and counts all the same. */
        Optional<LatenessView> lateness(Incident incident, Instant now) {
            var current =
                    foremost(incident.state(), running)
                            .filter(limit -> incident.state().isOpen() && !limit.onTime(now));
            return Stream.concat(passed.stream(), current.stream())
                    .min(Comparator.comparing(Deadline::dueAt))
                    .map(first ->
                            new LatenessView(
                                    first.dueAt(),
                                    first.metAt().or(() -> handledAt(incident.state())),
                                    escalated));
        }
    }

    static BriefView of(Incident incident, Beside beside, Vocabulary.Names names, Instant now) {
        var scene = incident.scene();
        var kind = incident.matter().kind();
        var kindLabel = names.practice().kindLabel(kind);
        var foremost = foremost(incident.state(), beside.running());
        return new BriefView(
                incident.id().value(),
                beside.number(),
                incident.state().word(),
                incident.state().label(),
                incident.matter().grade(),
                names.practice().grade(incident.matter().grade()).label(),
                names.practice().neverWaits(incident.matter()),
                kind,
                kindLabel,
                beside.wordsShown() ? incident.matter().summary() : kindLabel.zh(),
                beside.wordsShown(),
                scene.spot(),
                scene.division(),
                scene.label(),
                scene.inVillage().flatMap(Scene.InVillage::grid),
                scene.inVillage().flatMap(Scene.InVillage::beat),
                incident.owner().level(),
                names.level().apply(incident.owner().level()),
                new OwnerView(incident.owner().post(), incident.owner().title(), beside.holder()),
                incident.owner().since(),
                incident.matter().openedAt(),
                foremost.map(limit -> DeadlineView.of(limit, beside.workingAgain())),
                incident.state().isOpen()
                        && (incident.marks().late()
                                || foremost.map(deadline -> !deadline.onTime(now)).orElse(false)),
                beside.lateness(incident, now),
                beside.reports(),
                outcome(incident.state()),
                handledAt(incident.state()),
                endedAt(incident.state()),
                incident.version());
    }

    /** For whoever may not read what was said. */
    BriefView bare() {
        return new BriefView(
                id,
                number,
                state,
                stateLabel,
                grade,
                gradeLabel,
                neverWaits,
                kind,
                kindLabel,
                kindLabel.zh(),
                false,
                spot,
                division,
                place,
                grid,
                beat,
                level,
                levelLabel,
                owner,
                since,
                openedAt,
                deadline,
                late,
                lateness,
                reports,
                outcome,
                handledAt,
                endedAt,
                version);
    }

    /** The limit its owner has to meet next. */
    public static Optional<Deadline> foremost(State state, List<Deadline> running) {
        var wanted =
                switch (state) {
                    case State.Waiting _ ->
                            List.of(Casebook.ANSWER, Casebook.SCENE, Casebook.FINISH);
                    case State.InHand _ -> List.of(Casebook.SCENE, Casebook.FINISH);
                    case State.OnScene _, State.HandingOver _ -> List.of(Casebook.FINISH);
                    case Handled _ -> List.of(Casebook.OBJECT);
                    case Ended _ -> List.<String>of();
                };
        return wanted.stream()
                .flatMap(name -> running.stream().filter(deadline -> deadline.limit().equals(name)))
                .findFirst();
    }

    private static Optional<Instant> handledAt(State state) {
        return switch (state) {
            case Handled(_, var at, _) -> Optional.of(at);
            case Ended(_, var handled, _, _) -> Optional.of(handled);
            case State.Waiting _, State.InHand _, State.OnScene _, State.HandingOver _ ->
                    Optional.empty();
        };
    }

    private static Optional<Instant> endedAt(State state) {
        return state instanceof Ended(_, _, _, var at) ? Optional.of(at) : Optional.empty();
    }

    static Optional<String> outcome(State state) {
        return switch (state) {
            case Handled(var outcome, _, _) -> Optional.of(outcome);
            case Ended(var outcome, _, _, _) -> Optional.of(outcome);
            case State.Waiting _, State.InHand _, State.OnScene _, State.HandingOver _ ->
                    Optional.empty();
        };
    }

    public static Label label(List<Named> list, String code) {
        return list.stream()
                .filter(named -> named.code().equals(code))
                .map(Named::label)
                .findFirst()
                .orElseGet(() -> Labels.same(code.isBlank() ? "-" : code));
    }

    /** The rules in force on that day, cited. */
    public static List<String> basis(List<String> rules, LocalDate day, LegalRules law) {
        return rules.stream()
                .flatMap(code -> law.find(code, day).stream())
                .map(BriefView::cited)
                .toList();
    }

    private static String cited(LegalRule rule) {
        var article =
                rule.article().matches("\\d+")
                        ? Labels.of("incidents.article", Map.of("n", rule.article())).zh()
                        : rule.article();
        return "《" + rule.law() + "》" + article + "：" + rule.says().zh();
    }
}
