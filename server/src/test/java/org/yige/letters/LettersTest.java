package org.yige.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.County;

/** A dispute goes to a court and comes from one by letter, receipt and report, over HTTP. */
@YigeTest
class LettersTest {

    @Autowired ReportsOverHttp reports;

    @Autowired LettersStore store;

    @Autowired Letters letters;

    @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

    private MvcTestResult post(SignedInClient who, String path, String json) {
        return who.post("/api/" + path, json).header("Idempotency-Key", key()).exchange();
    }

    private static LocalDate today() {
        return County.day(Instant.now());
    }

    /** On file with both sides willing; its id. */
    private String talking(SignedInClient worker, int grid, String source) {
        var sent = reports.report(reports.json("dispute.land", "两家争地界", reports.spot(grid)));
        String incident = reports.idOf(worker, read(sent, "$.code"));
        assertThat(reports.act(worker, incident, "answer", "{}")).hasStatus(201);
        var filed =
                post(
                        worker,
                        "mediation/disputes",
                        """
                        {"incident": "%s", "kind": "land", "source": "%s", "people": 2, "matter": "争两垄地",
                         "parties": [{"side": "ONE", "name": "赵甲"}, {"side": "OTHER", "name": "赵乙"}]}
                        """
                                .formatted(incident, source));
        assertThat(filed).hasStatus(201);
        String id = read(filed, "$.dispute.id");
        allWant(worker, filed, id);
        return id;
    }

    private void allWant(SignedInClient worker, MvcTestResult filed, String id) {
        for (String party : ReportsOverHttp.<List<String>>read(filed, "$.dispute.parties[*].id")) {
            assertThat(
                            post(
                                    worker,
                                    "mediation/disputes/" + id + "/answers",
                                    "{\"party\": \"%s\", \"answer\": \"WANTED\"}".formatted(party)))
                    .hasStatus(201);
        }
    }

    private MvcTestResult dispute(SignedInClient who, String id) {
        return who.get("/api/mediation/disputes/" + id).exchange();
    }

    private static String letter(String kind, String organ, String number) {
        return "{\"kind\": \"%s\", \"organ\": \"%s\", \"number\": \"%s\"}"
                .formatted(kind, organ, number);
    }

    private static String answer(boolean yes, String words) {
        return "{\"yes\": %s, \"words\": \"%s\"}".formatted(yes, words);
    }

    @Test
    void handedToACourtEveryPartyIsAskedAnewAndItsReportEndsIt() {
        var worker = reports.gridWorker(reports.place(351));
        var id = talking(worker, 351, "APPLICATION");
        assertThat(post(worker, "letters/disputes/" + id, letter("TO_COURT", "", "")))
                .hasStatus(400);
        assertThat(post(worker, "letters/disputes/" + id, letter("POLICE_TO_PEOPLE", "所", "")))
                .hasStatus(400);
        var sent = post(worker, "letters/disputes/" + id, letter("TO_COURT", "县人民法院", ""));
        assertThat(sent).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(sent, "$.letters[0].number")).contains("移送函第");
        assertThat(ReportsOverHttp.<String>read(sent, "$.letters[0].answerDue")).isNotBlank();
        // It is a paper of the dispute, and one letter at a time.
        assertThat(ReportsOverHttp.<List<String>>read(dispute(worker, id), "$.papers[*].kind"))
                .contains("letters.transfer");
        assertThat(post(worker, "letters/disputes/" + id, letter("JOINT", "司法所", "")))
                .hasStatus(409);
        String letter = read(sent, "$.letters[0].id");
        var path = "letters/disputes/" + id + "/" + letter;
        assertThat(post(worker, path + "/report", answer(true, ""))).hasStatus(409);
        assertThat(post(worker, path + "/receipt", answer(true, ""))).hasStatus(201);
        assertThat(post(worker, path + "/receipt", answer(true, ""))).hasStatus(409);

