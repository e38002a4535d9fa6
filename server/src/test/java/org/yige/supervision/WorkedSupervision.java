package org.yige.supervision;

import org.yige.deadlines.Limit;
import org.yige.practice.Practices;
import org.yige.shared.Label;

/** Asks supervision's own rules what a worked case asks. */
public final class WorkedSupervision {

    private WorkedSupervision() {}

    /** The card an incident gets, in the county's words. */
    public record Carded(Label called, Limit reply) {}

    public static Carded card(
            Practices practices, int grade, int passed, int sentBack, boolean nobodyAbove) {
        var practice = practices.section(SupervisionPractice.class);
        var trouble = new SupervisionRules.Trouble(grade, passed, sentBack, nobodyAbove);
        var row = practice.row(SupervisionRules.colour(trouble, practice));
        return new Carded(row.label(), row.reply());
    }
}
