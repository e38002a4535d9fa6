package org.yige.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.deadlines.CaseClock;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.Scene.SomewhereInCounty;
import org.yige.incidents.State;
import org.yige.practice.CaseJudge;
import org.yige.practice.Practices;
import org.yige.practice.WorkedCase;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Decision;
import org.yige.shared.Ids;
import org.yige.shared.Role;

/** Worked cases about which ends are lawful, and what the law said on the day. */
@Component
public final class EndingCases implements CaseJudge {

    @Override
    public boolean isFor(WorkedCase one) {
        return one.given().has("outcome");
    }

    @Override
    public Map<String, String> gives(WorkedCase one, Practices practices) {
        var gives = new HashMap<String, String>();
        gives.put("allowed", String.valueOf(allows(one, practices)));
        if (one.then().has("law")) {
            var day = County.day(CaseClock.at(one));
            gives.put(
                    "law",
                    WorkedCase.joined(
                            one.then().get("law").propertyNames().stream()
                                    .map(rule ->
                                            rule
                                                    + "="
                                                    + practices
                                                            .law()
                                                            .find(rule, day)
                                                            .flatMap(found -> found.value())
                                                            .map(String::valueOf)
                                                            .orElse(""))));
        }
        return gives;
    }

    private static boolean allows(WorkedCase one, Practices practices) {
        var given = one.given();
        var at = CaseClock.at(one);
        var who =
                new Actor(
                        new UUID(1, 1),
                        "*",
                        Set.of(Role.valueOf(given.get("by").asString())),
                        Area.WHOLE_COUNTY,
                        List.of());
        var incident =
                new Incident(
                        new IncidentId(Ids.next(at)),
                        new Incident.Matter(given.get("kind").asString(), 1, "", at, at, false),
                        new SomewhereInCounty(Optional.empty(), practices.county()),
                        new Incident.Standing(
                                new Incident.Ownership(new UUID(2, 2), "", 1, at),
                                new State.OnScene(),
                                Incident.Marks.NONE),
                        1,
                        at);
        return switch (CaseworkRules.outcome(
                given.get("outcome").asString(),
                incident,
                given.has("passed-on") && given.get("passed-on").asBoolean(),
                who,
                practices.section(IncidentsPractice.class),
                practices.section(CaseworkPractice.class),
                practices.law())) {
            case Decision.Yes<?> _ -> true;
            case Decision.No<?> _ -> false;
        };
    }
}
