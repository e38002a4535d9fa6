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

    Vocabulary(
            IncidentsPractice practice,
            Practices practices,
            Staff staff,
            Deadlines deadlines,
            Happenings happenings) {
        this.practice = practice;
        this.practices = practices;
        this.staff = staff;
        this.deadlines = deadlines;
        this.happenings = happenings;
    }

    /** What the words of a view are taken from. */
    public record Names(
            IncidentsPractice practice,
            List<Named> pauseReasons,
            LegalRules law,
            IntFunction<Label> level,
            Happenings happenings) {}

    public Names names() {
        return new Names(practice, pauseReasons(), practices.law(), level(), happenings);
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

    /** A group of kinds with what is in it, or a kind. */
    public record KindView(
            String code, Label label, int grade, boolean police, List<KindView> children) {

        static KindView of(KindGroup group) {
            return new KindView(
                    group.code(),
                    group.label(),
                    0,
                    false,
                    group.kinds().stream().map(KindView::of).toList());
        }

        static KindView of(Kind kind) {
            return new KindView(kind.code(), kind.label(), kind.grade(), kind.police(), List.of());
        }
    }

    record GradeView(int grade, Label label, List<Integer> levels) {}

    record LevelView(int order, Label label) {}

    record OutcomeView(
            String code,
            Label label,
            List<String> basis,
            boolean needsPolice,
            List<String> onlyFor,
            List<String> notFor) {}

    record ReceiverView(String code, Label label) {}

    /** Everything named in the profile. */
    record VocabularyView(
            List<Named> states,
            List<GradeView> grades,
            List<LevelView> levels,
            List<KindView> kinds,
            List<Named> facts,
            List<OutcomeView> outcomes,
            List<Named> returnReasons,
            List<Named> refusalReasons,
            List<Named> objectionReasons,
            List<Named> ratingReasons,
            List<Named> extensionReasons,
            List<Named> pauseReasons,
            List<ReceiverView> receivers) {}

    public List<KindView> kinds() {
        return practice.kinds().stream().map(KindView::of).toList();
    }

    /** Everything, with the law as it stands on a day. */
    VocabularyView all(LocalDate day) {
        return new VocabularyView(
                Arrays.stream(StateWord.values())
                        .map(word -> new Named(word.name(), word.label()))
                        .toList(),
                practice.grades().stream()
                        .map(grade -> new GradeView(grade.grade(), grade.label(), grade.levels()))
                        .toList(),
                staff.practice().levels().stream()
                        .map(level -> new LevelView(level.order(), level.label()))
                        .toList(),
                kinds(),
                practice.facts(),
                practice.outcomes().stream().map(outcome -> view(outcome, day)).toList(),
                practice.returnReasons(),
                practice.refusalReasons(),
                practice.objectionReasons(),
                practice.ratingReasons(),
                practice.extensionReasons(),
                pauseReasons(),
                practice.receivers().stream()
                        .map(receiver -> new ReceiverView(receiver.code(), receiver.label()))
                        .toList());
    }

    private List<Named> pauseReasons() {
        return deadlines.pauseReasons().stream()
                .map(reason -> new Named(reason.code(), reason.label()))
                .toList();
    }

    /** Why it was done, in words, where a reason was given by its code. */
    public Optional<Label> reason(Entry entry) {
        return entry.reason()
                .flatMap(code ->
                        Stream.of(
                                        practice.returnReasons(),
                                        practice.refusalReasons(),
                                        practice.objectionReasons(),
                                        practice.ratingReasons(),
                                        practice.extensionReasons(),
                                        pauseReasons())
                                .flatMap(List::stream)
                                .filter(named -> named.code().equals(code))
                                .map(Named::label)
                                .findFirst());
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
