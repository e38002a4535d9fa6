package org.yige.rosters;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.yige.deadlines.Deadlines;
import org.yige.planner.Bilingual;
import org.yige.planner.rosters.Changes;
import org.yige.planner.rosters.Changes.Change;
import org.yige.planner.rosters.Roster;
import org.yige.planner.rosters.Roster.ShiftAssignment;
import org.yige.planner.rosters.RosterChecker;
import org.yige.planner.rosters.RosterChecker.Breach;
import org.yige.planner.rosters.RosterSolver;
import org.yige.planner.rosters.RosterSolver.SolverEffort;
import org.yige.planner.rosters.Shortage;
import org.yige.planner.rosters.station.RosterLeave;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.rosters.Sheet.SheetState;
import org.yige.shared.Actor;
import org.yige.shared.Label;
import org.yige.shared.Refused;
import org.yige.staff.Staff;

/**
 * What the planner says of a sheet: who could be on it, which rules it breaks, why it cannot be.
 */
@Service
class Proposing {

    private static final int WEEKS_BEFORE = 8;
    private static final long SEED = 1;

    private final RostersStore store;
    private final StandStore stands;
    private final RostersPractice practice;
    private final StationBook stations;
    private final Rosters rosters;
    private final Staff staff;
    private final Deadlines deadlines;

    /** One at a time: a proposal takes a processor for a second or two. */
    private final Semaphore planner = new Semaphore(1);

    Proposing(
            RostersStore store,
            StandStore stands,
            RostersPractice practice,
            StationBook stations,
            Rosters rosters,
            Staff staff,
            Deadlines deadlines) {
        this.store = store;
        this.stands = stands;
        this.practice = practice;
        this.stations = stations;
        this.rosters = rosters;
        this.staff = staff;
        this.deadlines = deadlines;
    }

    /**
     * What holds against a sheet.
     *
     * @param breaches rules it breaks, each with its day and who or where
     * @param shortage why no sheet of these days can keep all rules, if counting proves it
     */
    record SheetFindings(List<Breach> breaches, Optional<Label> shortage) {}

    /** A sheet made by the planner for a draft's days, in the place of what was on it. */
    Sheet propose(Actor actor, UUID id, int version) {
        var sheet = rosters.sheet(actor, id);
        if (sheet.head().state() != SheetState.DRAFT) {
            throw new Refused(RostersRefusal.SHEET_NOT_A_DRAFT);
        }
        if (sheet.head().version() != version) {
            throw new Refused(RostersRefusal.SHEET_CHANGED);
        }
        var station = station(sheet.head());
        if (station.setup().posts().isEmpty()) {
            throw new Refused(RostersRefusal.NO_STANDS);
        }
        if (station.staffing().people().isEmpty()) {
            throw new Refused(RostersRefusal.NOBODY_TO_ROSTER);
        }
        if (!planner.tryAcquire()) {
            throw new Refused(RostersRefusal.PLANNER_BUSY);
        }
        try {
            var roster =
                    RosterSolver.solve(station, SolverEffort.of(SEED, RosterSolver.USUAL_STEPS))
                            .roster();
            return rosters.fill(
                    actor,
                    id,
                    version,
                    PlannerStation.turns(roster),
                    PlannerStation.fieldDays(roster));
        } finally {
            planner.release();
        }
    }

    SheetFindings findings(Sheet sheet) {
        var station = station(sheet.head());
        return new SheetFindings(
                check(station, sheet), Shortage.find(station).map(proof -> label(proof.words())));
    }

    /**
     * The fewest seats that change hands when nobody takes these duties, from a day on. Who has two
     * duties on a day is looked at with one of them.
     */
    List<Change> repaired(Sheet sheet, List<DutyTurn> away, LocalDate from) {
        var station = station(sheet.head());
        var old = oneADay(PlannerStation.roster(station, sheet.turns(), sheet.fieldDays()));
        if (!planner.tryAcquire()) {
            throw new Refused(RostersRefusal.PLANNER_BUSY);
        }
        try {
            var effort = SolverEffort.of(SEED, RosterSolver.REPAIR_STEPS);
            var mended = old;
            var done = new HashSet<String>();
            for (var turn : away) {
                var person = turn.person().value().toString();
                if (done.add(person) && station.findPerson(person).isPresent()) {
                    var absence = new RosterLeave(person, turn.day(), turn.day(), "AWAY");
                    mended = RosterSolver.repair(station, mended, absence, from, effort).roster();
                }
            }
            return Changes.between(old, mended);
        } finally {
            planner.release();
        }
    }

    private static Roster oneADay(Roster roster) {
        var kept = new LinkedHashMap<String, ShiftAssignment>();
        roster.duties().forEach(duty -> kept.put(duty.date() + duty.person(), duty));
        return new Roster(
                List.copyOf(kept.values()),
                roster.communityDays().stream()
                        .filter(day -> !kept.containsKey(day.date() + day.person()))
                        .toList());
    }

    /** The rules a sheet breaks that it did not break before. */
    List<Breach> brokenBy(Sheet before, Sheet after) {
        var station = station(before.head());
        var already = check(station, before);
        return check(station, after).stream().filter(breach -> !already.contains(breach)).toList();
    }

    private static List<Breach> check(RosterStation station, Sheet sheet) {
        return RosterChecker.check(
                station, PlannerStation.roster(station, sheet.turns(), sheet.fieldDays()));
    }

    private RosterStation station(SheetHead head) {
        var first = head.first();
        return PlannerStation.of(
                head.station().value(),
                first,
                head.last(),
                practice,
                open(head),
                stations.colleagues(head.station(), first),
                staff::isAway,
                deadlines::isWorkingDay,
                store.worked(head.station(), first.minusWeeks(WEEKS_BEFORE), eve(first)));
    }

    /** The stands that are there on some of the days; one that closes in between is left out. */
    private List<Stand> open(SheetHead head) {
        return stands.of(head.station()).stream()
                .filter(stand ->
                        stand.closedOn().filter(day -> !day.isAfter(head.last())).isEmpty())
                .toList();
    }

    private static LocalDate eve(LocalDate day) {
        return day.minusDays(1);
    }

    private static Label label(Bilingual words) {
        return new Label(words.zh(), words.en());
    }
}
