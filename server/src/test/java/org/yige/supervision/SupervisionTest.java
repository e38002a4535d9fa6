package org.yige.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.yige.supervision.SupervisedCounty.act;
import static org.yige.supervision.SupervisedCounty.body;
import static org.yige.supervision.SupervisedCounty.card;
import static org.yige.supervision.SupervisedCounty.idOf;
import static org.yige.supervision.SupervisedCounty.key;
import static org.yige.supervision.SupervisedCounty.post;

import com.jayway.jsonpath.JsonPath;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.staff.Duty;

/** A card asks why, is replied to, and is closed by the head. */
@YigeTest
class SupervisionTest {

    @Autowired SupervisedCounty county;

    @Autowired SignIn signIn;

    @Test
    void aCardIsRepliedToSentBackRepliedToAgainAndClosedWithEveryStepOnTheTimeline() {
        var id = county.late(52);
        var chief = county.chief(52);
        var owner = county.owner(52, id);
        var card = county.open(chief, id);
        assertThat(JsonPath.<String>read(body(card), "$.colour")).isEqualTo("YELLOW");
        String at = "/api/supervision/cards/" + JsonPath.<String>read(body(card), "$.id");

        assertThat(post(chief, at + "/closing", "{\"settled\": true, \"words\": \"好\"}"))
                .hasStatus(409);
        assertThat(post(county.elsewhere(52), at + "/reply", "{\"words\": \"与我无关\"}"))
                .hasStatus(403);
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
                                body(chief.get("/api/incidents/" + id)), "$.timeline[*].kind"))
                .asInstanceOf(LIST)
                .containsSubsequence(
                        "supervision.card-opened",
                        "supervision.card-replied",
                        "supervision.card-sent-back",
                        "supervision.card-replied",
                        "supervision.card-closed");
    }

    @Test
    void aCardNeedsAReasonWordsAHeadAndAnIncidentNobodyHasAskedAboutYet() {
        var id = county.late(53);
        var chief = county.chief(53);
        var cards = "/api/supervision/cards";
        assertThat(post(county.room(53), cards, card(id, "OVERDUE", "怎么回事"))).hasStatus(403);
        assertThat(post(county.elsewhere(53), cards, card(id, "OVERDUE", "怎么回事"))).hasStatus(403);
        assertThat(post(chief, cards, card(id, "OVERDUE", ""))).hasStatus(400);
        assertThat(post(chief, cards, card(id, "BECAUSE", "怎么回事"))).hasStatus(400);
        assertThat(county.open(chief, id)).hasStatus(201);
        assertThat(county.open(chief, id)).hasStatus(409);
    }

    @Test
    void aReasonThatDidNotHappenIsNeitherOfferedNorTaken() {
        var chief = county.chief(58);
        var id = idOf(chief, county.report(58));
        var reasons = body(chief.get("/api/supervision/incidents/" + id + "/reasons"));
        assertThat(JsonPath.<List<String>>read(reasons, "$[*].code"))
                .contains("GRAVE", "ASKED_AGAIN")
                .doesNotContain("OVERDUE", "SENT_BACK", "NOBODY_ABOVE");
        for (var untrue : List.of("OVERDUE", "SENT_BACK", "NOBODY_ABOVE")) {
            assertThat(post(chief, "/api/supervision/cards", card(id, untrue, "怎么回事")))
                    .hasStatus(409)
                    .bodyText()
                    .contains("reason-not-so");
        }
        var late = county.late(58);
        assertThat(
                        JsonPath.<List<String>>read(
                                body(chief.get("/api/supervision/incidents/" + late + "/reasons")),
                                "$[*].code"))
                .contains("OVERDUE")
                .doesNotContain("SENT_BACK", "NOBODY_ABOVE");
        assertThat(post(chief, "/api/supervision/cards", card(id, "GRAVE", "请说明"))).hasStatus(201);
    }

    @Test
    void aCardHasANumberAndSaysWhoSignedAndAReplyShowsPicturesToThoseItIsFor() {
        var id = county.late(59);
        var chief = county.chief(59);
        var owner = county.owner(59, id);
        var opened = body(county.open(chief, id));
        int number = JsonPath.read(opened, "$.number");
        assertThat(number).isPositive();
        String name = JsonPath.read(body(chief.get("/api/access/me")), "$.name");
        assertThat(JsonPath.<String>read(opened, "$.signedBy")).isEqualTo(name);
        var at = "/api/supervision/cards/" + JsonPath.<String>read(opened, "$.id");
        var photo = county.photo();
        assertThat(
                        post(
                                owner,
                                at + "/reply",
                                "{\"words\": \"装好了\", \"photos\": [\"%s\"]}".formatted(key())))
                .hasStatus(422);
        assertThat(
                        post(
                                owner,
                                at + "/reply",
                                "{\"words\": \"装好了\", \"photos\": [\"%s\"]}".formatted(photo)))
                .hasStatus(201);
        var seen = body(chief.get("/api/supervision/incidents/" + id + "/cards"));
        assertThat(JsonPath.<List<String>>read(seen, "$[0].reply.photos")).containsExactly(photo);
        assertThat(JsonPath.<String>read(seen, "$[0].reply.signedBy"))
                .isEqualTo(JsonPath.<String>read(body(owner.get("/api/access/me")), "$.name"));
        assertThat(
                        JsonPath.<List<List<String>>>read(
                                body(chief.get("/api/incidents/" + id)),
                                "$.timeline[?(@.kind == 'supervision.card-replied')].facts.photos"))
                .containsExactly(List.of(photo));
        assertThat(chief.get("/api/pictures/" + photo)).hasStatus(200);
        assertThat(county.elsewhere(59).get("/api/pictures/" + photo)).hasStatus(403);
        var other = county.open(chief, county.late(59));
        assertThat(JsonPath.<Integer>read(body(other), "$.number")).isGreaterThan(number);
    }

    @Test
    void theSameCardSentTwiceIsOneCard() {
        var id = county.late(54);
        var chief = county.chief(54);
        var key = key();
        var ids = new HashSet<String>();
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
    void aCardFollowsItsIncidentIntoTheOneItIsJoinedTo() {
        var chief = county.chief(57);
        var into = county.late(57);
        var from = county.late(57);
        var key = key();
        var first = opened(chief, from, key);
        act(chief, from, "joining", "{\"into\": \"" + into + "\"}");

        var line = "$.items[?(@.incident.id == '" + into + "')]";
        var list = body(chief.get("/api/supervision/attention?limit=200"));
        assertThat(JsonPath.<List<String>>read(list, line + ".card.id")).containsExactly(first);
        assertThat(JsonPath.<List<Boolean>>read(list, line + ".mayOpen")).containsExactly(false);
        var cards = body(chief.get("/api/supervision/incidents/" + into + "/cards"));
        assertThat(JsonPath.<List<String>>read(cards, "$[*].id")).containsExactly(first);
        assertThat(JsonPath.<List<String>>read(cards, "$[*].incidentId")).containsExactly(into);
        assertThat(county.open(chief, into)).hasStatus(409);

        assertThat(opened(chief, from, key)).isEqualTo(first);
        var at = "/api/supervision/cards/" + first;
        post(county.owner(57, into), at + "/reply", "{\"words\": \"在办\"}");
        post(chief, at + "/closing", "{\"settled\": true, \"words\": \"好\"}");
        assertThat(opened(chief, into, key())).isNotEqualTo(first);
        assertThat(opened(chief, from, key)).isEqualTo(first);
    }

    private static String opened(SignedInClient chief, String incident, String key) {
        var sent =
                chief.post("/api/supervision/cards", card(incident, "OVERDUE", "怎么回事"))
                        .header("Idempotency-Key", key)
                        .exchange();
        assertThat(sent).hasStatus(201);
        return JsonPath.read(body(sent), "$.id");
    }

    @Test
    void aCardNobodyRepliedToInTimeBecomesMoreSeriousUntilItIsRed() {
        var id = county.late(55);
        String card = JsonPath.read(body(county.open(county.chief(55), id)), "$.id");
        for (var colour : List.of("ORANGE", "RED", "RED")) {
            county.replyIsLate(card);
            var seen = body(county.chief(55).get("/api/supervision/incidents/" + id + "/cards"));
            assertThat(JsonPath.<String>read(seen, "$[0].colour")).isEqualTo(colour);
            assertThat(JsonPath.<Boolean>read(seen, "$[0].late")).isTrue();
        }
    }

    @Test
    void nobodyPutsACardOnThemselves() {
        var chief = county.chief(56);
        var id = idOf(chief, county.report(56));
        var betterPost =
                "{\"reason\": \"OTHER_DUTY\", \"betterPost\": \"%s\"}"
                        .formatted(chief.post().value());
        act(county.worker(56), id, "return", betterPost);
        var why = card(id, "GRAVE", "请说明");
        assertThat(post(chief, "/api/supervision/cards", why)).hasStatus(403);
        assertThat(post(signIn.as(Duty.COUNTY_HEAD, "610824"), "/api/supervision/cards", why))
                .hasStatus(201);
    }
}
