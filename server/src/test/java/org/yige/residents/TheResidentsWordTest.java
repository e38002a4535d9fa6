package org.yige.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.staff.Duty;

/**
 * What a resident says is said by the resident: nobody who works on a matter is ever shown the code
 * with which it is said, whatever they do and wherever they look, and no table holds it.
 */
@YigeTest
class TheResidentsWordTest {

    private static final String FIXED =
            "{\"outcome\": \"FIXED\", \"words\": \"换了灯\", \"photos\": []}";

    @Autowired ReportsOverHttp reports;
    @Autowired SignIn signIn;
    @Autowired JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Test
    void nobodyOfTheStaffReadsACodeWhereverTheyLook() {
        var lin = reports.gridWorker(reports.place(131));
        var chief = reports.chief(reports.place(131));
        var kept = reported(131, "13800138001");
        var other = reported(131, "13800138001");
        var id = reports.idOf(lin, kept);
        var seen = new ArrayList<String>();
        seen.add(body(reports.act(lin, id, "answer", "{}")));
        seen.add(
                body(
                        reports.act(
                                chief,
                                reports.idOf(chief, other),
                                "joining",
                                "{\"into\": \"" + id + "\"}")));
        seen.add(
                body(
                        reports.act(
                                chief,
                                id,
                                "parting",
                                "{\"report\": \"%s\", \"words\": \"\"}"
                                        .formatted(reports.reportOf(other)))));
        seen.add(body(reports.act(lin, id, "handling", FIXED)));
        seen.add(
                body(
                        chief.post("/api/incidents/" + id + "/reveals", "{\"purpose\": \"回访\"}")
                                .exchange()));
        for (var who : everybody()) {
            for (var path : readable()) {
                var address = path.replaceAll("\\{[^}]+}", id);
                seen.add(body(who.get(address).exchange()));
                seen.add(body(who.get(address + "?q=" + kept).exchange()));
            }
        }
        assertThat(seen).anyMatch(each -> each.contains("路灯不亮了"));
        assertThat(seen)
                .noneMatch(each -> Stream.of(kept, other).anyMatch(code -> holds(each, code)));
    }

    @Test
    void noTableHoldsACode() {
        var code = reported(132, "13800138001");
        reports.asResident(code + "/objection", "{\"reason\": \"CAME_BACK\", \"words\": \"\"}");
        var tables =
                sql.sql(
                                """
                                select table_schema || '.' || table_name from information_schema.tables
                                 where table_type = 'BASE TABLE'
                                   and table_schema not in ('pg_catalog', 'information_schema')
                                """)
                        .query(String.class)
                        .list();
        assertThat(tables)
                .hasSizeGreaterThan(40)
                .noneMatch(table ->
                        sql.sql(
                                        "select exists (select from %s kept where kept::text like ? or kept::text like ?)"
                                                .formatted(table))
                                .params("%" + code + "%", "%" + code.replace("-", "") + "%")
                                .query(Boolean.class)
                                .single());
    }

    @Test
    void whoWroteItDownIsShownTheCodeOnceToHandItOn() {
        var lin = reports.gridWorker(reports.place(133));
        var sent = written(133, "WALK_IN");
        var key = key();
        String code = read(clerk(lin, sent, key), "$.code");
        assertThat(reports.follow(code)).hasStatusOk();
        assertThat(body(clerk(lin, sent, key))).contains(code);
        assertThat(body(lin.get("/api/incidents/" + reports.idOf(lin, code)).exchange()))
                .doesNotContain(code);
        for (var channel : List.of("ROUND", "HOTLINE", "BODY")) {
            assertThat(clerk(lin, written(133, channel), key()))
                    .hasStatus(201)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isNull();
        }
    }

