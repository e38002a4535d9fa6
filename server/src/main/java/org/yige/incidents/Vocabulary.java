package org.yige.incidents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.IncidentsPractice.Kind;
import org.yige.incidents.IncidentsPractice.KindGroup;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.incidents.IncidentsPractice.Outcome;
import org.yige.incidents.State.StateWord;
import org.yige.practice.LegalRules;
import org.yige.practice.Practices;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.staff.Staff;
import org.yige.staff.StaffPractice.Level;

/** What things are called in this county. */
@Component
public class Vocabulary {

    private final IncidentsPractice practice;
    private final Practices practices;
    private final Staff staff;
    private final Deadlines deadlines;
    private final Happenings happenings;
    private final List<CodedReasons> reasons;

    Vocabulary(
            IncidentsPractice practice,
            Practices practices,
            Staff staff,
            Deadlines deadlines,
            Happenings happenings,
            List<CodedReasons> reasons) {
        this.practice = practice;
        this.practices = practices;
        this.staff = staff;
        this.deadlines = deadlines;
        this.happenings = happenings;
        this.reasons = reasons;
    }

    /** What the words of a view are taken from. */
    public record Names(
            IncidentsPractice practice,
            List<Named> pauseReasons,
            List<Named> reasons,
            LegalRules law,
            IntFunction<Label> level,
            Happenings happenings) {}

    public Names names() {
        return new Names(practice, pauseReasons(), reasons(), practices.law(), level(), happenings);
    }

    public LegalRules law() {
        return practices.law();
    }

    public Label county() {
        return practices.name();
    }

    public IntFunction<Label> level() {
        return order ->
                staff.practice()
                        .level(order)
                        .map(Level::label)
                        .orElseGet(() -> Labels.of("incidents.level", Map.of("order", order)));
    }

    /**
     * A group of kinds with what is in it, or a kind.
     *
     * @param words what people say for it
     */
    public record KindView(
            String code,
            Label label,
            int grade,
            boolean police,
            List<String> words,
            List<KindView> children) {

        static KindView of(KindGroup group, IncidentsPractice practice) {
            return new KindView(
                    group.code(),
                    group.label(),
                    0,
                    false,
                    List.of(),
                    group.kinds().stream().map(kind -> of(kind, practice)).toList());
        }

        private static KindView of(Kind kind, IncidentsPractice practice) {
            return new KindView(
                    kind.code(),
                    kind.label(),
                    kind.grade(),
                    kind.police(),
                    practice.wordsFor(kind.code()),
                    List.of());
        }
    }

    public record GradeView(int grade, Label label, List<Integer> levels) {}

    public record LevelView(int order, Label label) {}

    public record OutcomeView(
            String code,
            Label label,
            List<String> basis,
            boolean needsPolice,
            List<String> onlyFor,
            List<String> notFor) {}

    /** Where an incident may stand, in the order an incident has them. */
    public List<Named> states() {
        return Arrays.stream(StateWord.values())
                .map(word -> new Named(word.name(), word.label()))
                .toList();
    }

    public List<KindView> kinds() {
        return practice.kinds().stream().map(group -> KindView.of(group, practice)).toList();
    }

    public List<GradeView> grades() {
        return practice.grades().stream()
                .map(grade -> new GradeView(grade.grade(), grade.label(), grade.levels()))
                .toList();
    }

    public List<LevelView> levels() {
        return staff.practice().levels().stream()
                .map(level -> new LevelView(level.order(), level.label()))
                .toList();
    }

    /** The lawful ends, with the law as it stands on a day. */
    public List<OutcomeView> outcomes(LocalDate day) {
        return practice.outcomes().stream().map(outcome -> view(outcome, day)).toList();
    }

    public List<Named> pauseReasons() {
        return deadlines.pauseReasons().stream()
                .map(reason -> new Named(reason.code(), reason.label()))
                .toList();
    }

    /** Why it was done, in words, where a reason was given by its code. */
    public Optional<Label> reason(Entry entry) {
        return entry.reason()
                .flatMap(code ->
                        reasons().stream()
                                .filter(named -> named.code().equals(code))
                                .map(Named::label)
                                .findFirst());
    }

    private List<Named> reasons() {
        return Stream.concat(
                        reasons.stream().flatMap(each -> each.all().stream()),
                        pauseReasons().stream())
                .toList();
    }

    private OutcomeView view(Outcome outcome, LocalDate day) {
        return new OutcomeView(
                outcome.code(),
                outcome.label(),
                BriefView.basis(outcome.basis(), day, practices.law()),
                outcome.needsPolice(),
                outcome.onlyFor(),
                outcome.notFor());
    }
}
