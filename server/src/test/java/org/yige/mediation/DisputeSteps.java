package org.yige.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.County;

/** For tests: what those who mediate and the parties send. */
abstract class DisputeSteps {

    @Autowired ReportsOverHttp reports;

    @Autowired SignIn signIn;

    @Autowired MockMvcTester http;

    MvcTestResult post(SignedInClient who, String path, String json) {
        return who.post("/api/mediation/" + path, json).header("Idempotency-Key", key()).exchange();
    }

    MvcTestResult asParty(String path, String json) {
        return http.post()
                .uri("/api/mediation/parties/" + path)
                .header("Idempotency-Key", key())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    /** An incident a grid worker has answered. */
    String inHand(SignedInClient worker, int grid, String kind) {
        var sent = reports.report(reports.json(kind, "两家为地界吵起来了", reports.spot(grid)));
        String id = reports.idOf(worker, read(sent, "$.code"));
        assertThat(reports.act(worker, id, "answer", "{}")).hasStatus(201);
        return id;
    }

    static String dispute(String incident, String phoneOfOne, String phoneOfOther) {
        return """
        {"incident": "%s", "kind": "land", "closely": "border", "source": "APPLICATION", "people": 2,
         "matter": "哥哥的地里多划了两垄，弟弟收了哥哥的麦子",
         "parties": [{"side": "ONE", "name": "王大", "phone": "%s"}, {"side": "OTHER", "name": "王二", "phone": "%s"}]}
        """
                .formatted(incident, phoneOfOne, phoneOfOther);
    }

    /** On file, both sides willing; its code first, then its id. */
    List<String> talking(SignedInClient who, String incident, String one, String other) {
        var filed = post(who, "disputes", dispute(incident, one, other));
        assertThat(filed).hasStatus(201);
        String id = read(filed, "$.dispute.id");
        allWant(who, filed, id);
        return List.of(read(filed, "$.code"), id);
    }

    void allWant(SignedInClient who, MvcTestResult filed, String id) {
        for (String party : ReportsOverHttp.<List<String>>read(filed, "$.dispute.parties[*].id")) {
            assertThat(
                            post(
                                    who,
                                    "disputes/" + id + "/answers",
                                    "{\"party\": \"%s\", \"answer\": \"WANTED\", \"way\": \"IN_PERSON\"}"
                                            .formatted(party)))
                    .hasStatus(201);
        }
    }

    static String agreement(LocalDate signed, String promises) {
        return """
        {"written": true, "signedOn": "%s", "facts": "双方确认界石在槐树东侧",
         "promises": [%s],
         "signatures": [{"party": 0, "way": "FINGERPRINT"}, {"party": 1, "way": "BY_HAND"}]}
        """
                .formatted(signed, promises);
    }

    static LocalDate today() {
        return County.day(java.time.Instant.now());
    }

    /** One returns the wheat, the other farms three more years and then gives back 2.8 mu. */
    static String wheat(LocalDate from) {
        return """
        {"by": 1, "to": 0, "what": "IN_KIND", "words": "退还当季小麦六百斤", "due": "%s", "manner": "HANDED_OVER"},
        {"by": 0, "to": 1, "what": "CONDUCT", "words": "该地由王二继续耕种三年", "from": "%s", "due": "%s", "manner": "LEFT_ALONE"},
        {"by": 1, "to": 0, "what": "IN_KIND", "words": "归还二亩八分地", "due": "%s", "manner": "ON_SITE"}
        """
                .formatted(
                        from.plusDays(3), from, from.plusYears(3), from.plusYears(3).plusDays(30));
    }

    static String who(String code, String phone) {
        return "{\"code\": \"%s\", \"phone\": \"%s\"}".formatted(code, phone);
    }
}
