package org.yige.supervision;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yige.deadlines.CaseClock;
import org.yige.practice.CaseJudge;
import org.yige.practice.Practices;
import org.yige.practice.WorkedCase;

/** Worked cases about the card an incident gets. */
@Component
public final class CardCases implements CaseJudge {

    @Override
    public boolean isFor(WorkedCase one) {
        return one.given().has("trouble");
    }

    @Override
    public Map<String, String> gives(WorkedCase one, Practices practices) {
        var practice = practices.section(SupervisionPractice.class);
        var given = one.given().get("trouble");
        var trouble =
                new SupervisionRules.Trouble(
                        given.get("grade").asInt(),
                        given.get("passed").asInt(),
                        given.get("sent-back").asInt(),
                        given.get("nobody-above").asBoolean());
        var row = practice.row(SupervisionRules.colour(trouble, practice));
        return Map.of(
                "card",
                row.label().zh(),
                "reply-by",
                new CaseClock(practices).due(row.reply(), one));
    }
}
