package org.yige.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yige.sample.SamplePractice;

/** A profile that cannot be worked by stops the start with the key's name and what it means. */
class PracticesTest {

    private static final String WHOLE =
            """
            county: "123456"
            name: {zh: 某县, en: Somewhere}
            sample:
              patience: PT5M
              seats: 3
              guests:
                - {code: "01", way: ON_FOOT, with: 2}
                - {code: "02", way: BY_BUS, with: 0}
              open: {monday: true}
              name: {zh: 茶馆, en: Tea house}
            """;

    @TempDir Path folder;

    @BeforeEach
    void aFolderOfPractice() throws IOException {
        Files.writeString(folder.resolve("legal-rules.yaml"), "[]");
        Files.writeString(folder.resolve("default.yaml"), WHOLE);
    }

    @Test
    void aCountysFileIsLaidOverTheDefaultMapsMergedListsReplaced() throws IOException {
        var sample =
                read("""
                sample:
                  guests: [{code: "09", way: BY_BUS, with: 1}]
                  open: {tuesday: false}
                """)
                        .section("sample", SamplePractice.class);
        assertThat(sample.patience()).isEqualTo(Duration.ofMinutes(5));
        assertThat(sample.guests()).extracting(SamplePractice.Guest::code).containsExactly("09");
        assertThat(sample.open()).containsOnlyKeys("monday", "tuesday");
        assertThat(sample.host()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    sampel: {seats: 3}                          | "sampel"                 | no module of this name
                    sample: {seets: 3}                          | "sample.seets"           | known here are patience, seats
                    sample: {guests: [{code: a, way: ON_FOOT, wiht: 1, with: 1}]} | "sample.guests[0].wiht" | known here are code, way, with
                    sample: {guests: [{code: a, with: 1}]}      | "sample.guests[0].way"   | how they come
                    sample: {name: {zh: 茶馆, en: T, fr: x}}    | "sample.name.fr"         | known here are zh, en
                    sample: {seats: null}                       | "sample.seats"           | how many may wait
                    sample: {guests: [null]}                    | "sample.guests[0]"       | who is served
                    sample: {guests: [{code: a, way: ON_FOOT, with: ~~}]} | "sample.guests[0].with" | with how many
                    sample: {seats: three}                      | "sample.seats"           | whole number
                    sample: {seats: 2.5}                        | "sample.seats"           | how many may wait
                    sample: {guests: {code: a}}                 | "sample.guests"          | must be a list
                    sample: {guests: [{code: 1, way: ON_FOOT, with: 1}]}  | "sample.guests[0].code" | the guest's word
                    sample: {guests: [{code: a, way: BY_SEA, with: 1}]}   | "sample.guests[0].way"  | ON_FOOT
                    sample: {open: {monday: maybe}}             | "sample.open.monday"     | opening days by name
                    sample: {patience: five minutes}            | "sample.patience"        | how long somebody may wait
                    sample: {patience: ' '}                     | "sample.patience"        | how long somebody may wait
                    sample: 7                                   | "sample"                 | patience, seats
                    county: 123456                              | "county"                 | text
                    name: {zh: 某县, en: ''}                    | "name.en"                | in English
                    """)
    void aWrongKeyIsNamedWithItsMeaning(String profile, String key, String words) {
        assertThatThrownBy(() -> read(profile))
                .isInstanceOf(PracticeUnreadable.class)
                .hasMessageContaining("somewhere: ")
                .hasMessageContaining(key)
                .hasMessageContaining(words);
    }

    @Test
    void aMissingKeyIsNamedWithItsMeaning() throws IOException {
        Files.writeString(folder.resolve("default.yaml"), WHOLE.replace("  seats: 3\n", ""));
        assertThatThrownBy(() -> read("{}"))
                .hasMessage("somewhere: missing key \"sample.seats\" – how many may wait");
    }

    @Test
    void aMissingSectionIsNamed() throws IOException {
        assertThatThrownBy(() -> read("{}").section("intake", SamplePractice.class))
                .hasMessageContaining("\"intake\"");
    }

    @Test
    void theSameKeyTwiceIsRefused() {
        assertThatThrownBy(() -> read("sample: {seats: 1, seats: 2}"))
                .hasMessageContaining("seats");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatKeepsTheServerFromStartingIsSaidInAFewLines(CapturedOutput said) {
        var server = new SpringApplication(Practices.class);
        server.setWebApplicationType(WebApplicationType.NONE);
        assertThatThrownBy(
                () -> server.run("--yige.practice-folder=" + folder, "--yige.practice=nowhere"));
        assertThat(said.getOut())
                .contains("县级配置无法使用", "nowhere")
                .doesNotContain("\tat org.yige.practice");
    }

    @Test
    void aProfileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new Practices(folder.toString(), "nowhere"))
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> new Practices(folder.toString(), "../somewhere"))
                .hasMessageContaining("../somewhere");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "daily-check-in, 国办函〔2026〕12号",
        "check-ins, 国办函〔2026〕12号",
        "打卡次数, 国办函〔2026〕12号",
        "officer-ranking, 国办函〔2026〕12号",
        "leaderboard, 国办函〔2026〕12号",
        "points-per-visit, 国办函〔2026〕12号",
        "photo-required, 国办函〔2026〕12号",
        "min-photos, 国办函〔2026〕12号",
        "online-hours, 国办函〔2026〕12号",
        "visit-quota, 行政处罚法",
        "fines-target, 行政处罚法",
        "person-score, 个人信息保护法",
        "family-tags, 个人信息保护法",
        "watch-list, 个人信息保护法",
        "face-recognition, 个人信息保护法",
        "ethnicity, 个人信息保护法",
        "petition-history, 信访工作条例",
        "prediction-model, 个人信息保护法"
    })
    void whatTheRulesForbidCannotBeConfiguredAndTheReasonIsGiven(String key, String law) {
        assertThatThrownBy(() -> read("sample: {" + key + ": 1}"))
                .hasMessageContaining("unknown key \"sample." + key + "\"")
                .hasMessageContaining(law);
        assertThatThrownBy(() ->
                        read(
                                "sample: {guests: [{code: a, way: ON_FOOT, with: 1, "
                                        + key
                                        + ": 1}]}"))
                .hasMessageContaining(law);
        assertThatThrownBy(() -> read(key + ": {}")).hasMessageContaining(law);
    }

    @ParameterizedTest
    @CsvSource({
        "frank",
        "stop-after",
        "surface",
        "template",
        "interface",
        "traced",
        "checking",
        "labels",
        "screen"
    })
    void ordinaryWordsAreJustUnknown(String key) {
        assertThatThrownBy(() -> read("sample: {" + key + ": 1}"))
                .hasMessageContaining("known here are");
    }

    @Test
    void aRuleOfLawIsReadForTheDayOfTheIncident() throws IOException {
        var law = new Practices("../practice", "jingbian").law();
        var lastDayOfTheOldAct = java.time.LocalDate.of(2025, 12, 31);
        assertThat(law.find("on-spot-fine-most", lastDayOfTheOldAct).orElseThrow().value())
                .contains(200);
        assertThat(
                        law.find("on-spot-fine-most", lastDayOfTheOldAct.plusDays(1))
                                .orElseThrow()
                                .value())
                .contains(500);
        assertThat(law.find("on-spot-fine-most", java.time.LocalDate.of(1990, 1, 1))).isEmpty();
    }

    @Test
    void twoVersionsOfOneRuleMayNotBeInForceOnOneDay() throws IOException {
        Files.writeString(
                folder.resolve("legal-rules.yaml"),
                """
                - {code: a, law: 甲, article: "1", says: {zh: 甲, en: a}, valid-from: "2020-01-01", source: s}
                - {code: a, law: 甲, article: "2", says: {zh: 甲, en: a}, valid-from: "2021-01-01", source: s}
                """);
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("two versions");
    }

    private Practices read(String profile) throws IOException {
        Files.writeString(folder.resolve("somewhere.yaml"), profile);
        return new Practices(folder.toString(), "somewhere");
    }
}
