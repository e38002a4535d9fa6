package org.yige.planner.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortageTest {

    @Test
    void fiveOfficersForEightPostsNameTheRulesThatCannotAllHold() {
        var small = new SmallStation().with("people", "qian,钱进,police,no,,0,no,");
        for (int post = 1; post <= 7; post++) {
            small.with("posts", "GATE" + post + ",警务站" + post + ",fixed,police,D,all");
        }
        var proof = Shortage.find(small.station()).orElseThrow();
        assertThat(proof.rules())
                .containsExactlyInAnyOrder(
                        Rule.EVERY_SEAT_FILLED, Rule.ONE_DUTY_A_DAY, Rule.POLICE_IN_EVERY_POST);
        assertThat(proof.words().en())
                .contains("8 seats for a police officer", "5 people", "at most 5");
        assertThat(proof.words().zh()).contains("8 个民警席位", "5 人");
    }

    @Test
    void aLoneLeaderRoundTheClockRunsIntoTheRestAfterNights() {
        var small =
                new SmallStation()
                        .replace("people", "police,yes", "police,no")
                        .replace("people", "chen,陈勇,police,no", "chen,陈勇,police,yes")
                        .station();
        var proof = Shortage.find(small).orElseThrow();
        assertThat(proof.rules()).contains(Rule.LEADER_EVERY_SHIFT, Rule.EVERY_SEAT_FILLED);
    }

    @Test
    void leaveIsNamedOnlyWhereItMatters() {
        var small = new SmallStation();
        for (var person : new String[] {"chen", "wang", "li", "zhao"}) {
            small.with("leave", person + ",2026-11-04,2026-11-04,annual");
        }
        assertThat(Shortage.find(small.station()).orElseThrow().rules()).contains(Rule.LEAVE);
    }

    @Test
    void aStationThatCanBeStaffedHasNoProofAgainstIt() {
        assertThat(Shortage.find(new SmallStation().station())).isEmpty();
        assertThat(Shortage.find(SampleStation.of(60, 31, 1))).isEmpty();
    }
}
