package org.yige.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.open311.Caller.texts;
import static org.yige.open311.Caller.xml;
import static org.yige.open311.Open311County.light;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yige.YigeTest;
import org.yige.access.SignIn;

/** What other systems send wrongly, or with ill will. */
@YigeTest
class Open311BadInputTest {

    @LocalServerPort int port;

    @Autowired Open311County county;

    @Autowired SignIn signIn;

    Caller caller;

    @BeforeEach
    void aClientWithAKey() {
        caller = new Caller(port, county.key(10_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service_code | made.up | 404",
                "service_code | '' | 400",
                "jurisdiction_id | 999999 | 404",
                "lat | north | 400",
                "lat | 108.8 | 400",
                "lat | '' | 400",
                "attribute[FACTS] | RICH | 400",
                "attribute[HAPPENED_AT] | yesterday | 400",
                "attribute[HAPPENED_AT] | 2999-01-01T00:00:00Z | 400",
                "media_url | file:///etc/passwd | 400",
                "media_url | javascript:alert(1) | 400"
            })
    void aWrongValueIsRefusedInTheStandardsForm(String name, String value, int status) {
        var form = new HashMap<>(light(county.spot(0), "灯"));
        form.put(name, value);
        if (name.equals("lat") && value.equals("108.8")) {
            form.put("long", "237.6");
        }
        var asXml = caller.post("v2/requests.xml", form);
        assertThat(asXml.statusCode()).as(asXml.body()).isEqualTo(status);
        assertThat(xml(asXml).getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(texts(asXml, "code")).containsExactly(String.valueOf(status));
        assertThat(texts(asXml, "description").getFirst()).isNotBlank();
        assertThat(Caller.<Integer>json(caller.post("v2/requests.json", form), "$[0].code"))
                .isEqualTo(status);
    }

    @Test
    void withoutAPlaceItIsRefused() {
        var answer =
                caller.post(
                        "v2/requests.json",
                        Map.of("service_code", "street.light", "description", "灯"));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "start_date=soon",
        "end_date=2026-99-01T00:00:00Z",
        "status=asleep",
        "page=0",
        "page_size=-1",
        "'start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z'",
        "'start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z'"
    })
    void aWrongFilterIsRefused(String filter) {
        assertThat(caller.get("v2/requests.xml?" + filter).statusCode()).isEqualTo(400);
    }

    @Test
    void aWrongJurisdictionIsNotFoundWhereverItIsNamed() {
        for (var address :
                new String[] {
                    "services", "services/street.light", "requests", "servicerequestupdates"
                }) {
            assertThat(caller.get("v2/" + address + ".xml?jurisdiction_id=110101").statusCode())
                    .isEqualTo(404);
            assertThat(caller.get("v2/" + address + ".xml?jurisdiction_id=610824").statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml",
        "application/xml",
        "application/json",
        "multipart/form-data; boundary=x",
        "text/plain"
    })
    void xmlIsNeverParsedSoNoEntityIsEverRead(String type) {
        var attack =
                """
                <?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa">
                <!ENTITY b "&a;&a;&a;&a;">]><request><service_code>street.light</service_code><description>&x;&b;</description></request>
                """;
        var answer = caller.post("v2/requests.xml", type, attack);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("root:").doesNotContain("aaaa");
        assertThat(caller.post("v2/requests.xml", type, "<request><unclosed>").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--x\r\n",
                "--x\r\nContent-Disposition: form-data; name=a",
                "--x\r\nContent-Disposition: form-data; name=a\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\nz\r\n--y--\r\n--x--",
                "--x\r\n\r\n\r\n--x--",
                "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n13912345678",
            })
    void aFormInPartsThatBreaksOffIsRefused(String body) {
        var answer = caller.post("v2/requests.json", "multipart/form-data; boundary=x", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("description");
    }

    @Test
    void aNameWithANulIsRefusedWhereverItWouldBeKept() {
        for (var name : new String[] {"attribute[\0]", "attribute[A\0B]", "\0"}) {
            var form = new HashMap<>(light(county.spot(0), "灯"));
            form.put(name, "13912345678");
            assertThat(caller.post("v2/requests.json", form).statusCode()).as(name).isEqualTo(400);
        }
    }

    @Test
    void aFormOfTenThousandPartsIsRefused() {
        var part = "--x\r\nContent-Disposition: form-data; name=\"a%d\"\r\n\r\n1\r\n";
        var body =
                IntStream.range(0, 10_000).mapToObj(part::formatted).collect(Collectors.joining());
        var answer =
                caller.post("v2/requests.json", "multipart/form-data; boundary=x", body + "--x--");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void writingNeedsAKeyThatIsKnownAndNotLocked() {
        var form = light(county.spot(0), "灯");
        assertThat(
                        caller.post(
                                        "v2/requests.xml",
                                        "application/x-www-form-urlencoded",
                                        "service_code=street.light")
                                .statusCode())
                .isEqualTo(403);
        assertThat(caller.with("made-up").post("v2/requests.xml", form).statusCode())
                .isEqualTo(403);
        var admin = signIn.asAdministrator();
        var code = "k" + UUID.randomUUID().toString().substring(0, 8);
        var made =
                admin.post("/api/open311/clients", "{\"code\": \"" + code + "\", \"name\": \"邻县\"}")
                        .exchange();
        assertThat(made).hasStatus(201);
        var other =
                caller.with(
                        com.jayway.jsonpath.JsonPath.read(Open311County.body(made), "$.apiKey"));
        assertThat(other.post("v2/requests.xml", form).statusCode()).isEqualTo(200);
        assertThat(Open311County.body(admin.get("/api/open311/clients").exchange()))
                .contains(code)
                .doesNotContain("apiKey");
        assertThat(admin.post("/api/open311/clients/" + code + "/lock", "")).hasStatusOk();
        assertThat(other.post("v2/requests.xml", form).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyButTheSenderReadsWordsAddressPersonOrExactSpot() {
        var spot = county.spot(1);
        var near = new org.yige.shared.Spot(spot.lon() + 0.00001, spot.lat() + 0.00001);
        var form = new HashMap<>(light(near, "王家门口的灯"));
        form.putAll(
                Map.of(
                        "address_string",
                        "王家村三组二号",
                        "phone",
                        "13800138001",
                        "last_name",
                        "王",
                        "media_url",
                        "https://example.org/w.jpg"));
        String id = caller.report(form);
        for (var reader : new Caller[] {caller.with(county.key(100))}) {
            var seen =
                    reader.getMine("v2/requests/" + id + ".json").body()
                            + reader.get("v2/requests/" + id + ".xml").body();
            assertThat(seen)
                    .contains("street.light")
                    .doesNotContain(
                            "王家",
                            "13800138001",
                            "example.org",
                            String.valueOf(near.lat()),
                            String.valueOf(near.lon()));
        }
    }

    @Test
    void whatIsNotForThePublicIsReadByItsSenderOnly() {
        var form = new HashMap<>(light(county.spot(2), "家里吵架"));
        form.put("service_code", "dispute.family");
        String id = caller.report(form);
        assertThat(caller.get("v2/requests/" + id + ".json").statusCode()).isEqualTo(404);
        assertThat(caller.with(county.key(100)).getMine("v2/requests/" + id + ".json").statusCode())
                .isEqualTo(404);
        assertThat(caller.get("v2/requests.json").body()).doesNotContain(id);
        assertThat(caller.getMine("v2/requests/" + id + ".json").statusCode()).isEqualTo(200);
    }

    @Test
    void anUpdateForARequestThatIsNotTheirsIsRefused() {
        String id = caller.report(light(county.spot(3), "灯"));
        var update =
                Map.of(
                        "service_request_id",
                        id,
                        "update_id",
                        "1",
                        "status",
                        "closed",
                        "description",
                        "已关闭");
        assertThat(
                        caller.with(county.key(100))
                                .post("v2/servicerequestupdates.xml", update)
                                .statusCode())
                .isEqualTo(403);
        var unknown = new HashMap<>(update);
        unknown.put("service_request_id", UUID.randomUUID().toString());
        assertThat(caller.post("v2/servicerequestupdates.xml", unknown).statusCode())
                .isEqualTo(404);
        assertThat(texts(caller.get("v2/requests/" + id + ".xml"), "status"))
                .containsExactly("open");
    }

    @Test
    void tenThousandInABurstFromOneKeyAreSlowedDownAndHurtNobodyElse() throws InterruptedException {
        var greedy = caller.with(county.key(50));
        var form = light(county.spot(4), "灯");
        var taken = new AtomicInteger();
        var slowed = new AtomicInteger();
        var turns = new Semaphore(32);
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10_000; i++) {
                turns.acquire();
                threads.submit(() -> {
                    try {
                        var answer = greedy.post("v2/requests.json", form);
                        boolean told = answer.headers().firstValue("Retry-After").isPresent();
                        (answer.statusCode() == 200
                                        ? taken
                                        : answer.statusCode() == 429 && told
                                                ? slowed
                                                : new AtomicInteger())
                                .incrementAndGet();
                    } finally {
                        turns.release();
                    }
                });
            }
        }
        double minutes = (System.nanoTime() - begin) / 60e9;
        assertThat(taken.get() + slowed.get()).isEqualTo(10_000);
        assertThat(taken.get()).isBetween(50, 51 + (int) Math.ceil(50 * minutes));
        assertThat(caller.post("v2/requests.json", form).statusCode()).isEqualTo(200);
    }

    @Test
    void aDescriptionAsLongAsTheStandardAllowsIsKeptWholeAndALongerOneRefused() {
        var spot = county.spot(5);
        String id = caller.report(light(spot, "灯".repeat(4000)));
        var full = Open311County.body(county.worker(spot).get("/api/incidents/" + id).exchange());
        assertThat(full.chars().filter(c -> c == '灯').count()).isGreaterThanOrEqualTo(4000);
        assertThat(caller.post("v2/requests.json", light(spot, "灯".repeat(4001))).statusCode())
                .isEqualTo(400);
    }
}
