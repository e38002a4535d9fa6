package org.yige.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.staff.Duty;

/** What each level has before it, over HTTP. */
@YigeTest
class LevelsTest extends DisputeSteps {

    @Autowired JdbcClient sql;

    @Autowired TransactionTemplate transaction;

    private static MvcTestResult levels(SignedInClient who, String query) {
        return who.get("/api/mediation/levels" + query).exchange();
    }

    private static List<Integer> levelOf(MvcTestResult seen, String id) {
        return ReportsOverHttp.read(seen, "$.lines[?(@.id == '%s')].level".formatted(id));
    }

    @Test
    void whatIsPassedUpLiesWithTheNextLevelAndSaysWhatWasTried() {
        var where = reports.place(361);
        var worker = reports.gridWorker(where);
        var head = signIn.as(Duty.VILLAGE_HEAD, where.village().value());
        var incident = inHand(worker, 361, "dispute.land");
        var id = talking(worker, incident, "13900361001", "13900361002").get(1);
        var seen = levels(worker, "");
        assertThat(seen).hasStatus(200);
        assertThat(levelOf(seen, id)).containsExactly(1);
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                seen, "$.lines[?(@.id == '%s')].due".formatted(id)))
                .isNotEmpty();
        assertThat(
                        post(
                                worker,
                                "disputes/" + id + "/records",
                                "{\"what\": \"SESSION\", \"words\": \"双方各说各的\"}"))
                .hasStatus(201);
        assertThat(
                        reports.act(
                                worker,
                                incident,
                                "passing-up",
                                "{\"tried\": \"上门两次\", \"whyFailed\": \"互不相让\"}"))
                .hasStatus(201);
        var above = levels(head, "");
        var now = levelOf(above, id);
        assertThat(now).hasSize(1);
        assertThat(now.getFirst()).isGreaterThan(1);
        assertThat(
                        ReportsOverHttp.<List<Integer>>read(
                                above, "$.lines[?(@.id == '%s')].records".formatted(id)))
                .containsExactly(1);
        assertThat(levelOf(levels(head, "?level=" + now.getFirst()), id)).hasSize(1);
        assertThat(levelOf(levels(head, "?level=1"), id)).isEmpty();
        var counted =
                ReportsOverHttp.<List<Integer>>read(
                        above, "$.levels[?(@.order == %d)].open".formatted(now.getFirst()));
        assertThat(counted.getFirst()).isPositive();
    }

    @Test
    void howeverMuchHasEndedWhatIsTalkedAboutIsReadByItsOwnIndex() {
        transaction.executeWithoutResult(status -> {
            sql.sql(
                            """
                            insert into mediation.dispute
                                   (county, id, incident, division, post, post_title, level, kind, source, since,
                                    people, matter_sealed, code_mark, stage, why_over, ended_at, registered_at)
                            select '610824', gen_random_uuid(), gen_random_uuid(), '610824100001',
                                   gen_random_uuid(), '村调委会', 1, 'land', 'PROACTIVE', '2018-01-01', 2, '\\x00',
                                   decode(md5('levels' || n), 'hex'), 'OVER', 'FAILED', '2018-03-01', '2018-01-01'
                              from generate_series(1, 50000) n
                            """)
                    .update();
            sql.sql("analyze mediation.dispute").update();
            var plan =
                    String.join(
                            "\n",
                            sql.sql(
                                            """
                                            explain select * from mediation.dispute
                                             where county = '610824' and stage in ('ASKING', 'TALKING')
                                               and (division like any(array['6108%']) or post = any(array[]::uuid[]))
                                             order by registered_at, id limit 2000
                                            """)
                                    .query(String.class)
                                    .list());
            assertThat(plan).contains("disputes_talked_about");
            status.setRollbackOnly();
        });
    }
}
