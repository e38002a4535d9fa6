package org.yige.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yige.casework.CaseworkPractice;
import org.yige.casework.CaseworkRules;
import org.yige.deadlines.Limit;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.Scene.SomewhereInCounty;
import org.yige.incidents.State;
import org.yige.practice.Practices;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.Decision;
import org.yige.shared.Ids;
import org.yige.shared.Label;
import org.yige.shared.Role;
import org.yige.staff.StaffPractice;

/** Asks intake's own rules what a worked case asks. */
public final class WorkedIntake {

    private WorkedIntake() {}

    /** The grade a report gets, in the county's words. */
    public record Graded(
            int number, Label label, int level, Limit answer, Limit scene, Limit finish) {

        public Label firstLevel(Practices practices) {
            return practices.section(StaffPractice.class).level(level).orElseThrow().label();
        }
    }

    public static Graded grade(Practices practices, String kind, List<String> facts, String words) {
        var practice = practices.section(IncidentsPractice.class);
        var grading =
                IntakeRules.grade(
                        kind, facts, words, practice, practices.section(IntakePractice.class));
        var grade =
                practice.gradeOf(
                        new Incident.Matter(
                                kind,
                                grading.grade(),
                                words,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                grading.neverWaits()));
        return new Graded(
                grade.grade(),
                grade.label(),
                grade.firstLevel(),
                grade.answer(),
                grade.scene(),
                grade.finish());
    }

    /**
     * An end asked for.
     *
     * @param passedOn whether another body passed the matter on to us
     */
    public record Ending(String outcome, String kind, Role by, boolean passedOn) {}

    public static boolean allows(Practices practices, Ending asked, Instant at) {
        var practice = practices.section(IncidentsPractice.class);
        var who = new Actor(new UUID(1, 1), "某人", Set.of(asked.by()), Area.WHOLE_COUNTY, List.of());
        var incident =
                new Incident(
                        new IncidentId(Ids.next(at)),
                        new Incident.Matter(asked.kind(), 1, "", at, at, false),
                        new SomewhereInCounty(Optional.empty(), practices.county()),
                        new Incident.Standing(
                                new Incident.Ownership(new UUID(2, 2), "", 1, at),
                                new State.OnScene(),
                                Incident.Marks.NONE),
                        1,
                        at);
        return switch (CaseworkRules.outcome(
                asked.outcome(),
                incident,
                asked.passedOn(),
                who,
                practice,
                practices.section(CaseworkPractice.class),
                practices.law())) {
            case Decision.Yes<?> _ -> true;
            case Decision.No<?> _ -> false;
        };
    }
}
