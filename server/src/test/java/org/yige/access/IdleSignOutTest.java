package org.yige.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.yige.ClockInHand;
import org.yige.HandClock;
import org.yige.YigeTest;
import org.yige.staff.Duty;

@YigeTest
@Import(ClockInHand.class)
class IdleSignOutTest {

    @Autowired SignIn signIn;
    @Autowired Access access;
    @Autowired AccessStore store;
    @Autowired Accounts accounts;
    @Autowired HandClock clock;
    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private Instant nine = Instant.EPOCH;

    @BeforeEach
    void looksAtTheClock() {
        nine = clock.instant();
    }

    @AfterEach
    void closes() {
        http.close();
    }

    @Test
    void aDeskLeftWithItsScreenOpenIsSignedOutAndTheScreenIsTold() throws Exception {
        var token = atADesk("610824100221");
        var heard = listen(token);

        after(Duration.ofMinutes(25));
        assertThat(get("/api/access/me", token, "X-Yige-Action", "none"))
                .as("what a screen asks for by itself is answered")
                .isEqualTo(200);
        after(Duration.ofMinutes(31));

        assertThat(heard.get(40, TimeUnit.SECONDS))
                .as("the last thing the stream says before it ends")
                .contains("event: signed-out\n")
                .endsWith("}");
        assertThat(get("/api/access/me", token)).isEqualTo(401);
    }

    @Test
    void whoPressesSomethingIsThere() throws Exception {
        var token = atADesk("610824100222");

        after(Duration.ofMinutes(25));
        assertThat(get("/api/access/me", token)).isEqualTo(200);
        after(Duration.ofMinutes(50));
        assertThat(get("/api/access/me", token)).isEqualTo(200);
    }

    @Test
    void aScreenThatLooksAgainByItselfIsNobody() throws Exception {
        var token = atADesk("610824100223");

        for (int minutes = 5; minutes < 30; minutes += 5) {
            after(Duration.ofMinutes(minutes));
            assertThat(get("/api/access/me", token, "X-Yige-Action", "none")).isEqualTo(200);
        }
        after(Duration.ofMinutes(30));
        assertThat(get("/api/access/me", token, "X-Yige-Action", "none")).isEqualTo(401);
    }

    @Test
    void aLockedAccountHearsNoMore() throws Exception {
        var officer = signIn.as(Duty.OFFICER, "610824100224");
        var token = access.open(store.find(officer.login()).orElseThrow(), Device.PHONE);
        var heard = listen(token);

        accounts.lock(officer.login(), access.asSystem());

        assertThat(heard.get(40, TimeUnit.SECONDS)).contains("event: signed-out\n");
    }

    private Token atADesk(String village) {
        var chief = signIn.as(Duty.VILLAGE_HEAD, village);
        return access.open(store.find(chief.login()).orElseThrow(), Device.DESK);
    }

    private void after(Duration since) {
        clock.set(nine.plus(since));
    }

    private int get(String path, Token token, String... header) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Cookie", Guard.COOKIE + "=" + token.secret());
        if (header.length > 0) {
            request.headers(header);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** All that a stream says until it ends; returns once it is open. */
    private CompletableFuture<String> listen(Token token) throws Exception {
        var answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:" + port + "/api/notices/stream"))
                                .header("Cookie", Guard.COOKIE + "=" + token.secret())
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return CompletableFuture.supplyAsync(() -> {
            var lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))
                            .lines()
                            .toList();
            return String.join("\n", lines).strip();
        });
    }
}
