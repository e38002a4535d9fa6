package org.yige.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.staff.Duty;

/**
 * Of a matter for the police, those of the grid who do not hold it read the kind and the place: in
 * lists and whatever they search for, on cards, in pictures, in what was tried.
 */
@YigeTest
class WhoReadsTheWordsTest {

    private static final String SECRET = "五万元";

    @Autowired ReportsOverHttp reports;
    @Autowired SignIn signIn;

    @Test
    void whoMayNotReadTheWordsFindsNothingByThemAndReadsThemNowhere() {
        var where = reports.place(141);
        var chief = reports.chief(where);
        String code =
                read(
                        reports.report(
                                reports.json("order.theft", "有人撬门偷了" + SECRET, reports.spot(141))),
                        "$.code");
        var id = reports.idOf(chief, code);
        var head = signIn.as(Duty.COUNTY_HEAD, "610824");
        String card =
                head.post(
                                        "/api/supervision/cards",
                                        "{\"incident\": \"%s\", \"reason\": \"GRAVE\", \"words\": \"%s没了\"}"
                                                .formatted(id, SECRET))
                                .header("Idempotency-Key", ReportsOverHttp.key())
                                .exchange()
                                .getResponse()
                                .getStatus()
                        + "";
        assertThat(card).isEqualTo("201");
        for (var who :
                List.of(
                        stranger(),
                        signIn.as(Duty.VILLAGE_HEAD, where.village().value()),
                        signIn.as(Duty.TOWN_HEAD, where.village().value().substring(0, 9)))) {
            assertThat(found(who, "电动车没有")).isEmpty();
            assertThat(found(who, SECRET)).isEmpty();
            for (var address :
                    List.of(
                            "/api/incidents",
                            "/api/incidents/" + id,
                            "/api/incidents/" + id + "/alike",
                            "/api/supervision/cards",
                            "/api/supervision/incidents/" + id + "/cards")) {
                assertThat(who.get(address).exchange()).bodyText().doesNotContain(SECRET);
            }
        }
        assertThat(found(chief, SECRET)).containsExactly(id);
        assertThat(chief.get("/api/supervision/incidents/" + id + "/cards").exchange())
                .bodyText()
                .contains(SECRET);
    }

    /** Of the same village, holding nothing. */
    private SignedInClient stranger() {
        return signIn.as(Duty.MEDIATION, reports.place(141).village().value());
    }

    private static List<String> found(SignedInClient who, String words) {
        return read(who.get("/api/incidents?q=" + words).exchange(), "$.items[*].id");
    }
}
