package org.yige.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yige.intake.AlikeRules.Sketch;
import org.yige.shared.Spot;

class AlikeRulesTest {

    static final Instant NINE = IntakeRulesTest.NINE;
    static final IntakePractice.Alike NEAR = new IntakePractice.Alike(150, 24);
    static final Spot GATE = new Spot(108.8, 37.6);

    @Test
    void twoReportsOfOneBurstPipeAreProposed() {
        var one = sketch(GATE, "street.supply", "学校门口水管爆了，水漫到马路上", NINE);
        var other =
                sketch(
                        new Spot(108.8005, 37.6),
                        "street.drainage",
                        "马路上全是水，学校门口水管爆了",
                        NINE.plusSeconds(600));
        var alike = AlikeRules.compare(one, other, NEAR).orElseThrow();
        assertThat(alike.metres()).hasValue(44);
        assertThat(alike.minutes()).isEqualTo(10);
        assertThat(alike.reasons())
                .extracting(label -> label.en())
                .anyMatch(en -> en.startsWith("Told in like words"));
    }

    @Test
    void farApartInPlaceOrTimeIsNotAlike() {
        var one = sketch(GATE, "street.light", "路灯不亮", NINE);
        assertThat(
                        AlikeRules.compare(
                                one,
                                sketch(new Spot(108.81, 37.6), "street.light", "路灯不亮", NINE),
                                NEAR))
                .isEmpty();
        assertThat(
                        AlikeRules.compare(
                                one,
                                sketch(GATE, "street.light", "路灯不亮", NINE.plusSeconds(90_000)),
                                NEAR))
                .isEmpty();
    }

    @Test
    void anotherMatterAtTheSamePlaceIsNotAlike() {
        var one = sketch(GATE, "street.light", "路灯不亮", NINE);
        assertThat(AlikeRules.compare(one, sketch(GATE, "order.theft", "电动车被偷", NINE), NEAR))
                .isEmpty();
    }

    private static Sketch sketch(Spot spot, String kind, String words, Instant at) {
        return new Sketch(Optional.of(spot), "610824100201", kind, words, at);
    }
}
