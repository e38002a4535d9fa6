package org.yige.tables;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.yige.tables.SampleWorkbook.number;
import static org.yige.tables.SampleWorkbook.row;
import static org.yige.tables.SampleWorkbook.text;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.places.PlacesDemo;

/** What one screen takes the other takes too: places and staff read people's files the same way. */
@YigeTest
class FilesOverHttpTest {

    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final String STAFF = "/api/staff/imports?partly=false";
    private static final String STATIONS = "/api/places/imports?kind=STATIONS&from=2026-01-01";

    @Autowired SignIn signIn;
    @Autowired PlacesDemo demo;
    @Autowired MockMvcTester http;
    @Autowired JdbcClient sql;

    private SignedInClient administrator;

    @BeforeEach
    void aCountyToLookAt() {
        demo.load();
        administrator = signIn.asAdministrator();
    }

    @Test
    void bothTakeTheSameLettersAndWorkbooks() {
        var people = "姓名,手机号\n霍去病,13911119001\n";
        for (var file :
                List.of(
                        people.getBytes(GB_18030),
                        ("\uFEFF" + people).getBytes(UTF_16LE),
                        ("\uFEFF" + people.replace(',', ';')).getBytes(UTF_8),
                        SampleWorkbook.of(
                                row(1, text("干部名单")),
                                row(2, text("姓名*（必填）"), text("手机号")),
                                row(3, text("霍去病"), number("13911119001"))))) {
            assertThat(sent(STAFF, file)).hasStatus(201);
        }
        var stations = stations();
        for (var file : List.of(stations.getBytes(GB_18030), stations.getBytes(UTF_16LE))) {
            assertThat(sent(STATIONS, file)).hasStatus(201);
        }
        var workbook =
                administrator
                        .get("/api/places/exports?kind=STATIONS&format=xlsx")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(sent(STATIONS, workbook))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.readAs.kind")
                .isEqualTo("XLSX");
    }

    @Test
    void bothRefuseTheSameFilesByTheirNamesInTheReadersLanguage() {
        for (var route : List.of(STAFF, STATIONS)) {
            assertThat(sent(route, "%PDF-1.4".getBytes(UTF_8)))
                    .hasStatus(400)
                    .bodyText()
                    .contains("/problems/tables/pdf", "不是表格");
            assertThat(sent(route, "<html><table>".getBytes(UTF_8)))
                    .hasStatus(400)
                    .bodyText()
                    .contains("/problems/tables/web-page", "另存为");
            assertThat(sent(route, new byte[0])).hasStatus(400).bodyText().contains("empty-file");
            assertThat(sent(route, "甲,乙\n1,2\n".getBytes(UTF_8)))
                    .hasStatus(400)
                    .bodyText()
                    .contains("no-headings", "可识别的列");
        }
        assertThat(sent(STATIONS, "编码,名称\n1,2\n".getBytes(UTF_8)))
                .hasStatus(400)
                .bodyText()
                .contains("column-missing", "经度、纬度、管辖");
    }

