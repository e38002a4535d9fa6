package org.yige.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.yige.YigeTest;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incidents;
import org.yige.pictures.Pictures;
import org.yige.shared.Spot;

/** What strangers send. Each gets a clear answer, nothing is lost, nothing leaks. */
@YigeTest
class BadInputTest {

    @Autowired ReportsOverHttp reports;

    @Autowired JdbcClient sql;

    @Autowired MockMvcTester http;

    @Autowired PlatformTransactionManager transactions;

    @Autowired Intake intake;

    @Autowired ReportStore store;

    @Autowired Incidents incidents;
    @Autowired Pictures pictures;
    @Autowired Casebook casebook;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"spot\": {\"lon\": 37.6, \"lat\": 108.8} | 400 | /problems/shared/not-a-spot",
                "\"spot\": {\"lon\": null, \"lat\": null} | 400 | /problems/intake/spot-incomplete",
                "\"spot\": {\"lon\": \"x\", \"lat\": 1} | 400 | /problems/shared/not-readable",
                "\"happenedAt\": \"1970-01-01T00:00:00Z\" | 422 | /problems/intake/happened-too-long-ago",
                "\"happenedAt\": \"2199-01-01T00:00:00Z\" | 422 | /problems/intake/happens-in-future",
                "\"happenedAt\": \"2999-01-01T00:00:00Z\" | 400 | /problems/shared/no-such-time",
                "\"kind\": \"made.up\" | 400 | /problems/intake/kind-unknown",
                "\"facts\": [\"RICH\"] | 400 | /problems/intake/fact-unknown",
                "\"phone\": \"110-abc\" | 400 | /problems/intake/phone-not-readable",
                "\"village\": \"610824999999\" | 422 | /problems/incidents/village-unknown",
                "\"ethnicity\": \"x\" | 400 | /problems/shared/not-readable"
            })
    void aWrongFieldIsNamedInTheReadersLanguage(String field, int status, String type) {
        var name = field.substring(0, field.indexOf(':'));
        var plain =
                Stream.of("\"kind\": \"street.light\"", "\"words\": \"灯不亮\"")
                        .filter(each -> !each.startsWith(name))
                        .collect(Collectors.joining(", "));
        var answer = reports.report("{" + plain + ", " + field.strip() + "}");
        assertThat(answer).hasStatus(status);
        assertThat(ReportsOverHttp.<String>read(answer, "$.type")).isEqualTo(type);
        assertThat(ReportsOverHttp.<String>read(answer, "$.title")).containsPattern("\\p{IsHan}");
    }

    @Test
    void aMegabyteOfTextIsRefusedClearly() {
        var answer =
                reports.report(reports.json("street.light", "灯".repeat(350_000), reports.spot(0)));
        assertThat(answer).hasStatus(400);
        assertThat(ReportsOverHttp.<String>read(answer, "$.title")).contains("2000");
    }

    @Test
    void tenPhotosAreTooMany() {
        var ids =
                IntStream.range(0, 12)
                        .mapToObj(i -> "\"" + key() + "\"")
                        .collect(Collectors.joining(","));
        var answer =
                reports.report(
                        "{\"kind\": \"street.light\", \"words\": \"灯\", \"photos\": ["
                                + ids
                                + "]}");
        assertThat(ReportsOverHttp.<String>read(answer, "$.type"))
                .isEqualTo("/problems/pictures/too-many-photos");
    }

    @Test
    void theSamePostTenTimesAtOnceIsOneReport() throws Exception {
        var key = key();
        var json = reports.json("tidy.rubbish", "垃圾没人收 " + key, reports.spot(1));
        Callable<String> post = () -> read(reports.report(json, key), "$.code");
        try (var ten = Executors.newFixedThreadPool(10)) {
            var codes =
                    ten.invokeAll(IntStream.range(0, 10).mapToObj(i -> post).toList()).stream()
                            .map(answer -> answer.resultNow())
                            .distinct()
                            .toList();
            assertThat(codes).hasSize(1);
        }
        assertThat(kept(key)).isEqualTo(1);
    }

    @Test
    void ofABatchEachHasItsOwnAnswerAndWhatFailsFailsAlone() {
        var good = IntakeRulesTest.report("灯不亮", Optional.empty(), Optional.empty());
        var empty = IntakeRulesTest.report(" ", Optional.empty(), Optional.empty());
        var batch = new java.util.ArrayList<>(List.of(good, empty, good));
        Stream.generate(() -> IntakeRulesTest.report("灯不亮", Optional.empty(), Optional.empty()))
                .limit(1_200)
                .forEach(batch::add);
        var answers = intake.reportAll(batch);
        assertThat(answers.get(1)).isInstanceOf(Triage.NotTaken.class);
        assertThat(answers.get(2)).isInstanceOf(Triage.AlreadyKnown.class);
        assertThat(answers)
                .hasSize(1_203)
                .filteredOn(Triage.Opened.class::isInstance)
                .hasSize(1_201);
    }

    @Test
    void oneKeyDoesNotStandForTwoReports() {
        var key = key();
        reports.report(reports.json("tidy.rubbish", "垃圾", reports.spot(1)), key);
        assertThat(reports.report(reports.json("tidy.rubbish", "别的垃圾", reports.spot(1)), key))
                .hasStatus(409);
    }

    @Test
    void aReportWhoseServerWasKilledBeforeTheCommitIsSentAgainAndKeptOnce() {
        var told = IntakeRulesTest.report("半路断电", Optional.empty(), Optional.empty());
        assertThat(writerThatDies(false).writeAll(List.of(intake.prepare(told))))
                .singleElement()
                .isInstanceOf(Triage.NotTaken.class);
        assertThat(kept(told.key())).isZero();
        assertThat(intake.report(told)).isInstanceOf(Triage.Opened.class);
        assertThat(intake.report(told)).isInstanceOf(Triage.AlreadyKnown.class);
        assertThat(kept(told.key())).isEqualTo(1);
    }

    @Test
    void aReportWhoseServerWasKilledAfterTheCommitButBeforeTheAnswerIsKnownWhenSentAgain() {
        var told = IntakeRulesTest.report("答复前断电", Optional.empty(), Optional.empty());
        assertThat(writerThatDies(true).writeAll(List.of(intake.prepare(told))))
                .singleElement()
                .isInstanceOf(Triage.NotTaken.class);
        assertThat(intake.report(told)).isInstanceOf(Triage.AlreadyKnown.class);
        assertThat(kept(told.key())).isEqualTo(1);
    }

    /** What the database sees of a server that is killed around its commit. */
    private ReportWriter writerThatDies(boolean afterCommit) {
        return new ReportWriter(
                store,
                incidents,
                casebook,
                pictures,
                new PlatformTransactionManager() {
                    @Override
                    public TransactionStatus getTransaction(
                            @Nullable TransactionDefinition definition) {
                        return transactions.getTransaction(definition);
                    }

                    @Override
                    public void commit(TransactionStatus status) {
                        if (afterCommit) {
                            transactions.commit(status);
                        } else {
                            transactions.rollback(status);
                        }
                        throw new IllegalStateException("killed");
                    }

                    @Override
                    public void rollback(TransactionStatus status) {
                        transactions.rollback(status);
                    }
                });
    }

    @Test
    void outsideTheCountyItIsKeptByTheCountyDeskAndCanBeHandedOver() {
        var sent = reports.report(reports.json("street.light", "外县的灯", new Spot(121.47, 31.23)));
        assertThat(sent).hasStatus(201);
        var desk = reports.countyDesk();
        var id = reports.idOf(desk, read(sent, "$.code"));
        assertThat(reports.act(desk, id, "answer", "{}")).hasStatus(201);
        assertThat(
                        reports.act(
                                desk,
                                id,
                                "hand-over",
                                "{\"receiver\": \"hotline-12345\", \"reason\": \"NOT_THIS_COUNTY\", \"words\": \"属外县\"}"))
                .hasStatus(201);
        var taken =
                reports.act(
                        desk,
                        id,
                        "hand-over-receipt",
                        "{\"accepted\": true, \"number\": \"沪-2026-1\", \"words\": \"\"}");
        assertThat(ReportsOverHttp.<String>read(taken, "$.outcome")).isEqualTo("HOTLINE");
    }

    @Test
    void aReportWithoutAPlaceIsKeptByTheCountyDesk() {
        var sent =
                reports.report(
                        "{\"kind\": \"other.unclear\", \"words\": \"说不清在哪\", \"place\": \"那个地方\"}");
        assertThat(sent).hasStatus(201);
        assertThat(ReportsOverHttp.<Integer>read(sent, "$.holder.level")).isEqualTo(5);
    }

    @Test
    void aGuessedCodeShowsNothingAndGuessingIsSlowedDown() {
        var statuses =
                IntStream.range(0, 260)
                        .mapToObj(i ->
                                http.get()
                                        .uri(
                                                "/api/residents/cases/AAAA-AAAA-"
                                                        + "%04d".formatted(i))
                                        .with(request -> {
                                            request.setRemoteAddr("203.0.113.9");
                                            return request;
                                        })
                                        .exchange()
                                        .getResponse()
                                        .getStatus())
                        .toList();
        assertThat(statuses.subList(0, 200)).containsOnly(404);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void aGridWorkerDoesNotReadAnotherVillagesCase() {
        var here = reports.place(0);
        var elsewhere =
                IntStream.range(1, 400)
                        .mapToObj(reports::place)
                        .filter(where -> !where.village().equals(here.village()))
                        .findFirst()
                        .orElseThrow();
        var code =
                ReportsOverHttp.<String>read(
                        reports.report(reports.json("street.light", "灯", reports.spot(0))),
                        "$.code");
        var id = reports.idOf(reports.gridWorker(here), code);
        var stranger = reports.gridWorker(elsewhere);
        assertThat(stranger.get("/api/incidents/" + id).exchange()).hasStatus(403);
        assertThat(reports.act(stranger, id, "answer", "{}")).hasStatus(403);
        assertThat(
                        ReportsOverHttp.<List<Object>>read(
                                stranger.get("/api/incidents?q=" + code).exchange(), "$.items"))
                .isEmpty();
    }

    @Test
    void theTimelineCannotBeChangedAfterwards() {
        reports.report(reports.json("street.light", "灯", reports.spot(0)));
        assertThatThrownBy(() -> sql.sql("update incidents.entry set words = 'x'").update())
                .hasMessageContaining("only added to");
    }

    private int kept(String key) {
        return sql.sql("select count(*) from intake.report where request_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
