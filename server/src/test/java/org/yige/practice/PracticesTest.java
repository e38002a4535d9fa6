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
import org.yige.places.PlacesPractice;
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
              tables:
                - number: 1
                  place: window
                  keeper: Old Li
                  dishes: [{code: tea, price: 3}, {code: cake, price: 5}]
                - number: 2
                  place: stove
                  dishes: [{code: tea, price: 2}]
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
    void aCountysFileIsLaidOverTheDefaultMapsMergedPlainListsReplaced() throws IOException {
        var sample =
                read("""
                sample:
                  guests: [{code: "09", way: BY_BUS, with: 1}]
                  open: {tuesday: false}
                """)
                        .section(SamplePractice.class);
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
                    sampel: {seats: 3}                          | "sampel"                 | did you mean "sample"
                    quite-else: {seats: 3}                      | "quite-else"             | no module of this name
                    sample: {seets: 3}                          | "sample.seets"           | known here are patience, seats
                    sample: {seets: 3}                          | "sample.seets"           | did you mean "seats"
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
                .hasMessageStartingWith("somewhere.yaml:1: ")
                .hasMessageContaining(key)
                .hasMessageContaining(words);
    }

    @Test
    void aMissingKeyIsNamedWithItsMeaning() throws IOException {
        Files.writeString(folder.resolve("default.yaml"), WHOLE.replace("  seats: 3\n", ""));
        assertThatThrownBy(() -> read("{}"))
                .hasMessage("default.yaml:3: missing key \"sample.seats\" – how many may wait");
    }

    @Test
    void aMissingSectionIsNamed() throws IOException {
        assertThatThrownBy(() -> read("{}").section(PlacesPractice.class))
                .hasMessageContaining("PlacesPractice");
    }

    @Test
    void theSameKeyTwiceIsRefused() {
        assertThatThrownBy(() -> read("sample: {seats: 1, seats: 2}"))
                .hasMessageContaining("seats");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatKeepsTheServerFromStartingIsSaidInAFewLines(CapturedOutput said) {
        var server = new SpringApplication(PracticeBeans.class);
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

    @Test
    void aListWhoseEntriesCarryACodeIsMergedEntryByEntry() throws IOException {
        var tables =
                sample(
                                """
                                sample:
                                  tables:
                                    - number: 2
                                      dishes: [{code: tea, price: 4}, {code: soup, price: 6}]
                                    - {number: 3, place: yard, dishes: []}
                                """)
                        .tables();
        assertThat(tables).extracting(SamplePractice.Table::number).containsExactly(1, 2, 3);
        assertThat(tables.getFirst().dishes()).hasSize(2);
        assertThat(tables.get(1).place()).isEqualTo("stove");
        assertThat(tables.get(1).dishes())
                .containsExactly(
                        new SamplePractice.Dish("tea", 4), new SamplePractice.Dish("soup", 6));
        assertThat(tables.get(2).place()).isEqualTo("yard");
    }

    @Test
    void anEntryIsLeftOutWhenTheCountySaysSo() throws IOException {
        assertThat(sample("sample: {tables: [{number: 1, remove: true}]}").tables())
                .extracting(SamplePractice.Table::number)
                .containsExactly(2);
    }

    @Test
    void allThatTheCountyDoesNotNameIsLeftOutWhenItSaysSoAndItsOrderHolds() throws IOException {
        var tables =
                sample(
                                """
                                sample:
                                  tables:
                                    - remove: others
                                    - {number: 3, place: yard, dishes: []}
                                    - {number: 2, place: attic}
                                """)
                        .tables();
        assertThat(tables).extracting(SamplePractice.Table::number).containsExactly(3, 2);
        assertThat(tables.get(1).dishes()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    [{number: 9, remove: true}]               | there is no "9" to leave out
                    [{number: 1, remove: 'no'}]               | "remove" is true
                    [{number: 1, remove: true, place: x}]     | says nothing but its number
                    [{number: 1}, {number: 1, place: yard}]   | number "1" stands in this list already
                    [{number: 9, place: yard}]                | missing key "sample.tables[2].dishes"
                    [{place: yard, dishes: []}]               | missing key "sample.tables[2].number" – its number
                    [{number: 1, dishes: [{code: te, remove: true}]}] | did you mean "tea"?
                    """)
    void anEntryThatCannotBeLaidOverIsNamedWithItsLine(String tables, String words) {
        assertThatThrownBy(() -> read("\nsample:\n  tables: " + tables))
                .isInstanceOf(PracticeUnreadable.class)
                .hasMessageStartingWith("somewhere.yaml:3: ")
                .hasMessageContaining(words);
    }

    @Test
    void everyMessageNamesTheFileAndLineThatAreToBeMended() {
        assertThatThrownBy(() -> read("\nsample:\n  guests: []\n  seets: 4"))
                .hasMessageStartingWith("somewhere.yaml:4: unknown key \"sample.seets\"");
        assertThatThrownBy(() -> read("\nsample:\n  name:\n    zh: ''"))
                .hasMessageStartingWith("somewhere.yaml:4: key \"sample.name.zh\"");
        assertThatThrownBy(() -> read("\nsample: {seats: 1\nopen: }"))
                .hasMessageStartingWith("somewhere.yaml:3 is not readable");
    }

    @Test
    void aKeyIsStillReadByItsFormerNameAndTheWarningNamesThePresentOne() throws IOException {
        var practices =
                read(
                        """
                        sample:
                          seats: 4
                          desks:
                            - {number: 2, room: cellar}
                        """);
        assertThat(practices.section(SamplePractice.class).tables().get(1).place())
                .isEqualTo("cellar");
        assertThat(practices.section(SamplePractice.class).tables()).hasSize(2);
        assertThat(practices.renamed())
                .containsExactly(
                        "somewhere.yaml:3: \"sample.desks\" is now called \"sample.tables\"",
                        "somewhere.yaml:4: \"sample.tables[].room\" is now called \"sample.tables[].place\"");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aKeyThatMovedToAnotherSectionIsReadWhereItStoodAndWarnedOf(CapturedOutput said)
            throws IOException {
        var tables = sample("house: {tables: [{number: 1, remove: true}]}").tables();
        assertThat(tables).hasSize(1);
        assertThat(said.getOut())
                .contains("WARN", "\"house.tables\" is now called \"sample.tables\"");
    }

    @Test
    void aKeyUnderItsFormerAndItsPresentNameAtOnceIsRefused() {
        assertThatThrownBy(() -> read("sample: {desks: [], tables: []}"))
                .hasMessageContaining("which is given as well");
    }

    private SamplePractice sample(String profile) throws IOException {
        return read(profile).section(SamplePractice.class);
    }

    private Practices read(String profile) throws IOException {
        Files.writeString(folder.resolve("somewhere.yaml"), profile);
        return new Practices(folder.toString(), "somewhere");
    }
}
