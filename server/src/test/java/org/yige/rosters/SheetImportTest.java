package org.yige.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;
import static org.yige.rosters.RosterSteps.path;
import static org.yige.rosters.RosterSteps.turn;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.tables.TableFormat;
import org.yige.tables.TableWriter;

/** A station's sheet comes in from its own spreadsheet, over HTTP. */
@YigeTest
class SheetImportTest {

    @Autowired RosterSteps steps;

    private LocalDate first;

    @BeforeEach
    void aWeekToCome() {
        first = steps.today().plusDays(10);
    }

    @AfterEach
    void nobodyElseGoesByTheseSheets() {
        steps.forget();
    }

    private static byte[] csv(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Map<String, Object>> refused(MvcTestResult sent) {
        return read(sent, "$.refused");
    }

    private String ownName(SignIn.SignedInClient who, String sheet) {
        List<String> names =
                read(
                        steps.sheet(sheet),
                        "$.people[?(@.id == '" + who.person().value() + "')].name");
        return names.getFirst();
    }

    @Test
    void whatTheProgramWritesItReadsBackAsItWasInEitherLanguageAndForm() {
        steps.officer(0);
        steps.officer(1);
        steps.officer(2);
        steps.stand("值班室", "[\"LEADER\", \"ANY\"]");
        steps.stand("东街警务站", "[\"POLICE\"]");
        String sheet = steps.begin(first, first.plusDays(6));
        assertThat(steps.chief().post(path(sheet, "proposal"), "{\"version\": 1}").exchange())
                .hasStatusOk();
        var turns = steps.turns(sheet);
        assertThat(turns).isNotEmpty();
        List<Object> fields = read(steps.sheet(sheet), "$.fieldDays");

        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (var format : TableFormat.values()) {
                var file =
                        steps.chief()
                                .get(path(sheet, "table?format=" + format))
                                .locale(locale)
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray();
                String copy = steps.begin(first, first.plusDays(6));
                assertThat(steps.send(copy, file, "")).hasStatus(201);
                assertThat(steps.turns(copy)).isEqualTo(turns);
                assertThat((List<Object>) read(steps.sheet(copy), "$.fieldDays")).isEqualTo(fields);
                var again = steps.send(copy, file, "&preview=true");
                assertThat(again).hasStatusOk();
                assertThat(ReportsText.of(again)).doesNotContain("新增", "变更");
                int before = steps.version(copy);
                assertThat(steps.send(copy, file, "&preview=true")).hasStatusOk();
                assertThat(steps.version(copy)).isEqualTo(before);
            }
        }
    }

    @Test
    void aListOfPeoplesOwnIsReadInEveryUsualSpelling() {
        var lin = steps.officer(0);
        var zhao = steps.officer(1);
        String stand = steps.stand("巡逻车", "[\"POLICE\", \"POLICE\"]");
        String sheet = steps.begin(first, first.plusDays(6));
        var day = first.plusDays(2);
        var spellings =
                Stream.of(
                                "yyyy-MM-dd",
                                "yyyy/M/d",
                                "yyyy年M月d日",
                                "M月d日",
                                "MM月dd日",
                                "M.d",
                                "M/d",
                                "d日",
                                "yyyyMMdd")
                        .map(pattern ->
                                day.format(java.time.format.DateTimeFormatter.ofPattern(pattern)));
        var lines =
                Stream.concat(
                                Stream.of("2026年排班", "值班日期,班 次,勤务岗,值班人员"),
                                Stream.concat(
                                                spellings,
                                                Stream.of(
                                                        String.valueOf(day.toEpochDay() + 25569),
                                                        day.getMonthValue()
                                                                + "月"
                                                                + day.getDayOfMonth()
                                                                + "日（"
                                                                + day.getDayOfWeek()
                                                                        .getDisplayName(
                                                                                java.time.format
                                                                                        .TextStyle
                                                                                        .SHORT,
                                                                                Locale.CHINESE)
                                                                + "）"))
                                        .map(text -> text + ", 白班 ,巡逻车," + ownName(lin, sheet)))
                        .toArray(String[]::new);
        assertThat(steps.send(sheet, csv(lines), "")).hasStatus(201);
        assertThat(steps.turns(sheet))
                .containsExactly(turn(day, "DAY", stand, 0, lin.person().value()));

        // The list is the whole crew of that stand in that shift: who is not named is off.
        assertThat(
                        steps.send(
                                sheet,
                                csv("日期,班次,岗位,姓名", day + ",DAY,巡逻车," + ownName(zhao, sheet)),
                                ""))
                .hasStatus(201);
        assertThat(steps.turns(sheet))
                .containsExactly(turn(day, "DAY", stand, 1, zhao.person().value()));
    }

