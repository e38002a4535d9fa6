package org.yige.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yige.shared.Role;

class TotpTest {

    static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfRfc6238(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
    void secretsAreWrittenAsRfc4648Says(String plain, String written) {
        assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    @Test
    void aCodeIsTakenForHalfAMinuteEitherWayAndNeverTwice() {
        var now = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.stepAt(now);
        var code = Totp.code(SECRET, step, Totp.DIGITS);

        assertThat(Totp.stepOf(SECRET, code, now, 0)).contains(step);
        assertThat(Totp.stepOf(SECRET, code, now.plusSeconds(30), 0)).contains(step);
        assertThat(Totp.stepOf(SECRET, code, now.minusSeconds(30), 0)).contains(step);
        assertThat(Totp.stepOf(SECRET, code, now.plusSeconds(61), 0)).isEmpty();
        assertThat(Totp.stepOf(SECRET, code, now, step)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "", now, 0)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "１２３４５６", now, 0)).isEmpty();
    }

    @Test
    void aCountySaysWhichDesksMustHaveOne() {
        var some = new AccessPractice(Set.of(Role.COMMAND_ROOM, Role.ADMINISTRATOR));

        assertThat(some.asksSecondFactorOf(Set.of(Role.COMMAND_ROOM, Role.OFFICER))).isTrue();
        assertThat(some.asksSecondFactorOf(Set.of(Role.GRID_WORKER))).isFalse();
        assertThat(new AccessPractice(Set.of()).asksSecondFactorOf(Set.of(Role.ADMINISTRATOR)))
                .isFalse();
    }
}
