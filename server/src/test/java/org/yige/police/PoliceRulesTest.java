package org.yige.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yige.police.PoliceFile.PoliceStage;
import org.yige.police.PoliceRules.NewTry;
import org.yige.shared.Decision;

class PoliceRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static PoliceFile file(PoliceStage stage) {
        return new PoliceFile(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "民警",
                "BEATING",
                "CLOSE",
                stage,
                NOW);
    }

    private static NewTry tried(boolean agreed, Optional<LocalDate> by) {
        return new NewTry(2, false, false, agreed, by, "双方陈述");
    }

    private static Decision<NewTry> ask(PoliceStage stage, NewTry told) {
        return PoliceRules.attempt(file(stage), told, TODAY, NOW);
    }

    @Test
    void aSecondTimeIsHeldBeforeItsDayIsOver() {
        var until = new PoliceStage.Trying(Optional.of(NOW));
        assertThat(ask(until, tried(false, Optional.empty()))).isInstanceOf(Decision.Yes.class);
        assertThat(
                        ask(
                                new PoliceStage.Trying(Optional.of(NOW.minusSeconds(1))),
                                tried(true, Optional.empty())))
                .isEqualTo(Decision.no(PoliceRefusal.SECOND_TOO_LATE));
    }

    @Test
    void whatIsOverOrEntrustedIsNotTriedAgain() {
        assertThat(ask(new PoliceStage.Spared(NOW), tried(true, Optional.empty())))
                .isEqualTo(Decision.no(PoliceRefusal.ONLY_TWICE));
        assertThat(
                        ask(
                                new PoliceStage.WithPeople(UUID.randomUUID(), "村负责人", true),
                                tried(true, Optional.empty())))
                .isEqualTo(Decision.no(PoliceRefusal.ONLY_TWICE));
    }

    @Test
    void aDayToMakeItGoodIsAheadAndOnlyOfWhatWasAgreed() {
        var first = new PoliceStage.Trying(Optional.empty());
        assertThat(ask(first, tried(true, Optional.of(TODAY)))).isInstanceOf(Decision.Yes.class);
        assertThat(ask(first, tried(true, Optional.of(TODAY.minusDays(1)))))
                .isEqualTo(Decision.no(PoliceRefusal.PROMISED_DAY_NOT_POSSIBLE));
        assertThat(ask(first, tried(false, Optional.of(TODAY.plusDays(1)))))
                .isEqualTo(Decision.no(PoliceRefusal.PROMISED_DAY_NOT_POSSIBLE));
        assertThat(ask(first, tried(true, Optional.of(TODAY.plusYears(4)))))
                .isEqualTo(Decision.no(PoliceRefusal.PROMISED_DAY_NOT_POSSIBLE));
    }
}
