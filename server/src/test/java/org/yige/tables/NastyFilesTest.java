package org.yige.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.yige.tables.SampleWorkbook.error;
import static org.yige.tables.SampleWorkbook.formula;
import static org.yige.tables.SampleWorkbook.nothing;
import static org.yige.tables.SampleWorkbook.number;
import static org.yige.tables.SampleWorkbook.row;
import static org.yige.tables.SampleWorkbook.styled;
import static org.yige.tables.SampleWorkbook.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yige.shared.Refused;

/** Files as offices save them: each is read rightly or refused by its own name, none is guessed. */
class NastyFilesTest {

    static final Charset GB_18030 = Charset.forName("GB18030");
    static final TableColumn NAME = TableColumn.words("name", "姓名", "名字").mustBeThere();
    static final TableColumn PHONE =
            TableColumn.code("phone", "手机号", "手机", "联系电话")
                    .maskedBy(all -> all.replaceAll("(?s)(?<=...).+", "*"));
    static final TableColumn SINCE = TableColumn.day("since", "任职日期");
    static final TableColumn PEOPLE = TableColumn.number("people", "人数");
    static final TableShape SHAPE =
            new TableShape(List.of(NAME, PHONE, SINCE, PEOPLE), Set.of("民族"));

    final Tables tables = new Tables(1, 1000, 8);

    @TestFactory
    Stream<DynamicTest> theSameTableIsReadInWhateverLettersItIsWritten() {
        var plain = "姓名,手机号\r\n郭子仪,13911110010\r\n𠮷田,13911110011\r\n";
        var files = new LinkedHashMap<String, byte[]>();
        files.put("UTF-8", plain.getBytes(UTF_8));
        files.put("UTF-8 BOM", ("\uFEFF" + plain).getBytes(UTF_8));
        files.put("GB 18030", plain.getBytes(GB_18030));
        files.put("UTF-16 LE BOM", ("\uFEFF" + plain).getBytes(UTF_16LE));
        files.put("UTF-16 BE BOM", ("\uFEFF" + plain).getBytes(UTF_16BE));
        files.put("UTF-16 LE", plain.getBytes(UTF_16LE));
        files.put("UTF-16 BE", plain.getBytes(UTF_16BE));
        return files.entrySet().stream()
                .map(file ->
                        dynamicTest(
                                file.getKey(),
                                () -> {
                                    var table = tables.read(file.getValue(), SHAPE);
                                    assertThat(table.readAs().letters()).contains(file.getKey());
                                    assertThat(rows(table))
                                            .containsExactly(
                                                    "2 郭子仪 13911110010", "3 𠮷田 13911110011");
                                }));
    }

