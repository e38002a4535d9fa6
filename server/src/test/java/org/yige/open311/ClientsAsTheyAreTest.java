package org.yige.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.open311.Caller.json;
import static org.yige.open311.Caller.texts;
import static org.yige.open311.Open311County.light;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yige.YigeTest;

/** What programs that speak the standard send, which the standard does not foresee. */
@YigeTest
class ClientsAsTheyAreTest {

    @LocalServerPort int port;

    @Autowired Open311County county;

    @Autowired JdbcClient sql;

    Caller caller;

    @BeforeEach
    void aClientWithAKey() {
        caller = new Caller(port, county.key(10_000));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, open",
        "Open, open",
        "IN_PROGRESS, open",
        "in progress, open",
        "Action-Scheduled, open",
        "CLOSED, closed",
        "FIXED, closed",
        "fixed - council, closed",
        "NOT_COUNCILS_RESPONSIBILITY, closed"
    })
    void theStateOfAnUpdateIsReadInAnyCase(String said, String meant) {
        String id = caller.report(light(county.spot(60), "灯"));
        var answer = caller.post("v2/servicerequestupdates.json", update(id, "1", said));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(
                        texts(
                                caller.getMine(
                                        "v2/servicerequestupdates.xml?service_request_id=" + id),
                                "status"))
                .contains(meant);
        assertThat(caller.get("v2/requests.json?status=" + Caller.encode(said)).statusCode())
                .isEqualTo(200);
    }

    private static Map<String, String> update(String id, String number, String status) {
        return new HashMap<>(
                Map.of("service_request_id", id, "update_id", number, "status", status));
    }

    @Test
    void anUpdateWithoutWordsIsAChangeOfStateAndItsPicturesAreKept() {
        String id = caller.report(light(county.spot(60), "灯"));
        var update = update(id, "7", "closed");
        update.put("media_url", "https://example.org/after.jpg");
        assertThat(caller.post("v2/servicerequestupdates.json", update).statusCode())
                .isEqualTo(200);
        var told = caller.getMine("v2/servicerequestupdates.xml?service_request_id=" + id);
        assertThat(texts(told, "media_url")).contains("https://example.org/after.jpg");
        assertThat(words(id)).anyMatch(line -> line.contains("after.jpg"));
    }

    private List<String> words(String id) {
        return sql.sql("select words from incidents.entry where incident = ?::uuid")
                .param(id)
                .query(String.class)
                .list();
    }

    @Test
    void aFormInPartsIsTakenWithItsPictures() throws IOException {
        var spot = county.spot(61);
        var parts = new LinkedHashMap<String, List<String>>();
        light(spot, "灯杆歪了").forEach((name, value) -> parts.put(name, List.of(value)));
        parts.put("media_url", List.of("https://example.org/1.jpg", "https://example.org/2.jpg"));
        var answer = caller.postParts("v2/requests.json", parts, List.of(picture(), new byte[0]));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String id = json(answer, "$[0].service_request_id");
        var seen = Open311County.body(county.worker(spot).get("/api/incidents/" + id).exchange());
        assertThat(seen).contains("灯杆歪了", "1.jpg", "2.jpg");
        assertThat(com.jayway.jsonpath.JsonPath.<List<Object>>read(seen, "$..photos[*]"))
                .isNotEmpty();
        assertThat(texts(caller.getMine("v2/requests/" + id + ".xml"), "url"))
                .containsExactly("https://example.org/1.jpg", "https://example.org/2.jpg");
        assertThat(
                        caller.with("made-up")
                                .postParts("v2/requests.json", parts, List.of(picture()))
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        caller.postParts(
                                        "v2/requests.json",
                                        parts,
                                        List.of(
                                                "no picture"
                                                        .getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .UTF_8)))
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePicturesOfTheResultGoWithTheUpdateToWhoSentTheReportAndToNobodyElse()
            throws IOException {
        var spot = county.spot(68);
        var worker = county.worker(spot);
        String id = caller.report(light(spot, "灯"));
        var shown = List.of(county.picture(picture()), county.picture(picture()));
        county.act(worker, id, "answer", "{}");
        county.act(worker, id, "arrival", "{}");
        assertThat(
                        county.act(
                                worker,
                                id,
                                "handling",
                                """
                                {"outcome": "FIXED", "words": "换了灯泡", "photos": ["%s", "%s"]}
                                """
                                        .formatted(shown.get(0), shown.get(1))))
                .hasStatus(201);
        var of = "v2/servicerequestupdates.xml?service_request_id=" + id;
        var links = texts(caller.getMine(of), "url");
        assertThat(links).hasSize(2);
        assertThat(texts(caller.getMine(of), "media_url")).contains(links.getFirst());
        for (var link : links) {
            assertThat(link).startsWith("http://127.0.0.1:" + port + "/api/pictures/");
            assertThat(caller.image(link)).startsWith(0xFF, 0xD8);
        }
        assertThat(caller.with(county.key(10)).getMine(of).body()).doesNotContain("/api/pictures/");
        assertThat(caller.get(of).body()).doesNotContain("/api/pictures/");
        assertThat(caller.image(links.getFirst().replaceAll("[0-9a-f]\\.jpg", "x.jpg"))).isEmpty();
        assertThat(caller.image(links.getFirst().replace(shown.get(0), shown.get(1)))).isEmpty();
    }

    @Test
    void aLinkInWhatWasDoneGoesWithTheUpdateToo() {
        var spot = county.spot(69);
        var worker = county.worker(spot);
        String id = caller.report(light(spot, "灯"));
        county.act(worker, id, "answer", "{}");
        county.act(worker, id, "arrival", "{}");
        assertThat(
                        county.act(
                                worker,
                                id,
                                "handling",
                                "{\"outcome\": \"FIXED\", \"words\": \"换了灯泡\\nhttps://example.org/done.jpg\", \"photos\": []}"))
                .hasStatus(201);
        assertThat(
                        texts(
                                caller.getMine(
                                        "v2/servicerequestupdates.xml?service_request_id=" + id),
                                "media_url"))
                .contains("https://example.org/done.jpg");
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T10:00",
                "T10:00:00",
                " 10:00",
                "T10:00:00+0800",
                "T10:00:00+08",
                "T10:00:00.123+08:00",
                "T02:00:00Z",
                "T02:00:00.5z",
                "T10:00:00 08:00"
            })
    void timesAreReadAsProgramsWriteThem(String time) {
        var day = Instant.now().minusSeconds(2 * 86_400).toString().substring(0, 10);
        var form = new HashMap<>(light(county.spot(62), "灯"));
        form.put("attribute[HAPPENED_AT]", day + time);
        String id = caller.report(form);
        assertThat(
                        sql.sql(
                                        "select to_char(happened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from intake.report where home = ?::uuid")
                                .param(id)
                                .query(String.class)
                                .single())
                .isEqualTo(day + " 10:00");
        assertThat(
                        caller.get(
                                        "v2/requests.json?start_date="
                                                + (day + time).replace(" ", "%20"))
                                .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4621234",
                "0912-4621234-801",
                "4621234 ext 12",
                "+44 20 7946 0958",
                "555-5555",
                "110-abc",
                "none",
                "1234567890123456789012345678901234567890123456789"
            })
    void aReportIsWorthMoreThanItsPhoneNumberOrAddress(String phone) {
        var form = new HashMap<>(light(county.spot(63), "灯"));
        form.put("phone", phone);
        form.put("email", "nobody");
        String id = caller.report(form);
        assertThat(
                        sql.sql(
                                        "select phone_sealed is not null from intake.report where home = ?::uuid")
                                .param(id)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void whatNobodyAskedIsKeptAndShown() {
        var spot = county.spot(64);
        var form = new HashMap<>(light(spot, "灯"));
        form.put("attribute[uprn]", "100012345");
        form.put("attribute[long one]", "长".repeat(3000));
        String id = caller.report(form);
        assertThat(Open311County.body(county.worker(spot).get("/api/incidents/" + id).exchange()))
                .contains("uprn：100012345", "长".repeat(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2//services.xml", "/v2/services.xml", "v2///requests.json"})
    void aSlashWrittenTwiceIsOne(String address) {
        assertThat(caller.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void whereTheStandardHasATextThereIsNoNull() {
        String id = caller.report(light(county.spot(65), "灯"));
        assertThat(Caller.<Object>json(caller.get("v2/requests/" + id + ".json"), "$[0].media_url"))
                .isEqualTo("");
        assertThat(caller.get("v2/services/street.light.json").body())
                .contains("\"datatype_description\":\"\"");
    }

    @Test
    void aPageOfAnotherServerIsToldWhatItMayAsk() {
        var preflight =
                caller.ask(
                        "OPTIONS",
                        "v2/requests.json",
                        Map.of("Access-Control-Request-Method", "POST"));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST");
        assertThat(
                        caller.ask("OPTIONS", "v2/services.json", Map.of())
                                .headers()
                                .firstValue("Allow")
                                .orElse(""))
                .contains("GET")
                .doesNotContain("POST");
        var refused = caller.get("v2/requests.json?status=asleep");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(refused.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("Retry-After");
    }

    @Test
    void whatHasNotChangedIsNotSentAgainAndXmlIsPacked() {
        var first = caller.ask("GET", "v2/services.xml", Map.of("Accept-Encoding", "gzip"));
        assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(String.join(",", first.headers().allValues("Vary")))
                .containsIgnoringCase("Accept-Language");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(caller.ask("GET", "v2/services.xml", Map.of("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        assertThat(
                        caller.ask("GET", "v2/services.xml", Map.of("If-None-Match", "\"x\""))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pagesRepeatNothingWhileReportsArriveAndTheNextIsNamed() {
        var filter = "?service_code=street.light&page_size=2&page=";
        caller.report(light(county.spot(66), "一"));
        caller.report(light(county.spot(66), "二"));
        caller.report(light(county.spot(66), "三"));
        var first = caller.getMine("v2/requests.json" + filter + "1");
        caller.report(light(county.spot(66), "四"));
        caller.report(light(county.spot(66), "五"));
        assertThat(first.headers().firstValue("Link").orElse(""))
                .contains("page=2", "rel=\"next\"")
                .doesNotContain("api_key");
        assertThat(
                        Caller.<List<String>>json(
                                caller.getMine("v2/requests.json" + filter + "2"),
                                "$[*].service_request_id"))
                .doesNotContainAnyElementsOf(
                        Caller.<List<String>>json(first, "$[*].service_request_id"));
    }

    @Test
    void moreUpdatesThanAPageHoldsAreReadPageByPage() {
        String id = caller.report(light(county.spot(67), "灯"));
        for (int number = 1; number <= 5; number++) {
            var update = update(id, String.valueOf(number), "open");
            update.put("description", "第" + number + "条");
            caller.post("v2/servicerequestupdates.json", update);
        }
        var of = "v2/servicerequestupdates.json?service_request_id=" + id + "&page_size=2&page=";
        var all = new java.util.ArrayList<String>();
        for (int page = 1; page < 9; page++) {
            var answer = caller.getMine(of + page);
            all.addAll(Caller.<List<String>>json(answer, "$[*].description"));
            if (answer.headers().firstValue("Link").isEmpty()) {
                break;
            }
        }
        assertThat(all).contains("第1条", "第2条", "第3条", "第4条", "第5条").doesNotHaveDuplicates();
    }

    @Test
    void whatLiesOutsideIsSaidOnce() {
        var form = new HashMap<>(light(county.spot(0), "灯"));
        form.put("lat", "30.1");
        form.put("long", "120.1");
        String id = caller.report(form);
        String address = json(caller.get("v2/requests/" + id + ".json"), "$[0].address");
        assertThat(
                        address.length() % 2 == 0
                                && address.substring(address.length() / 2)
                                        .equals(address.substring(0, address.length() / 2)))
                .isFalse();
    }
}
