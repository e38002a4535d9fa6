package org.yige.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.incidents.Incident.Extension;
import org.yige.incidents.Incident.Marks;
import org.yige.incidents.Incident.Ownership;
import org.yige.incidents.Incident.Standing;
import org.yige.intake.ReportsOverHttp;

/** Whatever is written of an incident is read again as it was: the compiler does not see it. */
@YigeTest
class IncidentRowsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @Autowired ReportsOverHttp reports;
    @Autowired IncidentStore store;

    private Incident opened;

    @BeforeEach
    void somethingWasReported() {
        String code =
                ReportsOverHttp.read(
                        reports.report(reports.json("street.light", "灯", reports.spot(97))),
                        "$.code");
        var id = reports.idOf(reports.countyDesk(), code);
        opened = store.get(new IncidentId(UUID.fromString(id)));
    }

    static List<State> states() {
        return Stream.<State>concat(
                        Stream.<State>of(
                                new State.Waiting(),
                                new State.InHand(),
                                new State.OnScene(),
                                new State.HandingOver("hotline-12345"),
                                new State.Handled("SETTLED", NOON, NOON.plus(Duration.ofDays(3)))),
                        Arrays.stream(State.Ending.values())
                                .map(how ->
                                        new State.Ended(
                                                "SETTLED",
                                                NOON,
                                                how,
                                                NOON.plus(Duration.ofDays(3)))))
                .toList();
    }

    @Test
    void everyStateIsTried() {
        assertThat(states().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(State.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateIsReadAsItWasWritten(State state) {
        assertReadAsWritten(opened.in(state));
        // And nothing of it is left in the next.
        assertReadAsWritten(opened.in(new State.Waiting()));
    }

    static List<Marks> marks() {
        return Stream.concat(
                        Arrays.stream(Extension.values())
                                .map(more ->
                                        new Marks(
                                                false,
                                                more,
                                                5,
                                                false,
                                                false,
                                                0,
                                                0,
                                                Optional.empty())),
                        Stream.of(
                                Marks.NONE,
                                new Marks(
                                        true,
                                        Extension.NONE,
                                        0,
                                        false,
                                        false,
                                        0,
                                        0,
                                        Optional.empty()),
                                new Marks(
                                        false,
                                        Extension.NONE,
                                        0,
                                        true,
                                        false,
                                        0,
                                        0,
                                        Optional.empty()),
                                new Marks(
                                        false,
                                        Extension.NONE,
                                        0,
                                        true,
                                        true,
                                        0,
                                        0,
                                        Optional.empty()),
                                new Marks(
                                        false,
                                        Extension.NONE,
                                        0,
                                        false,
                                        false,
                                        2,
                                        0,
                                        Optional.empty()),
                                new Marks(
                                        false,
                                        Extension.NONE,
                                        0,
                                        false,
                                        false,
                                        0,
                                        3,
                                        Optional.empty())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("marks")
    void everyMarkIsReadAsItWasWritten(Marks marks) {
        assertReadAsWritten(opened.marked(marks));
    }

    @Test
    void gradeAndOwnerAreReadAsTheyWereWritten() {
        assertReadAsWritten(
                opened.graded(3).givenTo(new Ownership(UUID.randomUUID(), "二级（村网格长）", 2, NOON)));
    }

    private void assertReadAsWritten(Incident written) {
        store.save(written, false, NOON);
        var read = store.get(written.id());
        assertThat(read.standing())
                .isEqualTo(new Standing(written.owner(), written.state(), written.marks()));
        assertThat(read.matter()).isEqualTo(written.matter());
        assertThat(read.scene()).isEqualTo(written.scene());
    }
}
