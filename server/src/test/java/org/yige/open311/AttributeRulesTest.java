package org.yige.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yige.open311.Open311Practice.Attribute;
import org.yige.open311.Open311Practice.Choice;
import org.yige.open311.Open311Practice.Datatype;
import org.yige.shared.Label;
import org.yige.shared.Refused;

class AttributeRulesTest {

    private static final List<Choice> ONE_OR_TWO =
            List.of(new Choice("A", new Label("甲", "A")), new Choice("B", new Label("乙", "B")));

    private static Attribute asked(Datatype datatype, boolean required) {
        return new Attribute(
                List.of("street"),
                "ASKED",
                new Label("问", "Asked"),
                datatype,
                required,
                datatype.isList() ? ONE_OR_TWO : List.of());
    }

    private static Form answered(String... answers) {
        return new Form(Map.of("attribute[ASKED]", answers));
    }

    @Test
    void whatIsRequiredAndMissingIsRefusedByName() {
        var required = List.of(asked(Datatype.STRING, true));
        for (var form : List.of(new Form(Map.of()), answered(" "))) {
            assertThatThrownBy(() -> AttributeRules.lines(required, form))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> {
                                assertThat(refused.why())
                                        .isEqualTo(Open311Refusal.ATTRIBUTE_MISSING);
                                assertThat(refused.facts()).containsEntry("name", "ASKED");
                            });
        }
        assertThat(AttributeRules.lines(required, answered("东街"))).isEqualTo("问：东街");
    }

    @Test
    void whatIsNotRequiredMayBeLeftOut() {
        assertThat(AttributeRules.lines(List.of(asked(Datatype.STRING, false)), new Form(Map.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STRING, 东街 17, 东街 17",
        "NUMBER, -3.5, -3.5",
        "SINGLEVALUELIST, B, 乙",
        "MULTIVALUELIST, 'B,A', 甲、乙",
        "DATETIME, 2026-11-22T08:00:00Z, 2026-11-22T16:00:00+08:00"
    })
    void anAnswerIsALineInWords(Datatype datatype, String answer, String line) {
        assertThat(AttributeRules.lines(List.of(asked(datatype, false)), answered(answer)))
                .isEqualTo("问：" + line);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, many",
        "NUMBER, 1e9",
        "SINGLEVALUELIST, C",
        "SINGLEVALUELIST, 'A,B'",
        "MULTIVALUELIST, 'A,C'",
        "DATETIME, yesterday"
    })
    void anAnswerOfAnotherKindIsRefused(Datatype datatype, String answer) {
        var list = List.of(asked(datatype, false));
        assertThatThrownBy(() -> AttributeRules.lines(list, answered(answer)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .isEqualTo(Open311Refusal.VALUE_NOT_READABLE));
    }

    @Test
    void oneAnswerCannotLookLikeTwo() {
        assertThat(AttributeRules.lines(List.of(asked(Datatype.TEXT, false)), answered("甲\n问：乙")))
                .isEqualTo("问：甲 问：乙");
    }

    @Test
    void whatTheKindIsNotAskedIsKeptUnderTheClientsOwnWord() {
        assertThat(AttributeRules.unasked(List.of(), answered("x\ny"))).isEqualTo("ASKED：x y");
        assertThat(AttributeRules.unasked(List.of(asked(Datatype.STRING, false)), answered("x")))
                .isEmpty();
    }
}
