package org.yige.planner.rosters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yige.planner.Bilingual;
import org.yige.planner.rosters.station.RosterPerson;

/** How far a plan serves the goals of community work: what is planned, not yet what was done. */
public final class GoalReport {

    private GoalReport() {}

    /** One goal, for the station or one person. */
    public record Line(Bilingual goal, String wanted, String planned, boolean met) {}

    /**
     * The 40 % of staff, the 80 % of time per community officer, the village days per attached
     * person.
     */
    public static List<Line> of(Proposal proposal) {
        var lines = new ArrayList<Line>();
        lines.add(staff(proposal));
        for (var person : proposal.station().staffing().people()) {
            if (person.place().community()) {
                lines.add(share(proposal, person));
            }
            if (!person.place().village().isEmpty()) {
                lines.add(villageDays(proposal, person));
            }
        }
        return lines;
    }

    private static Line staff(Proposal proposal) {
        var police =
                proposal.station().staffing().people().stream()
                        .filter(person -> person.kind() == RosterPerson.PersonKind.POLICE)
                        .toList();
        var community = police.stream().filter(person -> person.place().community()).count();
        var goal = proposal.station().practice().goals().communityStaff();
        return new Line(
                new Bilingual("社区民警占民警比例", "community officers among the police"),
                goal + " %",
                community + "/" + police.size(),
                community * 100 >= goal * police.size());
    }

    private static Line share(Proposal proposal, RosterPerson person) {
        var goals = proposal.station().practice().goals();
        long outside = days(proposal, person) * goals.dayMinutes();
        long duty =
                proposal.roster().duties().stream()
                        .filter(each -> each.person().equals(person.id()))
                        .mapToLong(each ->
                                proposal.station().findShift(each.shift()).orElseThrow().minutes())
                        .sum();
        var share = outside + duty == 0 ? 0 : 100.0 * outside / (outside + duty);
        return new Line(
                new Bilingual(
                        person.name() + "在社区的工作时间",
                        "working time of " + person.name() + " in the community"),
                goals.communityShare() + " %",
                String.format(
                        Locale.ROOT,
                        "%.1f %% (%d/%d h)",
                        share,
                        outside / 60,
                        (outside + duty) / 60),
                outside * 100 >= goals.communityShare() * (outside + duty) && outside > 0);
    }

    private static Line villageDays(Proposal proposal, RosterPerson person) {
        var months = Math.max(1, Math.round(proposal.station().period().days() / 30f));
        var wanted = proposal.station().practice().goals().villageDays() * months;
        var planned = days(proposal, person);
        return new Line(
                new Bilingual(
                        person.name() + "驻" + person.place().village() + "天数",
                        "days of " + person.name() + " in " + person.place().village()),
                String.valueOf(wanted),
                String.valueOf(planned),
                planned >= wanted);
    }

    private static long days(Proposal proposal, RosterPerson person) {
        return proposal.roster().communityDays().stream()
                .filter(day -> day.person().equals(person.id()))
                .count();
    }
}
