package org.yige.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.open311.Caller.json;
import static org.yige.open311.Caller.texts;
import static org.yige.open311.Caller.xml;
import static org.yige.open311.Open311County.light;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yige.YigeTest;

/**
 * What GeoReport v2 asks of a server, sentence by sentence, as a client sees it over a real
 * connection.
 */
@YigeTest
class Open311ConformanceTest {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @LocalServerPort int port;

    @Autowired Open311County county;

    @Autowired JdbcClient sql;

    Caller caller;

    @BeforeEach
    void aClientWithAKey() {
        caller = new Caller(port, county.key(10_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discovery",
                "v2/discovery",
                "v2/services",
                "v2/services/street.light",
                "v2/requests",
                "v2/servicerequestupdates",
                "v2/nothing"
            })
    void everyAnswerHasExactlyTheStandardsContentTypeAndIsUtf8(String address) {
        var asXml = caller.get(address + ".xml");
        assertThat(contentType(asXml)).isEqualTo("text/xml;charset=utf-8");
        assertThat(asXml.body()).startsWithIgnoringCase("<?xml version=\"1.0\" encoding=\"utf-8\"");
        assertThat(xml(asXml).getDocumentElement()).isNotNull();
        var asJson = caller.get(address + ".json");
        assertThat(contentType(asJson)).isEqualTo("application/json;charset=utf-8");
        assertThat(json(asJson, "$").toString()).isNotEmpty();
    }

    /** The blank after the semicolon is the web server's to choose. */
    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replace("; ", ";");
    }

    @Test
    void discoveryNamesTheEndpointItsVersionAndItsFormats() {
        var found = caller.get("discovery.xml");
        assertThat(texts(found, "specification"))
                .containsExactly("http://wiki.open311.org/GeoReport_v2");
        assertThat(texts(found, "url").getFirst()).endsWith(":" + port + "/open311/v2/");
        assertThat(texts(found, "format")).containsExactly("text/xml", "application/json");
        assertThat(caller.get("discovery.json").body())
                .contains("\"formats\":[\"text/xml\",\"application/json\"]");
    }

    @Test
    void everyKindIsAServiceWithItsGroupAndKeywords() {
        var asXml = caller.get("v2/services.xml");
        assertThat(xml(asXml).getDocumentElement().getTagName()).isEqualTo("services");
        assertThat(texts(asXml, "service_code")).contains("street.light", "order.fight");
        assertThat(texts(asXml, "metadata")).containsOnly("true");
        var light = caller.get("v2/services.json");
        assertThat(Caller.<List<String>>json(light, "$[?(@.service_code=='street.light')].group"))
                .containsExactly("Street and utilities");
        assertThat(Caller.<List<String>>json(light, "$[?(@.service_code=='street.light')].type"))
                .containsExactly("realtime");
    }

    @Test
    void aDefinitionListsAttributesWithTheirValues() {
        var asXml = caller.get("v2/services/street.light.xml");
        assertThat(xml(asXml).getDocumentElement().getTagName()).isEqualTo("service_definition");
        assertThat(texts(asXml, "datatype"))
                .containsExactly("string", "singlevaluelist", "multivaluelist", "datetime");
        assertThat(texts(asXml, "order")).containsExactly("1", "2", "3", "4");
        assertThat(texts(asXml, "key")).contains("WHOLE_STREET", "DANGER_NOW");
        assertThat(
                        Caller.<List<String>>json(
                                caller.get("v2/services/street.light.json"),
                                "$.attributes[?(@.code=='FACTS')].values[*].key"))
                .contains("DANGER_NOW");
        assertThat(caller.get("v2/services/made.up.json").statusCode()).isEqualTo(404);
    }

