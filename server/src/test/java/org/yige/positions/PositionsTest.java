package org.yige.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.rosters.OnDutyNow;
import org.yige.shared.Spot;
import org.yige.units.UnitsOnDuty;

/** Where units on duty are, told by a page and by trackers, over HTTP and over real sockets. */
@YigeTest
class PositionsTest {

    private static final int GRID = 357;

    @Autowired ReportsOverHttp reports;
    @Autowired SignIn signIn;
    @Autowired OnDutyNow roster;
    @Autowired UnitsOnDuty units;
    @Autowired Jt808Port jt808;
    @Autowired OsmandPort osmand;
    @Autowired PastPositions past;
    @Autowired MockMvcTester http;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    @AfterEach
    void nobodyIsOnAnyMoreAndNothingIsKept() {
        units.clear();
        deleteAll();
    }

    private void deleteAll() {
        int gone = 1;
        while (gone > 0) {
            gone = past.deleteBefore(now().plusSeconds(200_000), 1000);
        }
    }

    private String station() {
        return reports.place(GRID).station().orElseThrow().value();
    }

    private SignedInClient officer(int number) {
        return roster.officer(station(), number);
    }

    private Spot spot() {
        return reports.spot(GRID);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private String tracker(String protocol, UUID unit, String number) {
        var made =
                signIn.asAdministrator()
                        .post(
                                "/api/positions/trackers",
                                "{\"number\": \"%s\", \"protocol\": \"%s\", \"unit\": \"%s\"}"
                                        .formatted(number, protocol, unit))
                        .exchange();
        assertThat(made).hasStatus(201);
        return read(made, "$.key");
    }

    private static String number() {
        return "1" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    }

    private String fixes(Instant at, double lon, double lat) {
        return "{\"fixes\": [{\"lon\": %s, \"lat\": %s, \"at\": \"%s\", \"accuracy\": 8.4}]}"
                .formatted(lon, lat, at);
    }

    private int kept(UUID unit) {
        return sql.sql(
                        "select coalesce(sum(octet_length(fixes)), 0) / 21 from positions.stretch where unit = :unit")
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> last(UUID unit) {
        List<Map<String, Object>> last =
                read(
                        reports.chief(reports.place(GRID)).get("/api/units").exchange(),
                        "$.units[?(@.id == '" + unit + "')].last");
        assertThat(last).hasSize(1);
        return last.getFirst();
    }

    @Test
    void anOfficersPageTellsOnlyOnDutyAndEachSeesTheirOwnTrackAlone() {
        var police = officer(1);
        var other = officer(2);
        assertThat(police.post("/api/positions/mine", fixes(now(), 108.8, 37.6)).exchange())
                .hasStatus(409);
        var unit = units.unit(station(), "步巡一组", police);
        var told =
                police.post("/api/positions/mine", fixes(now(), spot().lon(), spot().lat()))
                        .exchange();
        assertThat(told).hasStatusOk();
        assertThat(ReportsOverHttp.<Integer>read(told, "$.taken")).isEqualTo(1);
        assertThat(kept(unit)).isEqualTo(1);
        assertThat(last(unit)).containsEntry("fresh", true).containsKey("village");

        var mine = police.get("/api/positions/mine").exchange();
        assertThat(ReportsOverHttp.<List<?>>read(mine, "$.fixes")).hasSize(1);
        assertThat(
                        ReportsOverHttp.<List<?>>read(
                                other.get("/api/positions/mine").exchange(), "$.fixes"))
                .isEmpty();
        units.clear();
        assertThat(police.post("/api/positions/mine", fixes(now(), 108.8, 37.6)).exchange())
                .hasStatus(409);
        assertThat(
                        ReportsOverHttp.<List<?>>read(
                                police.get("/api/positions/mine").exchange(), "$.fixes"))
                .hasSize(1);
        assertThat(police.post("/api/positions/mine", "{\"fixes\": []}").exchange()).hasStatus(400);
    }

    @Test
    void nobodySeesATrackWithoutAPurposeThatStandsInTheTrail() {
        var police = officer(3);
        var unit = units.unit(station(), "步巡三组", police);
        assertThat(
                        police.post("/api/positions/mine", fixes(now(), spot().lon(), spot().lat()))
                                .exchange())
                .hasStatusOk();
        var path = "/api/units/" + unit + "/tracks";
        var asked = "{\"from\": \"%s\", \"until\": \"%s\", \"purpose\": \"%s\"}";
        var from = now().minusSeconds(600);
        var until = now().plusSeconds(60);
        var chief = reports.chief(reports.place(GRID));
        assertThat(chief.post(path, asked.formatted(from, until, "")).exchange()).hasStatus(400);
        assertThat(police.post(path, asked.formatted(from, until, "看看他在哪里")).exchange())
                .hasStatus(403);
        assertThat(
                        chief.post(path, asked.formatted(from, from.plusSeconds(300_000), "核对出警经过"))
                                .exchange())
                .hasStatus(400);
        var seen = chief.post(path, asked.formatted(from, until, "核对出警经过")).exchange();
        assertThat(seen).hasStatusOk();
        assertThat(ReportsOverHttp.<List<?>>read(seen, "$.fixes")).hasSize(1);
        assertThat(
                        sql.sql(
                                        "select purpose from privacy.trail where action = 'positions.reveal' and subject = :unit")
                                .param("unit", unit.toString())
                                .query(String.class)
                                .list())
                .containsExactly("核对出警经过");
        assertThat(called("positions.reveal", unit.toString()))
                .singleElement()
                .asString()
                .startsWith("步巡三组");
    }

    /** What the trail calls somebody or something. */
    private List<String> called(String action, String subject) {
        return read(
                signIn.asAuditor().get("/api/privacy/trail?action=" + action).exchange(),
                "$.items[?(@.subject == '%s')].subjectLabel.zh".formatted(subject));
    }

    @Test
    void aTrackerOf2013RegistersOnceAndWhatIsAcknowledgedIsInTheDatabase() throws IOException {
        var unit = units.unit(station(), "车载一组", officer(4));
        var number = number();
        tracker("JT808", unit, number);
        try (var device = new Jt808Device(jt808.port().orElseThrow(), number, false)) {
            device.send(device.frame(Jt808.REGISTER, new byte[37]));
            var registered = device.answer();
            assertThat(registered.id()).isEqualTo(Jt808.REGISTERED);
            assertThat(registered.result()).isZero();
            var key = Arrays.copyOfRange(registered.body(), 3, registered.body().length);
            assertThat(device.ask(Jt808.AUTHENTICATE, key)).isZero();
            assertThat(device.ask(Jt808.HEARTBEAT, new byte[0])).isZero();

            var at = now().minusSeconds(30);
            for (int i = 0; i < 5; i++) {
                assertThat(
                                device.ask(
                                        Jt808.LOCATION,
                                        Jt808Device.location(
                                                spot().lon(), spot().lat(), at.plusSeconds(i))))
                        .isZero();
                assertThat(kept(unit)).isEqualTo(i + 1);
            }
            // Sent again: acknowledged, kept once. Late: part of the track, and nobody moves back.
            device.ask(Jt808.LOCATION, Jt808Device.location(spot().lon(), spot().lat(), at));
            assertThat(kept(unit)).isEqualTo(5);
            device.ask(
                    Jt808.LOCATION,
                    Jt808Device.location(spot().lon(), spot().lat(), at.minusSeconds(9)));
            assertThat(kept(unit)).isEqualTo(6);
            assertThat(last(unit)).containsEntry("at", at.plusSeconds(4).toString());
            // A jump is not believed.
            device.ask(
                    Jt808.LOCATION,
                    Jt808Device.location(spot().lon() + 1, spot().lat(), at.plusSeconds(9)));
            assertThat(kept(unit)).isEqualTo(6);
            // From the future.
            assertThat(
                            device.ask(
                                    Jt808.LOCATION,
                                    Jt808Device.location(
                                            spot().lon(), spot().lat(), now().plusSeconds(1000))))
                    .isEqualTo(1);
            // It may register no second time: whoever knows the number alone gets nothing.
            device.send(device.frame(Jt808.REGISTER, new byte[37]));
            assertThat(device.answer().result()).isNotZero();
        }
    }

    @Test
    void aTrackerOf2019SendsManyAtOnceInPiecesOfPieces() throws IOException {
        var unit = units.unit(station(), "车载二组", officer(5));
        var number = number();
        var key = tracker("JT808", unit, number);
        try (var device = new Jt808Device(jt808.port().orElseThrow(), number, true)) {
            assertThat(device.ask(Jt808.AUTHENTICATE, device.key(key))).isZero();
            var places = new ArrayList<byte[]>();
            var at = now().minusSeconds(600);
            for (int i = 0; i < 40; i++) {
                places.add(Jt808Device.location(spot().lon(), spot().lat(), at.plusSeconds(i)));
            }
            var body = Jt808Device.batch(places);
            int half = body.length / 2;
            var first = device.frame(Jt808.LOCATIONS, Arrays.copyOf(body, half), 2, 1);
            var second =
                    device.frame(
                            Jt808.LOCATIONS, Arrays.copyOfRange(body, half, body.length), 2, 2);
            // Rubbish before, a broken frame between, and every frame in two halves on the wire.
            var broken = device.frame(Jt808.HEARTBEAT, new byte[0]);
            broken[3] ^= 0x15;
            device.send(
                    new byte[] {1, 2, 3},
                    Arrays.copyOf(first, 7),
                    Arrays.copyOfRange(first, 7, first.length),
                    broken,
                    Arrays.copyOf(second, second.length - 1),
                    new byte[] {0x7e});
            assertThat(device.answer().result()).isZero();
            assertThat(kept(unit)).isEqualTo(40);
        }
    }

    @Test
    void aClockOfAnotherTimeZoneIsSaidOfTheTracker() throws IOException {
        var unit = units.unit(station(), "车载三组", officer(6));
        var number = number();
        var key = tracker("JT808", unit, number);
        try (var device = new Jt808Device(jt808.port().orElseThrow(), number, false)) {
            device.ask(Jt808.AUTHENTICATE, device.key(key));
            var tokyo = ZoneOffset.ofHours(9);
            assertThat(
                            device.ask(
                                    Jt808.LOCATION,
                                    Jt808Device.location(spot().lon(), spot().lat(), now(), tokyo)))
                    .isEqualTo(1);
        }
        var list = signIn.asAdministrator().get("/api/positions/trackers").exchange();
        List<String> why = read(list, "$[?(@.number == '" + number + "')].notTaken.zh");
        assertThat(why).hasSize(1);
        assertThat(why.getFirst()).contains("时区");
        assertThat(kept(unit)).isZero();
    }

    @Test
    void whoHasNoKeyTellsNothingAndLosesTheLine() throws IOException {
        var unit = units.unit(station(), "车载四组", officer(7));
        var number = number();
        tracker("JT808", unit, number);
        var place = Jt808Device.location(spot().lon(), spot().lat(), now());
        try (var device = new Jt808Device(jt808.port().orElseThrow(), number, false)) {
            for (int i = 0; i < 4; i++) {
                assertThat(device.ask(Jt808.LOCATION, place)).isEqualTo(1);
            }
            assertThat(device.ask(Jt808.AUTHENTICATE, device.key("wrong"))).isEqualTo(1);
            assertThat(device.isClosed()).isTrue();
        }
        assertThat(kept(unit)).isZero();
    }

    @Test
    void whoStallsOrSendsRubbishCostsOthersNothing() throws IOException {
        var unit = units.unit(station(), "车载五组", officer(8));
        var number = number();
        var key = tracker("JT808", unit, number);
        int port = jt808.port().orElseThrow();
        try (var stalled = new Jt808Device(port, number, false);
                var rubbish = new Jt808Device(port, number, false);
                var half = new Jt808Device(port, number, false);
                var good = new Jt808Device(port, number, true)) {
            // Never reads an answer, asks for a hundred thousand.
            stalled.send(stalled.frame(Jt808.AUTHENTICATE, stalled.key(key)));
            var beat = stalled.frame(Jt808.HEARTBEAT, new byte[0]);
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            for (int i = 0; i < 100_000; i++) {
                                stalled.send(beat);
                            }
                        } catch (IOException e) {
                            // It lost the line.
                        }
                    });
            var noise = new byte[30_000];
            rubbish.send(noise);
            half.send(new byte[] {0x7e, 1, 2});
            assertThat(rubbish.isClosed()).isTrue();
            good.ask(Jt808.AUTHENTICATE, good.key(key));
            for (int i = 0; i < 20; i++) {
                long before = System.nanoTime();
                assertThat(
                                good.ask(
                                        Jt808.LOCATION,
                                        Jt808Device.location(
                                                spot().lon(),
                                                spot().lat(),
                                                now().minusSeconds(60 - i))))
                        .isZero();
                assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
            }
            assertThat(kept(unit)).isEqualTo(20);
        }
    }

    @Test
    void aLockedTrackerIsHeardNoMore() throws IOException {
        var unit = units.unit(station(), "车载六组", officer(9));
        var number = number();
        var key = tracker("JT808", unit, number);
        try (var device = new Jt808Device(jt808.port().orElseThrow(), number, false)) {
            assertThat(device.ask(Jt808.AUTHENTICATE, device.key(key))).isZero();
            List<String> id =
                    read(
                            signIn.asAdministrator().get("/api/positions/trackers").exchange(),
                            "$[?(@.number == '" + number + "')].id");
            var locked =
                    signIn.asAdministrator()
                            .signed(
                                    http.put()
                                            .uri("/api/positions/trackers/" + id.getFirst())
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .content(
                                                    "{\"unit\": \"%s\", \"locked\": true}"
                                                            .formatted(unit)))
                            .exchange();
            assertThat(locked).hasStatusOk();
            assertThat(
                            device.ask(
                                    Jt808.LOCATION,
                                    Jt808Device.location(spot().lon(), spot().lat(), now())))
                    .isEqualTo(1);
            assertThat(device.ask(Jt808.AUTHENTICATE, device.key(key))).isEqualTo(1);
            assertThat(called("positions.tracker-locked", id.getFirst())).containsOnly(number);
        }
    }

    @Test
    void aPhoneAppTellsByTheProtocolOfOsmAnd() throws Exception {
        var unit = units.unit(station(), "骑巡一组", officer(10));
        var number = number();
        var key = tracker("OSMAND", unit, number);
        var at = now().getEpochSecond();
        var place = "&lat=" + spot().lat() + "&lon=" + spot().lon();
        assertThat(get("id=" + number + "&key=" + key + place + "&timestamp=" + at)).isEqualTo(200);
        assertThat(kept(unit)).isEqualTo(1);
        assertThat(get("id=" + number + "." + key + place + "&timestamp=" + (at - 5) * 1000))
                .isEqualTo(200);
        assertThat(kept(unit)).isEqualTo(2);
        assertThat(get("id=" + number + "&key=wrong" + place)).isEqualTo(401);
        assertThat(get("id=" + number + place)).isEqualTo(401);
        assertThat(get("id=" + number + "&key=" + key + "&lat=NaN&lon=x")).isEqualTo(400);
        assertThat(get("id=" + number + "&key=" + key + place + "&timestamp=soon")).isEqualTo(400);
        assertThat(kept(unit)).isEqualTo(2);
    }

    private int get(String query) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:%d/?%s"
                                                            .formatted(
                                                                    osmand.port().orElseThrow(),
                                                                    query)))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void whatWasKeptItsTimeIsGone() {
        var police = officer(11);
        var unit = units.unit(station(), "步巡九组", police);
        police.post("/api/positions/mine", fixes(now(), spot().lon(), spot().lat())).exchange();
        assertThat(kept(unit)).isEqualTo(1);
        past.deleteBefore(now().minusSeconds(3600), 1000);
        assertThat(kept(unit)).isEqualTo(1);
        deleteAll();
        assertThat(kept(unit)).isZero();
        assertThat(
                        ReportsOverHttp.<List<?>>read(
                                police.get("/api/positions/mine").locale(Locale.CHINESE).exchange(),
                                "$.fixes"))
                .isEmpty();
    }
}
