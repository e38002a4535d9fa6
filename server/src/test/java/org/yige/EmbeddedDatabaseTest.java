package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database beside the server, and what may happen to it. */
@Tag("database")
class EmbeddedDatabaseTest {

    @TempDir Path folder;

    /** Another server on the same folder, started as a program of its own. */
    static final class AnotherServer {

        public static void main(String[] args) throws Exception {
            try (var _ = EmbeddedDatabase.startIn(Path.of(args[0]))) {
                System.out.println("started");
            }
        }
    }

    @Test
    void killedItComesBackByItselfWithWhatItHad() throws Exception {
        try (var database = new KillableDatabase(folder)) {
            run(database.url(), database.password(), "create table kept as select 42 as answer");
            for (int times = 0; times < 2; times++) {
                database.kill();
                assertThat(answer(database.url(), database.password())).isEqualTo(42);
            }
        }
        assertThat(stillRunning()).isFalse();
    }

    @Test
    void killedWhileItStartsItIsStartedOnceMore() throws Exception {
        try (var database = new KillableDatabase(folder)) {
            run(database.url(), database.password(), "create table kept as select 42 as answer");
            database.killAgainAtItsStart();
            assertThat(answer(database.url(), database.password())).isEqualTo(42);
        }
    }

    @Test
    void aSecondServerOnTheFolderIsTurnedAwayAndTheFirstGoesOn() throws Exception {
        try (var database = EmbeddedDatabase.startIn(folder)) {
            run(database.url(), database.password(), "create table kept as select 42 as answer");
            assertThatThrownBy(() -> EmbeddedDatabase.startIn(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another Yige");

            var other =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElseThrow(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    AnotherServer.class.getName(),
                                    folder.toString())
                            .redirectErrorStream(true)
                            .start();
            var said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isNotZero();
            assertThat(said).contains("another Yige").doesNotContain("started");
            assertThat(answer(database.url(), database.password())).isEqualTo(42);
        }
    }

    @Test
    void aTornOrForeignProcessFileStopsNeitherTheStartNorAnybodyElse() throws Exception {
        EmbeddedDatabase.startIn(folder).close();
        var pidFile = folder.resolve("postgres/postmaster.pid");
        for (var torn : new String[] {"", "no number\n", "1\n"}) {
            Files.writeString(pidFile, torn);
            EmbeddedDatabase.startIn(folder).close();
        }
        // A process of another's that is called as ours would be.
        var program = Files.copy(Path.of("/bin/sleep"), folder.resolve("postgres-of-others"));
        var named = Files.createDirectories(folder.resolve("others")).resolve("postgres");
        Files.move(program, named);
        var foreign = new ProcessBuilder(named.toString(), "600").start();
        try {
            Files.writeString(pidFile, foreign.pid() + "\n/somewhere/else\n");
            try (var database = EmbeddedDatabase.startIn(folder)) {
                assertThat(database.url()).isNotEmpty();
                assertThat(foreign.isAlive()).isTrue();
            }
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void whatAKilledServerLeftRunningIsEndedAndStartedAnew() throws Exception {
        var left = EmbeddedDatabase.startIn(folder);
        run(left.url(), left.password(), "create table kept as select 42 as answer");
        var pid =
                Long.parseLong(
                        Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        new LeftOverDatabase(folder.resolve("postgres")).running().orElseThrow();
        new LeftOverDatabase(folder.resolve("postgres")).end();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        left.close();
        try (var database = EmbeddedDatabase.startIn(folder)) {
            assertThat(answer(database.url(), database.password())).isEqualTo(42);
        }
    }

    @Test
    void foldersAreClosedToOthersOnTheMachine() throws Exception {
        Files.createDirectories(folder.resolve("postgres-program"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (var _ = EmbeddedDatabase.startIn(folder)) {
            for (var each : new String[] {"", "postgres", "postgres-program"}) {
                assertThat(
                                PosixFilePermissions.toString(
                                        Files.getPosixFilePermissions(folder.resolve(each))))
                        .as("folder " + each)
                        .isEqualTo("rwx------");
            }
        }
    }

    private boolean stillRunning() throws IOException {
        return new LeftOverDatabase(folder.resolve("postgres")).running().isPresent();
    }

    private static void run(String url, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int answer(String url, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select answer from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
