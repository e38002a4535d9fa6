package org.yige.planner.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yige.planner.files.BadInput;
import org.yige.planner.files.InputTables;
import org.yige.planner.rosters.station.StationReader;
import org.yige.planner.rosters.station.StationRules;
import org.yige.planner.rosters.station.StationWriter;

class BadStationTest {

    @Test
    void everyFaultIsToldAtOnceInBothLanguagesWithItsPlace() {
        var small =
                new SmallStation()
                        .replace("people", "chen,陈勇,police", "chen,陈勇,guard")
                        .replace("shifts", "08:00", "25:00")
                        .replace("station", "days,7", "days,0");
        assertThatThrownBy(small::station)
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> {
                            assertThat(refused.faults()).hasSize(3);
                            assertThat(refused.getMessage())
                                    .contains(
                                            "people.csv:2",
                                            "shifts.csv:2",
                                            "days",
                                            "应为",
                                            "not a time");
                        });
    }

    @Test
    void aMissingTableIsNamed() {
        assertThatThrownBy(() ->
                        StationReader.read(
                                InputTables.json("{\"station\":{\"start\":\"2026-11-01\"}}")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("people")
                .hasMessageContaining("缺少表");
    }

    @Test
    void brokenJsonIsRefusedInWords() {
        assertThatThrownBy(() -> InputTables.json("{\"station\":"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("JSON");
    }

    @Test
    void aLeaveOfAStrangerIsRefused() {
        assertThatThrownBy(() ->
                        new SmallStation()
                                .with("leave", "nobody,2026-11-02,2026-11-03,annual")
                                .station())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("\"nobody\"");
    }

    @Test
    void aLeaveThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() ->
                        new SmallStation()
                                .with("leave", "chen,2026-11-05,2026-11-03,annual")
                                .station())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("ends before it begins");
    }

    @Test
    void aRotationThatItsTeamsCannotShareIsRefused() {
        var small =
                new SmallStation().with("station", "rotation,D N - - -").with("station", "teams,2");
        assertThatThrownBy(small::station)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("evenly");
    }

    @Test
    void aWishListThatContradictsItselfIsToldWishByWish() {
        var station =
                new SmallStation()
                        .with("wishes", "w1,chen,2026-11-04,D,on,1")
                        .with("wishes", "w2,chen,2026-11-04,,off,1")
                        .with("wishes", "w3,li,2026-11-05,N,on,1")
                        .with("wishes", "w4,li,2026-11-06,N,on,1")
                        .with("wishes", "w5,wang,2026-11-05,D,on,1")
                        .with("wishes", "w6,wang,2026-11-05,N,on,1")
                        .with("wishes", "w7,sun,2026-12-24,,off,1")
                        .station();
        var words = StationRules.contradictions(station);
        assertThat(words).hasSize(4);
        assertThat(words)
                .anyMatch(each -> each.en().contains("w1 and w2"))
                .anyMatch(each -> each.zh().contains("两个夜班"));
    }

    @Test
    void aStationSurvivesBeingWrittenAndReadAgain() {
        var station = SampleStation.of(40, 31, 7);
        assertThat(StationReader.read(InputTables.csv(StationWriter.csv(station))))
                .isEqualTo(station);
    }
}
