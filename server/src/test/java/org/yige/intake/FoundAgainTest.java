package org.yige.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;

/**
 * The room finds a matter it is asked about: by several words, and by the caller's whole number.
 */
@YigeTest
class FoundAgainTest {

    @Autowired ReportsOverHttp reports;

    @Test
    void everyWordHasToBeSaidWherever() {
        var room = reports.room(reports.place(31));
        String code =
                ReportsOverHttp.read(
                        reports.report(
                                reports.json(
                                        "street.light", "小超市门口路灯坏了，昨晚有人绊倒流血", reports.spot(31))),
                        "$.code");
        var id = reports.idOf(room, code);
        assertThat(listed(room, "小超市 流血")).contains(id);
        assertThat(listed(room, "流血  小超市")).contains(id);
        assertThat(listed(room, "小超市 下雪")).doesNotContain(id);
    }

    @Test
    void aWholeNumberFindsWhatWasReportedUnderIt() {
        var desk = reports.countyDesk();
        var id = ReportsOverHttp.<String>read(clerk(desk, "138 1234 7788"), "$.id");
        assertThat(byPhone(desk, "+86 13812347788")).containsExactly(id);
        assertThat(byPhone(desk, "13812347789")).isEmpty();
        assertThat(desk.post("/api/incidents/by-phone", "{\"phone\": \"7788\"}").exchange())
                .hasStatus(400);
        var lin = reports.gridWorker(reports.place(32));
        assertThat(lin.post("/api/incidents/by-phone", "{\"phone\": \"13812347788\"}").exchange())
                .hasStatus(403);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult clerk(
            SignedInClient desk, String phone) {
        var spot = reports.spot(32);
        return desk.post(
                        "/api/intake/reports/clerk",
                        """
                        {"kind": "street.light", "words": "路灯不亮", "channel": "CALL", "callerPhone": "%s",
                         "spot": {"lon": %s, "lat": %s}}\
                        """
                                .formatted(phone, spot.lon(), spot.lat()))
                .header("Idempotency-Key", ReportsOverHttp.key())
                .exchange();
    }

    private static List<String> byPhone(SignedInClient who, String phone) {
        return ReportsOverHttp.read(
                who.post("/api/incidents/by-phone", "{\"phone\": \"" + phone + "\"}").exchange(),
                "$[*].id");
    }

    private static List<String> listed(SignedInClient who, String q) {
        return ReportsOverHttp.read(who.get("/api/incidents?q=" + q).exchange(), "$.items[*].id");
    }
}