    @Test
    void aPreviewSaysWhatWouldHappenAndLeavesNothing() {
        var people = "姓名,手机号,民族,备注\n卫青,13911119002,汉,好\n李广,1.39E+10,汉,\n".getBytes(UTF_8);
        int before = count();
        assertThat(sent(STAFF + "&preview=true", people))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"accepted": 1, "preview": true, "refusedCount": 1, "dropped": ["民族"], "ignored": ["备注"],
                         "readAs": {"kind": "CSV", "letters": "UTF-8", "separator": ",", "headingRow": 1},
                         "refused": [{"row": 3, "column": "手机号", "value": "********",
                                      "problem": {"type": "/problems/tables/cell-spoilt"}}]}
                        """);
        assertThat(sent(STATIONS + "&preview=true", stations().getBytes(UTF_8)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.accepted")
                .asNumber()
                .isNotEqualTo(0);
        assertThat(count()).isEqualTo(before);
        assertThat(sent(STAFF, people)).hasStatus(422).bodyText().contains("import-refused");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theRefusedRowsComeBackAsATableThatCanBeMendedAndSentAgain() {
        var people =
                "名单,,,\n姓名,手机号,民族,备注\n卫青,13911119003,汉,好\n李广,12345,汉,=1+1\n\n周亚夫,123,汉,\n"
                        .getBytes(GB_18030);
        var file = sent(STAFF + "&toMend=CSV", people);
        assertThat(file).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        var rows = bytes(file);
        assertThat(new String(rows, UTF_8).lines())
                .containsExactly(
                        "\uFEFF姓名,手机号,备注,原行号,不能导入的原因",
                        "李广,12345,'=1+1,4,这不是有效的电话号码。",
                        "周亚夫,123,,6,这不是有效的电话号码。");
        var mended =
                new String(rows, UTF_8)
                        .replace("12345", "13911119004")
                        .replace("123,", "13911119005,");
        assertThat(sent(STAFF, mended.getBytes(UTF_8)))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"accepted\": 2, \"ignored\": [\"备注\"]}");
        assertThat(bytes(sent(STAFF + "&toMend=XLSX", people))).startsWith('P', 'K');
    }

    @Test
    void aStationWithoutAPlaceIsRefusedByRowAndColumn() {
        assertThat(
                        sent(
                                STATIONS,
                                "code,name,lon,lat,covers\n610824510000,城北,108.8,37.6\n"
                                        .getBytes(UTF_8)))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"refused": [{"row": 2, "column": "covers", "problem": {"type": "/problems/places/cell-missing"}}]}
                        """);
    }

    @Test
    void nobodyIsGivenAnothersPostByASharedPhoneAndNoPostLiesNowhere() {
        assertThat(
                        sent(
                                STAFF,
                                """
                                姓名,手机号,岗位,范围编码,岗位名称
                                狄仁杰,0912-4621234,网格员,610824107201001,
                                娄师德,0912-4621234,网格员,610824107201002,
                                张柬之,13911119006,网格员,610824999999999,
                                姚崇,13911119007,网格员,610824107201003,%s
                                """
                                        .formatted("长".repeat(101))
                                        .getBytes(UTF_8)))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"refused": [{"row": 3, "problem": {"type": "/problems/staff/on-record-otherwise"}},
                                     {"row": 4, "column": "范围编码", "problem": {"type": "/problems/staff/unknown-place"}},
                                     {"row": 5, "column": "岗位名称", "problem": {"type": "/problems/staff/not-a-title"}}]}
                        """);
    }

    @Test
    void aRowWithoutATitleFillsThePostThereIs() {
        var grid =
                sql.sql(
                                "select g.code from places.grid g where g.valid_to is null and not exists"
                                        + " (select from staff.post p where p.scope_code = g.code) order by g.code desc limit 1")
                        .query(String.class)
                        .single();
        var rows = "姓名,手机号,岗位,范围编码,岗位名称,层级\n%s,%s,网格员," + grid + ",%s,1级\n";
        assertThat(sent(STAFF, rows.formatted("房玄龄", "13911119008", "第一网格 · 网格员").getBytes(UTF_8)))
                .hasStatus(201);
        assertThat(sent(STAFF, rows.formatted("房玄龄", "13911119008", "").getBytes(UTF_8)))
                .hasStatus(201);
        assertThat(
                        sql.sql("select count(*) from staff.post where scope_code = ?")
                                .param(grid)
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void aRowOfSumsMakesNobodyAndNoPlaceAndIsNamedWithTheReason() {
        var people = "姓名,手机号\n霍去疾,13911119071\n合计,1\n制表人：霍去疾,\n".getBytes(UTF_8);
        for (var how : List.of("&preview=true", "")) {
            var answer = sent(STAFF + how, people);
            assertThat(answer).bodyJson().extractingPath("$.accepted").isEqualTo(1);
            assertThat(answer).bodyJson().extractingPath("$.refusedCount").isEqualTo(0);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.leftOut[*].value")
                    .isEqualTo(List.of("合计", "制表人："));
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.leftOut[0].why.zh")
                    .isEqualTo("合计、小计行，不是一条记录");
            assertThat(answer).bodyText().doesNotContain("制表人：霍去疾");
        }
        var stations = stations() + "合计,共 3 个,,,\n";
        assertThat(sent(STATIONS, stations.getBytes(UTF_8)))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.leftOut.length()")
                .isEqualTo(1);
    }

    @Test
    void manyBadRowsAreReadCheaplyAndTheFirstAreNamed() {
        int bad = 300_000;
        var file = new StringBuilder("姓名,手机号,岗位,范围编码\n");
        for (int n = 0; n < bad; n++) {
            file.append(
                    switch (n % 3) {
                        case 0 -> "<script>,13911110001,,\n";
                        case 1 -> "霍去疾,12,,\n";
                        default -> "霍去疾,13911110001,没有这种岗位,610824100201\n";
                    });
        }
        var answer =
                assertTimeout(
                        Duration.ofSeconds(30),
                        () -> sent(STAFF + "&preview=true", file.toString().getBytes(UTF_8)));
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.refusedCount").isEqualTo(bad);
        assertThat(answer).bodyJson().extractingPath("$.refused.length()").isEqualTo(500);
    }

    @Test
    void templatesHaveTheHeadingsThatAreRead() {
        for (var route :
                List.of(
                        "/api/staff/imports/template?",
                        "/api/places/imports/template?kind=GRIDS&")) {
            var file = administrator.get(route + "format=XLSX").exchange();
            assertThat(file).hasStatusOk();
            assertThat(bytes(file)).startsWith('P', 'K');
        }
    }

    private String stations() {
        var file = administrator.get("/api/places/exports?kind=STATIONS").exchange();
        return new String(bytes(file), UTF_8).substring(1);
    }

    private int count() {
        return sql.sql("select count(*) from staff.person").query(Integer.class).single();
    }

    private MvcTestResult sent(String route, byte[] file) {
        return administrator
                .signed(http.post().uri(route))
                .contentType("application/octet-stream")
                .header("Accept-Language", "zh-CN")
                .content(file)
                .exchange();
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }
}
