package org.yige.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.IncidentsRefusal;
import org.yige.incidents.Whereabouts;
import org.yige.intake.NewReport.Channel;
import org.yige.intake.NewReport.Contact;
import org.yige.intake.NewReport.What;
import org.yige.practice.Practices;
import org.yige.shared.Refusal;
import org.yige.shared.Refused;
import org.yige.shared.SharedRefusal;

public class IntakeRulesTest {

    public static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    public static final IncidentsPractice PRACTICE =
            new Practices("../practice", "jingbian").section(IncidentsPractice.class);

    private static final IntakePractice INTAKE =
            new Practices("../practice", "jingbian").section(IntakePractice.class);

    @Test
    void aStreetLightIsForTheGrid() {
        assertThat(IntakeRules.grade("street.light", List.of(), "路灯不亮", PRACTICE, INTAKE).grade())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"被抢", "抢劫", "被盗", "被偷", "被骗", "被打", "猥亵", "家暴"})
    void plainWordsForWhatThePoliceDealWithFindAKindThatIsTheirs(String spoken) {
        assertThat(PRACTICE.kindWords())
                .filteredOn(one -> one.words().contains(spoken))
                .isNotEmpty()
                .allMatch(one -> PRACTICE.isPolice(one.kind()));
    }

    @Test
    void aWordOfDangerRaisesTheGradeAndIsNamed() {
        var grading =
                IntakeRules.grade(
                        "dispute.neighbours", List.of(), "邻居持\u200b刀堵在门口", PRACTICE, INTAKE);
        assertThat(grading.grade()).isEqualTo(3);
        assertThat(grading.because()).contains("持刀");
    }

    @Test
    void aStatedFactRaisesTheGrade() {
        assertThat(
                        IntakeRules.grade(
                                        "street.light",
                                        List.of("INJURED"),
                                        "灯砸下来了",
                                        PRACTICE,
                                        INTAKE)
                                .grade())
                .isEqualTo(3);
    }

    @Test
    void nothingLowersAGrade() {
        assertThat(
                        IntakeRules.grade(
                                        "order.fight",
                                        List.of("ASKED_BEFORE"),
                                        "没事了",
                                        PRACTICE,
                                        INTAKE)
                                .grade())
                .isEqualTo(3);
    }

    @Test
    void aDateIn1970IsRefused() {
        assertRefused(
                IntakeRefusal.HAPPENED_TOO_LONG_AGO,
                report("x事", Optional.of(Instant.EPOCH), Optional.empty()));
    }

    @Test
    void theFutureIsRefusedButAClockALittleFastIsNot() {
        assertRefused(
                IntakeRefusal.HAPPENS_IN_FUTURE,
                report("灯坏了", Optional.of(NINE.plus(Duration.ofHours(1))), Optional.empty()));
        var fast =
                IntakeRules.accept(
                        report("灯坏了", Optional.of(NINE.plusSeconds(60)), Optional.empty()),
                        NINE,
                        PRACTICE,
                        INTAKE);
        assertThat(fast.what().happenedAt()).contains(NINE);
    }

    @Test
    void aMegabyteOfTextIsRefusedAndTheMostIsNamed() {
        assertThatThrownBy(() ->
                        IntakeRules.accept(
                                report("灯".repeat(1_000_000), Optional.empty(), Optional.empty()),
                                NINE,
                                PRACTICE,
                                INTAKE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.why()).isEqualTo(SharedRefusal.TOO_LONG);
                            assertThat(refused.facts()).containsEntry("most", 2000);
                        });
    }

    @Test
    void invisibleAndTurningCharactersGoAndMeaningStays() {
        var said =
                IntakeRules.accept(
                        report(
                                "路\u200b灯\u202e坏了\u0000\r\n👨‍👩‍👧 <b>'; drop table</b>",
                                Optional.empty(),
                                Optional.empty()),
                        NINE,
                        PRACTICE,
                        INTAKE);
        assertThat(said.what().words()).isEqualTo("路灯坏了\n👨‍👩‍👧 <b>'; drop table</b>");
    }

    @Test
    void wordsThatShowNothingAreNoWords() {
        assertRefused(
                IncidentsRefusal.WORDS_MISSING,
                report("\u200b\u2060 \u202e", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+86 138-0013-8000", "008613800138000", "１３８００１３８０００"})
    void aPhoneNumberIsBroughtToOneForm(String typed) {
        assertThat(IntakeRules.phone(typed)).isEqualTo("13800138000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "abc", "1380013800'", "138001380001380013800"})
    void whatIsNoPhoneNumberIsRefused(String typed) {
        assertThatThrownBy(() -> IntakeRules.phone(typed)).isInstanceOf(Refused.class);
    }

    @Test
    void aCaseCodeIsReadHoweverItIsTyped() {
        var code = new CaseCode("7K3M9Q2FXW41");
        assertThat(code.shown()).isEqualTo("7K3M-9Q2F-XW41");
        assertThat(CaseCode.read(" 7k3m－9q2f xw4l ")).contains(code);
        assertThat(CaseCode.read("7K3M-9Q2F-XW4U")).isEmpty();
    }

    private static void assertRefused(Refusal why, NewReport report) {
        assertThatThrownBy(() -> IntakeRules.accept(report, NINE, PRACTICE, INTAKE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    static NewReport report(String words, Optional<Instant> happenedAt, Optional<String> phone) {
        return new NewReport(
                ReportsOverHttp.request(),
                Channel.RESIDENT,
                new What("street.light", words, List.of(), happenedAt, List.of()),
                new Whereabouts(Optional.empty(), "", Optional.empty()),
                new Contact(phone, Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }
}
