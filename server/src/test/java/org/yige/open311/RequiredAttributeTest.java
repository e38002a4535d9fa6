package org.yige.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.open311.Caller.texts;
import static org.yige.open311.Caller.xml;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yige.YigeTest;

/**
 * Where a county has to be told more of a kind than words, a report that does not say it is
 * refused.
 */
@YigeTest
class RequiredAttributeTest {

    Caller caller;
    HashMap<String, String> noise;

    @BeforeEach
    void aCountyThatHasToKnowWhenItIsNoisy() {
        var county = SecondServer.here().county();
        caller = new Caller(SecondServer.here().port(), county.key(1000));
        noise = new HashMap<>(Open311County.light(county.spot(60), "夜里唱歌"));
        noise.put("service_code", "tidy.noise");
    }

    @Test
    void theDefinitionSaysThatItIsRequired() {
        assertThat(
                        Caller.<List<Boolean>>json(
                                caller.get("v2/services/tidy.noise.json"),
                                "$.attributes[?(@.code=='NOISE_WHEN')].required"))
                .containsExactly(true);
    }

    @Test
    void withoutItAReportIsRefusedByNameInXmlAndJson() {
        var asXml = caller.post("v2/requests.xml", noise);
        assertThat(asXml.statusCode()).isEqualTo(400);
        assertThat(xml(asXml).getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(texts(asXml, "code")).containsExactly("400");
        assertThat(texts(asXml, "description").getFirst()).contains("NOISE_WHEN");
        var asJson = caller.post("v2/requests.json", noise);
        assertThat(asJson.statusCode()).isEqualTo(400);
        assertThat(Caller.<Integer>json(asJson, "$[0].code")).isEqualTo(400);
        assertThat(Caller.<String>json(asJson, "$[0].description")).contains("NOISE_WHEN");
    }

    @Test
    void withItTheReportIsTaken() {
        noise.put("attribute[NOISE_WHEN][]", "NIGHT");
        var taken = caller.post("v2/requests.json", noise);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(Caller.<String>json(taken, "$[0].service_request_id")).isNotBlank();
    }
}