    @Test
    void whatCannotBeIsNamedWithRowColumnValueAndWordsAndNothingStays() {
        var lin = steps.officer(0);
        var zhao = steps.officer(1);
        var aux = steps.auxiliary(0);
        steps.stand("值班室", "[\"POLICE\"]");
        String sheet = steps.begin(first, first.plusDays(6));
        var name = ownName(lin, sheet);
        var other = ownName(zhao, sheet);
        var auxiliary = ownName(aux, sheet);
        var day = first.toString();
        var file =
                csv(
                        "日期,班次,岗位,席位,姓名",
                        day + ",白班,值班室,1," + name,
                        day + ",白班,值班室,1," + other,
                        day + ",晚班,值班室,1," + name,
                        day + ",夜班,南街站,1," + name,
                        day + ",夜班,值班室,7," + name,
                        day + ",夜班,值班室,1,外单位的人",
                        first.plusDays(7) + ",夜班,值班室,1," + name,
                        "哪天,夜班,值班室,1," + name,
                        first.plusDays(1) + ",夜班,值班室,," + auxiliary,
                        first.plusDays(2) + ",夜班,值班室,,");
        var sent = steps.send(sheet, file, "");
        assertThat(sent).hasStatus(422);
        assertThat(refused(sent).stream().map(row -> (Integer) row.get("row")))
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(refused(sent).stream().map(row -> row.get("column")))
                .containsExactly("席位", "班次", "岗位", "席位", "姓名", "日期", "日期", "岗位", "姓名");
        assertThat(refused(sent).get(1)).containsEntry("value", "晚班");
        assertThat(refused(sent).get(0).get("problem").toString()).contains("同一个席位");
        assertThat(refused(sent).get(1).get("problem").toString()).contains("白班、夜班");
        assertThat(refused(sent).get(7).get("problem").toString()).contains("没有此人可以担任的席位");
        assertThat(steps.turns(sheet)).isEmpty();

        assertThat(steps.send(sheet, file, "&partly=true")).hasStatus(201);
        assertThat(steps.turns(sheet)).hasSize(1);
        assertThat(steps.send(sheet, file, "&toMend=CSV")).hasStatusOk();
    }

    @Test
    void ofTwoColleaguesOfOneNameIsAskedWhichIsMeant() {
        var one = steps.hire("王同名", "社区民警");
        var other = steps.hire("王同名", "治安民警");
        String stand = steps.stand("值班室", "[\"POLICE\"]");
        String sheet = steps.begin(first, first.plusDays(1));
        var asked = steps.send(sheet, csv("日期,班次,岗位,姓名", first + ",白班,值班室,王同名"), "");
        assertThat(asked).hasStatus(422);
        assertThat(refused(asked).getFirst().get("problem").toString()).contains("社区民警", "治安民警");
        assertThat(steps.send(sheet, csv("日期,班次,岗位,姓名,职务", first + ",白班,值班室,王 同名,治安民警"), ""))
                .hasStatus(201);
        assertThat(steps.turns(sheet)).containsExactly(turn(first, "DAY", stand, 0, other.value()));
        var out =
                steps.chief()
                        .get(path(sheet, "table?format=CSV"))
                        .locale(Locale.CHINESE)
                        .exchange();
        assertThat(out).bodyText().contains("王同名,治安民警");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void everybodysDaysSideBySideAreReadAsStationsKeepThem() {
        var lin = steps.officer(0);
        var zhao = steps.officer(1);
        String desk = steps.stand("值班室", "[\"POLICE\"]");
        String car = steps.stand("一号车", "[\"POLICE\"]");
        String sheet = steps.begin(first, first.plusDays(2));
        var one = ownName(lin, sheet);
        var other = ownName(zhao, sheet);
        var file =
                TableWriter.bytes(
                        TableFormat.XLSX,
                        List.of("序号", "姓名", heading(0), heading(1), heading(2)),
                        Stream.of(
                                List.of("", "", "一", "二", "三"),
                                List.of("1", one, "值班室白班", "休", "夜班（一号车）"),
                                List.of("2", other, "一号车/夜班", "", "下警格")));
        assertThat(steps.send(sheet, file, "")).hasStatus(201);
        assertThat(steps.turns(sheet))
                .containsExactlyInAnyOrder(
                        turn(first, "DAY", desk, 0, lin.person().value()),
                        turn(first, "NIGHT", car, 0, zhao.person().value()),
                        turn(first.plusDays(2), "NIGHT", car, 0, lin.person().value()));
        List<String> fields = read(steps.sheet(sheet), "$.fieldDays[*].day");
        assertThat(fields).containsExactly(first.plusDays(2).toString());

        var unclear =
                steps.send(
                        sheet,
                        csv("姓名," + heading(0) + "," + heading(1), one + ",白班,睡觉", "不认识的人,,值班室夜班"),
                        "");
        assertThat(unclear).hasStatus(422);
        assertThat(refused(unclear).stream().map(row -> row.get("column")))
                .containsExactly(heading(0), heading(1), "姓名");
        assertThat(refused(unclear).getFirst().get("problem").toString()).contains("值班室", "一号车");
    }

    @Test
    void aSheetInForceOrChangedMeanwhileTakesNoFile() {
        var lin = steps.officer(0);
        String stand = steps.stand("值班室", "[\"POLICE\"]");
        String sheet = steps.begin(first, first.plusDays(2));
        assertThat(steps.put(sheet, first, "DAY", stand, 0, lin.person().value())).hasStatusOk();
        var file = csv("日期,班次,岗位,姓名", first + ",夜班,值班室," + ownName(lin, sheet));
        assertThat(
                        steps.chief()
                                .post(
                                        path(sheet, "imports?version=1"),
                                        new String(file, StandardCharsets.UTF_8))
                                .exchange())
                .hasStatus(409);
        assertThat(steps.publish(sheet)).hasStatusOk();
        assertThat(steps.send(sheet, file, "")).hasStatus(409);
        assertThat(lin.post(path(sheet, "imports?version=3"), "x").exchange()).hasStatus(403);
    }

    private String heading(int later) {
        var day = first.plusDays(later);
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** What an answer says, in Chinese. */
    private static final class ReportsText {

        static String of(MvcTestResult answer) {
            try {
                return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
