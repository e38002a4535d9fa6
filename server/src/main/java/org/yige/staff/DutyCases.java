package org.yige.staff;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yige.practice.CaseJudge;
import org.yige.practice.Practices;
import org.yige.practice.WorkedCase;

/** Worked cases about what a post is for. */
@Component
public final class DutyCases implements CaseJudge {

    @Override
    public boolean isFor(WorkedCase one) {
        return one.given().has("duty");
    }

    @Override
    public Map<String, String> gives(WorkedCase one, Practices practices) {
        var gives = new HashMap<String, String>();
        practices
                .section(StaffPractice.class)
                .findDutyCalled(one.given().get("duty").asString())
                .ifPresent(duty -> {
                    gives.put("called", duty.label().zh());
                    gives.put("may", WorkedCase.joined(duty.roles().stream()));
                    duty.mustCover().ifPresent(scope -> gives.put("covers", scope.name()));
                    gives.put("answers", String.valueOf(duty.answers()));
                });
        return gives;
    }
}
