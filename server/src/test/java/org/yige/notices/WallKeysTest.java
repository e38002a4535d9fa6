package org.yige.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.feed.Feed;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.Area;

/** A wall shows one area to whoever passes by, and nothing else, until its key is taken back. */
@YigeTest
class WallKeysTest {

    @LocalServerPort int port;

    @Autowired ReportsOverHttp reports;

    @Autowired SignIn signIn;

    @Autowired MockMvcTester http;

    @Autowired Ticker ticker;

    @Autowired Feed feed;

    @Test
    void aWallShowsWhatIsOpenInItsAreaAndNoWordOrNameOfIt() throws Exception {
        var here = village(140);
        var wall = wall(here);
        var before = kinds(show("/incidents", wall.key())).size();
        var start = feed.latest();
        reports.report(reports.json("street.light", "老王家门口的灯不亮", reports.spot(140)));
        reports.report(reports.json("order.theft", "有人翻墙偷车", reports.spot(elsewhere())));
        var shown = show("/incidents", wall.key());
        assertThat(shown).hasStatusOk();
        assertThat(shown.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("路灯")
                .doesNotContain("老王", "翻墙", "summary", "owner", "number", "holder");
        assertThat(kinds(shown)).as("of its own village alone").hasSize(before + 1);
        var told =
                ticker.read(start).lines().stream()
                        .flatMap(line -> line.toWall(new Area(List.of(here))).stream())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .toList();
        assertThat(told).hasSize(1).first().asString().doesNotContain("老王", "owner", "summary");
        assertThat(ReportsOverHttp.<List<Object>>read(show("", wall.key()), "$.grades"))
                .isNotEmpty();
    }

    @Test
    void takenBackItShowsNothingAndItsStreamEnds() throws Exception {
        var wall = wall(village(142).substring(0, 9));
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/notices/wall/stream"))
                        .header("X-Wall-Key", wall.key())
                        .build();
        try (var client = HttpClient.newHttpClient();
                var reader = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            var lines =
                    reader.submit(() -> {
                        var all = new ArrayList<String>();
                        try (var text = new BufferedReader(new InputStreamReader(answer.body()))) {
                            text.lines().forEach(all::add);
                        }
                        return all;
                    });
            assertThat(
                            signIn.asAdministrator()
                                    .post("/api/notices/wall-keys/" + wall.id() + "/end", "{}")
                                    .exchange())
                    .hasStatus(204);
            assertThat(show("/incidents", wall.key())).hasStatus(403);
            assertThat(lines.get(40, TimeUnit.SECONDS)).contains("event: signed-out");
        }
    }

    @Test
    void oneKeyHoldsAHandfulOfStreamsAndTheOldestMakesRoom() throws Exception {
        var wall = wall(village(144).substring(0, 9));
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/notices/wall/stream"))
                        .header("X-Wall-Key", wall.key())
                        .build();
        var client = HttpClient.newHttpClient();
        try (var reader = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                var oldest = client.send(request, BodyHandlers.ofInputStream()).body();
                var newest = oldest;
                for (int i = 0; i < 16; i++) {
                    newest = client.send(request, BodyHandlers.ofInputStream()).body();
                }
                assertThat(reader.submit(oldest::readAllBytes).get(30, TimeUnit.SECONDS))
                        .as("the oldest has ended")
                        .isNotEmpty();
                assertThat(newest.read()).as("the newest goes on").isPositive();
            } finally {
                client.shutdownNow();
            }
        }
    }

    @Test
    void aKeyOpensTheWallAlone() {
        var wall = wall(village(143).substring(0, 6));
        for (var elsewhere : List.of("/api/incidents", "/api/notices/stream", "/api/access/me")) {
            assertThat(http.get().uri(elsewhere).header("X-Wall-Key", wall.key()).exchange())
                    .hasStatus(401);
        }
        assertThat(show("", "")).hasStatus(403);
        assertThat(show("", wall.key() + "x")).hasStatus(403);
        assertThat(http.get().uri("/api/notices/wall").exchange()).hasStatus(403);
    }

    @Test
    void anAdministratorMakesItForAPlaceOfOurs() {
        var admin = signIn.asAdministrator();
        assertThat(make("大厅", "999999")).hasStatus(400);
        assertThat(make("大厅", village(143).substring(0, 6) + "999999")).hasStatus(400);
        assertThat(make(" ", village(143).substring(0, 6))).hasStatus(400);
        assertThat(
                        reports.room(reports.place(143))
                                .post("/api/notices/wall-keys", "{\"name\":\"a\",\"area\":\"1\"}")
                                .exchange())
                .hasStatus(403);
        var wall = wall(village(143).substring(0, 9));
        var listed = admin.get("/api/notices/wall-keys").exchange();
        assertThat(ReportsOverHttp.<List<String>>read(listed, "$[*].id")).contains(wall.id());
        assertThat(listed).bodyText().doesNotContain(wall.key());
        var trail =
                signIn.asAuditor()
                        .get("/api/privacy/trail?action=notices.wall-key-made&subject=" + wall.id())
                        .exchange();
        assertThat(ReportsOverHttp.<String>read(trail, "$.items[0].subjectLabel.zh"))
                .isEqualTo("大屏：大厅");
        assertThat(ReportsOverHttp.<List<String>>read(trail, "$.items[0].factsInWords[*].value.zh"))
                .as("its area by name")
                .noneMatch(said -> said.matches("[0-9]+"));
    }

    private String village(int number) {
        return reports.place(number).village().value();
    }

    /** The number of a grid in another village. */
    private int elsewhere() {
        int other = 141;
        while (village(other).equals(village(140))) {
            other++;
        }
        return other;
    }

    private record Made(String id, String key) {}

    private Made wall(String area) {
        var made = make("大厅", area);
        assertThat(made).hasStatus(201);
        return new Made(
                ReportsOverHttp.read(made, "$.wall.id"), ReportsOverHttp.read(made, "$.key"));
    }

    private MvcTestResult make(String name, String area) {
        return signIn.asAdministrator()
                .post(
                        "/api/notices/wall-keys",
                        "{\"name\": \"%s\", \"area\": \"%s\"}".formatted(name, area))
                .exchange();
    }

    private static List<String> kinds(MvcTestResult shown) {
        return ReportsOverHttp.read(shown, "$.items[*].kindLabel.zh");
    }

    private MvcTestResult show(String what, String key) {
        return http.get().uri("/api/notices/wall" + what).header("X-Wall-Key", key).exchange();
    }
}