    @Test
    void aReportIsAnsweredWithItsNumberAndReadBackInBothForms() {
        var spot = county.spot(30);
        var posted = caller.post("v2/requests.json", light(spot, "村口路灯不亮 <b>&\u0007"));
        assertThat(posted.statusCode()).isEqualTo(200);
        String id = json(posted, "$[0].service_request_id");
        var asXml = caller.getMine("v2/requests/" + id + ".xml");
        assertThat(xml(asXml).getDocumentElement().getTagName()).isEqualTo("service_requests");
        for (var field : Open311County.fields()) {
            assertThat(texts(asXml, field)).as(field).hasSize(1);
        }
        assertThat(texts(asXml, "status")).containsExactly("open");
        assertThat(texts(asXml, "description").getFirst()).startsWith("村口路灯不亮 <b>&");
        assertThat(texts(asXml, "requested_datetime").getFirst())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        var asJson = caller.getMine("v2/requests/" + id + ".json");
        assertThat(Caller.<Double>json(asJson, "$[0].lat")).isEqualTo(spot.lat());
        assertThat(Caller.<Object>json(asJson, "$[0].zipcode")).isEqualTo("");
    }

    @Test
    void aTokenIsTheNumberItself() {
        String id = caller.report(light(county.spot(31), "灯"));
        assertThat(texts(caller.get("v2/tokens/" + id + ".xml"), "service_request_id"))
                .containsExactly(id);
        assertThat(caller.get("v2/tokens/" + UUID.randomUUID() + ".xml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void attributesAndTheSendersNameReachTheReport() {
        var form = new HashMap<>(light(county.spot(32), "灯杆漏电"));
        form.putAll(
                Map.of(
                        "attribute[FACTS][]",
                        "DANGER_NOW",
                        "last_name",
                        "林",
                        "first_name",
                        "小花",
                        "phone",
                        "13800138000",
                        "email",
                        "lin@example.org",
                        "media_url",
                        "https://example.org/1.jpg"));
        String id = caller.report(form);
        var row =
                sql.sql(
                                "select facts::text as facts, phone_sealed is not null as phone, name_sealed is not null as name "
                                        + "from intake.report where home = ?::uuid")
                        .param(id)
                        .query()
                        .singleRow();
        assertThat(row)
                .containsEntry("facts", "{DANGER_NOW}")
                .containsEntry("phone", true)
                .containsEntry("name", true);
        assertThat(
                        Caller.<String>json(
                                caller.getMine("v2/requests/" + id + ".json"), "$[0].media_url"))
                .isEqualTo("https://example.org/1.jpg");
    }

    @Test
    void whatAKindIsAskedBesideIsReadByWhoeverHandlesIt() {
        var form = new HashMap<>(light(county.spot(38), "灯不亮"));
        form.put("attribute[POLE_NUMBER]", "东街\n17");
        form.put("attribute[HOW_MANY_LIGHTS]", "WHOLE_STREET");
        String id = caller.report(form);
        assertThat(
                        sql.sql("select words from intake.report where home = ?::uuid")
                                .param(id)
                                .query(String.class)
                                .single())
                .isEqualTo("灯不亮\n灯杆或标志编号：东街 17\n不亮的范围：整条路");
        form.put("attribute[HOW_MANY_LIGHTS]", "ALL");
        assertThat(texts(caller.post("v2/requests.xml", form), "description").getFirst())
                .contains("HOW_MANY_LIGHTS");
        form.remove("attribute[HOW_MANY_LIGHTS]");
    }

    @Test
    void aVillageOrGridIsNamedByTheAddressIdWeGiveOut() {
        String id = caller.report(light(county.spot(33), "灯"));
        String address = json(caller.get("v2/requests/" + id + ".json"), "$[0].address_id");
        var again =
                caller.post(
                        "v2/requests.json",
                        Map.of(
                                "service_code",
                                "street.light",
                                "description",
                                "又坏了",
                                "address_id",
                                address));
        assertThat(again.statusCode()).isEqualTo(200);
        String second = json(again, "$[0].service_request_id");
        assertThat(
                        Caller.<String>json(
                                caller.get("v2/requests/" + second + ".json"), "$[0].address_id"))
                .isEqualTo(address);
    }

    @Test
    void theListIsNarrowedByNumberServiceStatusAndTime() {
        var before = Instant.now().minusSeconds(5);
        String light = caller.report(light(county.spot(34), "灯"));
        var road = new HashMap<>(light(county.spot(34), "路坏了"));
        road.put("service_code", "street.road");
        String other = caller.report(road);
        var from = "start_date=" + before.truncatedTo(ChronoUnit.SECONDS);
        assertThat(ids("v2/requests.json?service_request_id=" + light + "," + other))
                .containsExactlyInAnyOrder(light, other);
        assertThat(ids("v2/requests.json?service_code=street.road&" + from))
                .contains(other)
                .doesNotContain(light);
        assertThat(ids("v2/requests.json?status=closed&" + from)).doesNotContain(light, other);
        assertThat(ids("v2/requests.json?status=open,closed&" + from)).contains(light, other);
        assertThat(ids("v2/requests.json?end_date=" + before.truncatedTo(ChronoUnit.SECONDS)))
                .doesNotContain(light, other);
        assertThat(ids("v2/requests.json?updated_after=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(ids("v2/requests.json?page_size=1&page=1&" + from)).hasSize(1);
        assertThat(ids("v2/requests.json?page_size=1&page=2&" + from))
                .hasSize(1)
                .doesNotContainAnyElementsOf(ids("v2/requests.json?page_size=1&page=1&" + from));
    }

    private List<String> ids(String address) {
        return json(caller.get(address), "$[*].service_request_id");
    }

    @Test
    void progressIsToldUpdateByUpdateAndClosedOnlyWhenSettled() {
        var spot = county.spot(35);
        var worker = county.worker(spot);
        var posted = caller.post("v2/requests.json", light(spot, "灯"));
        String id = json(posted, "$[0].service_request_id");
        assertThat(county.act(worker, id, "answer", "{}")).hasStatus(201);
        assertThat(
                        county.act(
                                worker,
                                id,
                                "handling",
                                "{\"outcome\": \"FIXED\", \"words\": \"换了灯泡\", \"photos\": []}"))
                .hasStatus(201);
        var updates = caller.getMine("v2/servicerequestupdates.xml?service_request_id=" + id);
        assertThat(texts(updates, "status")).containsExactly("open", "open");
        assertThat(texts(updates, "description").getLast()).contains("换了灯泡");
        var code =
                CODE.matcher(Caller.<String>json(posted, "$[0].service_notice"))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group();
        assertThat(county.confirm(code)).hasStatusOk();
        assertThat(
                        texts(
                                        caller.get(
                                                "v2/servicerequestupdates.xml?service_request_id="
                                                        + id),
                                        "status")
                                .getLast())
                .isEqualTo("closed");
        assertThat(texts(caller.get("v2/requests/" + id + ".xml"), "status"))
                .containsExactly("closed");
    }

    @Test
    void aSendersUpdateIsKeptOnceAndComesBack() {
        String id = caller.report(light(county.spot(36), "灯"));
        var update =
                Map.of(
                        "service_request_id",
                        id,
                        "update_id",
                        "42",
                        "status",
                        "open",
                        "description",
                        "还是不亮",
                        "updated_datetime",
                        "2026-11-22T08:00:00+08:00");
        var first = caller.post("v2/servicerequestupdates.xml", update);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(texts(caller.post("v2/servicerequestupdates.xml", update), "update_id"))
                .isEqualTo(texts(first, "update_id"));
        assertThat(
                        sql.sql(
                                        "select count(*) from incidents.entry where incident = ?::uuid and words = '还是不亮'")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        var otherWords = new HashMap<>(update);
        otherWords.put("description", "别的话");
        assertThat(caller.post("v2/servicerequestupdates.xml", otherWords).statusCode())
                .isEqualTo(400);
        var list =
                caller.getMine(
                        "v2/servicerequestupdates.xml?service_request_id="
                                + id
                                + "&start_date=2026-11-21T00:00:00Z&end_date=2026-12-21T00:00:00Z");
        assertThat(texts(list, "description")).contains("还是不亮");
        assertThat(caller.get("v2/servicerequestupdates.xml?service_request_id=" + id).body())
                .doesNotContain("还是不亮");
    }

    @Test
    void sentTwiceUnderOneKeyItIsOneReport() {
        var form = light(county.spot(37), "灯");
        String first =
                json(
                        caller.postAgain("v2/requests.json", form, "a-key-of-mine"),
                        "$[0].service_request_id");
        assertThat(
                        Caller.<String>json(
                                caller.postAgain("v2/requests.json", form, "a-key-of-mine"),
                                "$[0].service_request_id"))
                .isEqualTo(first);
    }
}
