package org.yige.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yige.agreements.AgreementRules.Part;
import org.yige.agreements.Flaw.FlawKind;
import org.yige.agreements.Promise.Every;
import org.yige.agreements.Promise.PromiseKind;
import org.yige.practice.Practices;

/** An agreement says who does what, how much, by when and how. */
class AgreementRulesTest {

    private static final AgreementsPractice PRACTICE =
            new Practices("../practice", "yuncheng").section(AgreementsPractice.class);
    private static final LocalDate SIGNED = LocalDate.of(2026, 6, 18);

    private static Promise pays(String words, String yuan, LocalDate due) {
        return new Promise(
                Optional.of(0),
                Optional.of(1),
                PromiseKind.MONEY,
                words,
                Optional.of(yuan).filter(sum -> !sum.isEmpty()).map(BigDecimal::new),
                Optional.empty(),
                Optional.ofNullable(due),
                Optional.of("TRANSFER"),
                1,
                Every.MONTH);
    }

    private static List<FlawKind> flaws(Promise... promises) {
        return AgreementRules.flaws(List.of(promises), 2, SIGNED, PRACTICE).stream()
                .map(Flaw::what)
                .toList();
    }

    @Test
    void whatIsClearHasNoFlaw() {
        assertThat(flaws(pays("于七月一日前付清医药费", "1735.50", SIGNED.plusDays(13)))).isEmpty();
    }

    @Test
    void aSumADayAMannerAndTwoPeopleAreNeeded() {
        var nothing =
                new Promise(
                        Optional.of(0),
                        Optional.of(0),
                        PromiseKind.MONEY,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("BY_MAGIC"),
                        1,
                        Every.MONTH);
        assertThat(flaws(nothing))
                .containsExactly(
                        FlawKind.SAME_PERSON,
                        FlawKind.WORDS_MISSING,
                        FlawKind.AMOUNT_MISSING,
                        FlawKind.DUE_MISSING,
                        FlawKind.MANNER_MISSING);
    }

    @Test
    void aWordThatLeavesItOpenIsNamed() {
        var flaws =
                AgreementRules.flaws(
                        List.of(pays("尽快付清，视 情况 再给一些", "100", SIGNED.plusDays(1))),
                        2,
                        SIGNED,
                        PRACTICE);
        assertThat(flaws).extracting(Flaw::said).containsExactly("尽快", "视情况");
    }

    @Test
    void aSumThatCannotBePaidIsAFlaw() {
        var due = SIGNED.plusDays(1);
        assertThat(flaws(pays("付款", "0.30000000000000004", due)))
                .containsExactly(FlawKind.AMOUNT_NOT_POSSIBLE);
        assertThat(flaws(pays("付款", "0", due))).containsExactly(FlawKind.AMOUNT_NOT_POSSIBLE);
        assertThat(flaws(pays("付款", "-5", due))).containsExactly(FlawKind.AMOUNT_NOT_POSSIBLE);
        assertThat(flaws(pays("付款", "1E+11", due))).containsExactly(FlawKind.AMOUNT_NOT_POSSIBLE);
        assertThat(flaws(pays("付款", "0.10", due))).isEmpty();
    }

    @Test
    void daysLieAfterTheSigningAndHaveAnEnd() {
        assertThat(flaws(pays("付款", "5", SIGNED.minusDays(1))))
                .containsExactly(FlawKind.DUE_BEFORE_SIGNING);
        assertThat(flaws(pays("付款", "5", SIGNED.plusYears(200))))
                .containsExactly(FlawKind.DUE_TOO_FAR);
    }

    @Test
    void instalmentsSumUpToTheCentAndAMonthsDayThatIsLackingIsItsLast() {
        var promise =
                new Promise(
                        Optional.of(0),
                        Optional.of(1),
                        PromiseKind.MONEY,
                        "分期付清",
                        Optional.of(new BigDecimal("100")),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2028, 1, 31)),
                        Optional.of("TRANSFER"),
                        3,
                        Every.MONTH);
        assertThat(AgreementRules.parts(promise))
                .containsExactly(
                        new Part(LocalDate.of(2028, 1, 31), Optional.of(new BigDecimal("33.33"))),
                        new Part(LocalDate.of(2028, 2, 29), Optional.of(new BigDecimal("33.33"))),
                        new Part(LocalDate.of(2028, 3, 31), Optional.of(new BigDecimal("33.34"))));
    }

    @Test
    void aPromiseOfTheTwentyNinthOfFebruaryIsDueEveryYear() {
        var promise =
                new Promise(
                        Optional.of(0),
                        Optional.of(1),
                        PromiseKind.MONEY,
                        "每年付",
                        Optional.of(new BigDecimal("400")),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2028, 2, 29)),
                        Optional.of("CASH"),
                        4,
                        Every.YEAR);
        assertThat(AgreementRules.parts(promise))
                .extracting(Part::due)
                .containsExactly(
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2029, 2, 28),
                        LocalDate.of(2030, 2, 28),
                        LocalDate.of(2031, 2, 28));
    }

    @Test
    void moreInstalmentsThanCentsAreNone() {
        var promise =
                new Promise(
                        Optional.of(0),
                        Optional.of(1),
                        PromiseKind.MONEY,
                        "分期",
                        Optional.of(new BigDecimal("0.02")),
                        Optional.empty(),
                        Optional.of(SIGNED),
                        Optional.of("CASH"),
                        3,
                        Every.WEEK);
        assertThat(flaws(promise)).containsExactly(FlawKind.AMOUNT_NOT_POSSIBLE);
    }
}
