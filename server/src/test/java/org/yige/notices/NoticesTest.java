package org.yige.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.HeardStatements;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.feed.Bookmark;
import org.yige.feed.Feed;
import org.yige.intake.ReportsOverHttp;
import org.yige.places.Places;
import org.yige.places.PlacesDemo;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.Role;
import org.yige.staff.Duty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A live screen over a real connection: nothing missing, nothing twice, nothing of anybody else's.
 */
@YigeTest
@Import(HeardStatements.class)
class NoticesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort int port;

    @Autowired SignIn signIn;

    @Autowired PlacesDemo shapes;

    @Autowired Places places;

    @Autowired JdbcClient sql;

    @Autowired TransactionTemplate transaction;

    @Autowired ReportsOverHttp reports;

    @Autowired Ticker ticker;

    @Autowired Feed feed;

    @Autowired HeardStatements statements;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger keys = new AtomicInteger();

    @BeforeEach
    void aCountyWithVillages() {
        shapes.load();
    }

    @Test
    void aScreenIsToldWhatHappensInItsAreaAndNoByteOfAnother() throws Exception {
        var town = places.towns(places.today());
        try (var wang = listen(signIn.as(Duty.TOWN_HEAD, town.get(0).code()), "")) {
            assertThat(wang.next().name()).isEqualTo("beat");
            report(villageOf(town.get(1).code()), "别的镇上的事");
            var ours = report(villageOf(town.get(0).code()), "我们镇上的事");
            var told = wang.next();
            assertThat(told.name()).isEqualTo("incident");
            assertThat(told.data().path("summary").asString()).isEqualTo("我们镇上的事");
            assertThat(told.data().path("number").isNumber()).isTrue();
            assertThat(wang.everything())
                    .doesNotContain("别的镇上的事")
                    .doesNotContain(ours)
                    .doesNotContain(town.get(1).name());
        }
    }

    @Test
    void afterABreakNothingIsMissingAndNothingToldTwiceWhileManyWrite() throws Exception {
        var town = places.towns(places.today()).getFirst().code();
        var village = villageOf(town);
        var chief = signIn.as(Duty.TOWN_HEAD, town);
        var start = cursorOf(chief);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < 6; writer++) {
                writers.submit(() -> {
                    for (var i = 0; i < 10; i++) {
                        report(village, "许多人同时说话");
                    }
                    return 0;
                });
            }
            var ids = new ArrayList<String>();
            while (ids.size() < 60) {
                // Hang up after every few lines, in the middle of the writing.
                var lastSeen = ids.isEmpty() ? start : ids.getLast();
                try (var stream = listen(chief, lastSeen)) {
                    for (var line = 0; line < 7 && ids.size() < 60; line++) {
                        var told = stream.next();
                        if (told.name().equals("incident")) {
                            ids.add(told.id());
                        }
                    }
                }
            }
            assertThat(ids).doesNotHaveDuplicates().hasSize(60).isEqualTo(written(start));
        }
    }

    @Test
    void whatCommitsLateIsNotPassedOver() throws Exception {
        var town = places.towns(places.today()).getFirst().code();
        var village = villageOf(town);
        var chief = signIn.as(Duty.TOWN_HEAD, town);
        var start = cursorOf(chief);
        try (var stream = listen(chief, start);
                var slow = Executors.newSingleThreadExecutor()) {
            var held = new java.util.concurrent.CountDownLatch(1);
            var begun = new java.util.concurrent.CountDownLatch(1);
            var late =
                    slow.submit(() ->
                            transaction.execute(status -> {
                                // A transaction that has its number, and takes its time.
                                sql.sql("select pg_current_xact_id()::text")
                                        .query(String.class)
                                        .single();
                                begun.countDown();
                                return await(held);
                            }));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            report(village, "后开始，先写完");
            assertThat(stream.nothingFor(Duration.ofSeconds(2)))
                    .as("not before the older one has ended")
                    .isTrue();
            held.countDown();
            late.get(10, TimeUnit.SECONDS);
            assertThat(stream.next().name()).isEqualTo("incident");
        }
    }

    @Test
    void aCursorOfAnotherTimeAsksForAFreshLook() throws Exception {
        var leader =
                signIn.as(
                        Duty.COUNTY_HEAD,
                        places.towns(places.today()).getFirst().code().substring(0, 6));
        for (var foreign :
                List.of("9-999999999999-1", "not-a-cursor", "'; drop table feed.fact; --")) {
            try (var stream = listen(leader, foreign)) {
                var told = stream.next();
                assertThat(told.name()).isEqualTo("snapshot-needed");
                assertThat(told.id()).matches("\\d+-\\d+-\\d+");
            }
        }
    }

    @Test
    void whatIsJoinedToAnotherIsToldGone() throws Exception {
        var chief = reports.chief(reports.place(120));
        var from = idOf(chief, reportAt(120));
        var into = idOf(chief, reportAt(120));
        try (var stream = listen(chief, cursorOf(chief))) {
            assertThat(reports.act(chief, from, "joining", "{\"into\": \"" + into + "\"}"))
                    .hasStatus(201);
            var told = List.of(stream.next(), stream.next());
            assertThat(told).extracting(Event::name).containsExactly("gone", "incident");
            assertThat(told).extracting(Event::subject).containsExactly(from, into);
        }
    }

    @Test
    void whoHoldsItOutsideTheirAreaHearsOfItAndHearsThatItWent() {
        var lin = reports.gridWorker(reports.place(121));
        var id = idOf(lin, reportAt(121));
        String post =
                ReportsOverHttp.read(lin.get("/api/incidents/" + id).exchange(), "$.owner.post");
        var holder = nowhere(List.of(UUID.fromString(post)));
        var stranger = nowhere(List.of(UUID.randomUUID()));
        reports.act(lin, id, "answer", "{}");
        var start = feed.latest();
        assertThat(reports.act(lin, id, "note", "{\"words\": \"已联系\"}")).hasStatus(201);
        assertThat(told(start, holder))
                .singleElement()
                .asString()
                .contains("event: incident")
                .contains(id);
        var given = feed.latest();
        assertThat(
                        reports.act(
                                lin,
                                id,
                                "passing-up",
                                """
                                {"tried": "劝过", "whyFailed": "不让步", "offers": "", "words": ""}\
                                """))
                .hasStatus(201);
        assertThat(told(given, holder))
                .singleElement()
                .asString()
                .contains("event: gone")
                .contains("{\"id\":\"" + id + "\"}");
        assertThat(told(start, stranger)).isEmpty();
    }

    @Test
    void aNoteReachesTheScreenAsANewVersion() throws Exception {
        var place = reports.place(122);
        var lin = reports.gridWorker(place);
        var id = idOf(lin, reportAt(122));
        try (var stream = listen(lin, cursorOf(lin))) {
            assertThat(reports.act(lin, id, "answer", "{}")).hasStatus(201);
            var answered = stream.next().data();
            assertThat(answered.path("stateLabel").path("en").asString()).isEqualTo("In hand");
            assertThat(reports.act(lin, id, "note", "{\"words\": \"已联系\"}")).hasStatus(201);
            assertThat(stream.next().data().path("version").asInt())
                    .isGreaterThan(answered.path("version").asInt());
        }
    }

    @Test
    void aScreenLearnsWhenItWasHandled() throws Exception {
        var lin = reports.gridWorker(reports.place(123));
        var id = idOf(lin, reportAt(123));
        reports.act(lin, id, "answer", "{}");
        reports.act(lin, id, "arrival", "{}");
        try (var stream = listen(lin, cursorOf(lin))) {
            reports.act(
                    lin,
                    id,
                    "handling",
                    "{\"outcome\": \"FIXED\", \"words\": \"已处理\", \"photos\": []}");
            var handled = stream.next().data();
            assertThat(handled.path("state").asString()).isEqualTo("HANDLED");
            assertThat(handled.path("handledAt").asString()).isNotEmpty();
            assertThat(handled.path("endedAt").asString("")).isEmpty();
        }
    }

    @Test
    void ofAMatterForThePoliceWhoReadsWordsIsDecidedForEachListener() throws Exception {
        var place = reports.place(124);
        var neighbour = reports.gridWorker(place);
        var room = reports.room(place);
        try (var grid = listen(neighbour, cursorOf(neighbour));
                var police = listen(room, cursorOf(room))) {
            reports.report(reports.json("order.theft", "有人翻墙偷了电动车", reports.spot(124)));
            assertThat(police.next().data().path("summary").asString()).isEqualTo("有人翻墙偷了电动车");
            var bare = grid.next();
            assertThat(bare.name()).isEqualTo("incident");
            assertThat(grid.everything()).doesNotContain("翻墙");
        }
    }

    @Test
    void howManyListenIsNothingToTheDatabase() throws Exception {
        var one = lookUpsWhile(1, 130);
        var many = lookUpsWhile(12, 131);
        assertThat(one).as("asked at all").isPositive();
        // How many changes a look takes in at once is chance; a look for each screen would be 36.
        assertThat(many).as("for twelve screens, against " + one + " for one").isLessThan(12);
    }

    /** How often incidents are looked up for screens while three things happen, one by one. */
    private long lookUpsWhile(int listeners, int number) throws Exception {
        var chief = reports.chief(reports.place(number));
        var streams = new ArrayList<Listener>();
        try {
            for (int i = 0; i < listeners; i++) {
                streams.add(listen(chief, ""));
                streams.getLast().next();
            }
            // What the ticker has still to read from before is not counted.
            Thread.sleep(1_000);
            var heard =
                    statements.everywhereDuring(() -> {
                        for (int i = 0; i < 3; i++) {
                            reportAt(number);
                            for (var stream : streams) {
                                assertThat(stream.next().name()).isEqualTo("incident");
                            }
                        }
                    });
            return heard.stream()
                    .filter(each -> each.contains("from incidents.incident"))
                    .filter(each -> each.contains("id = any("))
                    .count();
        } finally {
            for (var stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    void whoIsLockedOutIsToldNothingMore() throws Exception {
        var lin = reports.gridWorker(reports.place(135));
        var account = "/api/access/accounts/" + lin.login();
        try (var stream = listen(lin, "")) {
            stream.next();
            assertThat(signIn.asAdministrator().post(account + "/lock", "{}")).hasStatus(204);
            reportAt(135);
            assertThat(stream.next().name()).isEqualTo("signed-out");
            assertThat(stream.everything()).doesNotContain("event: incident");
        } finally {
            signIn.asAdministrator().post(account + "/unlock", "{}").exchange();
        }
    }

    @Test
    void oneAccountHasAHandfulOfScreensAndTheOldestMakesRoom() throws Exception {
        var chief = reports.chief(reports.place(133));
        var streams = new ArrayList<Listener>();
        try {
            for (int i = 0; i < 17; i++) {
                streams.add(listen(chief, ""));
            }
            for (int tries = 0; tries < 100 && !streams.getFirst().isOver(); tries++) {
                Thread.sleep(100);
            }
            assertThat(streams.getFirst().isOver()).isTrue();
            assertThat(streams.subList(1, 17)).noneMatch(Listener::isOver);
        } finally {
            for (var stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    void nobodyListensWithoutSigningIn() throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/notices/stream"))
                        .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    private static Actor nowhere(List<UUID> posts) {
        return new Actor(UUID.randomUUID(), "外", Set.of(Role.OFFICER), Area.NOWHERE, posts);
    }

    private List<String> told(Bookmark from, Actor who) {
        return ticker.read(from).lines().stream()
                .flatMap(line -> line.to(who).stream())
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }

    private String reportAt(int place) {
        var json = reports.json("street.light", "路灯坏了" + place, reports.spot(place));
        return ReportsOverHttp.read(reports.report(json), "$.code");
    }

    private String idOf(SignedInClient who, String code) {
        return reports.idOf(who, code);
    }

    private static int await(java.util.concurrent.CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS) ? 0 : 1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cursorOf(SignedInClient who) throws Exception {
        try (var stream = listen(who, "")) {
            return stream.next().id();
        }
    }

    private String villageOf(String town) {
        return places.villages(places.today()).stream()
                .map(village -> village.code())
                .filter(code -> code.startsWith(town))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @return the case code
     */
    private String report(String village, String words) throws Exception {
        var body =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "kind",
                                        "street.light",
                                        "words",
                                        words,
                                        "facts",
                                        List.of(),
                                        "place",
                                        "",
                                        "village",
                                        village,
                                        "photos",
                                        List.of()));
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/intake/reports"))
                        .header("Content-Type", "application/json")
                        .header(
                                "Idempotency-Key",
                                "notices-test-" + keys.incrementAndGet() + "-" + System.nanoTime())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    private List<String> written(String after) {
        var cursor = after.split("-");
        return sql.sql(
                        """
                        select epoch || '-' || xid::text || '-' || seq from feed.fact
                         where (epoch, xid, seq) > (?, ?::xid8, ?) order by epoch, xid, seq
                        """)
                .params(Integer.parseInt(cursor[0]), cursor[1], Long.parseLong(cursor[2]))
                .query(String.class)
                .list();
    }

    private Listener listen(SignedInClient who, String lastSeen) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/notices/stream"))
                        .header("Cookie", who.cookie());
        if (!lastSeen.isEmpty()) {
            request.header("Last-Event-ID", lastSeen);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        return new Listener(answer.body());
    }

    record Event(String id, String name, JsonNode data) {

        String subject() {
            return data.path("id").asString();
        }
    }

    /** What a browser's EventSource does, line by line. */
    static final class Listener implements AutoCloseable {

        private final InputStream wire;
        private final BufferedReader in;
        private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private final StringBuffer everything = new StringBuffer();
        private volatile boolean over;

        Listener(InputStream wire) {
            this.wire = wire;
            this.in = new BufferedReader(new InputStreamReader(wire, StandardCharsets.UTF_8));
            Thread.ofVirtual().start(this::read);
        }

        Event next() throws InterruptedException {
            var event = events.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("nothing came");
            }
            return event;
        }

        boolean nothingFor(Duration time) throws InterruptedException {
            return events.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null;
        }

        /** Whether the server has ended it. */
        boolean isOver() {
            return over;
        }

        String everything() {
            return everything.toString();
        }

        /** Hangs up at once: closing the reader would wait for its next line. */
        @Override
        public void close() throws java.io.IOException {
            wire.close();
        }

        private void read() {
            try {
                var id = "";
                var name = "message";
                var data = "";
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    everything.append(line).append('\n');
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("event: ")) {
                        name = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        data = line.substring(6);
                    } else if (line.isEmpty() && !data.isEmpty()) {
                        events.add(new Event(id, name, JsonMapper.shared().readTree(data)));
                        id = "";
                        data = "";
                    }
                }
                over = true;
            } catch (java.io.IOException e) {
                // The listener hung up.
                return;
            }
        }
    }
}
