package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yige.ClockInHand;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.County;

/** After a jump of the clock nothing is fired until somebody says that the clock is right. */
@YigeTest
@Import(ClockInHand.class)
class ClockJumpTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");

    @Autowired ClockStore ofThisServer;
    @Autowired ClockTrust trust;
    @Autowired SignIn signIn;
    @Autowired JdbcClient sql;

    /** Of a county nobody else looks at. */
    private ClockStore store() {
        var store = new ClockStore(sql, new County("990000"));
        store.see(NOON);
        store.release(NOON);
        return store;
    }

    @AfterEach
    void theClockIsRight() {
        ofThisServer.release(Instant.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P10D", "-P10D", "PT2H", "-PT2H", "PT2M", "-PT2M"})
    void aClockThatJumpsWhileTheServerRunsFiresNothingMoreEvenSetBack(String by) {
        var store = store();
        var server = new ClockWatch(store);
        assertThat(server.look(NOON, 0)).isTrue();
        assertThat(server.look(NOON.plusSeconds(1), seconds(1))).isTrue();

        var jump = Duration.parse(by);
        assertThat(server.look(NOON.plusSeconds(2).plus(jump), seconds(2))).isFalse();
        assertThat(server.look(NOON.plusSeconds(3).plus(jump), seconds(3))).isFalse();
        assertThat(server.look(NOON.plusSeconds(4), seconds(4))).as("set back").isFalse();
        assertThat(store.find().orElseThrow().held()).isPresent();
        var other = new ClockWatch(store);
        assertThat(other.look(NOON.plusSeconds(5), 0)).as("another server").isFalse();

        store.release(NOON.plusSeconds(6));
        assertThat(server.look(NOON.plusSeconds(7), seconds(7))).isTrue();
        assertThat(other.look(NOON.plusSeconds(7), seconds(2))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P10D", "-P10D", "-PT2H"})
    void aClockThatJumpedWhileTheServerWasOffFiresNothing(String by) {
        assertThat(new ClockWatch(store()).look(NOON.plus(Duration.parse(by)), 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT8H", "PT23H"})
    void aServerThatWasOffForAWhileGoesOn(String off) {
        assertThat(new ClockWatch(store()).look(NOON.plus(Duration.parse(off)), 0)).isTrue();
    }

    @Test
    void aClockThatIsSetRightByLittleFiresOn() {
        var store = store();
        var server = new ClockWatch(store);
        server.look(NOON, 0);
        assertThat(server.look(NOON.plusSeconds(50), seconds(1))).isTrue();
        assertThat(server.look(NOON.plusSeconds(10), seconds(2))).isTrue();
    }

    @Test
    void whatAnotherClockShowedToBeWrongIsNotComparedWith() {
        var server = new ClockWatch(store());
        server.look(NOON, 0);
        server.lookAnew();
        assertThat(server.look(NOON.plus(Duration.ofHours(2)), seconds(1))).isTrue();
    }

    @Test
    void anAdministratorSeesItAndSaysSoAndTheTrailKeepsIt() {
        ofThisServer.hold(NOON);
        var admin = signIn.asAdministrator();
        var held = admin.get("/api/deadlines/clock").exchange();
        assertThat(ReportsOverHttp.<String>read(held, "$.heldSince")).isEqualTo(NOON.toString());
        var worker = signIn.as("COUNTY_DESK", "610824");
        assertThat(worker.post("/api/deadlines/clock/right", "").exchange()).hasStatus(403);
        assertThat(trust.isTrusted()).isFalse();

        assertThat(admin.post("/api/deadlines/clock/right", "").exchange()).hasStatusOk();
        assertThat(trust.heldSince()).isEqualTo(Optional.empty());
        var trail = signIn.asAuditor().get("/api/privacy/trail?limit=50").exchange();
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                trail, "$.items[?(@.action == 'deadlines.clock-right')].action"))
                .hasSize(1);
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
