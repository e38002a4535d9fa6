package org.yige.mediators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.places.Where;

/** Who mediates a dispute and who sits with them, over HTTP. */
@YigeTest
class RoundTableTest {

    @Autowired ReportsOverHttp reports;

    @Autowired SignIn signIn;

    @Autowired MockMvcTester http;

    private MvcTestResult post(SignedInClient who, String path, String json) {
        return who.post("/api/mediators/" + path, json).header("Idempotency-Key", key()).exchange();
    }

    private String committee(Where where, String name) {
        var made =
                post(
                        signIn.asAdministrator(),
                        "committees",
                        "{\"division\": \"%s\", \"kind\": \"VILLAGE\", \"name\": \"%s\", \"termFrom\": \"%s\"}"
                                .formatted(where.village(), name, LocalDate.now().minusDays(30)));
        assertThat(made).hasStatus(201);
        return read(made, "$.id");
    }

    private String member(String committee, String name, boolean woman) {
        var made =
                post(
                        signIn.asAdministrator(),
                        "committees/" + committee + "/members",
                        "{\"name\": \"%s\", \"phone\": \"13900004444\", \"woman\": %s, \"languages\": [\"LOCAL\"], \"kinds\": [\"land\"]}"
                                .formatted(name, woman));
        assertThat(made).hasStatus(201);
        return ReportsOverHttp.<List<String>>read(made, "$.members[?(@.name == '" + name + "')].id")
                .getFirst();
    }

    /** A dispute that is talked about: its id first, then its parties. */
    private List<String> dispute(SignedInClient worker, int grid, String one, String other) {
        var sent = reports.report(reports.json("dispute.land", "两家为地界吵起来了", reports.spot(grid)));
        String incident = reports.idOf(worker, read(sent, "$.code"));
        assertThat(reports.act(worker, incident, "answer", "{}")).hasStatus(201);
        var filed =
                worker.post(
                                "/api/mediation/disputes",
                                """
                                {"incident": "%s", "kind": "land", "source": "APPLICATION", "people": 2,
                                 "matter": "地界不清", "parties": [{"side": "ONE", "name": "%s"}, {"side": "OTHER", "name": "%s"}]}
                                """
                                        .formatted(incident, one, other))
                        .header("Idempotency-Key", key())
                        .exchange();
        assertThat(filed).hasStatus(201);
        return List.of(
                read(filed, "$.dispute.id"),
                read(filed, "$.dispute.parties[0].id"),
                read(filed, "$.dispute.parties[1].id"),
                incident);
    }

    private static String voice(String about, String party, boolean yes) {
        return "{\"about\": \"%s\", \"party\": \"%s\", \"yes\": %s, \"way\": \"BY_PHONE\"}"
                .formatted(about, party, yes);
    }

