package org.yige.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.agreements.YearsPass;
import org.yige.intake.ReportsOverHttp;

/** What becomes of an agreement: signed, printed, confirmed, looked in on, inherited, bound. */
@YigeTest
class AgreementStoriesTest extends DisputeSteps {

    @Autowired YearsPass years;

    private static byte[] drawn() throws IOException {
        var picture = new BufferedImage(300, 120, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.fillRect(0, 0, 300, 120);
        pen.setColor(java.awt.Color.BLACK);
        pen.drawLine(10, 100, 280, 20);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private MvcTestResult sign(SignedInClient who, String dispute, String party, byte[] picture) {
        return who.signed(
                        http.post()
                                .uri(
                                        "/api/mediation/disputes/{id}/parties/{party}/signature",
                                        dispute,
                                        party))
                .header("Idempotency-Key", key())
                .contentType(MediaType.IMAGE_PNG)
                .content(picture)
                .exchange();
    }

    private static String land(String incident, String one, String other) {
        return dispute(incident, one, other);
    }

    /** The same two about something else; since some weeks ago. */
    private static String family(String incident, String closely, String one, String other) {
        return land(incident, one, other)
                .replace("\"land\"", "\"marriage-family\"")
                .replace("\"border\"", "\"" + closely + "\"")
                .replace(
                        "\"people\": 2",
                        "\"people\": 2, \"since\": \"%s\"".formatted(today().minusDays(90)));
    }

    private List<String> talkingAbout(SignedInClient who, String told) {
        var filed = post(who, "disputes", told);
        assertThat(filed).hasStatus(201);
        String id = read(filed, "$.dispute.id");
        allWant(who, filed, id);
        return List.of(read(filed, "$.code"), id);
    }

    private List<String> parties(SignedInClient who, String id) {
        return ReportsOverHttp.read(seen(who, id), "$.parties[*].id");
    }

    private MvcTestResult seen(SignedInClient who, String id) {
        return who.get("/api/mediation/disputes/" + id).exchange();
    }

    private static String onScreen(String agreement) {
        return agreement.replace("FINGERPRINT", "ON_SCREEN").replace("BY_HAND", "ON_SCREEN");
    }

    private static String pays(String yuan, LocalDate due) {
        return "{\"by\": 1, \"to\": 0, \"what\": \"MONEY\", \"words\": \"赔偿麦子款\", \"amount\": %s, \"due\": \"%s\", \"manner\": \"CASH\"}"
                .formatted(yuan, due);
    }

    @Test
    void whoSignsOnTheScreenLeavesAPictureThatStandsOnThePaper() throws IOException {
        var worker = reports.gridWorker(reports.place(39));
        var id =
                talking(worker, inHand(worker, 39, "dispute.land"), "13911110391", "13911110392")
                        .get(1);
        var told = onScreen(agreement(today(), wheat(today())));
        assertThat(post(worker, "disputes/" + id + "/agreement", told)).hasStatus(422);

        var both = parties(worker, id);
        var huge = sign(worker, id, both.getFirst(), new byte[20 * 1024 * 1024]);
        assertThat(huge).hasStatus4xxClientError();
        assertThat(ReportsOverHttp.<String>read(huge, "$.title")).isNotBlank();
        assertThat(sign(worker, id, both.getFirst(), "no picture".getBytes()))
                .hasStatus4xxClientError();
        assertThat(sign(worker, id, java.util.UUID.randomUUID().toString(), drawn()))
                .hasStatus(400);
        for (var party : both) {
            assertThat(sign(worker, id, party, drawn())).hasStatus(201);
        }
        assertThat(post(worker, "disputes/" + id + "/agreement", told)).hasStatus(201);
        assertThat(post(worker, "disputes/" + id + "/agreement/paper", "{}")).hasStatus(201);
        // The application to the court is signed anew, by hand.
        assertThat(post(worker, "disputes/" + id + "/agreement/application", "{}")).hasStatus(201);
        // Signed is signed.
        assertThat(sign(worker, id, both.getFirst(), drawn())).hasStatus(409);
    }

    @Test
    void whatTheLawKeepsFromScreensIsSignedByHandAndSaysTheArticle() throws IOException {
        var worker = reports.gridWorker(reports.place(40));
        var id =
                talkingAbout(
                                worker,
                                family(
                                        inHand(worker, 40, "dispute.family"),
                                        "inheritance",
                                        "13911110401",
                                        "13911110402"))
                        .get(1);
        for (var party : parties(worker, id)) {
            assertThat(sign(worker, id, party, drawn())).hasStatus(201);
        }
        var told = agreement(today(), pays("500", today().plusDays(9)));
        var no = post(worker, "disputes/" + id + "/agreement", onScreen(told));
        assertThat(no).hasStatus(422);
        assertThat(ReportsOverHttp.<String>read(no, "$.law")).isEqualTo("电子签名法");
        assertThat(ReportsOverHttp.<String>read(no, "$.article")).isEqualTo("3");
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/agreement",
                                told.replace(
                                        "\"written\"", "\"special\": [\"MAGIC\"], \"written\"")))
                .hasStatus(400);
        var done = post(worker, "disputes/" + id + "/agreement", told);
        assertThat(done).hasStatus(201);
        // Succession is not status: a court may confirm it.
        assertThat(ReportsOverHttp.<List<String>>read(done, "$.actions"))
                .contains("paper", "application");
    }

