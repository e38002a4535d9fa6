package org.yige.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yige.shared.County;
import org.yige.staff.PersonId;

class AccessRulesTest {

    private static final CommonPasswords COMMON =
            new CommonPasswords(new County("610824"), "jingbian", "yige");

    static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void fiveWrongPasswordsCloseALoginToAPlaceForAMinuteAndEveryFurtherOneForTwiceAsLong() {
        assertThat(AccessRules.closedAfter(4)).isEqualTo(Duration.ZERO);
        assertThat(AccessRules.closedAfter(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(AccessRules.closedAfter(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(AccessRules.closedAfter(11)).isEqualTo(Duration.ofMinutes(64));
        assertThat(AccessRules.closedAfter(1_000_000)).isEqualTo(Duration.ofMinutes(64));
    }

    @Test
    void placesWhereALoginNeverSignedInMayBeWrongTwentyTimesTogetherThenWaitEightMinutesAtMost() {
        assertThat(AccessRules.closedElsewhereAfter(19)).isEqualTo(Duration.ZERO);
        assertThat(AccessRules.closedElsewhereAfter(20)).isEqualTo(Duration.ofMinutes(1));
        assertThat(AccessRules.closedElsewhereAfter(23)).isEqualTo(Duration.ofMinutes(8));
        assertThat(AccessRules.closedElsewhereAfter(1_000_000)).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void theLongestWaitCountsAndWhatIsADayOldCountsNoMore() {
        var five = new Tally("network/192.0.2.1/32", 5, NINE);
        var six = new Tally(Doorway.ELSEWHERE, 21, NINE);
        assertThat(AccessRules.closedUntil(List.of(five, six), NINE.plusSeconds(1)))
                .contains(NINE.plusSeconds(120));
        assertThat(AccessRules.closedUntil(List.of(five), NINE.plusSeconds(60))).isEmpty();
        var many = new Tally("network/192.0.2.1/32", 500, NINE.minus(Duration.ofDays(2)));
        assertThat(AccessRules.closedUntil(List.of(many), NINE)).isEmpty();
        assertThat(AccessRules.closedUntil(List.of(), NINE)).isEmpty();
    }

    @Test
    void aDeskIsLeftAfterHalfAnHourOfSilenceAndAPhoneAfterAShift() {
        assertThat(AccessRules.lasts(session(Device.DESK, NINE), NINE.plusSeconds(29 * 60)))
                .isTrue();
        assertThat(AccessRules.lasts(session(Device.DESK, NINE), NINE.plusSeconds(30 * 60)))
                .isFalse();
        assertThat(AccessRules.lasts(session(Device.PHONE, NINE), NINE.plusSeconds(11 * 3600)))
                .isTrue();
    }

    @Test
    void noSessionOutlivesAShiftHoweverBusy() {
        var elevenHoursLater = NINE.plusSeconds(11 * 3600 + 3500);
        assertThat(
                        AccessRules.lasts(
                                session(Device.DESK, elevenHoursLater),
                                elevenHoursLater.plusSeconds(60)))
                .isTrue();
        assertThat(
                        AccessRules.lasts(
                                session(Device.DESK, elevenHoursLater),
                                NINE.plusSeconds(12 * 3600)))
                .isFalse();
    }

    @Test
    void aOneTimePasswordLetsNobodyInAfterItsTime() {
        var account = account(Optional.of(NINE));
        assertThat(AccessRules.mayEnter(account, NINE.minusSeconds(1))).isEqualTo(yes(account));
        assertThat(AccessRules.mayEnter(account, NINE))
                .isEqualTo(no(AccessRefusal.ONE_TIME_PASSWORD_EXPIRED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Short-1",
                "alllowercaseab",
                "1234567890123",
                "aaaaaaaaaaaaaaaaaaaa",
                "Wang.li-2026-xy",
                ""
            })
    void aWeakPasswordIsRefused(String password) {
        assertThat(AccessRules.password(password, "wang.li", COMMON))
                .isEqualTo(no(AccessRefusal.PASSWORD_TOO_WEAK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1!",
                "P@ssw0rd2026",
                "Qwerty!23456",
                "1qaz@WSX3edc",
                "Woaini5201314",
                "Aa123456789!",
                "Zhangwei1985!",
                "Zhongguo#2026",
                "Jingbian2026!",
                "610824@Yige!!",
                "Wangge888666!",
                "Admin@12345678",
                "passwordpassword",
                "Iloveyou-19870612"
            })
    void whatEverybodyChoosesIsRefused(String password) {
        assertThat(AccessRules.password(password, "chen.hua", COMMON))
                .isEqualTo(no(AccessRefusal.PASSWORD_TOO_COMMON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tea-and-rice-7",
                "correct-Horse-9-battery",
                "four quiet words here",
                "今天去北山看红叶和柿子树真好看啊"
            })
    void aLongOrMixedPasswordIsTaken(String password) {
        assertThat(AccessRules.password(password, "wang.li", COMMON)).isEqualTo(yes(password));
    }

    private static Session session(Device device, Instant seen) {
        return new Session(account(Optional.empty()), device, NINE, seen);
    }

    private static Account account(Optional<Instant> oneTimeUntil) {
        return new Account(
                "wang.li", new PersonId(new UUID(0, 1)), Hat.STAFF, "", oneTimeUntil, false, false);
    }
}
