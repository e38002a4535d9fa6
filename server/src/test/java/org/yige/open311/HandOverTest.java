package org.yige.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yige.open311.Open311County.light;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.incidents.State;
import org.yige.shared.Spot;

/** A matter handed over from one server to another, both whole and on databases of their own. */
@YigeTest
class HandOverTest {

    private static final String HOTLINE = "hotline-12345";

    /** What we are to the other side: some body of its own profile. */
    private static final String COURT = "court";

    private static final String SENT_BACK =
            "{\"outcome\": \"SENT_BACK\", \"words\": \"灯在你县一侧\", \"photos\": []}";

    private final SecondServer other = SecondServer.here();
    private final Open311County otherCounty = other.county();

    @LocalServerPort int port;

    @Value("${yige.data}")
    Path data;

    @Autowired Open311County county;

    @Autowired Connector connector;

    @Autowired HandOverStore store;

    @Autowired CaseReader cases;

    @Autowired JdbcClient sql;

    @BeforeEach
    void itIsAReceiver() throws IOException {
        Files.createDirectories(data.resolve("open311"));
        Files.writeString(
                data.resolve("open311").resolve(HOTLINE + ".key"), otherCounty.keyOf(COURT));
        listensAt(otherPort(), Map.of());
    }

    private void listensAt(String at, Map<String, String> services) {
        listensAt(HOTLINE, at, services);
    }

    private void listensAt(String code, String at, Map<String, String> services) {
        store.save(
                new ReceiverEndpoint(
                        code,
                        "http://127.0.0.1:" + at + "/open311/v2/",
                        Optional.of("610824"),
                        services,
                        "street.light"));
    }

    private String otherPort() {
        return String.valueOf(other.port());
    }

    @Test
    void whoHadItFirstStaysResponsibleUntilTheOtherSideTakesItUpAndHearsHowItEnds() {
        var spot = county.spot(50);
        var id = handedOver(spot, "路灯杆倒了");
        var there = otherCounty.worker(spot);
        connector.send();
        var number = store.of(id).getFirst().number().orElseThrow();
        connector.follow();
        assertThat(state(id)).isInstanceOf(State.HandingOver.class);
        assertThat(otherCounty.act(there, number, "answer", "{}")).hasStatus(201);
        connector.follow();
        assertThat(state(id))
                .isInstanceOfSatisfying(
                        State.Handled.class,
                        handled -> assertThat(handled.outcome()).isEqualTo("HOTLINE"));
        assertThat(
                        otherCounty.act(
                                there,
                                number,
                                "handling",
                                "{\"outcome\": \"FIXED\", \"words\": \"已换灯杆\", \"photos\": []}"))
                .hasStatus(201);
        connector.follow();
        connector.follow();
        assertThat(timeline(id).stream().filter(words -> words.contains("已换灯杆"))).hasSize(1);
    }

    @Test
    void theOtherSideSendsBackWhatIsNotTheirsAlsoAfterItHadTakenItUp() {
        var spot = county.spot(54);
        var id = handedOver(spot, "邻县地界的灯");
        var there = otherCounty.worker(spot);
        connector.send();
        var number = store.of(id).getFirst().number().orElseThrow();
        assertThat(otherCounty.act(there, number, "answer", "{}")).hasStatus(201);
        connector.follow();
        assertThat(state(id)).isInstanceOf(State.Handled.class);
        assertThat(there.get("/api/incidents/" + number))
                .bodyJson()
                .extractingPath("$.outcomes")
                .asArray()
                .contains("SENT_BACK");
        assertThat(otherCounty.act(there, number, "handling", SENT_BACK)).hasStatus(201);
        connector.follow();
        assertThat(state(id)).isInstanceOf(State.InHand.class);
        assertThat(store.of(id).getFirst().state()).isEqualTo(HandOver.HandOverState.DECLINED);
        assertThat(timeline(id)).anyMatch(words -> words.contains("在你县一侧"));
    }

    @Test
    void whatAResidentReportedCannotBeSentBackToNobody() {
        var spot = county.spot(55);
        var worker = county.worker(spot);
        var id = reported(spot, "灯").toString();
        assertThat(county.act(worker, id, "handling", SENT_BACK)).hasStatus(422);
        assertThat(worker.get("/api/incidents/" + id))
                .bodyJson()
                .extractingPath("$.outcomes")
                .asArray()
                .contains("FIXED")
                .doesNotContain("SENT_BACK");
    }

