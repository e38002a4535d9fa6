package org.yige.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yige.shared.Refusal;
import org.yige.shared.Refused;
import org.yige.shared.SharedRefusal;

class PapersRulesTest {

    @ParameterizedTest
    @CsvSource({
        "0,零元整",
        "0.05,伍分",
        "0.3,叁角整",
        "0.35,叁角伍分",
        "1,壹元整",
        "10,壹拾元整",
        "100.05,壹佰元零伍分",
        "1409.50,壹仟肆佰零玖元伍角整",
        "6007.14,陆仟零柒元壹角肆分",
        "107000.53,壹拾万零柒仟元伍角叁分",
        "100001,壹拾万零壹元整",
        "16409.02,壹万陆仟肆佰零玖元零贰分",
        "100000000,壹亿元整",
        "100000001,壹亿零壹元整",
        "123456789012.34,壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分"
    })
    void anAmountIsSaidInCapitals(String yuan, String capitals) {
        assertThat(new Amount(new BigDecimal(yuan)).capital()).isEqualTo(capitals);
    }

    @Test
    void threeTenthsAreThreeTenthsAndWhatIsNotExactIsRefused() {
        var kind = SamplePapers.agreement();
        var fields = SamplePapers.fields();
        assertThat(PapersRules.flat(printed(fields)))
                .containsEntry("sum", "0.30")
                .containsEntry("sum.capital", "叁角整");
        for (Object wrong :
                List.of(
                        0.1 + 0.2,
                        new BigDecimal("0.001"),
                        new BigDecimal("-1"),
                        "1e999",
                        "三元",
                        new BigDecimal("1e12"))) {
            fields.put("sum", wrong);
            assertRefused(PapersRefusal.AMOUNT_NOT_EXACT, () -> printed(fields));
        }
        assertThat(kind.code()).isEqualTo("mediation.agreement");
    }

    @Test
    void whatLacksOrNobodyKnowsIsNamed() {
        var fields = SamplePapers.fields();
        fields.remove("matter");
        assertThatThrownBy(() -> printed(fields))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.facts()).containsEntry("field", "纠纷事实与争议"));
        fields.put("matter", " ");
        assertRefused(PapersRefusal.FIELD_MISSING, () -> printed(fields));
        fields.put("matter", "x");
        fields.put("religion", "x");
        assertRefused(PapersRefusal.FIELD_UNKNOWN, () -> printed(fields));
        fields.remove("religion");
        fields.put("parties", List.of(Map.of("role", "x")));
        assertRefused(PapersRefusal.FIELD_MISSING, () -> printed(fields));
        fields.put("parties", "x");
        assertRefused(PapersRefusal.FIELD_NOT_USABLE, () -> printed(fields));
    }

    @Test
    void aBookInAFieldIsRefusedByName() {
        var fields = SamplePapers.fields();
        fields.put("matter", "字".repeat(100_000));
        assertRefused(SharedRefusal.TOO_LONG, () -> printed(fields));
        fields.put("matter", "字".repeat(PapersRules.MOST_LETTERS));
        assertThat(printed(fields)).containsKey("matter");
    }

    @Test
    void nothingOfWhomItIsAboutIsLeftInAMaskedCopy() {
        var masked =
                String.valueOf(
                        PapersRules.masked(
                                SamplePapers.agreement(), printed(SamplePapers.fields())));
        assertThat(masked)
                .doesNotContain(SamplePapers.RARE)
                .doesNotContain("王二河")
                .doesNotContain("李调解")
                .doesNotContain("13912345678")
                .doesNotContain("61082419800101001X")
                .doesNotContain("12号")
                .contains("王*河称王")
                .contains("以现有田埂为界");
    }

    private static Map<String, Object> printed(Map<String, ?> fields) {
        return PapersRules.printed(
                SamplePapers.agreement(), fields, _ -> "data:image/jpeg;base64,");
    }

    private static void assertRefused(Refusal why, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
