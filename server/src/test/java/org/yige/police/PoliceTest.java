package org.yige.police;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.agreements.YearsPass;
import org.yige.intake.ReportsOverHttp;
import org.yige.mediation.Mediation;
import org.yige.papers.PaperFormat;
import org.yige.papers.Papers;
import org.yige.shared.County;
import org.yige.staff.Duty;

/** A brawl is mediated by the police, entrusted to people's mediation and taken back, over HTTP. */
@YigeTest
class PoliceTest {

    @Autowired ReportsOverHttp reports;

    @Autowired SignIn signIn;

    @Autowired YearsPass years;

    @Autowired Papers papers;

    private MvcTestResult post(SignedInClient who, String path, String json) {
        return who.post("/api/police/" + path, json).header("Idempotency-Key", key()).exchange();
    }

    private MvcTestResult mediate(SignedInClient who, String path, String json) {
        return who.post("/api/mediation/" + path, json).header("Idempotency-Key", key()).exchange();
    }

    /** A brawl the station's room has taken. */
    private String brawl(SignedInClient room, int grid) {
        var sent =
                reports.report(reports.json("order.fight", "为音响太吵打起来，手机摔坏了", reports.spot(grid)));
        String id = reports.idOf(room, read(sent, "$.code"));
        assertThat(reports.act(room, id, "answer", "{}")).hasStatus(201);
        return id;
    }

    private static String opening(String incident, String act, String bars, boolean bothWant) {
        return "{\"incident\": \"%s\", \"act\": \"%s\", \"ground\": \"CLOSE\", \"bars\": [%s], \"bothWant\": %s}"
                .formatted(incident, act, bars, bothWant);
    }

    private static String tried(int officers, boolean recorded, boolean agreed, String by) {
        return "{\"officers\": %s, \"inPlace\": %s, \"recorded\": %s, \"agreed\": %s, \"promisedBy\": %s, \"words\": \"双方陈述\"}"
                .formatted(officers, recorded, recorded, agreed, by);
    }

    private String opened(SignedInClient room, String incident) {
        var opened = post(room, "files", opening(incident, "BEATING", "", true));
        assertThat(opened).hasStatus(201);
        return read(opened, "$[0].id");
    }

    private static LocalDate today() {
        return County.day(java.time.Instant.now());
    }

    @Test
    void whatTheLawDoesNotLetThemMediateIsRefusedWithTheArticle() {
        var where = reports.place(407);
        var room = reports.room(where);
        var incident = brawl(room, 407);
        assertThat(post(room, "files", opening(incident, "MURDER", "", true))).hasStatus(400);
        var gang = post(room, "files", opening(incident, "BEATING", "\"GANG\"", true));
        assertThat(gang).hasStatus(422);
        assertThat(gang).bodyText().contains("179");
        assertThat(post(room, "files", opening(incident, "BEATING", "", false))).hasStatus(422);
        assertThat(post(reports.gridWorker(where), "files", opening(incident, "BEATING", "", true)))
                .hasStatus(403);
        assertThat(
                        reports.act(
                                room,
                                incident,
                                "handling",
                                "{\"outcome\": \"POLICE_MEDIATED\", \"words\": \"调好了\"}"))
                .hasStatus(422);
    }

