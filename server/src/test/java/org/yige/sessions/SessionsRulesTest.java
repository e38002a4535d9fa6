package org.yige.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yige.privacy.Sealed;
import org.yige.sessions.Attendee.AttendeeKind;
import org.yige.sessions.Attendee.Coming;
import org.yige.sessions.CalendarWriter.CalendarEntry;
import org.yige.sessions.RecordLine.Hand;
import org.yige.sessions.RecordLine.LineKind;
import org.yige.shared.Label;
import org.yige.shared.Refused;

/** When a session may be, in which order lines stand, and what a calendar says. */
class SessionsRulesTest {

    private static final Instant NINE = Instant.parse("2026-12-01T01:00:00Z");
    private static final UUID PHONE = new UUID(1, 1);
    private static final UUID DESK = new UUID(2, 2);

    private static RecordLine line(
            int n, UUID device, Duration after, LineKind what, Optional<UUID> speaker) {
        return new RecordLine(
                new UUID(9, n),
                n,
                new Hand(device, device, "网格员"),
                NINE.plus(after),
                NINE.plus(after),
                what,
                speaker,
                new Sealed(RecordStore.WORDS, new byte[] {(byte) n}),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static RecordLine said(int n, UUID device, int seconds) {
        return line(n, device, Duration.ofSeconds(seconds), LineKind.SAID, Optional.empty());
    }

    private static RecordLine placed(RecordLine line, int place) {
        return new RecordLine(
                line.id(),
                line.n(),
                line.hand(),
                line.saidAt(),
                line.cameAt(),
                line.what(),
                line.speaker(),
                line.words(),
                Optional.of(place),
                line.twinOf(),
                line.late());
    }

    private static List<Integer> numbers(List<RecordLine> lines) {
        return lines.stream().map(RecordLine::n).toList();
    }

    @Test
    void whatTwoHandsWroteApartIsMergedByTimeHoweverItCameIn() {
        var phone = List.of(said(1, PHONE, 0), said(2, PHONE, 20), said(3, PHONE, 40));
        var desk = List.of(said(4, DESK, 10), said(5, DESK, 30));
        var all = new ArrayList<>(phone);
        all.addAll(desk);
        for (long seed = 1; seed <= 50; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(numbers(RecordRules.ordered(all)))
                    .as("seed %d", seed)
                    .containsExactly(1, 4, 2, 5, 3);
        }
    }

    @Test
    void whatSomebodyPutInOrderStaysAndWhatComesLaterIsMergedIn() {
        var all =
                List.of(
                        placed(said(1, PHONE, 20), 0),
                        placed(said(2, PHONE, 0), 1),
                        said(3, DESK, 5),
                        said(4, DESK, 60));
        assertThat(numbers(RecordRules.ordered(all))).containsExactly(1, 2, 3, 4);
        assertThat(
                        RecordRules.moved(
                                RecordRules.ordered(all),
                                new UUID(9, 4),
                                Optional.of(new UUID(9, 1))))
                .first()
                .isEqualTo(new UUID(9, 4));
        assertThat(RecordRules.moved(RecordRules.ordered(all), new UUID(9, 1), Optional.empty()))
                .last()
                .isEqualTo(new UUID(9, 1))
                .satisfies(_ -> assertThat(all).hasSize(4));
    }

    @Test
    void aWrongClockLosesNoLine() {
        var now = NINE.plusSeconds(600);
        assertThat(RecordRules.saidAt(Optional.of(NINE.plusSeconds(30)), NINE, now))
                .isEqualTo(NINE.plusSeconds(30));
        assertThat(RecordRules.saidAt(Optional.of(now.plus(Duration.ofDays(400))), NINE, now))
                .isEqualTo(now);
        assertThat(RecordRules.saidAt(Optional.of(Instant.EPOCH), NINE, now)).isEqualTo(now);
        assertThat(RecordRules.saidAt(Optional.empty(), NINE, now)).isEqualTo(now);
    }

    @Test
    void whoHeardTheRecordHearsItAgainOnceSomethingIsAdded() {
        var wang =
                new Attendee(
                        new UUID(5, 5),
                        AttendeeKind.PARTY,
                        new UUID(6, 6),
                        Optional.empty(),
                        new Sealed(AttendeesStore.NAME, new byte[] {1}),
                        new Label("甲方当事人", "Party"),
                        true,
                        new Coming(Optional.empty(), Optional.empty(), true, Optional.of(NINE)),
                        Optional.empty());
        var so = line(2, PHONE, Duration.ofMinutes(2), LineKind.SO, Optional.of(wang.id()));
        var heard = List.of(said(1, PHONE, 0), so);
        assertThat(RecordRules.isHeard(wang, heard)).isTrue();
        assertThat(RecordRules.notHeard(List.of(wang), heard)).isEmpty();
        var corrected = new ArrayList<>(heard);
        // Said before, but only now come in from the other device.
        corrected.add(said(3, DESK, 1));
        assertThat(RecordRules.isHeard(wang, corrected)).isFalse();
        assertThat(RecordRules.notHeard(List.of(wang), corrected)).containsExactly(wang);
        assertThat(RecordRules.notSigned(List.of(wang))).containsExactly(wang);
    }

    @Test
    void aSessionHasAnHourThatCanBe() {
        var now = NINE;
        assertThat(time(NINE.plusSeconds(3600), NINE.plusSeconds(7200), now)).isNotNull();
        refused(() -> time(NINE.minusSeconds(7200), NINE, now));
        refused(() -> time(NINE.plusSeconds(60), NINE.plusSeconds(60), now));
        refused(() -> time(NINE.plusSeconds(60), NINE.plus(Duration.ofHours(13)), now));
        refused(() ->
                time(
                        NINE.plus(Duration.ofDays(500)),
                        NINE.plus(Duration.ofDays(500)).plusSeconds(60),
                        now));
        refused(() -> SessionsRules.time(Optional.empty(), Optional.of(NINE), now).orRefuse());
        var first = new SessionTime(NINE, NINE.plusSeconds(3600));
        assertThat(first.meets(new SessionTime(NINE.plusSeconds(3600), NINE.plusSeconds(7200))))
                .isFalse();
        assertThat(first.meets(new SessionTime(NINE.plusSeconds(3599), NINE.plusSeconds(7200))))
                .isTrue();
    }

    private static SessionTime time(Instant begins, Instant ends, Instant now) {
        return SessionsRules.time(Optional.of(begins), Optional.of(ends), now).orRefuse();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://meet.example/1",
                "javascript:alert(1)",
                "https://who:secret@meet.example/1",
                "https:///1",
                "会议号 123",
                "https://meet.example/ 1"
            })
    void onlyAnHttpsAddressWithoutAPasswordLeadsAnywhere(String told) {
        refused(() -> SessionsRules.link(told).orRefuse());
    }

    @Test
    void byPhoneThereIsNoAddress() {
        assertThat(SessionsRules.link("").orRefuse()).isEmpty();
        assertThat(SessionsRules.link("https://meet.example/1?m=2").orRefuse()).isPresent();
    }

    @Test
    void anotherProgramReadsTheCalendarAsItWasMeant() {
        var id = new UUID(7, 7);
        var name = "镇；调解室, 甲\\乙\n二楼 " + "很长的名字".repeat(20) + "𠮷";
        var text =
                CalendarWriter.write(
                        name,
                        List.of(
                                new CalendarEntry(
                                        id,
                                        3,
                                        new SessionTime(NINE, NINE.plusSeconds(5400)),
                                        false,
                                        "调解会 第12号",
                                        Optional.of(name),
                                        NINE.minusSeconds(60)),
                                new CalendarEntry(
                                        new UUID(8, 8),
                                        1,
                                        new SessionTime(NINE, NINE.plusSeconds(60)),
                                        true,
                                        "调解会 第13号",
                                        Optional.empty(),
                                        NINE)));
        for (var row : text.split("\r\n", -1)) {
            assertThat(row.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        var read = Biweekly.parse(text).first();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(read.getMethod().getValue()).isEqualTo("PUBLISH");
        var first = read.getEvents().getFirst();
        assertThat(first.getUid().getValue()).isEqualTo(id + "@yige");
        assertThat(first.getSequence().getValue()).isEqualTo(3);
        assertThat((Date) first.getDateStart().getValue()).hasSameTimeAs(Date.from(NINE));
        assertThat((Date) first.getDateEnd().getValue())
                .hasSameTimeAs(Date.from(NINE.plusSeconds(5400)));
        assertThat(first.getLocation().getValue()).isEqualTo(name);
        assertThat(first.getStatus().getValue()).isEqualTo(Status.confirmed().getValue());
        assertThat(read.getEvents().get(1).getStatus().getValue())
                .isEqualTo(Status.cancelled().getValue());
    }
}
