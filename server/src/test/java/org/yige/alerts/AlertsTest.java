package org.yige.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.intake.ReportsOverHttp;
import org.yige.privacy.Trail;
import org.yige.staff.Duty;

/**
 * Whoever has to answer something urgent is told, by every way there is, and the timeline says so.
 */
@YigeTest
class AlertsTest {

    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Map<String, String> ASKED = new ConcurrentHashMap<>();
    private static final HttpServer WEB = web();

    @Autowired ReportsOverHttp reports;
    @Autowired SignIn signIn;
    @Autowired MockMvcTester http;
    @Autowired Trail trail;

    @DynamicPropertySource
    static void ways(DynamicPropertyRegistry settings) {
        MAIL.start();
        var web = "http://127.0.0.1:" + WEB.getAddress().getPort();
        settings.add("yige.site", () -> "https://yige.example");
        settings.add("yige.alerts.push-inside", () -> "true");
        settings.add("yige.alerts.every", () -> "PT0.3S");
        settings.add("yige.alerts.patience", () -> "PT3S");
        settings.add("yige.alerts.mail.host", () -> "127.0.0.1");
        settings.add("yige.alerts.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("yige.alerts.mail.from", () -> "yige@example.org");
        settings.add("yige.alerts.watch", () -> "jiwei@example.org");
        settings.add("yige.alerts.http[0].name", () -> "sms");
        settings.add("yige.alerts.http[0].url", () -> web + "/sms");
        settings.add(
                "yige.alerts.http[0].body",
                () -> "{\"to\": \"{phone}\", \"text\": \"{text} {link}\"}");
        settings.add("yige.alerts.http[0].success", () -> "OK");
        settings.add("yige.alerts.http[1].name", () -> "messenger");
        settings.add("yige.alerts.http[1].url", () -> web + "/broken");
        settings.add("yige.alerts.http[1].body", () -> "{\"text\": \"{text}\"}");
        settings.add("yige.alerts.http[2].name", () -> "stalls");
        settings.add("yige.alerts.http[2].url", () -> web + "/stalls");
        settings.add("yige.alerts.http[2].body", () -> "{\"text\": \"{text}\"}");
    }

    @BeforeEach
    void noMailOfBefore() throws FolderException {
        MAIL.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void away() {
        MAIL.stop();
        WEB.stop(0);
    }

    @Test
    void anUrgentReportReachesItsOwnerByEveryWayAndTheTimelineSaysWhoWasTold() throws Exception {
        var place = reports.place(230);
        var chief = reports.chief(place);
        reach(chief.post().value().toString(), "0912-4621110", "suo@example.org");
        register(chief, "/push/1");
        var quiet = reports.report(reports.json("street.light", "路灯不亮", reports.spot(230)));
        assertThat(quiet).hasStatus(201);

        var words = "烧烤摊有人打起来了，我叫王小明";
        var told = reports.report(reports.json("order.fight", words, reports.spot(230)));
        var id = reports.idOf(chief, read(told, "$.code"));

        var seen = chief.get("/api/incidents/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(seen, "$.ownerPhone")).isEqualTo("09124621110");
        var lines = linesOf(chief, id, 5);
        assertThat(lines)
                .contains("push true", "mail true", "sms true", "messenger false", "stalls false");
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("suo@example.org");
        assertThat(mail.getSubject()).contains("打架斗殴").contains("三级哨·警网联动");
        var body = String.valueOf(mail.getContent());
        assertThat(body).contains("https://yige.example/work/" + id);
        assertThat(ASKED.get("/sms")).contains("09124621110").contains("打架斗殴");
        for (var said :
                List.of(body, String.valueOf(ASKED.get("/sms")), GreenMailUtil.getBody(mail))) {
            assertThat(said).doesNotContain("烧烤").doesNotContain("王小明");
        }
        assertThat(ASKED).containsKey("/push/1");
        assertThat(ASKED.get("/push/1")).doesNotContain("打架");

        Thread.sleep(1500);
        assertThat(MAIL.getReceivedMessages()).as("told once").hasSize(1);
    }

    @Test
    void whoWatchesOverItIsToldByMailWhenSomebodyLooksAtVeryManyPeople() throws Exception {
        var curious = signIn.as(Duty.OFFICER, "610824100231").actor();
        for (int n = 0; n < 30; n++) {
            trail.look(curious, "intake.reveal", "report-" + n, "给王小明回电核实", Map.of());
        }

        assertThat(MAIL.waitForIncomingEmail(20_000, 1)).isTrue();
        assertThat(MAIL.getReceivedMessages()).as("told once").hasSize(1);
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(GreenMailUtil.getAddressList(mail.getAllRecipients()))
                .isEqualTo("jiwei@example.org");
        assertThat(mail.getSubject()).contains("一小时内查看 20 人资料");
        var body = String.valueOf(mail.getContent());
        assertThat(body)
                .contains("looked at 20 people within the hour", "https://yige.example")
                .doesNotContain("王小明", "report-", curious.person().toString());
    }

    @Test
    void aDeviceIsTriedOutAndOneThatIsGoneIsForgotten() throws Exception {
        var chief = reports.chief(reports.place(231));
        var none = chief.post("/api/alerts/test", "{}").exchange();
        assertThat(ReportsOverHttp.<String>read(none, "$.type"))
                .isEqualTo("/problems/alerts/no-device-took-it");
        register(chief, "/push/2");
        assertThat(
                        ReportsOverHttp.<Integer>read(
                                chief.post("/api/alerts/test", "{}").exchange(), "$.devices"))
                .isEqualTo(1);
        register(chief, "/gone");
        assertThat(
                        ReportsOverHttp.<Integer>read(
                                chief.post("/api/alerts/test", "{}").exchange(), "$.devices"))
                .isEqualTo(1);
        ASKED.remove("/gone");
        chief.post("/api/alerts/test", "{}").exchange();
        assertThat(ASKED).doesNotContainKey("/gone");
    }

    @Test
    void whatIsNoDeviceIsRefused() {
        var chief = reports.chief(reports.place(231));
        var made =
                chief.post(
                                "/api/alerts/devices",
                                "{\"endpoint\": \"file:///etc/passwd\", \"p256dh\": \"AA\", \"auth\": \"AA\"}")
                        .exchange();
        assertThat(made).hasStatus(400);
    }

    private List<String> linesOf(SignIn.SignedInClient who, String id, int least) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        List<String> lines;
        do {
            Thread.sleep(300);
            var seen = who.get("/api/incidents/" + id).exchange();
            lines =
                    ReportsOverHttp.<List<Map<String, Object>>>read(
                                    seen, "$.timeline[?(@.kind =~ /alerts.*/)]")
                            .stream()
                            .map(line ->
                                    ((Map<?, ?>) line.get("facts")).get("way")
                                            + " "
                                            + line.get("kind").equals("alerts.told"))
                            .toList();
        } while (lines.size() < least && System.nanoTime() < until);
        return lines;
    }

    private void reach(String post, String phone, String mail) {
        var kept =
                signIn.asAdministrator()
                        .signed(http.put().uri("/api/staff/posts/" + post + "/reach"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"phone\": \"%s\", \"mail\": \"%s\"}".formatted(phone, mail))
                        .exchange();
        assertThat(kept).hasStatusOk();
    }

    private void register(SignIn.SignedInClient who, String path) {
        var point = PushKeys.point((ECPublicKey) PushKeys.fresh().getPublic());
        var url = Base64.getUrlEncoder().withoutPadding();
        var made =
                who.post(
                                "/api/alerts/devices",
                                "{\"endpoint\": \"http://127.0.0.1:%d%s\", \"p256dh\": \"%s\", \"auth\": \"%s\"}"
                                        .formatted(
                                                WEB.getAddress().getPort(),
                                                path,
                                                url.encodeToString(point),
                                                url.encodeToString(new byte[16])))
                        .exchange();
        assertThat(made).hasStatus(204);
    }

    private static HttpServer web() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext(
                    "/",
                    asked -> {
                        var path = asked.getRequestURI().getPath();
                        ASKED.put(
                                path,
                                new String(
                                        asked.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8));
                        if (path.equals("/stalls")) {
                            // Headers at once, and then nothing more.
                            asked.sendResponseHeaders(200, 100);
                            asked.getResponseBody().flush();
                            return;
                        }
                        var answer = "OK".getBytes(StandardCharsets.UTF_8);
                        asked.sendResponseHeaders(
                                path.equals("/broken") ? 500 : path.equals("/gone") ? 410 : 201,
                                answer.length);
                        asked.getResponseBody().write(answer);
                        asked.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