    @Test
    void whoWroteItDownAndWorksOnItSaysNothingInItsPlace() {
        var lin = reports.gridWorker(reports.place(134));
        var desk = reports.countyDesk();
        var hers = clerk(lin, written(134, "WALK_IN"), key());
        String id = read(hers, "$.id");
        String code = read(hers, "$.code");
        reports.act(lin, id, "answer", "{}");
        assertThat(reports.act(lin, id, "handling", FIXED)).hasStatus(201);
        for (var saying : List.of("/confirmation {}", "/rating {\"score\": 5, \"reasons\": []}")) {
            var parts = saying.split(" ", 2);
            assertThat(reports.asResident(code + parts[0], parts[1]))
                    .hasStatus(403)
                    .bodyText()
                    .contains("not-in-their-place");
        }
        assertThat(
                        reports.asResident(
                                code + "/objection",
                                "{\"reason\": \"CAME_BACK\", \"words\": \"没修好\"}"))
                .hasStatusOk();

        // Written down by somebody else than who works on it: its holder's word counts.
        var theirs = clerk(desk, written(134, "WALK_IN"), key());
        String other = read(theirs, "$.id");
        reports.act(lin, other, "answer", "{}");
        assertThat(reports.act(lin, other, "handling", FIXED)).hasStatus(201);
        assertThat(
                        reports.asResident(
                                ReportsOverHttp.<String>read(theirs, "$.code") + "/confirmation",
                                "{}"))
                .hasStatusOk();
    }

    @Test
    void aCaseIsFoundByItsNumberHoweverItIsTypedAndByTheReceiptThatIsShown() {
        var lin = reports.gridWorker(reports.place(135));
        var code = reported(135, "13800138001");
        var id = reports.idOf(lin, code);
        int number = read(lin.get("/api/incidents/" + id).exchange(), "$.number");
        var wide = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        for (var typed :
                List.of(
                        "" + number,
                        "No. " + number,
                        "第" + number + "号",
                        "编号：" + number,
                        " " + wide + " ")) {
            assertThat(reports.idOf(lin, typed)).as(typed).isEqualTo(id);
        }
        for (var typed :
                List.of(code, code.toLowerCase(java.util.Locale.ROOT), code.replace("-", " "))) {
            assertThat(reports.idOf(lin, typed)).as("a receipt").isEqualTo(id);
        }
        assertThat(
                        body(
                                reports.gridWorker(reports.place(1))
                                        .get("/api/incidents?q=" + code)
                                        .exchange()))
                .doesNotContain(id);
    }

    private String reported(int place, String phone) {
        return read(
                reports.report(
                        reports.json("street.light", "路灯不亮了", reports.spot(place))
                                .replace("\"phone\": null", "\"phone\": \"" + phone + "\"")),
                "$.code");
    }

    private String written(int place, String channel) {
        return reports.json("street.light", "路灯不亮了", reports.spot(place))
                .replaceFirst("\\{", "{\"channel\": \"" + channel + "\", ");
    }

    private static MvcTestResult clerk(SignedInClient who, String json, String key) {
        return who.post("/api/intake/reports/clerk", json)
                .header("Idempotency-Key", key)
                .exchange();
    }

    private List<SignedInClient> everybody() {
        var where = reports.place(131);
        return List.of(
                reports.gridWorker(where),
                reports.chief(where),
                reports.room(where),
                reports.countyDesk(),
                signIn.as(Duty.TOWN_HEAD, where.village().value().substring(0, 9)),
                signIn.as(Duty.COUNTY_HEAD, "610824"),
                signIn.as(Duty.VILLAGE_HEAD, where.village().value()),
                signIn.as(Duty.OFFICER, where.station().orElseThrow().value()),
                signIn.as(Duty.AUXILIARY, where.station().orElseThrow().value()),
                signIn.as(Duty.MEDIATION, "610824"),
                signIn.asAuditor(),
                signIn.asAdministrator());
    }

    /** Everything there is to read. A stream does not end; it says what lists say. */
    private List<String> readable() {
        return endpoints.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("org.yige"))
                .filter(one ->
                        one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .filter(path -> !path.endsWith("/stream") && !path.startsWith("/api/residents"))
                .toList();
    }

    private static boolean holds(String body, String code) {
        return body.contains(code) || body.contains(code.replace("-", ""));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