    @Test
    void bothAskACourtWithinThirtyDaysAndNotAboutStatus() {
        var worker = reports.gridWorker(reports.place(41));
        var id =
                talking(worker, inHand(worker, 41, "dispute.land"), "13911110411", "13911110412")
                        .get(1);
        var application = "/agreement/application";
        assertThat(post(worker, "disputes/" + id + application, "{}")).hasStatus(409);
        post(worker, "disputes/" + id + "/agreement", agreement(today(), wheat(today())));
        assertThat(post(worker, "disputes/" + id + "/agreement/paper", "{}")).hasStatus(201);
        var printed = post(worker, "disputes/" + id + application, "{}");
        assertThat(printed).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(printed, "$.papers[1].number")).contains("人调确字第");
        assertThat(ReportsOverHttp.<String>read(printed, "$.agreement.confirmUntil"))
                .isEqualTo(today().plusDays(30).toString());
        assertThat(ReportsOverHttp.<List<String>>read(printed, "$.actions"))
                .doesNotContain("application", "paper");
        assertThat(post(worker, "disputes/" + id + application, "{}")).hasStatus(409);

        var other = reports.gridWorker(reports.place(42));
        var divorce =
                talkingAbout(
                                other,
                                family(
                                        inHand(other, 42, "dispute.family"),
                                        "divorce",
                                        "13911110421",
                                        "13911110422"))
                        .get(1);
        var early = today().minusDays(31);
        assertThat(
                        post(
                                other,
                                "disputes/" + divorce + "/agreement",
                                agreement(early, pays("500", today()))))
                .hasStatus(201);
        var no = post(other, "disputes/" + divorce + application, "{}");
        assertThat(no).hasStatus(422);
        assertThat(ReportsOverHttp.<String>read(no, "$.article")).isEqualTo("4");

