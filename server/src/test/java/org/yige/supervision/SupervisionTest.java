package org.yige.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.deadlines.Due;
import org.yige.deadlines.Firing;
import org.yige.deadlines.Mark;
import org.yige.deadlines.Subject;
import org.yige.places.GridCode;
import org.yige.places.Located.Inside;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.places.PlacesDemo;
import org.yige.places.Where;
import org.yige.staff.Duty;

/**
 * What is late comes before the head; a card asks why, is replied to, and is closed by the head.
 */
@YigeTest
class SupervisionTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired MockMvcTester http;

    @Autowired SignIn signIn;

    @Autowired Places places;

    @Autowired PlacesDemo shapes;

    @Autowired List<Due> dues;

    @Autowired TransactionTemplate transaction;

    @Autowired JdbcClient sql;

    @BeforeEach
    void aCountyWithGrids() {
        shapes.load();
    }

    @Test
    void whatIsLateStandsOnTheListOfTheHeadOfItsAreaAndOfNobodyElse() {
        var id = late(50);
        assertThat(
                        JsonPath.<List<String>>read(
                                body(chief(50).get("/api/supervision/attention?limit=200")),
                                line(id) + ".why[*].code"))
                .containsExactly("LATE");
        assertThat(body(elsewhere(50).get("/api/supervision/attention?limit=200")))
                .doesNotContain(id);
        assertThat(worker(50).get("/api/supervision/attention").exchange()).hasStatus(403);
    }

    @Test
    void whatWasGivenBackAndObjectedToWasSentBackTwice() {
        var code = report(51);
        var id = idOf(chief(51), code);
        act(worker(51), id, "return", "{\"reason\": \"OTHER_DUTY\", \"betterWords\": \"供电所\"}");
        act(room(51), id, "answer", "{}");
        act(room(51), id, "handling", "{\"outcome\": \"FIXED\", \"words\": \"好了\"}");
        assertThat(body(chief(51).get("/api/supervision/attention?limit=200"))).doesNotContain(id);
        assertThat(
                        http.post()
                                .uri("/api/intake/cases/" + code + "/objection")
                                .header("Idempotency-Key", key())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"reason\": \"NOT_DONE\", \"words\": \"没人来\"}")
                                .exchange())
                .hasStatusOk();
        assertThat(
                        JsonPath.<List<String>>read(
                                body(chief(51).get("/api/supervision/attention?limit=200")),
                                line(id) + ".why[*].code"))
                .contains("SENT_BACK");
    }

    @Test
    void aCardIsRepliedToSentBackRepliedToAgainAndClosedWithEveryStepOnTheTimeline() {
        var id = late(52);
        var chief = chief(52);
        var owner = owner(chief, id);
        var card = open(chief, id);
        assertThat(JsonPath.<String>read(body(card), "$.colour")).isEqualTo("YELLOW");
        String at = "/api/supervision/cards/" + JsonPath.<String>read(body(card), "$.id");

        assertThat(post(chief, at + "/closing", "{\"settled\": true, \"words\": \"好\"}"))
                .hasStatus(409);
        assertThat(post(elsewhere(52), at + "/reply", "{\"words\": \"与我无关\"}")).hasStatus(403);
        assertThat(post(owner, at + "/reply", "{\"words\": \"  \"}")).hasStatus(400);
        assertThat(post(owner, at + "/reply", "{\"words\": \"配件没到，明天装\"}")).hasStatus(201);
        var again = post(chief, at + "/closing", "{\"settled\": false, \"words\": \"哪天装好？\"}");
        assertThat(JsonPath.<String>read(body(again), "$.colour")).isEqualTo("ORANGE");
        assertThat(JsonPath.<String>read(body(again), "$.state")).isEqualTo("OWED");
        post(owner, at + "/reply", "{\"words\": \"今天下午装好了\"}");
        assertThat(
                        JsonPath.<String>read(
                                body(
                                        post(
                                                chief,
                                                at + "/closing",
                                                "{\"settled\": true, \"words\": \"已核实\"}")),
                                "$.state"))
                .isEqualTo("CLOSED");

        assertThat(
                        JsonPath.<List<String>>read(
                                body(chief.get("/api/intake/incidents/" + id)),
                                "$.timeline[*].kind"))
                .asInstanceOf(LIST)
                .containsSubsequence(
                        "CARD_OPENED",
                        "CARD_REPLIED",
                        "CARD_SENT_BACK",
                        "CARD_REPLIED",
                        "CARD_CLOSED");
    }

    @Test
    void aCardNeedsAReasonWordsAHeadAndAnIncidentNobodyHasAskedAboutYet() {
        var id = late(53);
        var chief = chief(53);
        var cards = "/api/supervision/cards";
        assertThat(post(room(53), cards, card(id, "OVERDUE", "怎么回事"))).hasStatus(403);
        assertThat(post(elsewhere(53), cards, card(id, "OVERDUE", "怎么回事"))).hasStatus(403);
        assertThat(post(chief, cards, card(id, "OVERDUE", ""))).hasStatus(400);
        assertThat(post(chief, cards, card(id, "BECAUSE", "怎么回事"))).hasStatus(400);
        assertThat(open(chief, id)).hasStatus(201);
        assertThat(open(chief, id)).hasStatus(409);
    }

    @Test
    void theSameCardSentTwiceIsOneCard() {
        var id = late(54);
        var chief = chief(54);
        var key = key();
        var ids = new java.util.HashSet<String>();
        for (int i = 0; i < 2; i++) {
            var sent =
                    chief.post("/api/supervision/cards", card(id, "OVERDUE", "怎么回事"))
                            .header("Idempotency-Key", key)
                            .exchange();
            assertThat(sent).hasStatus(201);
            ids.add(JsonPath.read(body(sent), "$.id"));
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void aCardNobodyRepliedToInTimeBecomesMoreSeriousUntilItIsRed() {
        var id = late(55);
        String card = JsonPath.read(body(open(chief(55), id)), "$.id");
        for (var colour : List.of("ORANGE", "RED", "RED")) {
            fire(Supervision.SUBJECT, card, Supervision.REPLY);
            var seen = body(chief(55).get("/api/supervision/incidents/" + id + "/cards"));
            assertThat(JsonPath.<String>read(seen, "$[0].colour")).isEqualTo(colour);
            assertThat(JsonPath.<Boolean>read(seen, "$[0].late")).isTrue();
        }
    }

    @Test
    void nobodyPutsACardOnThemselves() {
        var chief = chief(56);
        var id = idOf(chief, report(56));
        var betterPost =
                "{\"reason\": \"OTHER_DUTY\", \"betterPost\": \"%s\"}"
                        .formatted(chief.post().value());
        act(worker(56), id, "return", betterPost);
        assertThat(open(chief, id)).hasStatus(403);
        assertThat(open(signIn.as(Duty.COUNTY_HEAD, "610824"), id)).hasStatus(201);
    }

    @Test
    void everyNumberOpensExactlyTheCasesBehindItAndTheStretchesAddUpToAll() {
        late(57);
        act(worker(58), idOf(worker(58), report(58)), "answer", "{}");
        var chief = chief(57);
        for (var by : List.of("ALL", "LEVEL", "KIND", "PLACE")) {
            var figures = body(chief.get("/api/supervision/figures?by=" + by));
            String cut = JsonPath.read(figures, "$.cutOff");
            List<java.util.Map<String, Object>> rows =
                    JsonPath.read(figures, "$.measures[0].rows[*]");
            assertThat(rows).isNotEmpty();
            for (var row : rows) {
                @SuppressWarnings("unchecked")
                var counts = (java.util.Map<String, Integer>) row.get("counts");
                assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(row.get("cases"));
                for (var cell : counts.entrySet()) {
                    var behind =
                            body(
                                    chief.get(
                                            "/api/supervision/figures/cases?limit=200&measure=ANSWER&by={by}&cutOff={cut}&key={key}&stretch={stretch}",
                                            by,
                                            cut,
                                            row.get("key"),
                                            cell.getKey()));
                    assertThat(JsonPath.<List<Object>>read(behind, "$.items"))
                            .as("%s %s", row.get("key"), cell)
                            .hasSize(cell.getValue());
                }
            }
        }
    }

    @Test
    void aFigureOfAnEarlierCutOffStaysWhatItWas() {
        var chief = chief(59);
        var id = idOf(worker(59), report(59));
        var before = body(chief.get("/api/supervision/figures?by=KIND"));
        act(worker(59), id, "answer", "{}");
        String cut = JsonPath.read(before, "$.cutOff");
        var again = body(chief.get("/api/supervision/figures?by=KIND&cutOff={cut}", cut));
        assertThat(JsonPath.<Object>read(again, "$.measures"))
                .isEqualTo(JsonPath.<Object>read(before, "$.measures"));
        var now = body(chief.get("/api/supervision/figures?by=KIND"));
        assertThat(JsonPath.<Object>read(now, "$.measures"))
                .isNotEqualTo(JsonPath.<Object>read(before, "$.measures"));
    }

    @Test
    void nobodyIsRankedByPersonOrPost() {
        for (var by : List.of("PERSON", "POST", "HOLDER")) {
            assertThat(chief(50).get("/api/supervision/figures?by=" + by).exchange())
                    .hasStatus(400);
        }
        assertThat(body(chief(50).get("/api/supervision/figures?by=LEVEL")))
                .doesNotContain("holder", "person");
    }

    @Test
    void aSpanTurnedRoundOrOfYearsIsRefused() {
        var chief = chief(50);
        assertThat(
                        chief.get("/api/supervision/figures?from=2026-11-02&until=2026-11-01")
                                .exchange())
                .hasStatus(400);
        assertThat(
                        chief.get("/api/supervision/figures?from=2020-01-01&until=2026-11-01")
                                .exchange())
                .hasStatus(400);
        assertThat(
                        chief.get("/api/supervision/figures/cases?measure=ANSWER&stretch=S99")
                                .exchange())
                .hasStatus(404);
    }

    /** An incident nobody answered in time. */
    private String late(int place) {
        var id = idOf(chief(place), report(place));
        fire("incident", id, "answer");
        return id;
    }

    private MvcTestResult open(SignedInClient who, String incident) {
        return post(who, "/api/supervision/cards", card(incident, "OVERDUE", "为什么没人接办？"));
    }

    private static String card(String incident, String reason, String words) {
        return "{\"incident\": \"%s\", \"reason\": \"%s\", \"words\": \"%s\"}"
                .formatted(incident, reason, words);
    }

    private static String line(String id) {
        return "$.items[?(@.incident.id == '" + id + "')]";
    }

    private Where where(int number) {
        var grid = places.grids(DAY).get(number);
        return ((Inside) places.locate(grid.middle().orElseThrow(), DAY)).where();
    }

    private SignedInClient worker(int number) {
        return signIn.as(Duty.GRID_WORKER, where(number).grid().map(GridCode::value).orElseThrow());
    }

    private SignedInClient chief(int number) {
        return signIn.as(Duty.STATION_CHIEF, where(number).station().value());
    }

    private SignedInClient room(int number) {
        return signIn.as(Duty.COMMAND_ROOM, where(number).station().value());
    }

    private SignedInClient elsewhere(int number) {
        var own = where(number).station().value();
        var other =
                places.stations(DAY).stream()
                        .map(Place::code)
                        .filter(code -> !code.equals(own))
                        .findFirst()
                        .orElseThrow();
        return signIn.as(Duty.STATION_CHIEF, other);
    }

    /** Whoever holds the incident now. */
    private SignedInClient owner(SignedInClient chief, String id) {
        var post = ownerOf(chief, id);
        return holderOf(UUID.fromString(post));
    }

    private SignedInClient holderOf(UUID post) {
        var place = 52;
        return java.util.stream.Stream.of(
                        worker(place),
                        chief(place),
                        room(place),
                        signIn.as(Duty.VILLAGE_HEAD, where(place).village().value()))
                .filter(each -> each.post().value().equals(post))
                .findFirst()
                .orElseThrow();
    }

    private static String ownerOf(SignedInClient who, String id) {
        return JsonPath.read(body(who.get("/api/intake/incidents/" + id)), "$.owner.post");
    }

    private String report(int number) {
        var spot = places.grids(DAY).get(number).middle().orElseThrow();
        // Everybody who may come to hold it is there before it is reported.
        worker(number);
        chief(number);
        room(number);
        signIn.as(Duty.VILLAGE_HEAD, where(number).village().value());
        var sent =
                http.post()
                        .uri("/api/intake/reports")
                        .header("Idempotency-Key", key())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"kind\": \"street.light\", \"words\": \"灯不亮\", \"spot\": {\"lon\": %s, \"lat\": %s}}"
                                        .formatted(spot.lon(), spot.lat()))
                        .exchange();
        assertThat(sent).hasStatus(201);
        return JsonPath.read(body(sent), "$.code");
    }

    private static String idOf(SignedInClient who, String code) {
        return JsonPath.read(body(who.get("/api/intake/incidents?q=" + code)), "$.items[0].id");
    }

    private static void act(SignedInClient who, String id, String action, String json) {
        assertThat(post(who, "/api/intake/incidents/" + id + "/" + action, json)).hasStatus(201);
    }

    private static MvcTestResult post(SignedInClient who, String uri, String json) {
        return who.post(uri, json).header("Idempotency-Key", key()).exchange();
    }

    private static String body(MockMvcTester.MockMvcRequestBuilder request) {
        return body(request.exchange());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void fire(String kind, String subject, String limit) {
        var now = Instant.now();
        var due = dues.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
        var firing =
                new Firing(
                        UUID.randomUUID(),
                        new Subject(kind, UUID.fromString(subject)),
                        limit,
                        Mark.PASSED,
                        now,
                        now);
        transaction.executeWithoutResult(_ -> {
            // As the sweep does before it tells: what has passed no longer runs.
            sql.sql(
                            """
                            update deadlines.deadline set state = 'PASSED', next_mark = null, next_at = null
                             where subject = ? and name = ? and next_at is not null
                            """)
                    .params(UUID.fromString(subject), limit)
                    .update();
            due.fired(List.of(firing));
        });
    }
}
