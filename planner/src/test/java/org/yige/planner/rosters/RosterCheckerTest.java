package org.yige.planner.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yige.planner.rosters.Roster.ShiftAssignment;
import org.yige.planner.rosters.station.RosterStation;

class RosterCheckerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private final RosterStation station =
            new SmallStation().with("leave", "li,2026-11-02,2026-11-02,annual").station();

    private static ShiftAssignment duty(int day, String shift, int seat, String person) {
        return new ShiftAssignment(MONDAY.plusDays(day), shift, "ROOM", seat, person);
    }

    private List<Rule> unlawful(ShiftAssignment... duties) {
        return RosterChecker.unlawful(station, new Roster(Arrays.asList(duties), List.of()))
                .stream()
                .map(RosterChecker.Breach::rule)
                .toList();
    }

    @Test
    void aLeaderAndAnAuxiliaryTogetherAreLawful() {
        assertThat(unlawful(duty(0, "D", 0, "chen"), duty(0, "D", 1, "sun"))).isEmpty();
    }

    @Test
    void anAuxiliaryAloneIsTold() {
        assertThat(unlawful(duty(0, "D", 1, "sun"))).containsExactly(Rule.POLICE_IN_EVERY_POST);
    }

    @Test
    void aDayAfterANightIsTold() {
        assertThat(unlawful(duty(0, "N", 0, "chen"), duty(1, "D", 0, "chen")))
                .contains(Rule.REST_AFTER_NIGHT);
    }

    @Test
    void twoNightsInARowAreTold() {
        assertThat(unlawful(duty(0, "N", 0, "chen"), duty(1, "N", 0, "chen")))
                .contains(Rule.NO_NIGHTS_IN_A_ROW);
    }

    @Test
    void dutyOnLeaveIsTold() {
        assertThat(unlawful(duty(0, "D", 0, "li"))).containsExactly(Rule.LEAVE);
    }

    @Test
    void twoDutiesOnOneDayAreTold() {
        assertThat(unlawful(duty(0, "D", 0, "chen"), duty(0, "N", 0, "chen")))
                .contains(Rule.ONE_DUTY_A_DAY);
    }

    @Test
    void sevenDaysInARowAreTold() {
        var week = new ShiftAssignment[7];
        Arrays.setAll(week, day -> duty(day, "D", 0, "chen"));
        assertThat(unlawful(week)).contains(Rule.DAYS_IN_A_ROW);
    }

    @Test
    void aShiftWithoutALeaderIsTold() {
        var breaches = RosterChecker.check(station, new Roster(List.of(), List.of()));
        assertThat(breaches.stream().filter(breach -> breach.rule() == Rule.LEADER_EVERY_SHIFT))
                .hasSize(14);
        assertThat(breaches.stream().filter(breach -> breach.rule() == Rule.EVERY_SEAT_FILLED))
                .hasSize(28);
    }
}
