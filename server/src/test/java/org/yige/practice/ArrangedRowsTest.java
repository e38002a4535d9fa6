package org.yige.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a profile's lists added, left out and put in another order, and what was said of them.
 */
class ArrangedRowsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REASONS = "casework.extension-reasons";

    Practices files = new Practices(ProfilesTest.FOLDER.toString(), "jingbian");

    @Test
    void rowsAreAddedLeftOutAndSortedAndWhatStandsInThemStays() {
        var changed =
                files.amended(
                        List.of(
                                given(REASONS + "{WEATHER}.label", "{'zh':'雨雪','en':'Rain'}"),
                                given(
                                        REASONS,
                                        "[{'code':'WEATHER'},{'code':'FLOOD','label':{'zh':'洪水','en':'Flood'}},{'code':'PARTY_AWAY'}]")));

        assertThat(codes(changed, REASONS)).containsExactly("WEATHER", "FLOOD", "PARTY_AWAY");
        assertThat(value(changed, REASONS + "{WEATHER}.label")).contains("雨雪");
        assertThat(value(changed, REASONS + "{FLOOD}.label")).contains("洪水");
        assertThat(value(changed, REASONS + "{PARTY_AWAY}.label"))
                .isEqualTo(value(files, REASONS + "{PARTY_AWAY}.label"));
    }

    @Test
    void aRowWithinARowIsArrangedAlike() {
        var kinds = "incidents.kinds{tidy}.kinds";
        var codes = codes(files, kinds);
        var turned = codes.reversed().stream().map("{'code':'%s'}"::formatted).toList().toString();

        var changed = files.amended(List.of(given(kinds, turned)));

        assertThat(codes(changed, kinds)).isEqualTo(codes.reversed());
        assertThat(codes(changed, "incidents.kinds")).isEqualTo(codes(files, "incidents.kinds"));
    }

    @Test
    void rowsWithoutCodesAreGivenWhole() {
        var changed =
                files.amended(
                        List.of(
                                given("deadlines.working-hours[0].from", "'09:30'"),
                                given(
                                        "deadlines.working-hours",
                                        "[{'from':'09:00','to':'12:00'}]")));

        assertThat(value(changed, "deadlines.working-hours[0].from")).contains("09:30");
        assertThat(list(changed, "deadlines.working-hours").rows()).hasSize(1);
    }

    @Test
    void aLaterArrangementKeepsRowsThatAnEarlierOneAddedAndForgetsWhatWasSaidOfThoseThatGo() {
        var before =
                files.onTopOf(
                        List.of(),
                        List.of(
                                given(
                                        REASONS,
                                        "[{'code':'WEATHER'},{'code':'FLOOD','label':{'zh':'洪水','en':'Flood'}}]"),
                                given(REASONS + "{WEATHER}.label", "{'zh':'雨雪','en':'Rain'}")));

        var after = files.onTopOf(before, List.of(given(REASONS, "[{'code':'FLOOD'}]")));

        assertThat(after).extracting(Amendment::path).containsExactly(REASONS);
        assertThat(value(files.amended(after), REASONS + "{FLOOD}.label")).contains("洪水");
    }

    @Test
    void whatIsNoListOfRowsIsRefused() {
        for (var wrong :
                List.of(
                        "1",
                        "[1]",
                        "[{}]",
                        "[{'code':'NOT_THERE'}]",
                        "[{'code':'WEATHER'},{'code':'WEATHER'}]",
                        "[{'code':'X','label':{'zh':'只有中文'}}]",
                        "[{'code':'WEATHER','remove':true}]",
                        "[{'code':{}}]",
                        "{'code':'WEATHER'}")) {
            assertThatThrownBy(() -> files.amended(List.of(given(REASONS, wrong))))
                    .as(wrong)
                    .isInstanceOf(PracticeUnreadable.class);
        }
        var leftOut =
                List.of(
                        given(REASONS, "[{'code':'WEATHER'}]"),
                        given(REASONS + "{PARTY_AWAY}.label", "{'zh':'一','en':'One'}"));
        assertThatThrownBy(() -> files.amended(leftOut)).isInstanceOf(PracticeUnreadable.class);
    }

    private static Amendment given(String path, String json) {
        return new Amendment(path, JSON.readTree(json.replace('\'', '"')));
    }

    private static ProfileRows list(Practices practices, String path) {
        return practices.rows().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Practices practices, String path) {
        var list = list(practices, path);
        return list.rows().values().stream()
                .map(row -> row.get(list.code().orElseThrow()).asString())
                .toList();
    }

    private static String value(Practices practices, String path) {
        return practices.asRead().stream()
                .filter(one -> one.path().equals(path))
                .map(one -> one.value().toString())
                .findFirst()
                .orElseThrow();
    }
}
