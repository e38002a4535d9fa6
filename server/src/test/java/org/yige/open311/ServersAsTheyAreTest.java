package org.yige.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.open311.Open311County.light;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yige.YigeTest;
import org.yige.incidents.State;
import org.yige.shared.Spot;

/** Bodies whose servers speak the standard in their own way; a small one stands for them here. */
@YigeTest
class ServersAsTheyAreTest {

    private static final String BODY = "hotline-12345";

    @LocalServerPort int port;

    @Value("${yige.data}")
    Path data;

    @Autowired Open311County county;

    @Autowired Connector connector;

    @Autowired HandOverStore store;

    @Autowired CaseReader cases;

    @Autowired JdbcClient sql;

    /** What it answers, by the end of the address; what is not here is not found. */
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void aServerOfAnother() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.createDirectories(data.resolve("open311"));
        Files.writeString(data.resolve("open311").resolve(BODY + ".key"), "a-key");
        store.save(
                new ReceiverEndpoint(
                        BODY,
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                        Optional.empty(),
                        Map.of(),
                        "001"));
    }

    @AfterEach
    void itEnds() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(path);
        var body = answers.get(path);
        var bytes =
                Optional.ofNullable(body)
                        .orElse("<errors><error><code>404</code></error></errors>")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String request(String fields) {
        return "<service_requests><request>" + fields + "</request></service_requests>";
    }

    private void takes(String number) {
        answers.put(
                "POST /requests.xml",
                request("<service_request_id>" + number + "</service_request_id>"));
    }

    @Test
    void aTokenIsAskedForUntilThereIsANumberAndTheMatterIsSentOnce() {
        answers.put("POST /requests.xml", request("<token>t-1</token>"));
        var id = handedOver(county.spot(70));
        connector.send();
        due(id);
        answers.put("GET /tokens/t-1.xml", request("<token>t-1</token>"));
        connector.send();
        assertThat(store.of(id).getFirst().number()).isEmpty();
        due(id);
        answers.put(
                "GET /tokens/t-1.xml",
                request("<service_request_id>638344</service_request_id><token>t-1</token>"));
        connector.send();
        assertThat(store.of(id).getFirst().number()).contains("638344");
        assertThat(asked.stream().filter("POST /requests.xml"::equals)).hasSize(1);
    }

    private void due(UUID id) {
        sql.sql(
                        "update open311.hand_over set next_at = now() - interval '1 hour' where incident = ?")
                .param(id)
                .update();
    }

    @Test
    void aServerWithoutUpdatesIsHeardByTheMatterItself() {
        takes("n-71");
        var id = handedOver(county.spot(71));
        connector.send();
        answers.put(
                "GET /requests/n-71.xml",
                request("<service_request_id>n-71</service_request_id><status>open</status>"));
        connector.follow();
        assertThat(cases.find(id).orElseThrow().present().state())
                .isInstanceOf(State.HandingOver.class);
        answers.put(
                "GET /requests/n-71.xml",
                request(
                        "<service_request_id>n-71</service_request_id><status>CLOSED</status>"
                                + "<status_notes>灯已换</status_notes>"));
        connector.follow();
        connector.follow();
        assertThat(cases.find(id).orElseThrow().present().state())
                .isInstanceOf(State.Handled.class);
        assertThat(words(id).stream().filter(line -> line.contains("灯已换"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "not_councils_responsibility, ''",
        "Not Councils Responsibility, ''",
        "closed, not_councils_responsibility",
        "CLOSED, Declined",
        "REJECTED, ''"
    })
    void whatIsNotTheirsComesBack(String status, String code) {
        takes("n-72");
        var id = handedOver(county.spot(72));
        connector.send();
        answers.put(
                "GET /servicerequestupdates.xml",
                updates(update("u1", "n-72", status, code, "2026-11-27T10:00:00+08:00", "不归我们")));
        connector.follow();
        assertThat(cases.find(id).orElseThrow().present().state()).isInstanceOf(State.InHand.class);
        assertThat(words(id)).contains("不归我们");
    }

    @Test
    void updatesAreHeardInTheOrderOfTheirTimesWhateverTheirZone() {
        takes("n-73");
        var id = handedOver(county.spot(73));
        connector.send();
        answers.put(
                "GET /servicerequestupdates.xml",
                updates(
                        update("b", "n-73", "FIXED", "", "2026-11-27T04:00:00Z", "修好了")
                                + update(
                                        "a",
                                        "n-73",
                                        "OPEN",
                                        "",
                                        "2026-11-27T10:00:00+08:00",
                                        "已受理")));
        connector.follow();
        assertThat(cases.find(id).orElseThrow().present().state())
                .isInstanceOf(State.Handled.class);
        assertThat(store.of(id).getFirst().state()).isEqualTo(HandOver.HandOverState.CLOSED);
    }

    private static String updates(String all) {
        return "<service_request_updates>" + all + "</service_request_updates>";
    }

    private static String update(
            String id, String number, String status, String code, String at, String words) {
        return "<request_update><update_id>"
                + id
                + "</update_id><service_request_id>"
                + number
                + "</service_request_id><status>"
                + status
                + "</status><external_status_code>"
                + code
                + "</external_status_code><updated_datetime>"
                + at
                + "</updated_datetime><description>"
                + words
                + "</description></request_update>";
    }

    private List<String> words(UUID id) {
        return sql.sql("select words from incidents.entry where incident = ? order by at, id")
                .param(id)
                .query(String.class)
                .list();
    }

    private UUID handedOver(Spot spot) {
        var worker = county.worker(spot);
        var id = new Caller(port, county.key(100)).report(light(spot, "灯"));
        assertThat(county.act(worker, id, "answer", "{}")).hasStatus(201);
        assertThat(
                        county.act(
                                worker,
                                id,
                                "hand-over",
                                "{\"receiver\": \"%s\", \"reason\": \"NOT_OUR_MATTER\", \"words\": \"请办理\"}"
                                        .formatted(BODY)))
                .hasStatus(201);
        var incident = UUID.fromString(id);
        for (int tries = 0; tries < 200 && store.of(incident).isEmpty(); tries++) {
            connector.readNews();
        }
        return incident;
    }
}