    @Test
    void aBodyThatTellsUsItselfTakesAMatterUpUnderItsNumberAndTellsItsEnd() {
        var id = handedOver(county.spot(56), "灯");
        var hotline = new Caller(port, county.keyOf(HOTLINE));
        var accepted = update(id, "h-1", "open", "ACCEPTED", "已受理");
        assertThat(hotline.post("v2/servicerequestupdates.xml", accepted).statusCode())
                .isEqualTo(400);
        accepted.put("customer_reference", "12345-778");
        assertOk(hotline.post("v2/servicerequestupdates.xml", accepted));
        assertOk(hotline.post("v2/servicerequestupdates.xml", accepted));
        assertThat(state(id)).isInstanceOf(State.Handled.class);
        assertThat(store.of(id).getFirst().number()).contains("12345-778");
        assertOk(
                hotline.post(
                        "v2/servicerequestupdates.xml",
                        update(id, "h-2", "closed", "HANDLED", "灯已换")));
        assertThat(store.of(id).getFirst().state()).isEqualTo(HandOver.HandOverState.CLOSED);
        assertThat(timeline(id).stream().filter("灯已换"::equals)).hasSize(1);
    }

    @Test
    void aBodyThatDeclinesGivesTheMatterBackAndHasNoMoreToDoWithIt() {
        var id = handedOver(county.spot(57), "灯");
        var reference = store.of(id).getFirst().id();
        var hotline = new Caller(port, county.keyOf(HOTLINE));
        var declined = update(reference, "h-3", "open", "DECLINED", "不属受理范围");
        assertOk(hotline.post("v2/servicerequestupdates.xml", declined));
        assertThat(state(id)).isInstanceOf(State.InHand.class);
        assertThat(timeline(id)).contains("不属受理范围");
        assertOk(hotline.post("v2/servicerequestupdates.xml", declined));
        assertThat(
                        hotline.post(
                                        "v2/servicerequestupdates.xml",
                                        update(id, "h-4", "closed", "HANDLED", "办了"))
                                .statusCode())
                .isEqualTo(403);
        connector.send();
        assertThat(store.of(id).getFirst().number()).isEmpty();
    }

    @Test
    void aBodySpeaksOnlyOfWhatWasHandedOverToIt() {
        var id = handedOver(county.spot(58), "灯");
        for (var key : List.of(county.keyOf(COURT), county.key(100))) {
            var foreign =
                    new Caller(port, key)
                            .post(
                                    "v2/servicerequestupdates.xml",
                                    update(id, "x-1", "open", "ACCEPTED", "我们来办"));
            assertThat(foreign.statusCode()).isEqualTo(403);
        }
        assertThat(state(id)).isInstanceOf(State.HandingOver.class);
    }

    private static HashMap<String, String> update(
            UUID id, String number, String status, String what, String words) {
        return new HashMap<>(
                Map.of(
                        "service_request_id",
                        id.toString(),
                        "update_id",
                        number,
                        "status",
                        status,
                        "external_status_code",
                        what,
                        "description",
                        words));
    }

