package org.yige.staff;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yige.shared.Refused;
import org.yige.shared.SharedRefusal;

/**
 * A table of people as it was handed in: UTF-8 or GB18030, headings in Chinese or English.
 *
 * @param dropped headings of columns that are never kept: ethnicity, religion, politics and the
 *     like
 * @param ignored headings nobody here knows
 */
record StaffTable(List<Row> rows, List<String> dropped, List<String> ignored) {

    private static final int MOST_ROWS = 20_000;

    /** Never kept, whoever hands them in (Personal Information Protection Law 6 and 28). */
    private static final Set<String> NEVER =
            Set.of(
                    "民族",
                    "族别",
                    "宗教",
                    "宗教信仰",
                    "信仰",
                    "政治面貌",
                    "政治身份",
                    "党派",
                    "方言",
                    "母语",
                    "籍贯",
                    "健康状况",
                    "婚姻状况",
                    "ethnicity",
                    "nation",
                    "nationality",
                    "religion",
                    "politicalstatus",
                    "politics",
                    "party",
                    "dialect",
                    "health",
                    "maritalstatus");

    /** A column we keep, by the headings it goes under. */
    enum Column {
        NAME("姓名", "名字", "name"),
        PHONE("手机号", "手机", "电话", "联系电话", "手机号码", "phone", "mobile"),
        ID_NUMBER("身份证号", "身份证", "身份证号码", "公民身份号码", "idnumber", "id"),
        DUTY("岗位", "职务", "岗位类别", "duty"),
        LEVEL("层级", "级别", "网格级别", "level"),
        TITLE("岗位名称", "title", "post"),
        SCOPE("范围类别", "scope", "scopekind"),
        SCOPE_CODE("范围编码", "网格编码", "区划代码", "村编码", "辖区编码", "scopecode", "code"),
        FROM("任职日期", "开始日期", "起始日期", "from", "since"),
        TO("结束日期", "终止日期", "to", "until");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }

        static Optional<Column> of(String heading) {
            for (var column : values()) {
                if (column.headings.contains(heading)) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }

        static String known() {
            return java.util.Arrays.stream(values())
                    .map(column -> column.headings.getFirst())
                    .collect(java.util.stream.Collectors.joining("、"));
        }
    }

    /**
     * A line of the table. @param number counted as a spreadsheet does, the headings being line 1
     */
    record Row(int number, Map<Column, String> cells) {

        Optional<String> cell(Column column) {
            return Optional.ofNullable(cells.get(column))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }
    }

    static StaffTable read(byte[] bytes) {
        try (var csv = CsvReader.builder().ofCsvRecord(text(bytes))) {
            var lines = csv.iterator();
            if (!lines.hasNext()) {
                throw new Refused(StaffRefusal.NOT_A_TABLE);
            }
            var headings = new Headings(lines.next().getFields());
            var rows = new ArrayList<Row>();
            while (lines.hasNext()) {
                rows.add(new Row(rows.size() + 2, headings.cells(lines.next().getFields())));
                if (rows.size() > MOST_ROWS) {
                    throw new Refused(SharedRefusal.TOO_LARGE);
                }
            }
            return new StaffTable(List.copyOf(rows), headings.dropped, headings.ignored);
        } catch (CsvParseException e) {
            throw new Refused(StaffRefusal.NOT_A_TABLE);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Spreadsheets in Chinese offices save GB18030; everything else saves UTF-8. */
    private static String text(byte[] bytes) {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // Not in this character set: the next one is tried.
            }
        }
        throw new Refused(StaffRefusal.NOT_A_TABLE);
    }

    private static final class Headings {

        private final List<Optional<Column>> columns = new ArrayList<>();
        private final List<String> dropped = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();

        Headings(List<String> written) {
            for (var heading : written) {
                var plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_()（）*-]", "");
                var column = NEVER.contains(plain) ? Optional.<Column>empty() : Column.of(plain);
                columns.add(column);
                if (NEVER.contains(plain)) {
                    dropped.add(heading.strip());
                } else if (column.isEmpty()) {
                    ignored.add(heading.strip());
                }
            }
            if (!columns.contains(Optional.of(Column.NAME))) {
                throw new Refused(StaffRefusal.NO_NAME_COLUMN, Map.of("known", Column.known()));
            }
        }

        Map<Column, String> cells(List<String> fields) {
            var cells = new EnumMap<Column, String>(Column.class);
            for (int i = 0; i < Math.min(fields.size(), columns.size()); i++) {
                var field = fields.get(i);
                columns.get(i).ifPresent(column -> cells.put(column, field));
            }
            return cells;
        }
    }
}
