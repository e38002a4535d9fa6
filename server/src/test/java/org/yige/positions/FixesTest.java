package org.yige.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yige.positions.FixRules.Lag;
import org.yige.positions.Jt808.Jt808Message;
import org.yige.positions.PositionFix.FixSource;
import org.yige.positions.UnitFollowed.FixTaken;
import org.yige.shared.Spot;

/** What is decided of fixes and frames, without a server. */
class FixesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final UUID UNIT = new UUID(1, 1);
    private static final UUID CAR = new UUID(2, 2);
    private static final UUID PHONE = new UUID(3, 3);

    private static PositionFix fix(UUID teller, int second, double lon) {
        return new PositionFix(
                UNIT, NOW.plusSeconds(second), new Spot(lon, 37.6), 5, 1, FixSource.JT808, teller);
    }

    private static FixTaken take(UnitFollowed unit, PositionFix fix) {
        return unit.take(fix, NOW);
    }

    @Test
    void theNewestByFixTimeIsWhereAUnitIsAndLateOnesBelongToTheTrackAlone() {
        var unit = new UnitFollowed(20);
        assertThat(take(unit, fix(CAR, 10, 108.80))).isEqualTo(FixTaken.MOVED);
        assertThat(take(unit, fix(CAR, 5, 108.8001))).isEqualTo(FixTaken.LATE);
        assertThat(take(unit, fix(CAR, 5, 108.8001))).isEqualTo(FixTaken.KNOWN);
        assertThat(unit.last()).contains(fix(CAR, 10, 108.80));
    }

    @Test
    void aJumpIsBelievedOnlyWhenThreeInARowAgree() {
        var unit = new UnitFollowed(20);
        take(unit, fix(CAR, 0, 108.80));
        assertThat(take(unit, fix(CAR, 5, 109.80))).isEqualTo(FixTaken.JUMPED);
        assertThat(take(unit, fix(CAR, 10, 108.8001))).isEqualTo(FixTaken.MOVED);
        assertThat(take(unit, fix(CAR, 15, 109.80))).isEqualTo(FixTaken.JUMPED);
        assertThat(take(unit, fix(CAR, 20, 109.8001))).isEqualTo(FixTaken.JUMPED);
        assertThat(take(unit, fix(CAR, 25, 109.8002))).isEqualTo(FixTaken.MOVED);
    }

    @Test
    void twoTellersInTwoPlacesAreFoundAndTwoThatDriveTogetherAreNot() {
        var unit = new UnitFollowed(20);
        take(unit, fix(CAR, 0, 108.80));
        take(unit, fix(PHONE, 1, 108.801));
        assertThat(unit.apart(NOW)).isEmpty();
        take(unit, fix(PHONE, 300, 108.90));
        assertThat(unit.apart(NOW.plusSeconds(300))).isEmpty();
        take(unit, fix(CAR, 301, 108.80));
        assertThat(unit.apart(NOW.plusSeconds(301)).orElseThrow()).isBetween(8_000.0, 9_000.0);
    }

    @Test
    void oneDeviceTellsNoMoreThanItMay() {
        var unit = new UnitFollowed(1);
        for (int i = 0; i < 60; i++) {
            assertThat(take(unit, fix(CAR, i, 108.80))).isEqualTo(FixTaken.MOVED);
        }
        assertThat(take(unit, fix(CAR, 61, 108.80))).isEqualTo(FixTaken.TOO_MANY);
        assertThat(take(unit, fix(PHONE, 61, 108.80))).isEqualTo(FixTaken.MOVED);
        assertThat(unit.take(fix(CAR, 70, 108.80), NOW.plusSeconds(60))).isEqualTo(FixTaken.MOVED);
    }

    @Test
    void aClockALittleFastCountsAsNowAndOneAheadIsRefused() {
        assertThat(FixRules.moment(NOW.plusSeconds(60), NOW)).contains(NOW);
        assertThat(FixRules.moment(NOW.minusSeconds(60), NOW)).contains(NOW.minusSeconds(60));
        assertThat(FixRules.moment(NOW.plusSeconds(121), NOW)).isEmpty();
        assertThat(FixRules.ahead(NOW.plusSeconds(600), NOW)).isEqualTo(FixLeftOut.FROM_THE_FUTURE);
        assertThat(FixRules.ahead(NOW.plus(Duration.ofHours(1)), NOW))
                .isEqualTo(FixLeftOut.OTHER_TIME_ZONE);
    }

    @Test
    void aClockBehindByTheSameHoursAgainAndAgainIsAnotherTimeZoneAndATunnelIsNot() {
        var zone = Lag.NONE;
        for (int i = 0; i < 3; i++) {
            var at = NOW.plusSeconds(10L * i);
            zone = zone.next(at.minus(Duration.ofHours(8)), at);
        }
        assertThat(zone.isZoneOfItsOwn(NOW.plusSeconds(20))).isTrue();
        var tunnel = Lag.NONE;
        for (int i = 0; i < 4000; i++) {
            var received = NOW.plusMillis(10L * i);
            tunnel = tunnel.next(NOW.minusSeconds(4000).plusSeconds(i), received);
            assertThat(tunnel.isZoneOfItsOwn(received)).isFalse();
        }
        var slow = Lag.NONE;
        for (int i = 0; i < 4000; i++) {
            var received = NOW.plusMillis(200L * i);
            slow = slow.next(NOW.minusSeconds(4000).plusSeconds(i), received);
            assertThat(slow.isZoneOfItsOwn(received)).isFalse();
        }
    }

    @Test
    void whatIsKeptIsReadAsItWasToATenMillionthOfADegree() {
        var fixes = List.of(fix(CAR, 0, 108.1234567), fix(CAR, 1, -70.5));
        var read = FixBytes.read(UNIT, FixBytes.write(fixes), CAR);
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().spot().lon()).isEqualTo(108.1234567);
        assertThat(read.getFirst().at()).isEqualTo(NOW);
        assertThat(read.getFirst().accuracy()).isEqualTo(5);
        assertThat(read.getLast().spot().lon()).isEqualTo(-70.5);
    }

    /** A frame as the standard's own example has it: {@code 30 7e 08 7d 55}, escaped. */
    @Test
    void framesAreFoundHoweverTheStreamIsCutAndRubbishIsLeftOut() {
        var answer =
                Jt808.answer(
                        new Jt808Message(
                                0x0200, false, false, "013800138000", 0x7e7d, 1, 1, new byte[0]),
                        0x7d7e,
                        0);
        assertThat(answer).contains(0x7d);
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var stream = new java.io.ByteArrayOutputStream();
            int frames = 1 + random.nextInt(5);
            for (int i = 0; i < frames; i++) {
                if (random.nextBoolean()) {
                    stream.writeBytes(new byte[] {0x7e, 0x7d, 9, 1, 2, 3, 0x7e});
                }
                stream.writeBytes(answer);
            }
            var bytes = stream.toByteArray();
            var found = new ArrayList<Jt808Message>();
            var reader = new Jt808Frames();
            int from = 0;
            while (from < bytes.length) {
                int count = Math.min(bytes.length - from, 1 + random.nextInt(9));
                reader.feed(
                        java.util.Arrays.copyOfRange(bytes, from, from + count), count, found::add);
                from += count;
            }
            assertThat(found).as("seed %d", seed).hasSize(frames);
            assertThat(found.getFirst().number()).isEqualTo("013800138000");
            assertThat(found.getFirst().serial()).isEqualTo(0x7d7e);
            assertThat(found.getFirst().id()).isEqualTo(Jt808.ANSWER);
        }
    }

    @Test
    void noBytesBreakTheReader() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var bytes = new byte[4000];
            random.nextBytes(bytes);
            for (int i = 0; i < 200; i++) {
                bytes[random.nextInt(bytes.length)] = 0x7e;
            }
            var reader = new Jt808Frames();
            reader.feed(
                    bytes,
                    bytes.length,
                    message -> {
                        Jt808.place(message.body(), 0, message.body().length);
                        Jt808.places(message.body());
                        Jt808.key(message);
                    });
            assertThat(reader.faults()).as("seed %d", seed).isPositive();
            Jt808.places(bytes);
            Jt808.place(bytes, 0, bytes.length);
        }
    }
}
