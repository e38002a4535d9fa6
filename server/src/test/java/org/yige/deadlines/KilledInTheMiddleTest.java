package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yige.KillableDatabase;

/**
 * Two servers on one database; the servers and the database are killed (SIGKILL) while deadlines
 * fall due.
 */
@Tag("database")
class KilledInTheMiddleTest {

    /** {@code -Dyige.deadlines=1000000} is a matter of minutes. */
    static final int DEADLINES = Integer.getInteger("yige.deadlines", 20_000);

    static final int AT_ONCE = 10_000;
    static final Duration DURING = Duration.ofSeconds(14 + DEADLINES / AT_ONCE);

    @TempDir static Path folder;

    KillableDatabase database;
    Wiring looker;
    final List<Process> servers = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        database = new KillableDatabase(folder);
        Wiring.migrate(database.url(), database.user(), database.password());
        look();
        looker.sql.sql("create table heard (deadline uuid not null, mark text not null)").update();
    }

    @AfterEach
    void stop() throws Exception {
        servers.forEach(Process::destroyForcibly);
        looker.close();
        database.close();
    }

    @Test
    @Timeout(900)
    void everyMarkIsToldOnceThroughKillsOfServersAndDatabase() throws Exception {
        startServer();
        startServer();
        setDeadlines();
        Thread.sleep(3_000);
        killServer();
        int beforeFirstKill = heard();
        Thread.sleep(3_000);
        int beforeSecondKill = heard();
        database.kill();
        look();
        killServer();
        startServer();
        startServer();
        awaitAllPassed();
        System.out.printf(
                "%,d marks told when a server was killed, %,d when the database and the other server were, %,d in the end%n",
                beforeFirstKill, beforeSecondKill, heard());
        assertThat(heard()).isEqualTo(2 * DEADLINES);
        assertThat(twice()).isZero();
    }

    /** Spread over the whole of the test, some due before it begins. */
    private void setDeadlines() {
        var random = new Random(7);
        var now = Clock.systemUTC().instant();
        var wanted =
                IntStream.range(0, DEADLINES)
                        .mapToObj(i -> {
                            var within = Duration.ofMillis(random.nextLong(DURING.toMillis()));
                            var subject = new Subject("test-matter", new UUID(0, i));
                            return new NewDeadline(
                                    subject,
                                    "answer",
                                    Limit.real(within),
                                    i % 10 == 0 ? now.minusSeconds(60) : now);
                        });
        wanted.gather(Gatherers.windowFixed(AT_ONCE)).forEach(looker.deadlines::set);
    }

    private void awaitAllPassed() throws InterruptedException {
        for (int left = 1; left > 0; Thread.sleep(250)) {
            left =
                    looker.sql
                            .sql(
                                    "select count(*) from deadlines.deadline where next_at is not null")
                            .query(Integer.class)
                            .single();
        }
    }

    private int heard() {
        return looker.sql.sql("select count(*) from heard").query(Integer.class).single();
    }

    private int twice() {
        return looker.sql
                .sql(
                        "select count(*) from (select from heard group by deadline, mark having count(*) > 1) as twice")
                .query(Integer.class)
                .single();
    }

    private void look() {
        if (looker != null) {
            looker.close();
        }
        looker =
                new Wiring(
                        database.url(),
                        database.user(),
                        database.password(),
                        "610824",
                        Clock.systemUTC(),
                        List.of());
    }

    private void startServer() throws Exception {
        var java = ProcessHandle.current().info().command().orElse("java");
        var classpath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var server =
                new ProcessBuilder(
                                java,
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classpath,
                                SmallServer.class.getName(),
                                database.url(),
                                database.user(),
                                database.password())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        servers.add(server);
        assertThat(server.inputReader().lines().anyMatch("ready"::equals)).isTrue();
    }

    private void killServer() throws InterruptedException {
        servers.removeFirst().destroyForcibly().waitFor();
    }
}
