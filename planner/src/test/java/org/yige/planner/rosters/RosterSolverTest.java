package org.yige.planner.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yige.planner.rosters.RosterSolver.SolverEffort;
import org.yige.planner.rosters.station.RosterLeave;
import org.yige.planner.rosters.station.RosterStation;

class RosterSolverTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 4);

    private static Proposal solve(RosterStation station) {
        return RosterSolver.solve(station, SolverEffort.of(1, 200_000));
    }

    @Test
    void aWeekOfEightPeopleIsFilledAndLawful() {
        var station = new SmallStation().station();
        var proposal = solve(station);
        assertThat(proposal.open()).isEmpty();
        assertThat(RosterChecker.check(station, proposal.roster())).isEmpty();
        assertThat(proposal.roster().duties()).hasSize(28);
    }

    @Test
    void theSameSeedAndStepsGiveTheSameRoster() {
        var station = SampleStation.of(30, 14, 5);
        assertThat(solve(station).roster()).isEqualTo(solve(station).roster());
    }

    @Test
    void inventedStationsOfManySizesAreNeverPlannedAgainstTheLaw() {
        for (int seed = 1; seed <= 12; seed++) {
            var station = SampleStation.of(10 + 5 * seed, 7 + 2 * seed, seed);
            var proposal = RosterSolver.solve(station, SolverEffort.of(seed, 60_000));
            assertThat(RosterChecker.unlawful(station, proposal.roster()))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(proposal.cost()).isGreaterThanOrEqualTo(proposal.bound());
        }
    }

    @Test
    void nobodyOnLeaveIsPutOnDuty() {
        var station =
                new SmallStation().with("leave", "wang,2026-11-02,2026-11-03,annual").station();
        var proposal = solve(station);
        assertThat(proposal.roster().findDuty("wang", LocalDate.of(2026, 11, 2))).isEmpty();
        assertThat(RosterChecker.check(station, proposal.roster())).isEmpty();
    }

    @Test
    void aWishThatCostsNobodyMuchIsGranted() {
        var station = new SmallStation().with("wishes", "w1,chen,2026-11-04,,off,3").station();
        assertThat(solve(station).roster().findDuty("chen", WEDNESDAY)).isEmpty();
    }

    @Test
    void whoWorkedTheNightBeforeThePeriodRestsOnItsFirstDay() {
        var station = new SmallStation().with("before", "chen,5,5,0,90,2026-11-01,N").station();
        var proposal = solve(station);
        assertThat(proposal.roster().findDuty("chen", LocalDate.of(2026, 11, 2))).isEmpty();
        assertThat(RosterChecker.check(station, proposal.roster())).isEmpty();
    }

    @Test
    void whoBoreMoreNightsInEarlierMonthsBearsFewerNow() {
        var station =
                new SmallStation()
                        .replace("station", "days,7", "days,28")
                        .with("before", "chen,20,0,0,90,,")
                        .with("before", "wang,10,0,0,90,,")
                        .with("before", "li,10,0,0,90,,")
                        .with("before", "zhao,10,0,0,90,,")
                        .station();
        var shares = new Fairness(station).shares(solve(station).roster());
        assertThat(nights(shares, "chen")).isLessThan(nights(shares, "wang"));
        assertThat(nights(shares, "chen")).isLessThan(nights(shares, "li"));
    }

    @Test
    void aSickCallMovesFewDutiesAndLeavesThePastAlone() {
        var station = SampleStation.of(60, 31, 3);
        var old = RosterSolver.solve(station, SolverEffort.of(3, 400_000)).roster();
        var tenth = station.period().date(9);
        var busy =
                old.duties().stream()
                        .filter(duty -> !duty.date().isBefore(tenth))
                        .findFirst()
                        .orElseThrow()
                        .person();
        var absence = new RosterLeave(busy, tenth, tenth.plusDays(6), "sick");
        var repaired =
                RosterSolver.repair(
                        station,
                        old,
                        absence,
                        tenth,
                        SolverEffort.of(1, RosterSolver.REPAIR_STEPS));
        var changes = Changes.between(old, repaired.roster());
        assertThat(repaired.open()).isEmpty();
        assertThat(RosterChecker.unlawful(repaired.station(), repaired.roster())).isEmpty();
        assertThat(changes).isNotEmpty().allMatch(change -> !change.date().isBefore(tenth));
        assertThat(changes.size()).isLessThanOrEqualTo(old.duties().size() / 20);
    }

    @Test
    void communityOfficersAndAttachedPeopleReachTheirGoals() {
        var station = SampleStation.of(60, 31, 1);
        var report = GoalReport.of(solve(station));
        assertThat(report.stream().filter(line -> !line.met()).toList()).isEmpty();
    }

    @Test
    void anAuxiliaryIsNeverPostedWithoutPolice() {
        var station =
                new SmallStation()
                        .replace("posts", "leader; any", "leader; any; any; any; any")
                        .replace("people", "wang,王芳,police", "wang,王芳,auxiliary")
                        .replace("people", "li,李强,police", "li,李强,auxiliary")
                        .replace("people", "zhao,赵敏,police", "zhao,赵敏,auxiliary")
                        .station();
        var proposal = solve(station);
        assertThat(proposal.open()).isNotEmpty();
        assertThat(RosterChecker.unlawful(station, proposal.roster())).isEmpty();
    }

    private static int nights(List<Fairness.Share> shares, String person) {
        return shares.stream()
                .filter(share ->
                        share.person().equals(person) && share.burden() == Fairness.Burden.NIGHTS)
                .findFirst()
                .orElseThrow()
                .now();
    }
}