        var there = dispute(worker, id);
        assertThat(ReportsOverHttp.<String>read(there, "$.mediated")).isEqualTo("JUDICIAL");
        assertThat(ReportsOverHttp.<List<String>>read(there, "$.parties[*].answer"))
                .containsOnly("NOT_ASKED");
        assertThat(ReportsOverHttp.<String>read(there, "$.stage")).isEqualTo("ASKING");
        for (String party : ReportsOverHttp.<List<String>>read(there, "$.parties[*].id")) {
            post(
                    worker,
                    "mediation/disputes/" + id + "/answers",
                    "{\"party\": \"%s\", \"answer\": \"WANTED\"}".formatted(party));
        }
        // What a court mediates is not concluded as a people's agreement.
        assertThat(ReportsOverHttp.<List<String>>read(dispute(worker, id), "$.actions"))
                .doesNotContain("agreement");
        assertThat(
                        post(
                                worker,
                                "mediation/disputes/" + id + "/agreement",
                                "{\"written\": true, \"facts\": \"略\"}"))
                .hasStatus(409);
        assertThat(post(worker, path + "/report", answer(true, "已出具调解书"))).hasStatus(201);
        var over = dispute(worker, id);
        assertThat(ReportsOverHttp.<String>read(over, "$.stage")).isEqualTo("OVER");
        assertThat(ReportsOverHttp.<String>read(over, "$.stageLabel.zh")).contains("其他机关");
    }

    @Test
    void aCourtThatComesToNothingGivesItBackAndEverybodyIsAskedAgain() {
        var worker = reports.gridWorker(reports.place(352));
        var id = talking(worker, 352, "APPLICATION");
        String letter =
                read(
                        post(
                                worker,
                                "letters/disputes/" + id,
                                letter("TO_DEPARTMENT", "农业农村局", "")),
                        "$.letters[0].id");
        var path = "letters/disputes/" + id + "/" + letter;
        assertThat(post(worker, path + "/receipt", answer(false, ""))).hasStatus(400);
        assertThat(post(worker, path + "/receipt", answer(true, ""))).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(dispute(worker, id), "$.mediated"))
                .isEqualTo("ADMINISTRATIVE");
        assertThat(post(worker, path + "/report", answer(false, "双方分歧较大"))).hasStatus(201);
        var back = dispute(worker, id);
        assertThat(ReportsOverHttp.<String>read(back, "$.mediated")).isEqualTo("PEOPLE");
        assertThat(ReportsOverHttp.<List<String>>read(back, "$.parties[*].answer"))
                .containsOnly("NOT_ASKED");
        // Declined at once, nothing changes.
        String joint =
                read(
                        post(worker, "letters/disputes/" + id, letter("JOINT", "司法所", "")),
                        "$.letters[1].id");
        assertThat(
                        post(
                                worker,
                                "letters/disputes/" + id + "/" + joint + "/receipt",
                                answer(false, "人手不足")))
                .hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(dispute(worker, id), "$.mediated"))
                .isEqualTo("PEOPLE");
    }

    @Test
    void whatACourtEntrustsHasTheDaysOfTheLawAndIsReportedWhenItIsOver() {
        var worker = reports.gridWorker(reports.place(353));
        var id = talking(worker, 353, "COURT");
        assertThat(post(worker, "letters/disputes/" + id, letter("COURT_SUMMARY", "县人民法院", "")))
                .hasStatus(400);
        var came =
                post(
                        worker,
                        "letters/disputes/" + id,
                        letter("COURT_SUMMARY", "县人民法院", "（2026）诉调12号"));
        assertThat(came).hasStatus(201);
        String letter = read(came, "$.letters[0].id");
        var path = "letters/disputes/" + id + "/" + letter;
        var taken = post(worker, path + "/receipt", answer(true, ""));
        assertThat(taken).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(taken, "$.letters[0].until"))
                .isEqualTo(today().plusDays(7).toString());
        assertThat(ReportsOverHttp.<String>read(taken, "$.letters[0].answerNumber"))
                .contains("回执第");
        assertThat(ReportsOverHttp.<List<String>>read(dispute(worker, id), "$.parties[*].answer"))
                .containsOnly("NOT_ASKED");
        assertThat(post(worker, path + "/report", answer(false, ""))).hasStatus(409);
        String party = read(dispute(worker, id), "$.parties[0].id");
        post(
                worker,
                "mediation/disputes/" + id + "/answers",
                "{\"party\": \"%s\", \"answer\": \"REFUSED\"}".formatted(party));
        var reported = post(worker, path + "/report", answer(false, "一方不同意调解"));
        assertThat(reported).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(reported, "$.letters[0].reportNumber"))
                .contains("反馈第");
        assertThat(ReportsOverHttp.<List<String>>read(dispute(worker, id), "$.papers[*].kind"))
                .contains("letters.receipt", "letters.report");
    }

    @Test
    void whatIsNotAnsweredInItsTimeComesUpWhereItWasWritten() {
        var worker = reports.gridWorker(reports.place(354));
        var id = talking(worker, 354, "APPLICATION");
        String letter =
                read(
                        post(worker, "letters/disputes/" + id, letter("TO_COURT", "县人民法院", "")),
                        "$.letters[0].id");
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                worker.get("/api/letters/late").exchange(), "$[*].subject"))
                .doesNotContain(id);
        transaction.executeWithoutResult(_ ->
                letters.timeRanOut(
                        UUID.fromString(letter),
                        Letters.ANSWER,
                        Instant.now().plus(Duration.ofDays(20))));
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                worker.get("/api/letters/late").exchange(), "$[*].subject"))
                .contains(id);
        assertThat(
                        post(
                                worker,
                                "letters/disputes/" + id + "/" + letter + "/receipt",
                                answer(true, "")))
                .hasStatus(201);
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                worker.get("/api/letters/late").exchange(), "$[*].subject"))
                .doesNotContain(id);
    }
}
