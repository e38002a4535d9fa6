package org.yige.planner.rosters;

import static org.yige.planner.files.Arguments.date;
import static org.yige.planner.files.Arguments.number;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.yige.planner.Bilingual;
import org.yige.planner.files.BadInput;
import org.yige.planner.rosters.RosterSolver.SolverEffort;
import org.yige.planner.rosters.station.RosterLeave;
import org.yige.planner.rosters.station.StationReader;
import org.yige.planner.rosters.station.StationRules;
import org.yige.planner.rosters.station.StationWriter;

/**
 * Rosters from the command line.
 *
 * <pre>
 * sample  OUT [people] [days] [seed]                     an invented station to try
 * roster  STATION OUT [seed] [steps]                     a first plan
 * repair  STATION ROSTER OUT PERSON FROM TO [DAY] [seed] a plan after a sick call; days before DAY stay (DAY = FROM if left out)
 * check   STATION ROSTER                                 every broken rule of a plan, whoever made it
 * </pre>
 */
public final class RosterCommand {

    private RosterCommand() {}

    /** Writes an invented station. */
    public static int sample(List<String> words, PrintStream out) {
        var people = (int) Math.clamp(number(words, 1, 60), 5, 500);
        var days = (int) Math.clamp(number(words, 2, 31), 1, 92);
        StationWriter.write(
                SampleStation.of(people, days, number(words, 3, 1)), Path.of(words.getFirst()));
        out.println(people + " 人 people, " + days + " 天 days");
        return 0;
    }

    /** Plans; 0 when complete and lawful, 1 when seats stay open or rules are broken. */
    public static int roster(List<String> words, PrintStream out) {
        var station = StationReader.read(Path.of(words.get(0)));
        StationRules.contradictions(station).forEach(found -> out.println(found.both()));
        var proposal =
                RosterSolver.solve(
                        station,
                        SolverEffort.of(
                                number(words, 2, 1), number(words, 3, RosterSolver.USUAL_STEPS)));
        RosterFiles.write(proposal, Path.of(words.get(1)));
        return tell(proposal, out);
    }

    /** Repairs; the same verdicts as {@link #roster}. */
    public static int repair(List<String> words, PrintStream out) {
        var station = StationReader.read(Path.of(words.get(0)));
        var old = RosterFiles.read(station, Path.of(words.get(1)));
        if (station.findPerson(words.get(3)).isEmpty()) {
            throw new BadInput(
                    List.of(
                            new Bilingual(
                                    "没有编号为“" + words.get(3) + "”的人员",
                                    "nobody has the id \"" + words.get(3) + "\"")));
        }
        var from = date(words.get(4));
        var absence = new RosterLeave(words.get(3), from, date(words.get(5)), "sick");
        var first = words.size() > 6 ? date(words.get(6)) : from;
        var proposal =
                RosterSolver.repair(
                        station,
                        old,
                        absence,
                        first,
                        SolverEffort.of(number(words, 7, 1), RosterSolver.REPAIR_STEPS));
        RosterFiles.write(proposal, Path.of(words.get(2)));
        var changes = Changes.between(old, proposal.roster());
        changes.forEach(change -> out.println(change.words(station).both()));
        return tell(proposal, out);
    }

    /** Checks; 0 when no rule is broken. */
    public static int check(List<String> words, PrintStream out) {
        var station = StationReader.read(Path.of(words.get(0)));
        var breaches =
                RosterChecker.check(station, RosterFiles.read(station, Path.of(words.get(1))));
        for (var breach : breaches) {
            out.println(breach.date() + " " + breach.who() + ": " + breach.rule().words().both());
        }
        return breaches.isEmpty() ? 0 : 1;
    }

    private static int tell(Proposal proposal, PrintStream out) {
        var breaches = RosterChecker.unlawful(proposal.station(), proposal.roster());
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("the plan breaks " + breaches);
        }
        out.printf(
                Locale.ROOT,
                "%d 班 duties, %d 空缺 open, %d 点 points, 不低于 at least %d%n",
                proposal.roster().duties().size(),
                proposal.open().size(),
                proposal.cost(),
                proposal.bound());
        if (proposal.complete()) {
            return 0;
        }
        var proof = Shortage.find(proposal.station());
        proof.ifPresent(found -> {
            out.println(found.words().both());
            out.println("以下规定不能同时成立 / these cannot all hold:");
            found.rules().forEach(rule -> out.println("  - " + rule.words().both()));
        });
        if (proof.isEmpty()) {
            out.println(
                    "未找到完整方案，也未能证明不存在 / no complete plan was found; that none exists is not proven");
        }
        return 1;
    }
}
