package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yige.shared.Condition;
import org.yige.shared.Wellness;

@YigeTest
@Import(ClockInHand.class)
@TestPropertySource(properties = "yige.database.patience=PT1S")
class HealthTest {

    @Autowired MockMvcTester http;
    @Autowired HandClock clock;
    @Autowired DataSource database;

    @Test
    void whoeverAsksIsToldWhatIsTheMatterInWords() throws Exception {
        var now = clock.instant();
        clock.set(java.time.Instant.now());
        untilItSays("\"condition\":\"well\"");
        assertThat(http.get().uri("/health"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"condition": "well", "parts": {"server": "well", "database": "well",
                         "disk": "well", "deadlines": "well", "reports": "well"}}
                        """);

        // Nothing is fired while this server's clock and the database's disagree.
        clock.set(java.time.Instant.now().plus(Duration.ofHours(1)));
        untilItSays("clocks-apart");
        assertThat(http.get().uri("/health"))
                .hasStatus(503)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"condition": "unwell", "parts": {"deadlines": "clocks-apart"}}
                        """);
        assertThat(http.get().uri("/health/live")).hasStatusOk();
        clock.set(now);
    }

    @Test
    void whileTheDatabaseIsAwayRequestsAreToldToComeAgainSoon() throws Exception {
        var pool = database.unwrap(HikariDataSource.class);
        var name = pool.getJdbcUrl().replaceFirst(".*/", "");
        try (var beside =
                        DriverManager.getConnection(
                                pool.getJdbcUrl().replaceFirst("/[^/]+$", "/postgres"),
                                TestDatabase.user(),
                                TestDatabase.password());
                var statement = beside.createStatement()) {
            statement.execute("alter database " + name + " allow_connections false");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                            + name
                            + "'");
            assertThat(
                            http.get()
                                    .uri("/api/residents/cases/7K3M-9Q2F-XW41")
                                    .header("Accept-Language", "zh-CN"))
                    .hasStatus(503)
                    .hasHeader("Retry-After", "3")
                    .bodyText()
                    .contains("/problems/shared/database-away", "3 秒后重试")
                    .doesNotContain("trace");
            statement.execute("alter database " + name + " allow_connections true");

            untilItSays("\"database\":\"well\"");
        }
        assertThat(http.get().uri("/api/residents/cases/7K3M-9Q2F-XW41")).hasStatus(404);
    }

    private void untilItSays(String word) throws Exception {
        for (int i = 0; i < 100; i++) {
            var said = http.get().uri("/health").exchange().getResponse().getContentAsString();
            if (said.contains(word)) {
                return;
            }
            Thread.sleep(200);
        }
    }

    @Test
    void aPartThatHangsKeepsNobodyWaitingAndIsNotAskedTwice() {
        var asked = new AtomicInteger();
        var never = new CountDownLatch(1);
        var health =
                new Health(
                        List.of(
                                part("fine", () -> Condition.WELL),
                                part(
                                        "stuck",
                                        () -> {
                                            asked.incrementAndGet();
                                            try {
                                                never.await();
                                            } catch (InterruptedException e) {
                                                Thread.currentThread().interrupt();
                                            }
                                            return Condition.WELL;
                                        })));

        var began = System.nanoTime();
        assertThat(health.now().parts().get("stuck").word()).isEqualTo("no-answer");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(health.now().parts().get("fine")).isEqualTo(Condition.WELL);
        assertThat(health.now().isWell()).isFalse();
        assertThat(asked).hasValue(1);
        never.countDown();
    }

    @Test
    void aPartThatFailsIsUnwellAndItsMessageStaysInTheLog() {
        var health =
                new Health(
                        List.of(
                                part(
                                        "broken",
                                        () -> {
                                            throw new IllegalStateException("password=geheim");
                                        })));

        assertThat(health.now().parts().get("broken").word()).isEqualTo("fault");
    }

    @Test
    void aDatabaseThatIsAwayIsUnwell() {
        var nobody = new PGSimpleDataSource();
        nobody.setURL("jdbc:postgresql://127.0.0.1:1/nobody");

        assertThat(new MachineWellness().databaseWellness(nobody).now())
                .isEqualTo(new Condition.Unwell("away"));
    }

    @Test
    void aDiskThatFillsUpIsUnwellAlsoBeforeTheFolderIsMade(@TempDir Path folder) {
        var later = folder.resolve("data").resolve("not-yet");

        assertThat(MachineWellness.disk(later, 1)).isEqualTo(Condition.WELL);
        assertThat(MachineWellness.disk(later, Long.MAX_VALUE))
                .isEqualTo(new Condition.Unwell("nearly-full"));
    }

    @Test
    void onlyWordsAreTold() {
        assertThatThrownBy(() -> new Condition.Unwell("Connection to 10.1.2.3 refused"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Wellness part(String name, Supplier<Condition> answer) {
        return new Wellness() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Condition now() {
                return answer.get();
            }
        };
    }
}
