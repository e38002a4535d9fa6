package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yige.backup.Backup;
import org.yige.backup.Restore;

/** Copies made while everybody works, and a server that goes on from them on an empty machine. */
@Tag("database")
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

    @TempDir Path machine;
    private Path data;
    private Path copies;
    private Path keys;

    @BeforeEach
    void folders() throws IOException {
        data = machine.resolve("data");
        copies = machine.resolve("copies");
        keys = machine.resolve("keys-elsewhere");
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/trail-1"), "a key");
    }

    @Test
    void whatWasWrittenWhileItWasCopiedIsWholeOnTheOtherMachine() throws Exception {
        Backup.Copies made;
        var acknowledged = new AtomicLong();
        long before;
        try (var database = EmbeddedDatabase.startIn(data)) {
            run(database, "create table written (n bigint primary key, words text not null)");
            var goesOn = new AtomicBoolean(true);
            var writer = Thread.ofPlatform().start(() -> write(database, goesOn, acknowledged));
            try {
                while (acknowledged.get() < 120) {
                    Thread.sleep(10);
                }
                before = acknowledged.get();
                made = backup(NOW).into(copies, keys, Optional.empty());
            } finally {
                goesOn.set(false);
                writer.join();
            }
        }
        assertThat(acknowledged.get()).as("written on meanwhile").isGreaterThan(before);

        var other = machine.resolve("another-machine");
        Restore.restore(made.database(), made.keys(), other);
        assertThat(other.resolve("keys/trail-1")).hasContent("a key");
        try (var database = EmbeddedDatabase.startIn(other)) {
            long kept = ask(database, "select count(*) from written");
            assertThat(kept).isBetween(before, acknowledged.get());
            assertThat(ask(database, "select max(n) from written")).as("no gap").isEqualTo(kept);
            assertThat(ask(database, "select count(*) from written where length(words) = 2000"))
                    .isEqualTo(kept);
            run(database, "insert into written values (-1, 'and it goes on')");
        }
    }

    @Test
    void eachFileOpensNothingAloneAndNobodyElseReadsIt() throws Exception {
        try (var _ = EmbeddedDatabase.startIn(data)) {
            var made = backup(NOW).into(copies, keys, Optional.empty());
            for (var file : new Path[] {made.database(), made.keys()}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
            assertThatThrownBy(() -> backup(NOW).into(copies, copies, Optional.empty()))
                    .hasMessageContaining("two folders");
            var empty = machine.resolve("empty");
            assertThatThrownBy(() -> Restore.restore(made.keys(), made.database(), empty))
                    .hasMessageContaining("not the file that was asked for");
            assertThat(empty).isEmptyDirectory();
            assertThatThrownBy(() -> Restore.restore(made.database(), made.keys(), data))
                    .hasMessageContaining("not empty");
            var torn =
                    Files.write(
                            machine.resolve("torn.tar.gz"),
                            Arrays.copyOf(Files.readAllBytes(made.database()), 100_000));
            assertThatThrownBy(() -> Restore.restore(torn, made.keys(), empty))
                    .hasMessageContaining("cannot be read whole");
            assertThat(empty).isEmptyDirectory();
        }
    }

    @Test
    void olderCopiesGoAfterANewOneStandsAndNothingElseDoes() throws Exception {
        try (var _ = EmbeddedDatabase.startIn(data)) {
            var first = backup(NOW).into(copies, keys, Optional.empty());
            Files.writeString(copies.resolve("yige-database-of-the-chief.tar.gz"), "his own");
            var second =
                    backup(NOW.plus(Duration.ofDays(8)))
                            .into(copies, keys, Optional.of(Duration.ofDays(7)));
            assertThat(copies.toFile().list())
                    .containsExactlyInAnyOrder(
                            second.database().getFileName().toString(),
                            "yige-database-of-the-chief.tar.gz");
            assertThat(keys.toFile().list())
                    .containsExactly(second.keys().getFileName().toString());
            assertThat(first.database()).doesNotExist();
        }
    }

    @Test
    void withoutAServerItSaysSoAndLeavesNothingHalf() {
        assertThatThrownBy(() -> backup(NOW).into(copies, keys, Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no server");
        assertThat(copies).isEmptyDirectory();
        assertThatThrownBy(() ->
                        new Backup(machine, Clock.systemUTC()).into(copies, keys, Optional.empty()))
                .hasMessageContaining("no keys");
    }

    private Backup backup(Instant at) {
        return new Backup(data, Clock.fixed(at, ZoneOffset.UTC));
    }

    /** One row a commit, each changed once more, and the log moved on now and then. */
    private static void write(
            EmbeddedDatabase database, AtomicBoolean goesOn, AtomicLong acknowledged) {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), "postgres", database.password());
                var insert = connection.prepareStatement("insert into written values (?, ?)");
                var change =
                        connection.prepareStatement(
                                "update written set words = reverse(words) where n <= ?");
                var checkpoint = connection.prepareStatement("checkpoint")) {
            for (long n = 1; goesOn.get(); n++) {
                insert.setLong(1, n);
                insert.setString(2, "字".repeat(2000));
                insert.executeUpdate();
                acknowledged.set(n);
                if (n % 100 == 0) {
                    change.setLong(1, n);
                    change.executeUpdate();
                    checkpoint.execute();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), "postgres", database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), "postgres", database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
