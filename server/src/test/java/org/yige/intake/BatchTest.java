package org.yige.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;

/** A desk sends many at once: every row has its answer, and nothing is kept twice. */
@YigeTest
class BatchTest {

    private static final String ROUTE = "/api/intake/reports/batch";

    @LocalServerPort int port;
    @Autowired ReportsOverHttp reports;
    @Autowired MockMvcTester http;
    @Autowired JdbcClient sql;

    private SignedInClient desk;

    @BeforeEach
    void aDesk() {
        desk = reports.countyDesk();
    }

    @Test
    void everyRowIsAnsweredInOrderAndARefusedRowStopsNoOther() {
        var answer =
                sent(
                        row(key(), "灯不亮"),
                        "",
                        row(key(), "灯不亮").replace("street.light", "made.up"),
                        "{half a row",
                        row(key(), "灯"),
                        "[]",
                        "null",
                        row(key(), "灯").replace("HOTLINE", "RESIDENT"),
                        row("short", "灯"),
                        row(key(), "灯") + " {}",
                        row(key(), "灯").replace("\"words\": \"灯\"", "\"words\": [1]"),
                        row(key(), "灯").replace("\"kind\"", "\"caste\""));
        assertThat(answer).hasStatus(200);
        assertThat(ReportsOverHttp.<List<Integer>>read(answer, "$.rows[*].row"))
                .containsExactly(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(ReportsOverHttp.<List<Integer>>read(answer, "$.rows[?(@.end=='OPENED')].row"))
                .containsExactly(1, 5);
        assertThat(ReportsOverHttp.<List<String>>read(answer, "$.rows[1,2,6,7].problem"))
                .containsExactly(
                        "/problems/intake/kind-unknown",
                        "/problems/shared/not-readable",
                        "/problems/shared/missing",
                        "/problems/once/key-not-usable");
        assertThat(ReportsOverHttp.<List<String>>read(answer, "$.rows[?(@.end=='REFUSED')].title"))
                .hasSize(9)
                .allSatisfy(words -> assertThat(words).containsPattern("\\p{IsHan}"));
        assertThat(ReportsOverHttp.<Integer>read(answer, "$.refused")).isEqualTo(9);
        int number = read(answer, "$.rows[0].number");
        assertThat(reports.idOf(desk, "第" + number + "号"))
                .isEqualTo(read(answer, "$.rows[0].incident"));
        assertThat(answer).bodyText().doesNotContain("\"code\"");
    }

    @Test
    void theFirstUnderAKeyCountsAndTheSameBytesAreKnown() {
        var key = key();
        var row = row(key, "路灯不亮");
        var filling = IntStream.range(0, 1_200).mapToObj(i -> row(key(), "灯")).toList();
        var first = sent(row, row, row(key, "别的灯"), String.join("\n", filling), row);
        assertThat(ends(first).subList(0, 3)).containsExactly("OPENED", "KNOWN", "REFUSED");
        assertThat(ends(first).getLast()).isEqualTo("KNOWN");
        assertThat(ReportsOverHttp.<String>read(first, "$.rows[2].problem"))
                .isEqualTo("/problems/once/key-used-for-something-else");
        assertThat(ReportsOverHttp.<Integer>read(first, "$.opened")).isEqualTo(1_201);

        var later = sent(row(key, "别的灯"), row, row.replace(": ", ":"));
        assertThat(ends(later)).containsExactly("REFUSED", "KNOWN", "REFUSED");
        assertThat(ReportsOverHttp.<String>read(later, "$.rows[1].incident"))
                .isEqualTo(read(first, "$.rows[0].incident"));
        assertThat(kept(key)).isEqualTo(1);
    }

    @Test
    void aWholeBatchIsTakenWhollyOrNotAtAll() {
        var good = key();
        var refused =
                whole(row(good, "灯"), row(key(), "灯").replace("street.light", "made.up"), "{");
        assertThat(refused).hasStatus(422);
        assertThat(ReportsOverHttp.<String>read(refused, "$.type"))
                .isEqualTo("/problems/intake/batch-refused");
        assertThat(ReportsOverHttp.<List<Integer>>read(refused, "$.rows[*].row"))
                .containsExactly(2, 3);
        assertThat(kept(good)).isZero();
        assertThat(whole(row(good, "灯"))).hasStatus(200);
        assertThat(kept(good)).isEqualTo(1);
    }

    @Test
    void aRowOfAMegabyteIsRefusedByItself() {
        var answer = sent(row(key(), "灯"), row(key(), "灯".repeat(350_000)), row(key(), "灯"));
        assertThat(ends(answer)).containsExactly("OPENED", "REFUSED", "OPENED");
        assertThat(ReportsOverHttp.<String>read(answer, "$.rows[1].problem"))
                .isEqualTo("/problems/shared/too-large");
    }

    @Test
    void oneRowTooManyKeepsNoneAndSaysHowManyMayCome() {
        var key = key();
        var many =
                IntStream.rangeClosed(1, BatchApi.MOST_ROWS)
                        .mapToObj(i -> "{}")
                        .collect(Collectors.joining("\n"));
        var answer = sent(row(key, "灯"), many);
        assertThat(answer).hasStatus(400);
        assertThat(ReportsOverHttp.<String>read(answer, "$.title")).contains("10000");
        assertThat(kept(key)).isZero();
        assertThat(sent(row(key(), "x".repeat(BatchApi.MOST_BYTES)))).hasStatus(400);
    }

    @Test
    void aBodyCutOffOnItsWayKeepsNothing() throws Exception {
        var key = key();
        var rows = row(key, "灯") + "\n" + row(key(), "灯") + "\n";
        try (var socket = new Socket("127.0.0.1", port)) {
            var body = rows.getBytes(StandardCharsets.UTF_8);
            var head =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nCookie: %s\r\nX-CSRF: %s\r\nContent-Length: %d\r\n\r\n"
                            .formatted(ROUTE, desk.cookie(), desk.csrf(), body.length + 100);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.shutdownOutput();
            readToEnd(socket);
        }
        assertThat(kept(key)).isZero();
        assertThat(ends(sent(rows))).containsExactly("OPENED", "OPENED");
    }

    private static void readToEnd(Socket socket) {
        try {
            socket.setSoTimeout(30_000);
            socket.getInputStream().readAllBytes();
        } catch (IOException hungUp) {
            // Nobody is owed an answer to half a question.
        }
    }

    @Test
    void onlyADeskMaySendMany() {
        var row = row(key(), "灯");
        assertThat(
                        http.post()
                                .uri(ROUTE)
                                .contentType("application/x-ndjson")
                                .content(row)
                                .exchange())
                .hasStatus(401);
        for (var who :
                List.of(reports.gridWorker(reports.place(0)), reports.chief(reports.place(0)))) {
            assertThat(post(who, ROUTE, row)).hasStatus(403);
        }
        assertThat(desk.post(ROUTE, row).exchange()).hasStatus(415);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anEmptyBatchIsNoFault(boolean blank) {
        var answer = sent(blank ? "\r\n  \n" : "");
        assertThat(answer).hasStatus(200);
        assertThat(ReportsOverHttp.<List<Object>>read(answer, "$.rows")).isEmpty();
    }

    private static String row(String key, String words) {
        return "{\"key\": \"%s\", \"channel\": \"HOTLINE\", \"kind\": \"street.light\", \"words\": \"%s\"}"
                .formatted(key, words);
    }

    private MvcTestResult sent(String... rows) {
        return post(desk, ROUTE, rows);
    }

    private MvcTestResult whole(String... rows) {
        return post(desk, ROUTE + "?whole=true", rows);
    }

    private MvcTestResult post(SignedInClient who, String route, String... rows) {
        return who.signed(http.post().uri(route))
                .locale(Locale.CHINESE)
                .contentType("application/x-ndjson")
                .content(String.join("\n", rows).getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static List<String> ends(MvcTestResult answer) {
        return read(answer, "$.rows[*].end");
    }

    private int kept(String key) {
        return sql.sql("select count(*) from intake.report where request_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