    @TestFactory
    Stream<DynamicTest> cellsArePartedByWhateverPartsTheHeadings() {
        return Stream.of(",", ";", "\t", "，", "|")
                .map(separator ->
                        dynamicTest(
                                "parted by U+%04X".formatted((int) separator.charAt(0)),
                                () -> {
                                    var table =
                                            read(
                                                    "名单\n姓名,手机号,备注\n郭子仪,13911110010,\"好;a|b\tc\"\n"
                                                            .replace(",", separator));
                                    assertThat(table.readAs().separator()).contains(separator);
                                    assertThat(rows(table)).containsExactly("3 郭子仪 13911110010");
                                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsReadRightly() {
        var cases = new LinkedHashMap<String, List<String>>();
        cases.put("姓名,手机号,任职日期\n张三,13911110001\n", List.of("2 张三 13911110001"));
        cases.put("姓名,手机号\n李四,13911110002,\n", List.of("2 李四 13911110002"));
        cases.put("姓名,手机,联系电话\n张三,13911110003,\n", List.of("2 张三 13911110003"));
        cases.put("姓名,手机,联系电话\n张三,,13911110003\n", List.of("2 张三 13911110003"));
        cases.put("姓名,手机号\n吴九,13911110012\n,\n,,,\n　, \n", List.of("2 吴九 13911110012"));
        cases.put("姓名,手机号\n\n甲,1\n\n\n乙,2\n", List.of("3 甲 1", "6 乙 2"));
        cases.put("姓名,手机号\n\"甲\n乙\",1\n丙,2\n", List.of("2 甲\n乙 1", "3 丙 2"));
        cases.put("姓名*（必填）,手机号(11位)\n甲,1\n", List.of("2 甲 1"));
        cases.put("　姓 名：,【选填】手机_号\n甲,1\n", List.of("2 甲 1"));
        cases.put("NAME,Phone \n甲,1\n", List.of("2 甲 1"));
        cases.put("姓名,手机号\n'甲,'13911110012\n", List.of("2 甲 13911110012"));
        cases.put("姓名,手机号\n=\"甲\",=\"13911110012\"\n", List.of("2 甲 13911110012"));
        cases.put("姓名,手机号\n甲,１３９　１１１１ 0012\n", List.of("2 甲 13911110012"));
        cases.put("姓名,手机号\n甲,\u202D13911110012\u202C\n", List.of("2 甲 13911110012"));
        cases.put("姓名,手机号\n甲,13911110012.0\n", List.of("2 甲 13911110012"));
        cases.put("姓名,手机号\n\uE863家沟,1\n", List.of("2 \uE863家沟 1"));
        cases.put("某乡干部花名册,,\n填报单位：,,\n姓名,手机号\n甲,1\n", List.of("4 甲 1"));
        cases.put("姓名,手机号,,,\n甲,1,,,\n", List.of("2 甲 1"));
        cases.put("sep=;\n姓名;手机号\n甲;1\n", List.of("2 甲 1"));
        cases.put("序号,姓名,手机号\n1,甲,1\n2,,\n3,,\n", List.of("2 甲 1"));
        cases.put("姓名,手机号\r甲,1\r乙,2", List.of("2 甲 1", "3 乙 2"));
        cases.put("姓名,手机号\n甲 5\" 管,1\n乙,2\n", List.of("2 甲 5\" 管 1", "3 乙 2"));
        cases.put("姓名,任职日期\n甲,2026/1/31\n", List.of("2 甲 2026-01-31"));
        cases.put("姓名,任职日期\n甲,2026年1月31日\n", List.of("2 甲 2026-01-31"));
        cases.put("姓名,任职日期\n甲,２０２６．１．３１\n", List.of("2 甲 2026-01-31"));
        cases.put("姓名,任职日期\n甲,20260131\n", List.of("2 甲 2026-01-31"));
        cases.put("姓名,任职日期\n甲,2026-01-31 00:00:00\n", List.of("2 甲 2026-01-31"));
        cases.put("姓名,任职日期\n甲,46053\n", List.of("2 甲 2026-01-31"));
        cases.put("姓名,人数\n甲,\"1,234\"\n", List.of("2 甲 1234"));
        cases.put("姓名,人数\n甲,１２\n", List.of("2 甲 12"));
        return cases.entrySet().stream()
                .map(one ->
                        dynamicTest(
                                one.getKey(),
                                () ->
                                        assertThat(rows(read(one.getKey())))
                                                .isEqualTo(one.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> whatIsRefusedInItsRow() {
        var cases = new LinkedHashMap<String, TablesRefusal>();
        cases.put("姓名,手机号\n甲,1.40E+10\n", TablesRefusal.CELL_SPOILT);
        cases.put("姓名,手机号\n甲,1.1E+11\n", TablesRefusal.CELL_SPOILT);
        cases.put("姓名,手机号\n甲,'１.1e+17\n", TablesRefusal.CELL_SPOILT);
        cases.put("姓名,人数\n甲,1.2E+3\n", TablesRefusal.CELL_SPOILT);
        cases.put("姓名,人数\n甲,十二\n", TablesRefusal.NOT_A_NUMBER);
        cases.put("姓名,任职日期\n甲,2026-01-31-99\n", TablesRefusal.NOT_A_DAY);
        cases.put("姓名,任职日期\n甲,2026-02-30\n", TablesRefusal.NOT_A_DAY);
        cases.put("姓名,任职日期\n甲,1/2/2026\n", TablesRefusal.NOT_A_DAY);
        cases.put("姓名,任职日期\n甲,202601\n", TablesRefusal.NOT_A_DAY);
        cases.put("姓名,手机号\n,1\n", TablesRefusal.CELL_MISSING);
        cases.put("姓名,手机,联系电话\n甲,1,2\n", TablesRefusal.CELL_TWICE);
        return cases.entrySet().stream()
                .map(one ->
                        dynamicTest(
                                one.getKey(),
                                () -> {
                                    var refused = refused(read(one.getKey()));
                                    assertThat(refused)
                                            .extracting(RefusedRow::why)
                                            .containsExactly(one.getValue());
                                    assertThat(refused.getFirst().row()).isEqualTo(2);
                                    assertThat(refused.getFirst().column()).isPresent();
                                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsRefusedAsAWhole() {
        var cases = new LinkedHashMap<String, Map.Entry<TablesRefusal, byte[]>>();
        cases.put("nothing", refusal(TablesRefusal.EMPTY_FILE, new byte[0]));
        cases.put(
                "a mark and nothing", refusal(TablesRefusal.EMPTY_FILE, "\uFEFF".getBytes(UTF_8)));
        cases.put("line ends", refusal(TablesRefusal.EMPTY_FILE, "\n\n , \n".getBytes(UTF_8)));
        cases.put(
                "headings alone",
                refusal(TablesRefusal.ONLY_HEADINGS, "姓名,手机号\n,\n".getBytes(UTF_8)));
        cases.put("an old workbook", refusal(TablesRefusal.OLD_WORKBOOK, ole("Workbook")));
        cases.put(
                "an older one",
                refusal(
                        TablesRefusal.OLD_WORKBOOK,
                        "\t\b\u0010\0\0\u0006\u0005\0姓".getBytes(ISO_8859_1)));
        cases.put(
                "a locked workbook",
                refusal(TablesRefusal.LOCKED_WORKBOOK, ole("EncryptedPackage")));
        cases.put("a PDF", refusal(TablesRefusal.PDF, "%PDF-1.7\n姓名,手机号\n".getBytes(UTF_8)));
        for (var page :
                List.of(
                        "<html><table><tr><td>姓名</td></tr></table>",
                        "\r\n <!DOCTYPE HTML PUBLIC \"-//W3C//DTD\">",
                        "\uFEFF<table border=1>",
                        "<meta charset=gbk>",
                        "MIME-Version: 1.0\r\nContent-Type: multipart/related",
                        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>")) {
            cases.put(page, refusal(TablesRefusal.WEB_PAGE, page.getBytes(UTF_8)));
            cases.put("UTF-16 " + page, refusal(TablesRefusal.WEB_PAGE, page.getBytes(UTF_16LE)));
        }
        cases.put(
                "a picture",
                refusal(
                        TablesRefusal.UNKNOWN_LETTERS,
                        "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR".getBytes(ISO_8859_1)));
        cases.put(
                "letters of no writing",
                refusal(TablesRefusal.UNKNOWN_LETTERS, new byte[] {(byte) 0xFF, ',', (byte) 0xFF}));
        cases.put(
                "a mark and half a letter",
                refusal(TablesRefusal.UNKNOWN_LETTERS, new byte[] {(byte) 0xFF, (byte) 0xFE, 0}));
        cases.put("two writings in one file", refusal(TablesRefusal.MIXED_LETTERS, mixed()));
        cases.put(
                "a quote never closed",
                refusal(TablesRefusal.BROKEN_QUOTES, "姓名,手机号\n甲,1\n\"乙,2\n丙,3\n".getBytes(UTF_8)));
        cases.put(
                "no heading we know",
                refusal(TablesRefusal.NO_HEADINGS, "甲,乙\n1,2\n".getBytes(UTF_8)));
        cases.put("no name", refusal(TablesRefusal.COLUMN_MISSING, "手机号\n1\n".getBytes(UTF_8)));
        cases.put(
                "too many rows",
                refusal(
                        TablesRefusal.TOO_MANY_ROWS,
                        ("姓名\n" + "甲\n".repeat(1001)).getBytes(UTF_8)));
        cases.put(
                "half a workbook",
                refusal(
                        TablesRefusal.BROKEN_WORKBOOK,
                        java.util.Arrays.copyOf(SampleWorkbook.of(row(1, text("姓名"))), 600)));
        cases.put(
                "a zip of something else",
                refusal(
                        TablesRefusal.NOT_A_TABLE,
                        SampleWorkbook.zip(Map.of("word/document.xml", "<w/>"))));
        cases.put("a bomb", refusal(TablesRefusal.UNPACKS_TOO_LARGE, bomb()));
        cases.put(
                "a cell in a column there is not",
                refusal(
                        TablesRefusal.BROKEN_WORKBOOK,
                        SampleWorkbook.of("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")));
        for (var cell :
                List.of(
                        "<c r = \"ZZZZZZ1\"/>",
                        "<c r=\"&#90;ZZZZZ1\"/>",
                        "<c r='zzzzzz1'/>",
                        "<c\n t=\"n\"\n r\n=\n'ZZZZZZ1'/>",
                        "<c/>".repeat(20_000))) {
            cases.put(
                    "a column there is not, written " + cell.substring(0, 4) + cell.hashCode(),
                    refusal(
                            TablesRefusal.BROKEN_WORKBOOK,
                            SampleWorkbook.of("<row r=\"1\">" + cell + "</row>")));
        }
        cases.put(
                "a cell as long as a library",
                refusal(
                        TablesRefusal.BROKEN_WORKBOOK,
                        SampleWorkbook.of(
                                row(1, text("姓名")), row(2, text("甲".repeat(1_100_000))))));
        cases.put(
                "a hundred thousand rows that reach the last column",
                refusal(
                        TablesRefusal.BROKEN_WORKBOOK,
                        SampleWorkbook.of("<row><c r=\"XFD1\"/></row>".repeat(100_000))));
        cases.put(
                "words that stand for other words",
                refusal(
                        TablesRefusal.BROKEN_WORKBOOK,
                        new SampleWorkbook()
                                .rawSheet(
                                        "a",
                                        "visible",
                                        "<!DOCTYPE x [<!ENTITY a \"姓名\">]><worksheet><sheetData>"
                                                + row(1, "<c><v>&a;</v></c>")
                                                + "</sheetData></worksheet>")
                                .bytes()));
        cases.put(
                "a workbook of empty sheets",
                refusal(
                        TablesRefusal.EMPTY_FILE,
                        new SampleWorkbook().sheet("a").sheet("b", row(1, nothing())).bytes()));
        cases.put(
                "a workbook of headings alone",
                refusal(
                        TablesRefusal.ONLY_HEADINGS,
                        SampleWorkbook.of(row(1, text("姓名")), row(2, nothing()))));
        return cases.entrySet().stream()
                .map(one ->
                        dynamicTest(
                                one.getKey(),
                                () ->
                                        assertThatThrownBy(() ->
                                                        rows(
                                                                tables.read(
                                                                        one.getValue().getValue(),
                                                                        SHAPE)))
                                                .isInstanceOfSatisfying(
                                                        Refused.class,
                                                        no ->
                                                                assertThat(no.why())
                                                                        .isEqualTo(
                                                                                one.getValue()
                                                                                        .getKey()))));
    }

    @Test
    void aWorkbookIsReadWithItsNumbersDaysAndFormulas() {
        var file =
                SampleWorkbook.of(
                        row(2, text("二〇二六年花名册")),
                        row(4, text("姓名*（必填）"), text("手机号"), text("任职日期"), text("人数")),
                        row(5, text("甲"), number("13911110012"), styled(1, "46053"), number("12")),
                        row(
                                6,
                                text("乙"),
                                number("1.3911110012E10"),
                                styled(4, "46053.5"),
                                nothing()),
                        row(7, text("丙"), text("'13911110012"), styled(2, "46053"), nothing()),
                        row(8, nothing(), nothing(), nothing()),
                        row(9, text("丁_x000D_\n"), formula("A1", "str", "13911110012")),
                        row(10, text("戊"), formula("1+1", "n", "2"), number("46053")),
                        row(11, text("己"), nothing(), text("2026.1.31"), number("0.1")),
                        row(12, nothing()),
                        row(1000, nothing()));
        var table = tables.read(file, SHAPE);
        assertThat(rows(table))
                .containsExactly(
                        "5 甲 13911110012 2026-01-31 12",
                        "6 乙 13911110012 2026-01-31",
                        "7 丙 13911110012 2026-01-31",
                        "9 丁 13911110012",
                        "10 戊 2 2026-01-31",
                        "11 己 2026-01-31 0.1");
        assertThat(table.readAs().headingRow()).isEqualTo(4);
        assertThat(table.emptyRows()).isEqualTo(1);
    }

    @Test
    void filesAreReadOneAfterTheOtherOnAThreadThatNoRequestNeeds() throws Exception {
        var goOn = new CountDownLatch(1);
        try (var own = new Tables(1, 1000, 8);
                var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(own.aside(() -> Thread.currentThread().isVirtual())).isFalse();
            var begun = new CountDownLatch(1);
            var all = new ArrayList<Future<Boolean>>();
            all.add(
                    requests.submit(() ->
                            own.aside(() -> {
                                begun.countDown();
                                return goOn.await(20, SECONDS);
                            })));
            assertThat(begun.await(20, SECONDS)).isTrue();
            for (int n = 1; n < 9; n++) {
                all.add(requests.submit(() -> own.aside(() -> goOn.await(20, SECONDS))));
            }
            await().until(() -> all.stream().filter(Future::isDone).count() == 6);
            goOn.countDown();
            int taken = 0;
            for (var one : all) {
                try {
                    taken += one.get() ? 1 : 0;
                } catch (ExecutionException e) {
                    assertThat(((Refused) e.getCause()).why())
                            .isEqualTo(TablesRefusal.FILES_COME_TOO_FAST);
                }
            }
            assertThat(taken).isEqualTo(3);
            assertThatThrownBy(() ->
                            own.aside(() -> {
                                throw new Refused(TablesRefusal.PDF);
                            }))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void fiftyThousandBracketsAreReadAtOnce() {
        for (var bracket : List.of("(", "（", "[", "【", "(）", "姓名（")) {
            var cell = bracket.repeat(50_000);
            var file = "姓名,备注,说明\n%s,%s,%s\n甲,%s,%s\n".formatted(cell, cell, cell, cell, cell);
            assertThat(
                            assertTimeout(
                                    Duration.ofSeconds(10),
                                    () -> rows(tables.read(file.getBytes(UTF_8), SHAPE))))
                    .hasSize(2);
        }
    }

    @Test
    void aWorkbookOfTwoThousandSheetsIsLookedThroughOnce() {
        var many = new SampleWorkbook();
        for (int n = 0; n < 2_000; n++) {
            many.sheet("s" + n, row(1, text("备注")));
        }
        var file = many.sheet("人员", row(1, text("姓名")), row(2, text("甲"))).bytes();
        assertThat(assertTimeout(Duration.ofSeconds(20), () -> rows(tables.read(file, SHAPE))))
                .containsExactly("2 甲");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "-1E2147483646", "1E-2147483640"})
    void aNumberOfABillionPlacesIsNotWrittenOut(String number) {
        var file =
                SampleWorkbook.of(
                        row(1, text("姓名"), text("手机号"), text("任职日期"), text("人数")),
                        row(2, text("甲"), number(number), styled(1, number), number(number)));
        assertThat(refused(tables.read(file, SHAPE))).isNotEmpty();
    }

    @Test
    void whatASpreadsheetHasSpoiltIsRefusedAndNeverGuessed() {
        var file =
                SampleWorkbook.of(
                        row(1, text("姓名"), text("手机号")),
                        row(2, text("甲"), number("1.1010519491231E+17")),
                        row(3, text("乙"), text("1.40E+10")),
                        row(4, text("丙"), styled(1, "46053")),
                        row(5, text("丁"), error("#REF!")),
                        row(6, text("戊"), formula("A9", "e", "#N/A")),
                        row(7, text("己"), formula("A9", "n", "")));
        assertThat(refused(tables.read(file, SHAPE)))
                .extracting(RefusedRow::why)
                .containsExactly(
                        TablesRefusal.CELL_SPOILT,
                        TablesRefusal.CELL_SPOILT,
                        TablesRefusal.CELL_SPOILT,
                        TablesRefusal.CELL_IN_ERROR,
                        TablesRefusal.CELL_IN_ERROR,
                        TablesRefusal.NOT_CALCULATED);
    }

    @Test
    void theSheetWithTheHeadingsIsTakenAndAHiddenOneNever() {
        var rows = new String[] {row(1, text("姓名"), text("手机号")), row(2, text("甲"), text("1"))};
        var file =
                new SampleWorkbook()
                        .sheetThatIs("hidden", "旧表", rows)
                        .sheet("说明", row(1, text("请填下一张表")))
                        .sheet("人员", rows)
                        .bytes();
        assertThat(tables.read(file, SHAPE).readAs().sheet()).contains("人员");
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() {
        var file =
                new SampleWorkbook()
                        .countingFrom1904()
                        .sheet(
                                "1",
                                row(1, text("姓名"), text("任职日期")),
                                row(2, text("甲"), styled(1, "44591")),
                                row(3, text("乙"), number("44591")))
                        .bytes();
        assertThat(rows(tables.read(file, SHAPE)))
                .containsExactly("2 甲 2026-01-31", "3 乙 2026-01-31");
    }

    @Test
    void anEntityThatGrowsIsNotUnfolded() {
        var file =
                new SampleWorkbook()
                        .rawSheet(
                                "1",
                                "visible",
                                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
                                        + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>"
                                        + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">"
                                        + "<is><t>姓名&b;&c;</t></is></c></row></sheetData></worksheet>")
                        .bytes();
        assertThatThrownBy(() -> tables.read(file, SHAPE)).isInstanceOf(Refused.class);
    }

    @Test
    void whatCountsOrSignsUnderATableIsNoEntryAndIsNamed() {
        for (var sum :
                List.of(
                        "合计",
                        "合 计",
                        "　合计：",
                        "小计",
                        "总计",
                        "共计",
                        "累计",
                        "本页合计",
                        "合计人数",
                        "共计12人",
                        "共 12 人",
                        "合计（人）",
                        "小計".replace('計', '计'),
                        "Total",
                        "GRAND TOTAL",
                        "Sub-total:",
                        "合计：１２人")) {
            // Under the name, before it, or with a number under the name.
            for (var row : List.of(sum + ",", ",\"" + sum + "\"", sum + ",12")) {
                var file =
                        row.startsWith(",")
                                ? "序号,姓名,手机号\n1,甲,1\n" + row + ",\n2,乙,2\n"
                                : "姓名,手机号\n甲,1\n" + row + "\n乙,2\n";
                var table = read(file);
                assertThat(rows(table))
                        .as(row)
                        .extracting(each -> each.substring(2, 3))
                        .containsExactly("甲", "乙");
                assertThat(table.leftOut())
                        .as(row)
                        .hasSize(1)
                        .first()
                        .satisfies(out -> {
                            assertThat(out.row()).isEqualTo(3);
                            assertThat(out.why()).isEqualTo(LeftOutRow.LeftOutKind.SUM);
                        });
            }
        }
        var signed =
                read(
                        """
                        序号,姓名,手机号
                        1,甲,1
                        备注：以上人员均在岗,,
                        注：1.姓名为必填,,
                        填表人：贺兰山,审核人：独孤信,
                        填表人：,贺兰山,13911110001
                        单位负责人（签字）：,,联系电话：4621234
                        Note: all of them are there,,
                        """);
        assertThat(rows(signed)).containsExactly("2 甲 1");
        assertThat(signed.leftOut())
                .extracting(LeftOutRow::value)
                .as("no name that stands behind the colon")
                .containsExactly("备注：", "注：", "填表人：", "填表人：", "单位负责人（签字）：", "Note:");
    }

    @Test
    void whoIsCalledAlmostLikeASumIsAPersonAllTheSame() {
        var people = "备注,姓名,手机号\n,何小计,1\n,总计生,2\n备注：本月轮休,共小满,3\n说明书,合慧,4\n,Totalik,5\n";
        assertThat(rows(read(people)))
                .extracting(row -> row.split(" ")[1])
                .containsExactly("何小计", "总计生", "共小满", "合慧", "Totalik");
        assertThat(read(people).leftOut()).isEmpty();
    }

    @Test
    void columnsThatAreNeverKeptAreDroppedAndUnknownOnesNamed() {
        var table = read("姓名,民 族,手机号,备注,\n甲,汉,1,好,\n");
        assertThat(table.readAs().dropped()).containsExactly("民 族");
        assertThat(table.readAs().ignored()).containsExactly("备注");
        assertThat(table.iterator().next().cells()).containsExactly("甲", "1", "好", "");
    }

    @Test
    void whatIsPersonalIsMaskedInAReport() {
        var refused = refused(read("姓名,手机号\n甲,1.40E+10\n")).getFirst();
        assertThat(refused.column()).contains("手机号");
        assertThat(refused.value()).contains("1.4*");
    }

    @Test
    void aFileLargerThanItMayBeIsRefusedBeforeItIsRead() {
        var body = new ByteArrayInputStream(new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> tables.receive(body))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.why()).isEqualTo(TablesRefusal.FILE_TOO_LARGE));
    }

    @Test
    void chineseWordsThatCouldBeReadAsGreekAreReadAsChinese() {
        // each of these is, in GB 18030, two bytes that are one Greek or Hebrew letter in UTF-8
        var greek =
                new String(
                        new byte[] {(byte) 0xCE, (byte) 0xB1, (byte) 0xD7, (byte) 0xA1}, GB_18030);
        var file = ("name\n" + greek + "\n").getBytes(GB_18030);
        assertThat(rows(tables.read(file, SHAPE))).containsExactly("2 " + greek);
    }

    private ReadTable read(String file) {
        return tables.read(file.getBytes(UTF_8), SHAPE);
    }

    private static List<String> rows(ReadTable table) {
        var rows = new ArrayList<String>();
        for (var row : table) {
            var cells = new ArrayList<String>();
            cells.add(String.valueOf(row.number()));
            SHAPE.columns().forEach(column -> row.find(column).ifPresent(cells::add));
            rows.add(String.join(" ", cells));
        }
        return rows;
    }

    private static List<RefusedRow> refused(ReadTable table) {
        var refused = new ArrayList<RefusedRow>();
        for (var row : table) {
            try {
                row.text(NAME);
                SHAPE.columns().forEach(row::find);
            } catch (Refused no) {
                refused.add(row.refused(java.util.Optional.empty(), SHAPE, no));
            }
        }
        return refused;
    }

    private static Map.Entry<TablesRefusal, byte[]> refusal(TablesRefusal why, byte[] file) {
        return Map.entry(why, file);
    }

    private static byte[] ole(String stream) {
        var head = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1);
        var file = java.util.Arrays.copyOf(head, 2048);
        var name = stream.getBytes(UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static byte[] mixed() {
        var good = "姓名,手机号\n" + "郭子仪,13911110010\n".repeat(50);
        var bad = "秦良玉,13911110011\n".getBytes(GB_18030);
        var file =
                java.util.Arrays.copyOf(
                        good.getBytes(UTF_8), good.getBytes(UTF_8).length + bad.length);
        System.arraycopy(bad, 0, file, file.length - bad.length, bad.length);
        return file;
    }

    private static byte[] bomb() {
        return new SampleWorkbook()
                .sheet("1", row(1, text("姓名")), row(2, text("a".repeat(9 << 20))))
                .bytes();
    }
}
