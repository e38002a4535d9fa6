package org.yige.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.County;

/**
 * What an auditor reads: who, what and which case in words; narrowed, and taken away as a table.
 */
@YigeTest
class TrailInWordsTest {

    @Autowired SignIn signIn;
    @Autowired ReportsOverHttp reports;
    @Autowired Clock clock;

    @Test
    void aRowSaysWhoByLoginAndMaskedNameAndWhichCaseByItsNumber() {
        var where = reports.place(36);
        var lin = reports.gridWorker(where);
        reports.report(
                reports.json("street.light", "路灯不亮", reports.spot(36))
                        .replace("\"phone\": null", "\"phone\": \"13944440001\""));
        var list = lin.get("/api/incidents").exchange();
        String id = read(list, "$.items[0].id");
        int number = read(list, "$.items[0].number");
        reports.act(lin, id, "answer", "{}");
        var look =
                lin.post("/api/incidents/" + id + "/reveals", "{\"purpose\": \"打电话问清地点\"}")
                        .exchange();
        assertThat(look).hasStatusOk();

        for (var spoken : List.of("" + number, "第 " + number + " 号", "No. " + number)) {
            var found = trail("?action=intake.reveal&matter={m}", spoken);
            assertThat(ReportsOverHttp.<List<String>>read(found, "$.items[*].subjectLabel.zh"))
                    .containsOnly("第 " + number + " 号事件");
            assertThat(ReportsOverHttp.<String>read(found, "$.items[0].who.zh"))
                    .contains(lin.login())
                    .contains("*");
            assertThat(ReportsOverHttp.<String>read(found, "$.items[0].factsInWords[0].value.zh"))
                    .isEqualTo("第 " + number + " 号事件");
        }
        assertThat(items(trail("?action=intake.reveal&matter={m}", "999999999"))).isEmpty();
    }

    @Test
    void theTrailIsNarrowedByPersonAndDay() {
        var admin = signIn.asAdministrator();
        admin.post("/api/staff/people", "{\"name\": \"审计窄\"}").exchange();
        var today = County.today(clock);
        var mine = "?action=staff.enrol&actor=" + admin.person().value();

        assertThat(items(trail(mine + "&from=" + today + "&to=" + today))).isNotEmpty();
        assertThat(items(trail(mine + "&to=" + today.minusDays(1)))).isEmpty();
        assertThat(items(trail(mine + "&from=" + today.plusDays(1)))).isEmpty();
        assertThat(items(trail("?action=staff.enrol&actor=00000000-0000-0000-0000-000000000009")))
                .isEmpty();
    }

    @Test
    void theTrailIsTakenAwayAsATableAndThatIsARowToo() throws Exception {
        var admin = signIn.asAdministrator();
        admin.post("/api/staff/people", "{\"name\": \"审计表\"}").exchange();
        var csv =
                signIn.asAuditor()
                        .get(
                                "/api/privacy/trail/exports?format=CSV&action=staff.enrol&actor="
                                        + admin.person().value())
                        .locale(Locale.CHINESE)
                        .exchange();
        var text = new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).contains("谁").contains("登记人员").contains(admin.login());
        assertThat(items(trail("?action=privacy.trail-exported"))).isNotEmpty();
        assertThat(admin.get("/api/privacy/trail/exports")).hasStatus(403);
    }

    @Test
    void whatNobodyKnowsAnyMoreIsSaidToBeGoneAndIsNoBareNumber() {
        var id = java.util.UUID.randomUUID().toString();
        var row =
                new TrailLink.TrailEntry(
                        1,
                        Instant.EPOCH,
                        Optional.empty(),
                        "beats.publish",
                        id,
                        "administration",
                        new TreeMap<>());
        assertThat(new TrailReader.ReadLink(row, Map.of()).subject().zh())
                .isEqualTo("已不在库的一项（" + id + "）");
    }

    @Test
    void aLoginSpeltLikeACodeStaysALogin() {
        var row =
                new TrailLink.TrailEntry(
                        1,
                        Instant.EPOCH,
                        Optional.empty(),
                        "access.sign-in",
                        "auditor",
                        "sign-in",
                        new TreeMap<>());
        assertThat(new TrailReader.ReadLink(row, Map.of()).subject().zh()).isEqualTo("auditor");
    }

    private static List<Object> items(MvcTestResult result) {
        return read(result, "$.items");
    }

    private MvcTestResult trail(String how, Object... variables) {
        return signIn.asAuditor().get("/api/privacy/trail" + how, variables).exchange();
    }
}
