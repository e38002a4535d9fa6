package org.yige.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yige.deadlines.CaseClock;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentsPractice;
import org.yige.practice.CaseJudge;
import org.yige.practice.Practices;
import org.yige.practice.WorkedCase;
import org.yige.staff.StaffPractice;
import tools.jackson.databind.JsonNode;

/** Worked cases about the grade a report gets, who is asked first and by when. */
@Component
public final class GradeCases implements CaseJudge {

    @Override
    public boolean isFor(WorkedCase one) {
        var given = one.given();
        return given.has("kind") && !given.has("outcome");
    }

    @Override
    public Map<String, String> gives(WorkedCase one, Practices practices) {
        var given = one.given();
        var kind = given.get("kind").asString();
        var words = given.has("words") ? given.get("words").asString() : "";
        var practice = practices.section(IncidentsPractice.class);
        List<String> facts =
                given.has("facts")
                        ? given.get("facts").values().stream().map(JsonNode::asString).toList()
                        : List.of();
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
        var clock = new CaseClock(practices);
        var gives = new HashMap<String, String>();
        gives.put("grade", String.valueOf(grade.grade()));
        gives.put("called", grade.label().zh());
        practices
                .section(StaffPractice.class)
                .level(grade.firstLevel())
                .ifPresent(level -> gives.put("first", level.label().zh()));
        gives.put("answer-by", clock.due(grade.answer(), one));
        gives.put("scene-by", clock.due(grade.scene(), one));
        gives.put("finish-by", clock.due(grade.finish(), one));
        return gives;
    }
}
