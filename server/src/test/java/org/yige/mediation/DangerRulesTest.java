package org.yige.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yige.mediation.DangerRules.Counting;
import org.yige.mediation.DangerRules.DangerFact;
import org.yige.practice.Practices;
import org.yige.shared.Decision;

/** A dispute may turn violent for facts of the matter, each for its time. */
class DangerRulesTest {

    private static final DangerPractice PRACTICE =
            new Practices("../practice", "yuncheng").section(MediationPractice.class).danger();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 18);

    private static DangerFact fact(String sign, int daysAgo, int number) {
        var on = TODAY.minusDays(daysAgo);
        return new DangerFact(sign, on, number, at(on));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(8, 0).toInstant(ZoneOffset.ofHours(8));
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.ofHours(8)).toLocalDate();
    }

    private static List<String> signs(List<DangerFact> facts, LocalDate on) {
        return DangerRules.counting(facts, PRACTICE, on).stream()
                .map(Counting::fact)
                .map(DangerFact::sign)
                .sorted()
                .toList();
    }

    @Test
    void aThreatCountsForItsDaysAndNotADayLonger() {
        assertThat(signs(List.of(fact("THREAT", 29, 1)), TODAY)).containsExactly("THREAT");
        assertThat(signs(List.of(fact("THREAT", 30, 1)), TODAY)).isEmpty();
        assertThat(signs(List.of(fact("CROWD", 0, 9)), TODAY)).isEmpty();
        assertThat(signs(List.of(fact("CROWD", 0, 10)), TODAY)).containsExactly("CROWD");
    }

    @Test
    void threeCallsCountAsLongAsTheOldestOfThemWouldAndWhatIsOnFileIsNotCountedAgain() {
        var calls = Stream.of(1, 5, 20, 40).map(ago -> at(TODAY.minusDays(ago))).toList();
        var fact =
                DangerRules.called(
                        calls.stream(), PRACTICE, List.of(), TODAY, DangerRulesTest::day);
        assertThat(fact.map(DangerFact::number)).contains(3);
        assertThat(fact.map(DangerFact::on)).contains(TODAY.minusDays(20));
        assertThat(
                        DangerRules.called(
                                calls.stream(),
                                PRACTICE,
                                List.of(fact.orElseThrow()),
                                TODAY,
                                DangerRulesTest::day))
                .isEmpty();
        assertThat(
                        DangerRules.called(
                                calls.stream(),
                                PRACTICE,
                                List.of(),
                                TODAY.plusDays(10),
                                DangerRulesTest::day))
                .isEmpty();
    }

    @Test
    void gettingOlderNeverRaisesItAndANewFactAsksAgain() {
        for (long seed = 1; seed <= 500; seed++) {
            var chance = new Random(seed);
            var facts = new ArrayList<DangerFact>();
            for (int i = chance.nextInt(6); i >= 0; i--) {
                var sign = PRACTICE.signs().get(chance.nextInt(PRACTICE.signs().size()));
                facts.add(fact(sign.code(), chance.nextInt(100), 1 + chance.nextInt(15)));
            }
            var decided =
                    chance.nextBoolean()
                            ? Optional.of(at(TODAY.minusDays(chance.nextInt(50))))
                            : Optional.<Instant>empty();
            var before = signs(facts, TODAY);
            boolean asked = DangerRules.asks(facts, PRACTICE, TODAY, decided);
            for (int later = 1; later <= 90; later++) {
                var then = TODAY.plusDays(later);
                var now = signs(facts, then);
                assertThat(before).as("seed %d, day %d", seed, later).containsAll(now);
                before = now;
                boolean asks = DangerRules.asks(facts, PRACTICE, then, decided);
                assertThat(asked || !asks).as("seed %d, day %d", seed, later).isTrue();
                asked = asks;
            }
            // Once decided nothing is asked, until something new is told.
            var later = Optional.of(at(TODAY).plusSeconds(60));
            assertThat(DangerRules.asks(facts, PRACTICE, TODAY, later))
                    .as("seed %d", seed)
                    .isFalse();
            facts.add(new DangerFact("THREAT", TODAY, 1, at(TODAY).plusSeconds(120)));
            assertThat(DangerRules.asks(facts, PRACTICE, TODAY, later))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void whatIsToldIsOfTheCountysListAndNotOfTomorrow() {
        assertThat(told("THREAT", 0, 1)).isInstanceOf(Decision.Yes.class);
        assertThat(told("THREAT", -1, 1)).isEqualTo(Decision.no(MediationRefusal.DAY_NOT_POSSIBLE));
        assertThat(told("CALLS", 0, 3)).isEqualTo(Decision.no(MediationRefusal.SIGN_UNKNOWN));
        assertThat(told("DRUNKARD", 0, 1)).isEqualTo(Decision.no(MediationRefusal.SIGN_UNKNOWN));
        assertThat(told("CROWD", 0, 0))
                .isEqualTo(Decision.no(MediationRefusal.PEOPLE_NOT_POSSIBLE));
    }

    private static Decision<DangerFact> told(String sign, int daysAgo, int number) {
        return DangerRules.told(fact(sign, daysAgo, number), PRACTICE, TODAY);
    }
}
