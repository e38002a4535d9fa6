package org.yige.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yige.YigeTest;
import org.yige.staff.Duty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over real connections, each from an address of its own: the whole of 127.0.0.0/8 is ours. */
@YigeTest
class GuessedPasswordsTest {

    private static final String PASSWORD = AccessTest.PASSWORD;
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired SignIn signIn;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired JdbcClient sql;
    @LocalServerPort int port;

    @Test
    void aStrangersGuessesNeverShutTheRoomOut() throws Exception {
        var room = signIn.as(Duty.COMMAND_ROOM, "610824100000").login();
        var itsDesk = freshAddress();
        var before = signInFrom(itsDesk, room, PASSWORD, Optional.empty());
        assertThat(before.statusCode()).isEqualTo(201);

        var refused = 0;
        for (int stranger = 0; stranger < 5; stranger++) {
            var from = freshAddress();
            for (int i = 0; i < 6; i++) {
                refused +=
                        signInFrom(from, room, "Guess-" + i, Optional.empty()).statusCode() == 429
                                ? 1
                                : 0;
            }
        }

        assertThat(refused).isGreaterThanOrEqualTo(10);
        assertThat(signInFrom(itsDesk, room, PASSWORD, Optional.empty()).statusCode())
                .as("from its own network, after the browser forgot its cookies")
                .isEqualTo(201);
        assertThat(signInFrom(freshAddress(), room, PASSWORD, deviceOf(before)).statusCode())
                .as("on a device it signed in on before, wherever that is now")
                .isEqualTo(201);
        assertThat(signInFrom(freshAddress(), room, PASSWORD, Optional.empty()).statusCode())
                .as("for a stranger even the right one opens nothing")
                .isEqualTo(429);
        accounts.unlock(room, access.asSystem());
        assertThat(signInFrom(freshAddress(), room, PASSWORD, Optional.empty()).statusCode())
                .as("an administrator opens it again")
                .isEqualTo(201);
    }

    @Test
    void aDeviceWithAWayInIsNoPlaceToGuessFrom() throws Exception {
        var chief = signIn.as(Duty.STATION_CHIEF, "610824100000").login();
        var device = deviceOf(signInFrom(freshAddress(), chief, PASSWORD, Optional.empty()));

        for (int i = 0; i < 5; i++) {
            assertThat(signInFrom(freshAddress(), chief, "Guess-" + i, device).statusCode())
                    .isEqualTo(401);
        }

        assertThat(signInFrom(freshAddress(), chief, PASSWORD, device).statusCode()).isEqualTo(429);
    }

    @Test
    void aThousandAddressesTogetherGuessTwentyTimes() throws Exception {
        var login = signIn.as(Duty.OFFICER, "610824100211").login();
        var tried = 0;
        for (int i = 0; i < 25; i++) {
            var status =
                    signInFrom(freshAddress(), login, "Guess-" + i, Optional.empty()).statusCode();
            tried += status == 401 ? 1 : 0;
        }
        assertThat(tried).isEqualTo(AccessRules.FREE_TRIES_ELSEWHERE);
    }

    @Test
    void manySignInsAtOnceFromOneNetworkAreAShiftChange() throws Exception {
        var shift =
                IntStream.range(0, 8)
                        .mapToObj(i -> signIn.as(Duty.GRID_WORKER, "61082410021200" + i).login())
                        .toList();
        var hall = freshAddress();
        for (int round = 0; round < 4; round++) {
            for (var login : shift) {
                assertThat(signInFrom(hall, login, PASSWORD, Optional.empty()).statusCode())
                        .isEqualTo(201);
            }
        }
    }

    @Test
    void oneNetworkThatTriesItsLuckAtManyLoginsIsRefused() throws Exception {
        var from = freshAddress();
        var refused = 0;
        for (int i = 0; i < 33; i++) {
            refused +=
                    signInFrom(from, "nobody." + i, "Guess", Optional.empty()).statusCode() == 429
                            ? 1
                            : 0;
        }
        assertThat(refused).isEqualTo(3);
    }

    @Test
    void anotherAddressInAHeaderIsNoOtherAddress() throws Exception {
        var login = signIn.as(Duty.OFFICER, "610824100213").login();
        var from = freshAddress();
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 7; i++) {
            answers.add(
                    signInFrom(
                                    from,
                                    login,
                                    "Guess",
                                    Optional.empty(),
                                    "X-Forwarded-For",
                                    "198.51.100." + i)
                            .statusCode());
        }
        assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429, 429);
    }

    @Test
    void anUnknownLoginIsClosedLikeAKnownOneInTheSameWords() throws Exception {
        var known = signIn.as(Duty.OFFICER, "610824100214").login();
        assertThat(sevenTries("nobody.at.all")).isEqualTo(sevenTries(known));
    }

    @Test
    void anUnknownLoginTakesAsLongAsAKnownOne() throws Exception {
        var known = signIn.as(Duty.OFFICER, "610824100215").login();
        var ofKnown = new ArrayList<Long>();
        var ofUnknown = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            ofKnown.add(nanosOf(known));
            ofUnknown.add(nanosOf("nobody.slow"));
        }
        // The hash alone takes some ten times what everything else does: without it this is 0.1.
        assertThat((double) median(ofUnknown) / median(ofKnown)).isBetween(0.5, 2.0);
    }

    @Test
    void whatWasTypedAsALoginNobodyHasIsNotWrittenIntoTheTrail() throws Exception {
        signInFrom(freshAddress(), "my-password-2026", "oops", Optional.empty());

        assertThat(
                        sql.sql(
                                        "select count(*) from privacy.trail where subject = 'my-password-2026'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private List<String> sevenTries(String login) throws Exception {
        var from = freshAddress();
        var all = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            var answer = signInFrom(from, login, "Guess", Optional.empty());
            var body = JsonMapper.shared().readTree(answer.body());
            all.add(answer.statusCode() + " " + text(body, "type") + " " + text(body, "title"));
        }
        return all;
    }

    private static String text(JsonNode body, String name) {
        return body.path(name).asString();
    }

    private long nanosOf(String login) throws Exception {
        var from = freshAddress();
        var began = System.nanoTime();
        assertThat(signInFrom(from, login, "Guess", Optional.empty()).statusCode()).isEqualTo(401);
        return System.nanoTime() - began;
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static Optional<String> deviceOf(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(AccessApi.DEVICE_COOKIE + "="))
                .map(cookie -> cookie.split(";")[0])
                .findFirst();
    }

    private static String freshAddress() {
        var n = ADDRESS.incrementAndGet();
        return "127.77." + n / 250 + "." + (1 + n % 250);
    }

    private HttpResponse<String> signInFrom(
            String address,
            String login,
            String password,
            Optional<String> cookie,
            String... header)
            throws Exception {
        try (var http =
                HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build()) {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + port + "/api/access/sessions"))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"login\": \"%s\", \"password\": \"%s\"}"
                                                    .formatted(login, password)));
            cookie.ifPresent(one -> request.header("Cookie", one));
            if (header.length > 0) {
                request.headers(header);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
