package org.yige.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yige.deadlines.Limit;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code incidents} section of a practice profile. */
public record IncidentsPractice(
        @Key(
                        value =
                                "The grades, each with the levels that answer and the three limits.",
                        formerly = "intake.grades")
                List<Grade> grades,
        @Key(
                        value = "What may be reported: groups of kinds with own codes.",
                        formerly = "intake.kinds")
                List<KindGroup> kinds,
        @Key("What people say for a kind: whoever writes down a report finds it by these words.")
                List<SaidFor> kindWords,
        @Key(
                        "Kinds or groups in which somebody may come to harm while nobody answers: their limits run day and night at every grade, as those of police matters always do.")
                List<String> neverWaits,
        @Key(
                        value =
                                "How long the people concerned have to object after it was handled.",
                        formerly = "intake.objection")
                Limit objection,
        @Key(
                        value =
                                "How often the county desk is reminded of an incident nobody above can take.",
                        formerly = "intake.supervision")
                Limit supervision,
        @Key(value = "The lawful ends an incident may have.", formerly = "intake.outcomes")
                List<Outcome> outcomes) {

    public IncidentsPractice {
        require(!grades.isEmpty(), Labels.of("incidents.unfit.no-grade"));
        for (var group : kinds) {
            for (var kind : group.kinds()) {
                require(
                        grades.stream().anyMatch(grade -> grade.grade() == kind.grade()),
                        Labels.of(
                                "incidents.unfit.kind-without-grade",
                                Map.of("kind", kind.label(), "grade", kind.grade())));
                require(
                        kind.code().startsWith(group.code() + "."),
                        Labels.of(
                                "incidents.unfit.kind-outside-group",
                                Map.of("code", kind.code(), "group", group.code())));
            }
        }
        for (var named : neverWaits) {
            require(
                    kinds.stream()
                            .anyMatch(group ->
                                    group.code().equals(named)
                                            || group.kinds().stream()
                                                    .anyMatch(kind -> kind.code().equals(named))),
                    Labels.of("incidents.unfit.never-waits", Map.of("code", named)));
        }
    }

    /** A grade of urgency: who answers and by when. */
    public record Grade(
            @Key(value = "The grade's number; higher is more urgent.", code = true) int grade,
            @Key("What the county calls it.") Label label,
            @Key("The levels that answer, the first one first.") List<Integer> levels,
            @Key("How long until somebody answers.") Limit answer,
            @Key("How long until somebody is on the scene.") Limit scene,
            @Key("How long until it is handled.") Limit finish) {

        /** The level it is first given to. */
        public int firstLevel() {
            return levels.stream().mapToInt(Integer::intValue).min().orElse(1);
        }

        /** The same limits on a clock that never stops. */
        Grade dayAndNight() {
            return new Grade(
                    grade,
                    label,
                    levels,
                    answer.dayAndNight(),
                    scene.dayAndNight(),
                    finish.dayAndNight());
        }
    }

    /** A code with what it is called. */
    public record Named(
            @Key(value = "The code, kept with the incident.", code = true) String code,
            @Key("What people read.") Label label) {}

    /** Kinds that belong together. */
    public record KindGroup(
            @Key(value = "The group's code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key("The kinds in it.") List<Kind> kinds) {}

    /** Plain words for a kind. */
    public record SaidFor(
            @Key(value = "The kind's code.", code = true) String kind,
            @Key("The words, as people say them.") List<String> words) {}

    /** What happened, in the county's own list. */
    public record Kind(
            @Key(value = "The kind's code: its group's, a full stop and a word.", code = true)
                    String code,
            @Key("What people read.") Label label,
            @Key("The usual grade.") int grade,
            @Key("Whether it is a matter for the police.") boolean police) {}

    /** A lawful end. */
    public record Outcome(
            @Key(value = "The outcome's code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key("Rules of law it rests on; read for the day of the incident.") List<String> basis,
            @Key("Whether only a police officer may decide it.") boolean needsPolice,
            @Key("Kinds or groups it is only for; none named: all.") List<String> onlyFor,
            @Key("Kinds or groups it is never for.") List<String> notFor) {}

    public Grade grade(int number) {
        return grades.stream()
                .filter(grade -> grade.grade() == number)
                .findFirst()
                .orElse(grades.getLast());
    }

    /** The limits of a matter: where nobody may wait for office hours, they run day and night. */
    public Grade gradeOf(Incident.Matter matter) {
        var usual = grade(matter.grade());
        return neverWaits(matter) ? usual.dayAndNight() : usual;
    }

    /** Whether a matter is never kept for office hours, by its kind or by what was said. */
    public boolean neverWaits(Incident.Matter matter) {
        return matter.neverWaits() || neverWaits(matter.kind());
    }

    /** Whether a matter of this kind is never kept for office hours, whatever its grade. */
    public boolean neverWaits(String kind) {
        return isPolice(kind) || names(neverWaits, kind);
    }

    public Optional<Grade> findGrade(int number) {
        return grades.stream().filter(grade -> grade.grade() == number).findFirst();
    }

    public Optional<Kind> findKind(String code) {
        return allKinds().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kind's label; a code no longer in the profile stands for itself. */
    public Label kindLabel(String code) {
        return findKind(code).map(Kind::label).orElseGet(() -> Labels.same(code));
    }

    /** What people say for a kind. */
    public List<String> wordsFor(String code) {
        return kindWords.stream()
                .filter(each -> each.kind().equals(code))
                .flatMap(each -> each.words().stream())
                .toList();
    }

    public boolean isPolice(String kind) {
        return findKind(kind).map(Kind::police).orElse(false);
    }

    List<String> policeKinds() {
        return allKinds().filter(Kind::police).map(Kind::code).toList();
    }

    public Optional<Outcome> findOutcome(String code) {
        return outcomes.stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }

    Stream<Kind> allKinds() {
        return kinds.stream().flatMap(group -> group.kinds().stream());
    }

    /** Whether a kind is named by its own code or its group's. */
    public static boolean names(List<String> kindsOrGroups, String kind) {
        return kindsOrGroups.stream()
                .anyMatch(code -> kind.equals(code) || kind.startsWith(code + "."));
    }

    public static boolean has(List<Named> list, String code) {
        return list.stream().anyMatch(named -> named.code().equals(code));
    }

    private static void require(boolean holds, Label why) {
        if (!holds) {
            throw new UnfitPractice(why);
        }
    }
}