        var third = reports.gridWorker(reports.place(43));
        var late =
                talkingAbout(
                                third,
                                family(
                                        inHand(third, 43, "dispute.family"),
                                        "support",
                                        "13911110431",
                                        "13911110432"))
                        .get(1);
        post(third, "disputes/" + late + "/agreement", agreement(early, pays("500", today())));
        var past = post(third, "disputes/" + late + application, "{}");
        assertThat(past).hasStatus(422);
        assertThat(ReportsOverHttp.<String>read(past, "$.until"))
                .isEqualTo(early.plusDays(30).toString());
    }

    @Test
    void theyAreLookedInOnInTheRhythmOfTheGrade() {
        var worker = reports.gridWorker(reports.place(44));
        var incident = inHand(worker, 44, "dispute.family");
        var id =
                talkingAbout(worker, family(incident, "support", "13911110441", "13911110442"))
                        .get(1);
        var signed = today().minusDays(60);
        var done =
                post(
                        worker,
                        "disputes/" + id + "/agreement",
                        agreement(signed, pays("500", today())));
        List<String> due = read(done, "$.visits[*].due");
        assertThat(due).isNotEmpty().contains(signed.plusDays(30).toString());
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                worker.get("/api/mediation/disputes?visit=true&mine=true")
                                        .exchange(),
                                "$.items[*].id"))
                .contains(id);
        assertThat(post(worker, "disputes/" + id + "/visits", "{\"words\": \"\"}")).hasStatus(400);
        for (int n = 0; n < due.size(); n++) {
            assertThat(post(worker, "disputes/" + id + "/visits", "{\"words\": \"两家都说好\"}"))
                    .hasStatus(201);
        }
        assertThat(post(worker, "disputes/" + id + "/visits", "{\"words\": \"再看一次\"}"))
                .hasStatus(409);
        var seen = seen(worker, id);
        assertThat(ReportsOverHttp.<List<String>>read(seen, "$.records[*].what"))
                .contains("FOLLOW_UP");
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                worker.get("/api/incidents/" + incident).exchange(),
                                "$.timeline[*].kind"))
                .contains("mediation.visited");
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                worker.get("/api/mediation/disputes?visit=true&mine=true")
                                        .exchange(),
                                "$.items[*].id"))
                .doesNotContain(id);
    }

    @Test
    void whoInheritsOwesAndIsOwedAndTheDeadAreAskedNothing() {
        var worker = reports.gridWorker(reports.place(45));
        var filed =
                talking(worker, inHand(worker, 45, "dispute.land"), "13911110451", "13911110452");
        var id = filed.get(1);
        post(
                worker,
                "disputes/" + id + "/agreement",
                agreement(today(), pays("0.30", today().plusDays(30))));
        var debtor = parties(worker, id).get(1);
        var death =
                "{\"party\": \"%s\", \"on\": \"%s\", \"heirName\": \"王小二\", \"heirPhone\": \"13911110453\", \"words\": \"户籍注销证明\"}";
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/deaths",
                                death.formatted(debtor, today().plusDays(1))))
                .hasStatus(400);
        var passed = post(worker, "disputes/" + id + "/deaths", death.formatted(debtor, today()));
        assertThat(passed).hasStatus(201);
        String heir = read(passed, "$.parties[2].id");
        assertThat(ReportsOverHttp.<String>read(passed, "$.agreement.obligations[0].debtor"))
                .isEqualTo(heir);
        assertThat(ReportsOverHttp.<String>read(passed, "$.agreement.obligations[0].standing"))
                .isEqualTo("DUE");
        assertThat(post(worker, "disputes/" + id + "/deaths", death.formatted(debtor, today())))
                .hasStatus(409);
        assertThat(asParty("look", who(filed.getFirst(), "13911110452"))).hasStatus(404);
        var look = asParty("look", who(filed.getFirst(), "13911110453"));
        assertThat(ReportsOverHttp.<List<Boolean>>read(look, "$.owed[*].mine"))
                .containsExactly(true);

        // 0.1 and 0.2 are 0.3, to the cent.
        String owed = read(look, "$.owed[0].id");
        for (var part : List.of("0.1", "0.2")) {
            assertThat(
                            post(
                                    worker,
                                    "disputes/" + id + "/performances",
                                    "{\"obligation\": \"%s\", \"amount\": %s, \"words\": \"收条\"}"
                                            .formatted(owed, part)))
                    .hasStatus(201);
        }
        assertThat(ReportsOverHttp.<String>read(seen(worker, id), "$.stage"))
                .isEqualTo("PERFORMED");
    }

    @Test
    void aDeathRecordedByMistakeIsTakenBackAndNothingIsLost() {
        var worker = reports.gridWorker(reports.place(382));
        var filed =
                talking(worker, inHand(worker, 382, "dispute.land"), "13900382001", "13900382002");
        var id = filed.get(1);
        post(
                worker,
                "disputes/" + id + "/agreement",
                agreement(
                        today(),
                        "{\"by\": 1, \"to\": 0, \"what\": \"MONEY\", \"words\": \"赔偿麦子款\", \"amount\": 600, \"due\": \"%s\", \"manner\": \"CASH\"}"
                                .formatted(today().plusDays(30))));
        var both = parties(worker, id);
        var mistake = "{\"party\": \"%s\", \"words\": \"%s\"}";
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/deaths/mistaken",
                                mistake.formatted(both.get(1), "没有这回事")))
                .hasStatus(409);
        var passed =
                post(
                        worker,
                        "disputes/" + id + "/deaths",
                        "{\"party\": \"%s\", \"on\": \"%s\", \"heirName\": \"王小二\", \"heirPhone\": \"13900382003\", \"words\": \"听说去世\"}"
                                .formatted(both.get(1), today()));
        assertThat(passed).hasStatus(201);
        String owed = read(passed, "$.agreement.obligations[0].id");
        // The heir pays a part: that stays paid.
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/performances",
                                "{\"obligation\": \"%s\", \"amount\": 100, \"words\": \"收条\"}"
                                        .formatted(owed)))
                .hasStatus(201);
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/deaths/mistaken",
                                mistake.formatted(both.get(1), "")))
                .hasStatus(400);
        var back =
                post(
                        worker,
                        "disputes/" + id + "/deaths/mistaken",
                        mistake.formatted(both.get(1), "同名，认错了人"));
        assertThat(back).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(back, "$.agreement.obligations[0].debtor"))
                .isEqualTo(both.get(1));
        assertThat(ReportsOverHttp.<Number>read(back, "$.agreement.obligations[0].paid").intValue())
                .isEqualTo(100);
        assertThat(ReportsOverHttp.<List<String>>read(back, "$.records[*].words"))
                .contains("听说去世", "同名，认错了人");
        assertThat(ReportsOverHttp.<Boolean>read(back, "$.parties[2].left")).isTrue();
        assertThat(ReportsOverHttp.<Boolean>read(back, "$.parties[2].speaks")).isFalse();
        assertThat(asParty("look", who(filed.getFirst(), "13900382003"))).hasStatus(404);
        assertThat(asParty("look", who(filed.getFirst(), "13900382002"))).hasStatus(200);

        // What had ended with them is due again, and the dispute is not over.
        var ended =
                post(
                        worker,
                        "disputes/" + id + "/deaths",
                        "{\"party\": \"%s\", \"on\": \"%s\", \"words\": \"又听说\"}"
                                .formatted(both.get(1), today()));
        assertThat(ReportsOverHttp.<String>read(ended, "$.agreement.obligations[0].standing"))
                .isEqualTo("ENDED");
        assertThat(ReportsOverHttp.<String>read(ended, "$.stage")).isEqualTo("PERFORMED");
        var again =
                post(
                        worker,
                        "disputes/" + id + "/deaths/mistaken",
                        mistake.formatted(both.get(1), "本人来了"));
        assertThat(ReportsOverHttp.<String>read(again, "$.agreement.obligations[0].standing"))
                .isEqualTo("DUE");
        assertThat(ReportsOverHttp.<String>read(again, "$.stage")).isEqualTo("AGREED");
    }

    @Test
    void whereNobodyInheritsItEndsWithItsReason() {
        var worker = reports.gridWorker(reports.place(46));
        var id =
                talking(worker, inHand(worker, 46, "dispute.land"), "13911110461", "13911110462")
                        .get(1);
        post(worker, "disputes/" + id + "/agreement", agreement(today(), wheat(today())));
        var both = parties(worker, id);
        var death = "{\"party\": \"%s\", \"on\": \"%s\", \"heir\": %s, \"words\": \"%s\"}";
        // Not the other side, not without a reason.
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/deaths",
                                death.formatted(
                                        both.get(1), today(), "\"" + both.getFirst() + "\"", "病故")))
                .hasStatus(400);
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/deaths",
                                death.formatted(both.get(1), today(), "null", "")))
                .hasStatus(400);
        var ended =
                post(
                        worker,
                        "disputes/" + id + "/deaths",
                        death.formatted(both.get(1), today(), "null", "病故，无继承人"));
        assertThat(ended).hasStatus(201);
        assertThat(ReportsOverHttp.<List<String>>read(ended, "$.agreement.obligations[*].standing"))
                .containsOnly("ENDED");
        assertThat(ReportsOverHttp.<List<String>>read(ended, "$.records[*].words"))
                .contains("病故，无继承人");
        years.from(today(), today().plusYears(4));
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                seen(worker, id), "$.agreement.obligations[*].standing"))
                .containsOnly("ENDED");
    }

    @Test
    void oneNumberOfBothSidesShowsEachTheirOwn() {
        var worker = reports.gridWorker(reports.place(47));
        var filed =
                talking(worker, inHand(worker, 47, "dispute.land"), "13911110471", "13911110471");
        post(worker, "disputes/" + filed.get(1) + "/agreement", agreement(today(), wheat(today())));
        for (var each : List.of("王大", "王二")) {
            var look =
                    asParty(
                            "look",
                            "{\"code\": \"%s\", \"phone\": \"13911110471\", \"name\": \"%s\"}"
                                    .formatted(filed.getFirst(), each));
            assertThat(ReportsOverHttp.<List<Boolean>>read(look, "$.owed[*].mine"))
                    .containsExactly(each.equals("王二"), each.equals("王大"), each.equals("王二"));
        }
    }

    @Test
    void theDossierIsWholeToSeeFromTheFirstDayAndOneDownload() throws IOException {
        var worker = reports.gridWorker(reports.place(48));
        var filed =
                post(
                        worker,
                        "disputes",
                        land(inHand(worker, 48, "dispute.land"), "13911110481", "13911110482"));
        String id = read(filed, "$.dispute.id");
        String at =
                "/api/papers/dossiers/" + ReportsOverHttp.<String>read(filed, "$.dispute.dossier");
        var first = worker.get(at).exchange();
        assertThat(ReportsOverHttp.<List<Boolean>>read(first, "$.items[*].required"))
                .hasSize(13)
                .contains(true, false);
        assertThat(ReportsOverHttp.<Boolean>read(first, "$.complete")).isFalse();
        allWant(worker, filed, id);
        post(worker, "disputes/" + id + "/agreement", agreement(today(), wheat(today())));
        post(worker, "disputes/" + id + "/agreement/paper", "{}");
        post(worker, "disputes/" + id + "/agreement/application", "{}");
        // Signed on paper and scanned.
        assertThat(
                        worker.signed(http.post().uri(at + "/items/agreement/scans"))
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .content(drawn())
                                .exchange())
                .hasStatus(201);
        var full = worker.get(at).exchange();
        assertThat(
                        ReportsOverHttp.<List<Integer>>read(
                                full, "$.items[?(@.code=='agreement')].scannedPages"))
                .containsExactly(1);
        assertThat(ReportsOverHttp.<List<Object>>read(full, "$.items[*].papers[*].number"))
                .hasSize(2);
        assertThat(
                        worker.post(
                                        at + "/readings",
                                        "{\"format\": \"PDF\", \"purpose\": \"归档检查\"}")
                                .exchange())
                .hasStatus(200);
        assertThat(worker.post(at + "/masked-copies", "{}").exchange()).hasStatus(200);
        var stranger = reports.gridWorker(reports.place(60));
        assertThat(stranger.post(at + "/masked-copies", "{}").exchange()).hasStatus(403);
    }
}
