package org.yige.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yige.replay.Ledger.End;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The mappings that ship can be read, and no row gets lost in the account. */
class ReplayTest {

    static final Path FOLDER = Path.of(".");

    @ParameterizedTest
    @MethodSource("mappings")
    void everyKindAMappingNamesIsOneOfTheCountys(Path file) {
        var mapping = ColumnMapping.read(file);
        assertThat(kinds())
                .contains(mapping.otherwise())
                .containsAll(mapping.kinds().stream().map(ColumnMapping.KindWords::kind).toList());
    }

    @Test
    void wordsSpeakForAKindTheFirstThatApplies() {
        var mapping = ColumnMapping.read(FOLDER.resolve("boston311.yaml"));
        assertThat(mapping.kindOf("Street Light Outages · Street Light Outages"))
                .isEqualTo("street.light");
        assertThat(mapping.kindOf("no such thing")).isEqualTo("other.unclear");
    }

    @Test
    void timesAreReadInTheSourcesZoneAndEveryWritingItUses() {
        var boston = ColumnMapping.read(FOLDER.resolve("boston311.yaml")).time();
        var messages = ColumnMapping.read(FOLDER.resolve("citizen-messages.yaml")).time();
        assertThat(boston.read("01/01/2015 06:31:59 PM"))
                .contains(Instant.parse("2015-01-01T23:31:59Z"));
        assertThat(messages.read("2019/2/4 9:05:01"))
                .contains(Instant.parse("2019-02-04T01:05:01Z"));
        assertThat(messages.read("2019-11-23 23:12:22"))
                .contains(Instant.parse("2019-11-23T15:12:22Z"));
        assertThat(messages.read("yesterday")).isEmpty();
    }

    @Test
    void cornersOfTheSourceComeToLieAtCornersOfTheDrawnInCounty() {
        var county =
                new TargetCounty("某县", Set.of(), 2000, new ColumnMapping.Box(108, 37, 110, 38), "");
        var how =
                new ColumnMapping.MovedSpots(
                        "x", "y", new ColumnMapping.Box(-72, 42, -71, 43), 0.1);
        assertThat(county.moved(-72, 42, how))
                .containsExactly(
                        new double[] {108.2, 37.1}, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(county.moved(-71, 43, how))
                .containsExactly(
                        new double[] {109.8, 37.9}, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void anAccountThatLosesARowSaysSo() {
        var ledger = new Ledger();
        ledger.read();
        ledger.read();
        ledger.end(End.OPENED);
        assertThat(ledger.addsUp()).isFalse();
        ledger.end(End.REFUSED);
        assertThat(ledger.addsUp()).isTrue();
    }

    @Test
    void columnsFillTheWordsAndSpecialSignsStayAsTheyAre() {
        assertThat(ColumnMapping.filled("{A} · {B}", Map.of("A", "costs $1 \\ 2", "B", "{A}")))
                .isEqualTo("costs $1 \\ 2 · {A}");
    }

    static Stream<Path> mappings() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** As the county's file gives them: a client knows no more of the server. */
    private static Set<String> kinds() {
        var profile = YAMLMapper.builder().build().readTree(Path.of("../practice/default.yaml"));
        return profile.get("incidents")
                .get("kinds")
                .valueStream()
                .flatMap(group -> group.get("kinds").valueStream())
                .map(kind -> kind.get("code").asString())
                .collect(Collectors.toSet());
    }
}