    @Test
    void thePartiesChooseWhoMediatesAndACousinStepsAside() {
        var where = reports.place(401);
        var worker = reports.gridWorker(where);
        var committee = committee(where, "甲村人民调解委员会");
        var neutral = member(committee, "周公正", true);
        var cousin = member(committee, "吴表哥", false);
        var namesake = member(committee, "吴老二", false);
        var dispute = dispute(worker, 401, "吴老大", "吴老二");
        var id = dispute.getFirst();

        var proposed =
                post(worker, "disputes/" + id + "/proposals", "{\"languages\": [\"LOCAL\"]}");
        assertThat(proposed).hasStatus(200);
        assertThat(
                        ReportsOverHttp.<List<Boolean>>read(
                                proposed, "$[?(@.member == '" + namesake + "')].neutral"))
                .containsExactly(false);
        assertThat(ReportsOverHttp.<Boolean>read(proposed, "$[0].speaks")).isTrue();
        assertThat(ReportsOverHttp.<Boolean>read(proposed, "$[0].knows")).isTrue();

        var naming = "{\"member\": \"%s\", \"neutral\": %s}";
        assertThat(post(worker, "disputes/" + id + "/mediators", naming.formatted(cousin, false)))
                .hasStatus(400);
        assertThat(post(worker, "disputes/" + id + "/mediators", naming.formatted(namesake, true)))
                .hasStatus(422);
        var asked = post(worker, "disputes/" + id + "/mediators", naming.formatted(cousin, true));
        assertThat(asked).hasStatus(201);
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/ties",
                                "{\"member\": \"%s\", \"what\": \"KIN\", \"words\": \"是一方的表哥\"}"
                                        .formatted(cousin)))
                .hasStatus(201);
        var after = worker.get("/api/mediators/disputes/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(after, "$.mediators[0].standing"))
                .isEqualTo("STEPPED_DOWN");

        var chosen = post(worker, "disputes/" + id + "/mediators", naming.formatted(neutral, true));
        String choice =
                ReportsOverHttp.<List<String>>read(
                                chosen, "$.mediators[?(@.member == '" + neutral + "')].id")
                        .getFirst();
        assertThat(post(worker, "disputes/" + id + "/voices", voice(choice, dispute.get(1), true)))
                .hasStatus(201);
        var both = post(worker, "disputes/" + id + "/voices", voice(choice, dispute.get(2), true));
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                both, "$.mediators[?(@.member == '" + neutral + "')].standing"))
                .containsExactly("CHOSEN");
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                worker.get("/api/incidents/" + dispute.get(3)).exchange(),
                                "$.timeline[*].kind"))
                .contains("mediators.not-that-one", "mediators.chosen");
    }

    @Test
    void aGuestSitsThereOnlyIfEveryPartySaysYes() {
        var where = reports.place(402);
        var worker = reports.gridWorker(where);
        var dispute = dispute(worker, 402, "郑一", "郑二");
        var id = dispute.getFirst();
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/guests",
                                "{\"capacity\": \"LAWYER\", \"name\": \"郑 一\"}"))
                .hasStatus(400);
        var invited =
                post(
                        worker,
                        "disputes/" + id + "/guests",
                        "{\"capacity\": \"LAWYER\", \"name\": \"钱律师\"}");
        String guest = read(invited, "$.guests[0].id");
        assertThat(
                        ReportsOverHttp.<String>read(
                                post(
                                        worker,
                                        "disputes/" + id + "/voices",
                                        voice(guest, dispute.get(1), true)),
                                "$.guests[0].standing"))
                .isEqualTo("INVITED");
        assertThat(
                        ReportsOverHttp.<String>read(
                                post(
                                        worker,
                                        "disputes/" + id + "/voices",
                                        voice(guest, dispute.get(2), true)),
                                "$.guests[0].standing"))
                .isEqualTo("ADMITTED");
        assertThat(
                        ReportsOverHttp.<String>read(
                                post(
                                        worker,
                                        "disputes/" + id + "/voices",
                                        voice(guest, dispute.get(2), false)),
                                "$.guests[0].standing"))
                .isEqualTo("NOT_WANTED");
    }

    private MvcTestResult asParty(String path, String json) {
        return http.post()
                .uri("/api/mediators/parties/" + path)
                .header("Idempotency-Key", key())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static String says(String code, String phone, String about, boolean yes) {
        return "{\"who\": {\"code\": \"%s\", \"phone\": \"%s\"}, \"about\": \"%s\", \"yes\": %s}"
                .formatted(code, phone, about, yes);
    }

    @Test
    void eachSideAnswersAloneWithTheCodeAndSeesOnlyWhetherAllAgreed() {
        var where = reports.place(371);
        var worker = reports.gridWorker(where);
        var sent = reports.report(reports.json("dispute.land", "两家为地界吵起来了", reports.spot(371)));
        String incident = reports.idOf(worker, read(sent, "$.code"));
        assertThat(reports.act(worker, incident, "answer", "{}")).hasStatus(201);
        var filed =
                worker.post(
                                "/api/mediation/disputes",
                                """
                                {"incident": "%s", "kind": "land", "people": 2, "matter": "地界不清",
                                 "parties": [{"side": "ONE", "name": "冯一", "phone": "13900371001"},
                                             {"side": "OTHER", "name": "冯二", "phone": "13900371002"}]}
                                """
                                        .formatted(incident))
                        .header("Idempotency-Key", key())
                        .exchange();
        assertThat(filed).hasStatus(201);
        String code = read(filed, "$.code");
        String id = read(filed, "$.dispute.id");
        var mediator = member(committee(where, "丙村人民调解委员会"), "卫调解", true);
        var asked =
                post(
                        worker,
                        "disputes/" + id + "/mediators",
                        "{\"member\": \"%s\", \"neutral\": true}".formatted(mediator));
        String choice = read(asked, "$.mediators[0].id");
        var guests =
                post(
                        worker,
                        "disputes/" + id + "/guests",
                        "{\"capacity\": \"EXPERT\", \"name\": \"蒋测绘\"}");
        String guest = read(guests, "$.guests[0].id");

        assertThat(asParty("voices", says(code, "13900371009", choice, true))).hasStatus(404);
        var one = asParty("voices", says(code, "13900371001", choice, true));
        assertThat(one).hasStatus(201);
        assertThat(ReportsOverHttp.<Boolean>read(one, "$[0].mine")).isTrue();
        assertThat(ReportsOverHttp.<Boolean>read(one, "$[0].allAgreed")).isFalse();
        // The other side sees neither the word nor the name of the first.
        var other =
                asParty(
                        "questions",
                        "{\"code\": \"%s\", \"phone\": \"13900371002\"}".formatted(code));
        assertThat(other).hasStatus(200);
        assertThat(other).bodyText().contains("卫调解", "蒋测绘").doesNotContain("冯一");
        assertThat(ReportsOverHttp.<List<Object>>read(other, "$[?(@.mine == true)]")).isEmpty();
        var both = asParty("voices", says(code, "13900371002", choice, true));
        assertThat(ReportsOverHttp.<Boolean>read(both, "$[0].allAgreed")).isTrue();
        asParty("voices", says(code, "13900371002", guest, false));
        var table = worker.get("/api/mediators/disputes/" + id).exchange();
        assertThat(ReportsOverHttp.<String>read(table, "$.mediators[0].standing"))
                .isEqualTo("CHOSEN");
        assertThat(ReportsOverHttp.<String>read(table, "$.mediators[0].voices[0].way"))
                .isEqualTo("BY_CODE");
        assertThat(ReportsOverHttp.<String>read(table, "$.guests[0].standing"))
                .isEqualTo("NOT_WANTED");
    }

    @Test
    void aPostAskedAlongReadsAndWritesButDoesNotConclude() {
        var where = reports.place(403);
        var worker = reports.gridWorker(where);
        var elsewhere = reports.gridWorker(reports.place(404));
        var dispute = dispute(worker, 403, "冯一", "冯二");
        var id = dispute.getFirst();
        assertThat(elsewhere.get("/api/mediation/disputes/" + id)).hasStatus(403);

        var near = worker.get("/api/mediators/disputes/" + id + "/near").exchange();
        assertThat(ReportsOverHttp.<List<String>>read(near, "$[*].post")).isNotEmpty();
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/companions",
                                "{\"post\": \"%s\"}"
                                        .formatted(elsewhere.actor().posts().getFirst())))
                .hasStatus(201);
        var asked = elsewhere.get("/api/mediators/asked").exchange();
        assertThat(ReportsOverHttp.<List<String>>read(asked, "$[*].dispute")).contains(id);
        assertThat(post(elsewhere, "disputes/" + id + "/coming", "{\"coming\": true}"))
                .hasStatus(201);
        assertThat(elsewhere.get("/api/mediation/disputes/" + id)).hasStatus(200);
        assertThat(
                        elsewhere
                                .post(
                                        "/api/mediation/disputes/" + id + "/records",
                                        "{\"what\": \"SESSION\", \"words\": \"和村干部一起上门\"}")
                                .header("Idempotency-Key", key())
                                .exchange())
                .hasStatus(201);
        assertThat(
                        elsewhere
                                .post(
                                        "/api/mediation/disputes/" + id + "/ending",
                                        "{\"words\": \"谈不成\"}")
                                .header("Idempotency-Key", key())
                                .exchange())
                .hasStatus(403);
        assertThat(post(elsewhere, "disputes/" + id + "/coming", "{\"coming\": false}"))
                .hasStatus(201);
        assertThat(elsewhere.get("/api/mediation/disputes/" + id)).hasStatus(403);
        assertThat(
                        post(
                                reports.gridWorker(reports.place(405)),
                                "disputes/" + id + "/coming",
                                "{\"coming\": true}"))
                .hasStatus(403);
    }

    @Test
    void theAdministratorKeepsTheCommitteesAndReadsWhatTheLawMisses() {
        var where = reports.place(406);
        var admin = signIn.asAdministrator();
        var id = committee(where, "乙村人民调解委员会");
        var mine = member(id, "甲委员", false);
        for (var subject : List.of(id, mine)) {
            var trail = signIn.asAuditor().get("/api/privacy/trail?subject=" + subject).exchange();
            assertThat(ReportsOverHttp.<String>read(trail, "$.items[0].subjectLabel.zh"))
                    .startsWith("乙村人民调解委员会")
                    .doesNotContain("甲委员");
        }
        var all = admin.get("/api/mediators/committees").exchange();
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                all, "$.committees[?(@.id == '" + id + "')].flaws[*].code"))
                .containsExactly("TOO_FEW", "NO_WOMAN", "NO_CHAIR", "NOT_FILED");
        assertThat(
                        post(
                                admin,
                                "committees/" + id + "/members",
                                "{\"name\": \"甲 委员\", \"woman\": true}"))
                .hasStatus(409);
        assertThat(
                        post(
                                admin,
                                "committees/" + id + "/members",
                                "{\"name\": \"乙委员\", \"languages\": [\"KLINGON\"]}"))
                .hasStatus(400);
        assertThat(
                        post(
                                admin,
                                "committees",
                                "{\"division\": \"%s\", \"kind\": \"TOWN\", \"name\": \"丙\", \"termFrom\": \"2026-11-01\"}"
                                        .formatted(where.village())))
                .hasStatus(400);
        assertThat(
                        post(
                                admin,
                                "committees",
                                "{\"division\": \"%s\", \"kind\": \"VILLAGE\", \"name\": \"乙村人民调解委员会\", \"termFrom\": \"2026-11-01\"}"
                                        .formatted(where.village())))
                .hasStatus(409);
        assertThat(
                        post(
                                reports.gridWorker(where),
                                "committees/" + id + "/members",
                                "{\"name\": \"丁委员\"}"))
                .hasStatus(403);
        assertThat(reports.gridWorker(where).get("/api/mediators/committees")).hasStatus(200);
    }
}