    private static void assertOk(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void anAttemptWhoseAnswerWasLostIsNotReportedTwice() {
        var id = handedOver(county.spot(51), "灯罩碎了一半");
        connector.send();
        var first = store.of(id).getFirst();
        sql.sql(
                        "update open311.hand_over set state = 'WAITING', number = null, next_at = now() - interval '1 hour' where id = ?")
                .param(first.id())
                .update();
        connector.send();
        assertThat(store.of(id).getFirst().number()).isEqualTo(first.number());
        assertThat(
                        other.sql()
                                .sql("select count(*) from intake.report where words like ?")
                                .param("%" + first.reference())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whatTheOtherSideRefusesComesBackToItsOwnerWithTheReason() {
        listensAt(otherPort(), Map.of("street.light", "made.up"));
        var id = handedOver(county.spot(52), "灯");
        connector.send();
        assertThat(state(id)).isInstanceOf(State.InHand.class);
        assertThat(store.of(id).getFirst().state()).isEqualTo(HandOver.HandOverState.DECLINED);
        assertThat(timeline(id)).anyMatch(words -> words.startsWith("404"));
    }

    @Test
    void whileTheOtherSideIsAwayItWaitsAndIsSentWhenItIsBack() {
        listensAt("1", Map.of());
        var id = handedOver(county.spot(53), "灯");
        connector.send();
        assertThat(state(id)).isInstanceOf(State.HandingOver.class);
        assertThat(store.of(id).getFirst().state()).isEqualTo(HandOver.HandOverState.WAITING);
        listensAt(otherPort(), Map.of());
        sql.sql(
                        "update open311.hand_over set next_at = now() - interval '1 hour' where incident = ?")
                .param(id)
                .update();
        connector.send();
        assertThat(store.of(id).getFirst().state()).isEqualTo(HandOver.HandOverState.SENT);
    }

    @Test
    void aBodyWithoutAnAddressIsWrittenToOnPaperAndItsReceiptEnteredByHand() {
        var spot = county.spot(59);
        var worker = county.worker(spot);
        var id = reported(spot, "灯杆旧了");
        assertThat(askedOf("housing", worker, id)).hasStatus(201);
        connector.work();
        assertThat(store.of(id)).extracting(HandOver::attempts).containsExactly(0);
        assertThat(state(id)).isInstanceOf(State.HandingOver.class);
        var receipt = "{\"accepted\": true, \"number\": \"%s\", \"words\": \"住建局收到\"}";
        assertThat(county.act(worker, id.toString(), "hand-over-receipt", receipt.formatted("")))
                .hasStatus(400);
        assertThat(
                        county.act(
                                worker,
                                id.toString(),
                                "hand-over-receipt",
                                receipt.formatted("住建2026-17")))
                .hasStatus(201);
        assertThat(state(id)).isInstanceOf(State.Handled.class);
    }

    @Test
    void whatWaitsForABodyIsSentWhenItIsSaidWhereItListensUnlessItWasSettledMeanwhile()
            throws IOException {
        var spot = county.spot(62);
        var worker = county.worker(spot);
        var waits = reported(spot, "灯光太暗");
        var settled = reported(spot, "灯罩坏了");
        for (var id : List.of(waits, settled)) {
            assertThat(askedOf("environment", worker, id)).hasStatus(201);
        }
        connector.work();
        assertThat(
                        county.act(
                                worker,
                                settled.toString(),
                                "hand-over-receipt",
                                "{\"accepted\": true, \"number\": \"7\", \"words\": \"收到\"}"))
                .hasStatus(201);
        Files.writeString(
                data.resolve("open311").resolve("environment.key"), otherCounty.keyOf(COURT));
        listensAt("environment", otherPort(), Map.of());
        connector.work();
        assertThat(store.of(waits))
                .extracting(HandOver::state)
                .containsExactly(HandOver.HandOverState.SENT);
        assertThat(store.of(settled))
                .extracting(HandOver::state)
                .containsExactly(HandOver.HandOverState.DECLINED);
    }

    @Test
    void aMissingPersonIsNotHandedOverToAHotline() {
        var spot = county.spot(61);
        var form = new HashMap<>(light(spot, "老人走失"));
        form.put("service_code", "help.missing");
        var id = new Caller(port, county.key(100)).report(form);
        var room = county.room(spot);
        assertThat(county.act(room, id, "answer", "{}")).hasStatus(201);
        var refused = askedOf(HOTLINE, room, UUID.fromString(id));
        assertThat(refused).hasStatus(422);
        assertThat(Open311County.body(refused)).contains("outcome-not-for-this-kind");
    }

    @Test
    void anAnswerWithADocumentTypeOrEntityIsNotRead() {
        for (var attack :
                List.of(
                        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r><request><description>&x;</description></request></r>",
                        "<r><request><description>&x;</description></request></r>",
                        "<r><request>")) {
            assertThatThrownBy(() ->
                            Remote.records(attack.getBytes(StandardCharsets.UTF_8), "request"))
                    .isInstanceOf(Remote.Failed.class);
        }
        assertThat(
                        Remote.records(
                                "<r><request><a>1 &amp; 2</a></request></r>"
                                        .getBytes(StandardCharsets.UTF_8),
                                "request"))
                .containsExactly(Map.of("a", "1 & 2"));
    }

    /** Reported here, answered, and asked of the hotline; read from the feed. */
    private UUID handedOver(Spot spot, String words) {
        var incident = reported(spot, words);
        assertThat(askedOf(HOTLINE, county.worker(spot), incident)).hasStatus(201);
        for (int tries = 0; tries < 200 && store.of(incident).isEmpty(); tries++) {
            connector.readNews();
        }
        assertThat(store.of(incident)).hasSize(1);
        return incident;
    }

    /** Reported here and answered. */
    private UUID reported(Spot spot, String words) {
        var worker = county.worker(spot);
        var id = new Caller(port, county.key(100)).report(light(spot, words));
        assertThat(county.act(worker, id, "answer", "{}")).hasStatus(201);
        return UUID.fromString(id);
    }

    private MvcTestResult askedOf(String receiver, SignedInClient worker, UUID incident) {
        return county.act(
                worker,
                incident.toString(),
                "hand-over",
                "{\"receiver\": \"%s\", \"reason\": \"NOT_OUR_MATTER\", \"words\": \"请贵单位办理\"}"
                        .formatted(receiver));
    }

    private State state(UUID id) {
        return cases.find(id).orElseThrow().present().state();
    }

    private List<String> timeline(UUID id) {
        return sql.sql("select words from incidents.entry where incident = ?")
                .param(id)
                .query(String.class)
                .list();
    }
}
