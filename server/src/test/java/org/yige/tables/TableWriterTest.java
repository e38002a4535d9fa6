package org.yige.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yige.Seeds;
import org.yige.shared.Refused;

/** What is written is read again as it was, and no spreadsheet runs any of it. */
class TableWriterTest {

    static final TableColumn ONE = TableColumn.words("one");
    static final TableColumn TWO = TableColumn.words("two");
    static final TableColumn THREE = TableColumn.words("three");
    static final TableShape SHAPE = TableShape.of(ONE, TWO, THREE);

    final Tables tables = new Tables(64, 2_000_000, 512);

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAgain(TableFormat format) {
        for (long seed : Seeds.hundred().limit(25).toArray()) {
            var random = new Random(seed);
            var written = new ArrayList<List<String>>();
            for (int row = 0; row < 60; row++) {
                // a row of nothing would be passed over, so its first cell says something
                written.add(List.of("r" + nasty(random), nasty(random), nasty(random)));
            }
            var file = TableWriter.bytes(format, List.of("one", "two", "three"), written.stream());
            assertThat(cells(file)).as("seed " + seed).isEqualTo(written);
        }
    }

    @Test
    void csvBeginsWithAMarkWithoutWhichChineseOfficesSeeNoise() {
        var file = TableWriter.bytes(TableFormat.CSV, List.of("姓名"), Stream.of(List.of("甲")));
        assertThat(new String(file, UTF_8)).isEqualTo("\uFEFF姓名\r\n甲\r\n");
    }

    @Test
    void nothingThatASpreadsheetWouldRunGoesOutAsItIs() {
        for (var run :
                List.of(
                        "=1+1",
                        "+1+1",
                        "-2+3+cmd|' /C calc'!A0",
                        "@SUM(1)",
                        "＝1+1",
                        "＋8613911110010",
                        "+8613911110010",
                        "-1-1",
                        "'=1",
                        "\t=1")) {
            var file =
                    TableWriter.bytes(
                            TableFormat.CSV, List.of("one", "two"), Stream.of(List.of("x", run)));
            assertThat(new String(file, UTF_8).lines().toList().get(1))
                    .contains(",")
                    .matches("x,\"?'.*");
        }
        var numbers = List.of("-71.05", "-1");
        assertThat(
                        new String(
                                TableWriter.bytes(
                                        TableFormat.CSV, List.of("one", "two"), Stream.of(numbers)),
                                UTF_8))
                .endsWith("-71.05,-1\r\n");
    }

    @Test
    void aShapeTooLongForAWorkbookIsRefusedAndNotCut() {
        assertThatThrownBy(() ->
                        TableWriter.bytes(
                                TableFormat.XLSX,
                                List.of("one"),
                                Stream.of(List.of("a".repeat(40_000)))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.why())
                                        .isEqualTo(TablesRefusal.TOO_LARGE_FOR_A_WORKBOOK));
    }

    @Test
    void manyRowsAreReadOneAfterAnother() {
        var row = "郭子仪,13911110010,陕西省榆林市靖边县张家畔街道\n".getBytes(UTF_8);
        var head = "one,two,three\n".getBytes(UTF_8);
        int count = 200_000;
        var file = java.util.Arrays.copyOf(head, head.length + count * row.length);
        for (int at = 0; at < count; at++) {
            System.arraycopy(row, 0, file, head.length + at * row.length, row.length);
        }
        var table = tables.read(file, SHAPE);
        long letters = 0;
        for (var one : table) {
            letters +=
                    one.find(ONE).orElseThrow().length() + one.find(THREE).orElseThrow().length();
        }
        assertThat(table.rows()).isEqualTo(count);
        assertThat(letters).isEqualTo(17L * count);
    }

    private List<List<String>> cells(byte[] file) {
        var cells = new ArrayList<List<String>>();
        for (var row : tables.read(file, SHAPE)) {
            cells.add(SHAPE.columns().stream().map(column -> row.find(column).orElse("")).toList());
        }
        return cells;
    }

    /** Words with all that readers stumble over; what cannot be seen at the ends is not kept. */
    private static String nasty(Random random) {
        var pieces =
                List.of(
                        "甲", "𠮷", "\uE863", "a", "7", "\"", "\"\"", ",", ";", "\t", "\n", "'", "=",
                        "+", "-", "@", "&", "<", "_x000D_", "_x005F_", " ", "1.4E+10", "\\", "，",
                        "é", "|");
        var text = new StringBuilder();
        for (int at = random.nextInt(8); at > 0; at--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString().strip();
    }
}
