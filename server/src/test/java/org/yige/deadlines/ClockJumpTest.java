package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yige.ClockInHand;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.intake.ReportsOverHttp;

/** After a jump of the clock nothing is fired until somebody says that the clock is right. */
@YigeTest
@Import(ClockInHand.class)
class ClockJumpTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");

    @Autowired ClockStore store;
    @Autowired ClockTrust trust;
    @Autowired SignIn signIn;

    @AfterEach
    void theClockIsRight() {
        store.release(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P10D", "-P10D", "PT2H", "-PT2H", "PT2M", "-PT2M"})
    void aClockThatJumpsWhileTheServerRunsFiresNothingMoreEvenSetBack(String by) {
        store.release(NOON);
        var server = new ClockWatch(store);
        assertThat(server.look(NOON, 0)).isTrue();
        assertThat(server.look(NOON.plusSeconds(1), seconds(1))).isTrue();

        var jump = Duration.parse(by);
        assertThat(server.look(NOON.plusSeconds(2).plus(jump), seconds(2))).isFalse();
        assertThat(server.look(NOON.plusSeconds(3).plus(jump), seconds(3))).isFalse();
        assertThat(server.look(NOON.plusSeconds(4), seconds(4))).as("set back").isFalse();
        assertThat(trust.isTrusted()).isFalse();
        var other = new ClockWatch(store);
        assertThat(other.look(NOON.plusSeconds(5), 0)).as("another server").isFalse();

        store.release(NOON.plusSeconds(6));
        assertThat(server.look(NOON.plusSeconds(7), seconds(7))).isTrue();
        assertThat(other.look(NOON.plusSeconds(7), seconds(2))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P10D", "-P10D", "-PT2H"})
    void aClockThatJumpedWhileTheServerWasOffFiresNothing(String by) {
        store.release(NOON);
        assertThat(new ClockWatch(store).look(NOON.plus(Duration.parse(by)), 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT8H", "PT23H"})
    void aServerThatWasOffForAWhileGoesOn(String off) {
        store.release(NOON);
        assertThat(new ClockWatch(store).look(NOON.plus(Duration.parse(off)), 0)).isTrue();
    }

    @Test
    void aClockThatIsSetRightByLittleFiresOn() {
        store.release(NOON);
        var server = new ClockWatch(store);
        server.look(NOON, 0);
        assertThat(server.look(NOON.plusSeconds(50), seconds(1))).isTrue();
        assertThat(server.look(NOON.plusSeconds(10), seconds(2))).isTrue();
    }

    @Test
    void anAdministratorSeesItAndSaysSoAndTheTrailKeepsIt() {
        store.hold(NOON);
        var admin = signIn.asAdministrator();
        var held = admin.get("/api/deadlines/clock").exchange();
        assertThat(ReportsOverHttp.<String>read(held, "$.heldSince")).isEqualTo(NOON.toString());
        var worker = signIn.as("COUNTY_DESK", "610824");
        assertThat(worker.post("/api/deadlines/clock/right", "").exchange()).hasStatus(403);
        assertThat(trust.isTrusted()).isFalse();

        assertThat(admin.post("/api/deadlines/clock/right", "").exchange()).hasStatusOk();
        assertThat(trust.heldSince()).isEqualTo(Optional.empty());
        String last =
                read(
                        signIn.asAuditor().get("/api/privacy/trail?limit=50").exchange(),
                        "$.items[?(@.action == 'deadlines.clock-right')].subject");
        assertThat(last).isNotNull();
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
