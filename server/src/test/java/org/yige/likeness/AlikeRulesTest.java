package org.yige.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yige.intake.IntakeRulesTest;
import org.yige.likeness.AlikeRules.Sketch;
import org.yige.shared.Spot;

class AlikeRulesTest {

    static final Instant NINE = IntakeRulesTest.NINE;
    static final LikenessPractice NEAR = new LikenessPractice(150, 24);
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
        var alike = AlikeRules.compare(one, other, NEAR, Usage.UNKNOWN).orElseThrow();
        assertThat(alike.metres()).hasValue(44);
        assertThat(alike.minutes()).isEqualTo(10);
        assertThat(alike.reasons())
                .extracting(label -> label.en())
                .contains("Told in like words: “学校门口水管爆了”, “马路上”");
    }

    @Test
    void wordsThatMayNotBeReadAreWeighedAndNotQuoted() {
        var one = sketch(GATE, "order.fight", "烧烤摊上打起来了", NINE);
        var hidden =
                new Sketch(
                        Optional.of(GATE),
                        "610824100201",
                        "order.threat",
                        Wording.of("烧烤摊打起来了"),
                        false,
                        NINE);
        var alike = AlikeRules.compare(one, hidden, NEAR, Usage.UNKNOWN).orElseThrow();
        assertThat(alike.reasons())
                .extracting(label -> label.en())
                .contains("Told in like words")
                .noneMatch(en -> en.contains("烧烤摊"));
    }

    @Test
    void farApartInPlaceOrTimeIsNotAlike() {
        var one = sketch(GATE, "street.light", "路灯不亮", NINE);
        assertThat(
                        AlikeRules.compare(
                                one,
                                sketch(new Spot(108.81, 37.6), "street.light", "路灯不亮", NINE),
                                NEAR,
                                Usage.UNKNOWN))
                .isEmpty();
        assertThat(
                        AlikeRules.compare(
                                one,
                                sketch(GATE, "street.light", "路灯不亮", NINE.plusSeconds(90_000)),
                                NEAR,
                                Usage.UNKNOWN))
                .isEmpty();
    }

    @Test
    void anotherMatterAtTheSamePlaceIsNotAlike() {
        var one = sketch(GATE, "street.light", "路灯不亮", NINE);
        var other = sketch(GATE, "order.theft", "电动车被偷", NINE);
        assertThat(AlikeRules.compare(one, other, NEAR, Usage.UNKNOWN)).isEmpty();
    }

    private static Sketch sketch(Spot spot, String kind, String words, Instant at) {
        return new Sketch(Optional.of(spot), "610824100201", kind, Wording.of(words), true, at);
    }
}
