package org.yige.incidents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yige.deadlines.Limit;
import org.yige.likeness.Alike;
import org.yige.practice.Key;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Words;

/** The {@code intake} section of a practice profile. */
public record IncidentsPractice(
        @Key(
                        value =
                                "The grades, each with the levels that answer and the three limits.",
                        formerly = "intake.grades")
                List<Grade> grades,
        @Key(
                        value =
                                "Facts a report may state about what happens; never about who somebody is.",
                        formerly = "intake.facts")
                List<Named> facts,
        @Key(
                        value = "What may be reported: groups of kinds with own codes.",
                        formerly = "intake.kinds")
                List<KindGroup> kinds,
        @Key(
                        value = "Rows that raise the usual grade of a kind; none lowers it.",
                        formerly = "intake.grading")
                List<Raise> grading,
        @Key(
                        value =
                                "How old a reported matter may be, in days; older ones belong in another procedure.",
                        formerly = "intake.oldest-days")
                int oldestDays,
        @Key(
                        value = "How near two reports must be to be proposed as one incident.",
                        formerly = "intake.alike")
                Alike alike,
        @Key(
                        value = "How long after it came a post may give an incident back, once.",
                        formerly = "intake.return-within")
                Limit returnWithin,
        @Key(value = "The longest one extension may be.", formerly = "intake.extension-most")
                Limit extensionMost,
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
                List<Outcome> outcomes,
        @Key(
                        value =
                                "The outcome of a matter another body has taken over against a receipt.",
                        formerly = "intake.handed-over")
                String handedOver,
        @Key(
                        value =
                                "The outcome of a matter another body passed on that is not ours: it goes back to that body.",
                        formerly = "intake.sent-back")
                String sentBack,
        @Key(value = "Why a post may give an incident back.", formerly = "intake.return-reasons")
                List<Named> returnReasons,
        @Key(value = "Why a matter cannot be dealt with here.", formerly = "intake.refusal-reasons")
                List<Named> refusalReasons,
        @Key(
                        value =
                                "The refusal reason noted when another body does not take a matter over.",
                        formerly = "intake.not-taken-up")
                String notTakenUp,
        @Key(value = "Why the people concerned may object.", formerly = "intake.objection-reasons")
                List<Named> objectionReasons,
        @Key(value = "What a rating may be given for.", formerly = "intake.rating-reasons")
                List<Named> ratingReasons,
        @Key(value = "Why more time may be asked for.", formerly = "intake.extension-reasons")
                List<Named> extensionReasons,
        @Key(value = "Bodies a matter may be handed over to.", formerly = "intake.receivers")
                List<Receiver> receivers) {

    public IncidentsPractice {
        require(!grades.isEmpty(), "at least one grade is needed");
        for (var group : kinds) {
            for (var kind : group.kinds()) {
                require(
                        grades.stream().anyMatch(grade -> grade.grade() == kind.grade()),
                        kind.code() + " has no grade");
                require(
                        kind.code().startsWith(group.code() + "."),
                        kind.code() + " does not begin with its group");
            }
        }
        var endsByHandOver = handedOver;
        require(has(refusalReasons, notTakenUp), "not-taken-up names no refusal reason");
        require(
                outcomes.stream().anyMatch(outcome -> outcome.code().equals(endsByHandOver)),
                "handed-over names no outcome");
        var endsBySendingBack = sentBack;
        require(
                outcomes.stream().anyMatch(outcome -> outcome.code().equals(endsBySendingBack)),
                "sent-back names no outcome");
        require(
                receivers.stream()
                        .flatMap(receiver -> receiver.outcome().stream())
                        .allMatch(code ->
                                outcomes.stream().anyMatch(outcome -> outcome.code().equals(code))),
                "a receiver names no outcome");
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

    /** What happened, in the county's own list. */
    public record Kind(
            @Key(value = "The kind's code: its group's, a full stop and a word.", code = true)
                    String code,
            @Key("What people read.") Label label,
            @Key("The usual grade.") int grade,
            @Key("Whether it is a matter for the police.") boolean police) {}

    /**
     * One row of the grading table: it applies when one of its facts is stated or one of its words
     * is said.
     */
    public record Raise(
            @Key("The grade it raises to.") int grade,
            @Key("Kinds or groups it is for; none named: all.") List<String> kinds,
            @Key("Facts that raise.") List<String> facts,
            @Key("Words that raise.") List<String> says) {

        /**
         * Words are compared bare, so they are kept so: every report is held against all of them.
         */
        public Raise {
            says = says.stream().map(Words::bare).toList();
        }
    }

    /** A lawful end. */
    public record Outcome(
            @Key(value = "The outcome's code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key("Rules of law it rests on; read for the day of the incident.") List<String> basis,
            @Key("Whether only a police officer may decide it.") boolean needsPolice,
            @Key("Kinds or groups it is only for; none named: all.") List<String> onlyFor,
            @Key("Kinds or groups it is never for.") List<String> notFor) {}

    /** A body that may take a matter over. */
    public record Receiver(
            @Key(value = "The body's code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key("The outcome when it takes over, where it is not the usual one.")
                    Optional<String> outcome) {}

    public Grade grade(int number) {
        return grades.stream()
                .filter(grade -> grade.grade() == number)
                .findFirst()
                .orElse(grades.getLast());
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

    public boolean isPolice(String kind) {
        return findKind(kind).map(Kind::police).orElse(false);
    }

    public Optional<Outcome> findOutcome(String code) {
        return outcomes.stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }

    public Optional<Receiver> findReceiver(String code) {
        return receivers.stream().filter(receiver -> receiver.code().equals(code)).findFirst();
    }

    /** The outcome once this body has taken a matter over. */
    public String outcomeOf(Receiver receiver) {
        return receiver.outcome().orElse(handedOver);
    }

    /** Whether an outcome says that another body has taken over: then its receipt ends it. */
    public boolean endsByReceipt(String outcome) {
        return outcome.equals(handedOver)
                || receivers.stream().map(this::outcomeOf).anyMatch(outcome::equals);
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

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why);
        }
    }
}
