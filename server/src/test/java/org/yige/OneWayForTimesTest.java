package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A moment goes into the database and out of it by {@code SqlTimes}, a day of the county is told by
 * {@code County}, and the one clock counts in milliseconds already.
 */
class OneWayForTimesTest {

    static final Pattern BY_HAND =
            Pattern.compile(
                    "atOffset\\(ZoneOffset\\.UTC\\)|LocalDate\\.ofInstant\\(|instant\\(\\)\\s*\\.truncatedTo\\(ChronoUnit\\.MILLIS\\)");

    static final Set<String> THE_ONE_WAY = Set.of("SqlTimes.java", "County.java");

    @Test
    void nobodyDoesItByHand() throws IOException {
        assertThat(byHand(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void theFenceBites() {
        assertThat(BY_HAND.matcher("at.atOffset(ZoneOffset.UTC)").find()).isTrue();
        assertThat(BY_HAND.matcher("LocalDate.ofInstant(now, County.ZONE)").find()).isTrue();
        assertThat(BY_HAND.matcher("clock.instant()\n  .truncatedTo(ChronoUnit.MILLIS)").find())
                .isTrue();
        assertThat(BY_HAND.matcher("County.day(now)").find()).isFalse();
    }

    private static Set<String> byHand(Path folder) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (!THE_ONE_WAY.contains(file.getFileName().toString())
                        && BY_HAND.matcher(Files.readString(file)).find()) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }
}
