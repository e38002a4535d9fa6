package org.yige.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yige.YigeTest;
import org.yige.intake.ReportsOverHttp;
import org.yige.privacy.Privacy;
import org.yige.staff.Duty;

/** Eleven months of one county: 3,112 found, 1,964 settled; two rates, which are not one. */
@YigeTest
class DisputeFiguresTest extends DisputeSteps {

    private static final String SPAN =
            "from=2019-01-01&until=2019-11-30&cutOff=2019-12-01T00:00:00Z";

    @Autowired JdbcClient sql;

    @Autowired Privacy privacy;

    /** As it was told: 1,964 agreed, 32 ended without, the rest in hand. */
    private void eleven() {
        reports.place(1);
        sql.sql(
                        """
                        insert into mediation.dispute
                               (county, id, incident, division, post, post_title, level, kind, source, since, people,
                                matter_sealed, code_mark, stage, why_over, agreed_at, ended_at, registered_at)
                        select '610824', gen_random_uuid(), gen_random_uuid(), '610824100001', gen_random_uuid(), '村调委会',
                               1 + n % 3, case when n % 4 = 0 then 'land' else 'neighbours' end, 'PROACTIVE', '2019-01-01', 2,
                               :matter, decode(md5('figures' || n), 'hex'),
                               case when n <= 1900 then 'PERFORMED' when n <= 1964 then 'AGREED' when n <= 1996 then 'OVER'
                                    else 'TALKING' end,
                               case when n > 1964 and n <= 1996 then 'FAILED' end,
                               case when n <= 1964 then timestamptz '2019-06-01 00:00+08' end,
                               case when n <= 1900 or n > 1964 and n <= 1996 then timestamptz '2019-07-01 00:00+08' end,
                               timestamptz '2019-03-01 00:00+08'
                          from generate_series(1, 3112) n
                        on conflict do nothing
                        """)
                .param("matter", privacy.seal("两家不和", DisputeStore.MATTER).bytes())
                .update();
    }

    @Test
    void bothRatesStandSideBySideWithWhatTheyAreOf() {
        eleven();
        var head = signIn.as(Duty.COUNTY_HEAD, "610824");
        var figures = head.get("/api/mediation/figures?" + SPAN).exchange();
        assertThat(figures).hasStatus(200);
        assertThat(ReportsOverHttp.<Integer>read(figures, "$.rows[0].registered")).isEqualTo(3112);
        assertThat(ReportsOverHttp.<Integer>read(figures, "$.rows[0].settled")).isEqualTo(1964);
        assertThat(ReportsOverHttp.<Integer>read(figures, "$.rows[0].performed")).isEqualTo(1900);
        assertThat(ReportsOverHttp.<Integer>read(figures, "$.rows[0].inHand")).isEqualTo(1116);
        assertThat(share(figures, "settlement")).isEqualTo("63.1");
        assertThat(share(figures, "success")).isEqualTo("98.4");
        assertThat(ReportsOverHttp.<String>read(figures, "$.settlementSays.zh")).contains("登记件数");
    }

    private static String share(
            org.springframework.test.web.servlet.assertj.MvcTestResult figures, String rate) {
        int numerator = read(figures, "$.rows[0]." + rate + ".numerator");
        int denominator = read(figures, "$.rows[0]." + rate + ".denominator");
        return "%.1f".formatted(100.0 * numerator / denominator);
    }

    @Test
    void thePartsAreTheWholeAndEveryNumberOpensItsCases() {
        eleven();
        var head = signIn.as(Duty.COUNTY_HEAD, "610824");
        for (var by : List.of("LEVEL", "KIND", "SOURCE")) {
            var rows = head.get("/api/mediation/figures?" + SPAN + "&by=" + by).exchange();
            assertThat(
                            ReportsOverHttp.<List<Integer>>read(rows, "$.rows[*].settled").stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                    .isEqualTo(1964);
        }
        var cases =
                head.get(
                                "/api/mediation/figures/disputes?"
                                        + SPAN
                                        + "&by=KIND&key=land&number=CONCLUDED&limit=200")
                        .exchange();
        assertThat(ReportsOverHttp.<List<String>>read(cases, "$.items[*].kind"))
                .hasSize(200)
                .containsOnly("land");
        assertThat(ReportsOverHttp.<String>read(cases, "$.next")).isEqualTo("200");
    }

    @Test
    void whatWasNotSoYetAtTheCutOffDoesNotCountAndASpanThatEndsBeforeItBeginsIsRefused() {
        eleven();
        var head = signIn.as(Duty.COUNTY_HEAD, "610824");
        var early =
                head.get(
                                "/api/mediation/figures?from=2019-01-01&until=2019-11-30&cutOff=2019-05-01T00:00:00Z")
                        .exchange();
        assertThat(ReportsOverHttp.<Integer>read(early, "$.rows[0].settled")).isZero();
        assertThat(ReportsOverHttp.<Integer>read(early, "$.rows[0].success.denominator")).isZero();
        assertThat(head.get("/api/mediation/figures?from=2019-02-01&until=2019-01-01").exchange())
                .hasStatus(400);
    }

    @Test
    void whatWasFoundIsCountedWhetherOnFileOrNotAndByCauseEveryNumberOpensItsCases() {
        var where = reports.place(384);
        var worker = reports.gridWorker(where);
        var first = inHand(worker, 384, "dispute.land");
        var second = inHand(worker, 384, "dispute.land");
        assertThat(post(worker, "disputes", dispute(first, "13900384001", "13900384002")))
                .hasStatus(201);
        var head = signIn.as(Duty.COUNTY_HEAD, "610824");
        var span = "from=" + today() + "&until=" + today();
        var figures = head.get("/api/mediation/figures?by=CAUSE&" + span).exchange();
        assertThat(figures).hasStatus(200);
        int found = read(figures, "$.found");
        int registered =
                ReportsOverHttp.<List<Integer>>read(figures, "$.rows[*].registered").stream()
                        .mapToInt(each -> each)
                        .sum();
        assertThat(found).isGreaterThanOrEqualTo(registered + 1);
        assertThat(ReportsOverHttp.<String>read(figures, "$.foundSays.zh")).contains("发现");
        assertThat(ReportsOverHttp.<List<String>>read(figures, "$.rows[*].key"))
                .contains("land.border");
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                figures, "$.rows[?(@.key == 'land.border')].label.zh"))
                .containsExactly("地界");
        var ids = new java.util.ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page =
                    head.get(
                                    "/api/mediation/figures/found?limit=200&"
                                            + span
                                            + cursor.map("&cursor="::concat).orElse(""))
                            .exchange();
            ids.addAll(ReportsOverHttp.<List<String>>read(page, "$.items[*].id"));
            cursor = Optional.ofNullable(ReportsOverHttp.read(page, "$.next"));
        } while (cursor.isPresent());
        assertThat(ids).contains(first, second).hasSize(found);
    }
}