    @Test
    void triedTwiceAtMostAndThenTheCaseGoesOnFromThatDay() {
        var where = reports.place(408);
        var room = reports.room(where);
        var incident = brawl(room, 408);
        var file = opened(room, incident);
        assertThat(post(room, "files/" + file + "/sessions", tried(1, false, false, "null")))
                .hasStatus(422);
        var first = post(room, "files/" + file + "/sessions", tried(1, true, false, "null"));
        assertThat(first).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(first, "$.secondBy")).isNotBlank();
        var second = post(room, "files/" + file + "/sessions", tried(2, false, false, "null"));
        assertThat(ReportsOverHttp.<String>read(second, "$.stage")).isEqualTo("CASE_ON");
        assertThat(ReportsOverHttp.<String>read(second, "$.caseDue")).isNotBlank();
        assertThat(post(room, "files/" + file + "/sessions", tried(2, false, true, "null")))
                .hasStatus(409);
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                room.get("/api/incidents/" + incident).exchange(),
                                "$.timeline[*].kind"))
                .contains("police.opened", "police.tried", "police.case-on");
    }

    @Test
    void whatIsMadeGoodIsSparedAndWhatIsNotGoesOn() {
        var where = reports.place(409);
        var room = reports.room(where);
        var good = brawl(room, 409);
        var file = opened(room, good);
        var promised =
                post(
                        room,
                        "files/" + file + "/sessions",
                        tried(2, false, true, "\"" + today().plusDays(5) + "\""));
        assertThat(ReportsOverHttp.<String>read(promised, "$.stage")).isEqualTo("PROMISED");
        assertThat(
                        ReportsOverHttp.<String>read(
                                post(room, "files/" + file + "/made-good", "{}"), "$.stage"))
                .isEqualTo("SPARED");
        assertThat(
                        ReportsOverHttp.<String>read(
                                room.get("/api/incidents/" + good).exchange(), "$.outcome"))
                .isEqualTo("POLICE_MEDIATED");

        var bad = brawl(room, 409);
        var other = opened(room, bad);
        post(
                room,
                "files/" + other + "/sessions",
                tried(2, false, true, "\"" + today().plusDays(5) + "\""));
        var on = post(room, "files/" + other + "/going-on", "{}");
        assertThat(ReportsOverHttp.<String>read(on, "$.stage")).isEqualTo("CASE_ON");
        assertThat(ReportsOverHttp.<String>read(on, "$.why.en")).contains("not done");
    }

    /** The village has taken on a brawl by letter: the incident first, then the police's file. */
    private List<String> entrusted(SignedInClient room, SignedInClient head, int grid) {
        var incident = brawl(room, grid);
        var file = opened(room, incident);
        assertThat(mediate(head, "disputes", dispute(incident))).hasStatus(403);
        var to = head.actor().posts().getFirst();
        assertThat(post(room, "files/" + file + "/letters", "{\"post\": \"%s\"}".formatted(to)))
                .hasStatus(201);
        assertThat(post(head, "files/" + file + "/receipts", "{\"accepts\": false}"))
                .hasStatus(400);
        assertThat(post(room, "files/" + file + "/receipts", "{\"accepts\": true}")).hasStatus(403);
        assertThat(post(head, "files/" + file + "/receipts", "{\"accepts\": true}")).hasStatus(201);
        return List.of(incident, file);
    }

    /** Words that only the police's file has. */
    private static final String THEIRS = "嫌疑人供述用扳手击打";

    @Test
    void noWordOfThePolicesFileEntersThePeoples() throws Exception {
        var where = reports.place(412);
        var room = reports.room(where);
        var head = signIn.as(Duty.VILLAGE_HEAD, where.village().value());
        var incident = brawl(room, 412);
        var file = opened(room, incident);
        assertThat(
                        post(
                                room,
                                "files/" + file + "/sessions",
                                tried(2, false, false, "null").replace("双方陈述", THEIRS)))
                .hasStatus(201);
        var to = head.actor().posts().getFirst();
        var sent = post(room, "files/" + file + "/letters", "{\"post\": \"%s\"}".formatted(to));
        assertThat(ReportsOverHttp.<String>read(sent, "$.letter.number")).contains("委调函第");
        assertThat(ReportsOverHttp.<String>read(sent, "$.letter.answerDue")).isNotBlank();
        String paper = read(sent, "$.letter.paper");
        var taken = post(head, "files/" + file + "/receipts", "{\"accepts\": true}");
        assertThat(taken).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(taken, "$.letter.receipt")).contains("回执第");
        var filed = mediate(head, "disputes", dispute(incident));
        assertThat(filed).hasStatus(201);
        String id = read(filed, "$.dispute.id");
        assertThat(filed).bodyText().doesNotContain(THEIRS);
        for (var seen :
                List.of(
                        "/api/mediation/disputes/" + id,
                        "/api/mediation/disputes/" + id + "/danger",
                        "/api/mediators/disputes/" + id,
                        "/api/letters/disputes/" + id,
                        "/api/police/letters",
                        "/api/police/incidents/" + incident,
                        "/api/incidents/" + incident,
                        "/api/papers/" + paper)) {
            assertThat(head.get(seen).exchange()).as(seen).bodyText().doesNotContain(THEIRS);
        }
        // The papers themselves, as they are printed.
        for (var printed :
                Stream.of(Mediation.MODULE, Police.MODULE)
                        .flatMap(module ->
                                papers
                                        .of(
                                                module,
                                                UUID.fromString(
                                                        module.equals(Police.MODULE) ? file : id))
                                        .stream())
                        .toList()) {
            var docx = papers.file(printed.id(), printed.version(), PaperFormat.DOCX).orElseThrow();
            assertThat(text(docx)).as(printed.number()).doesNotContain(THEIRS);
        }
        // The police see what they wrote.
        assertThat(room.get("/api/police/incidents/" + incident).exchange())
                .bodyText()
                .contains(THEIRS);
        // While the village mediates it nothing runs for the officer.
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                room.get("/api/incidents/" + incident).exchange(),
                                "$.deadlines[?(@.state == 'OPEN')].limit"))
                .isEmpty();
        answer(head, id, read(filed, "$.dispute.parties[0].id"), "REFUSED");
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                room.get("/api/incidents/" + incident).exchange(),
                                "$.deadlines[?(@.state == 'OPEN')].limit"))
                .contains("finish");
        var reported =
                post(
                        head,
                        "files/" + file + "/reports",
                        "{\"agreed\": false, \"words\": \"一方不愿\"}");
        assertThat(reported).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(reported, "$.letter.report")).contains("反馈第");
    }

    private static String text(byte[] docx) throws java.io.IOException {
        var all = new StringBuilder();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(docx))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return all.toString().replaceAll("<[^>]+>", "");
    }

    private void answer(SignedInClient head, String dispute, String party, String answer) {
        assertThat(
                        mediate(
                                head,
                                "disputes/" + dispute + "/answers",
                                "{\"party\": \"%s\", \"answer\": \"%s\", \"way\": \"IN_PERSON\"}"
                                        .formatted(party, answer)))
                .hasStatus(201);
    }

    @Test
    void aBrawlEntrustedToTheVillageComesBackWhenOneSideDoesNotWantIt() {
        var where = reports.place(410);
        var room = reports.room(where);
        var head = signIn.as(Duty.VILLAGE_HEAD, where.village().value());
        var incident = entrusted(room, head, 410).getFirst();

        // Consent is asked anew, and nothing of the police's words is shown to the village.
        var filed = mediate(head, "disputes", dispute(incident));
        assertThat(filed).hasStatus(201);
        assertThat(ReportsOverHttp.<List<String>>read(filed, "$.dispute.parties[*].answer"))
                .containsOnly("NOT_ASKED");
        assertThat(
                        ReportsOverHttp.<List<Object>>read(
                                head.get("/api/police/letters").exchange(), "$[0].tries"))
                .isEmpty();
        answer(
                head,
                read(filed, "$.dispute.id"),
                read(filed, "$.dispute.parties[0].id"),
                "REFUSED");
        var back = room.get("/api/police/incidents/" + incident).exchange();
        assertThat(ReportsOverHttp.<String>read(back, "$[0].stage")).isEqualTo("CASE_ON");
        var seen = room.get("/api/incidents/" + incident).exchange();
        assertThat(ReportsOverHttp.<String>read(seen, "$.state")).isEqualTo("ON_SCENE");
    }

    @Test
    void aBrawlOverNoiseComesBackWhenOneSideDoesNotPayAndItsTimeBeginsThatDay() {
        var where = reports.place(411);
        var room = reports.room(where);
        var head = signIn.as(Duty.VILLAGE_HEAD, where.village().value());
        var incident = entrusted(room, head, 411).getFirst();
        var filed = mediate(head, "disputes", dispute(incident));
        String id = read(filed, "$.dispute.id");
        answer(head, id, read(filed, "$.dispute.parties[0].id"), "WANTED");
        answer(head, id, read(filed, "$.dispute.parties[1].id"), "WANTED");
        var agreed =
                mediate(
                        head,
                        "disputes/" + id + "/agreement",
                        """
                        {"written": true, "signedOn": "%s", "facts": "音响声音过大，双方推搡",
                         "promises": [{"by": 1, "to": 0, "what": "MONEY", "words": "赔偿手机维修费", "amount": 800, "due": "%s", "manner": "CASH"}],
                         "signatures": [{"party": 0, "way": "FINGERPRINT"}, {"party": 1, "way": "BY_HAND"}]}
                        """
                                .formatted(today(), today().plusDays(3)));
        assertThat(agreed).hasStatus(201);
        // Whatever they agree, only the police can say that nothing is punished.
        assertThat(
                        ReportsOverHttp.<String>read(
                                room.get("/api/incidents/" + incident).exchange(), "$.state"))
                .isEqualTo("ON_SCENE");
        years.from(today(), today().plusDays(6));
        var back = room.get("/api/police/incidents/" + incident).exchange();
        assertThat(ReportsOverHttp.<String>read(back, "$[0].stage")).isEqualTo("CASE_ON");
        assertThat(ReportsOverHttp.<String>read(back, "$[0].why.en")).contains("came to nothing");
        assertThat(ReportsOverHttp.<String>read(back, "$[0].caseDue")).isNotBlank();
    }

    private static String dispute(String incident) {
        return """
        {"incident": "%s", "kind": "neighbours", "source": "POLICE", "people": 2, "matter": "音响太吵",
         "parties": [{"side": "ONE", "name": "孙一"}, {"side": "OTHER", "name": "孙二"}]}
        """
                .formatted(incident);
    }
}
