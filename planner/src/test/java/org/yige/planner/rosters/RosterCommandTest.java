package org.yige.planner.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yige.planner.Planner;
import org.yige.planner.rosters.station.StationReader;

class RosterCommandTest {

    @TempDir Path folder;

    private String said = "";

    private int plan(Object... words) {
        var bytes = new ByteArrayOutputStream();
        var code =
                Planner.run(
                        java.util.Arrays.stream(words).map(String::valueOf).toList(),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void aPlanIsMadeCheckedAndRepairedThroughFiles() {
        var station = folder.resolve("station");
        assertThat(plan("sample", station, 40, 14, 2)).isZero();
        assertThat(plan("roster", station, folder.resolve("out"), 1, 300_000)).as(said).isZero();
        assertThat(plan("check", station, folder.resolve("out/roster.csv"))).as(said).isZero();
        assertThat(plan("check", station, folder.resolve("out/roster.json"))).as(said).isZero();
        assertThat(
                        plan(
                                "repair",
                                station,
                                folder.resolve("out/roster.json"),
                                folder.resolve("new"),
                                "P20",
                                "2027-10-05",
                                "2027-10-08"))
                .as(said)
                .isZero();
        assertThat(folder.resolve("new/roster.html")).isNotEmptyFile();
    }

    @Test
    void csvAndJsonHoldTheSameRoster() {
        var station = folder.resolve("station");
        plan("sample", station, 30, 10, 4);
        plan("roster", station, folder, 1, 50_000);
        var read = StationReader.read(station);
        var csv = RosterFiles.read(read, folder.resolve("roster.csv"));
        assertThat(csv).isEqualTo(RosterFiles.read(read, folder.resolve("roster.json")));
        assertThat(csv.duties()).isNotEmpty();
    }

    @Test
    void theProposalSaysThatItIsNotPublished() throws IOException {
        plan("sample", folder.resolve("station"), 20, 7, 4);
        plan("roster", folder.resolve("station"), folder, 1, 50_000);
        assertThat(Files.readString(folder.resolve("roster.json")))
                .contains("\"published\" : false");
        assertThat(Files.readString(folder.resolve("roster.html")))
                .contains("未发布", "not published");
    }

    @Test
    void aPageCannotBeMadeToRunScriptsByAName() {
        var station =
                new SmallStation().replace("people", "陈勇", "<script>alert(1)</script>").station();
        var page =
                RosterPage.draw(RosterSolver.solve(station, RosterSolver.SolverEffort.of(1, 1000)));
        assertThat(page).doesNotContain("<script").contains("&lt;script");
    }

    @Test
    void wrongWordsAreAnsweredWithHelp() {
        assertThat(plan("roster")).isEqualTo(2);
        assertThat(said).contains("STATION");
        assertThat(plan("roster", folder.resolve("nowhere"), folder)).isEqualTo(2);
        assertThat(said).contains("无法读取");
        assertThat(List.of(plan(), plan("dance"))).containsOnly(2);
    }
}
