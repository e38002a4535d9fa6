package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yige.HandClock;
import org.yige.TestDatabase;
import org.yige.deadlines.Deadlines.Verdict;

/** A city's own requests, each with the city's target as its limit: our verdict is the city's. */
@Tag("database")
class BostonOracleTest {

    static final Path FILE =
            Path.of(Optional.ofNullable(System.getenv("YIGE_SHARED")).orElse("../../shared"))
                    .resolve("data/reports/boston311_2015_sample_6000.csv");
    static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);

    record Request(Subject subject, Instant opened, Instant target, Instant closed, Verdict city) {}

    @Test
    void theVerdictIsTheCitysInEveryRow() throws IOException {
        assumeTrue(
                Files.exists(FILE),
                "skipped: the city's requests are not here; name their folder in YIGE_SHARED");
        var requests = requests();
        var url = TestDatabase.freshDatabase();
        Wiring.migrate(url, TestDatabase.user(), TestDatabase.password());
        var clock = new HandClock(requests.getFirst().opened());
        var heard = new Heard();
        try (var wiring =
                new Wiring(
                        url,
                        TestDatabase.user(),
                        TestDatabase.password(),
                        "610824",
                        clock,
                        List.of(heard))) {
            var different = replay(requests, wiring);
            System.out.printf(
                    "%,d requests replayed, %,d passed their target and were told so, %d verdicts differ%n",
                    requests.size(),
                    heard.marks().stream().filter(Mark.PASSED::equals).count(),
                    different.size());
            assertThat(different).isEmpty();
            assertThat(requests)
                    .hasSize(3_873)
                    .extracting(Request::city)
                    .contains(Verdict.LATE, Verdict.ON_TIME);
        }
    }

    /**
     * In the order things happened, with a sweep each week only: the verdict must not hang on when
     * we looked.
     */
    private static List<Request> replay(List<Request> requests, Wiring wiring) {
        wiring.deadlines.set(
                requests.stream()
                        .map(one ->
                                new NewDeadline(
                                        one.subject(),
                                        "finish",
                                        Limit.real(Duration.between(one.opened(), one.target())),
                                        one.opened()))
                        .toList());
        var different = new ArrayList<Request>();
        var swept = requests.getFirst().opened();
        for (var one : requests.stream().sorted(Comparator.comparing(Request::closed)).toList()) {
            if (Duration.between(swept, one.closed()).toDays() >= 7) {
                wiring.sweep.sweep(one.closed());
                swept = one.closed();
            }
            if (!wiring.deadlines
                    .met(one.subject(), "finish", one.closed())
                    .equals(Optional.of(one.city()))) {
                different.add(one);
            }
        }
        return different;
    }

    /**
     * Those with a target, a closing time and a verdict. The city writes local time; the hour it
     * skips plays no part.
     */
    private static List<Request> requests() throws IOException {
        var verdicts = Map.of("ONTIME", Verdict.ON_TIME, "OVERDUE", Verdict.LATE);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return rows.stream()
                    .filter(row ->
                            !row.getField("TARGET_DT").isBlank()
                                    && !row.getField("CLOSED_DT").isBlank())
                    .filter(row -> verdicts.containsKey(row.getField("OnTime_Status")))
                    .map(row ->
                            new Request(
                                    new Subject(
                                            "test-matter",
                                            new UUID(
                                                    0,
                                                    Long.parseLong(
                                                            row.getField("CASE_ENQUIRY_ID")))),
                                    time(row, "OPEN_DT"),
                                    time(row, "TARGET_DT"),
                                    time(row, "CLOSED_DT"),
                                    verdicts.get(row.getField("OnTime_Status"))))
                    .toList();
        }
    }

    private static Instant time(NamedCsvRecord row, String field) {
        return LocalDateTime.parse(row.getField(field), WRITTEN).toInstant(ZoneOffset.UTC);
    }
}
