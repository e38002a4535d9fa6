package org.yige;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL started beside the server, its files in a folder of ours. Durable: {@code
 * fsync} and {@code synchronous_commit} are on. Only this server can sign in to it.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String ONLY_WITH_PASSWORD =
            """
            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    /** Starts the database kept in {@code folder}, making it first if there is none. */
    static EmbeddedDatabase startIn(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        var files = folder.resolve("postgres").toAbsolutePath();
        endLeftOver(files.resolve("postmaster.pid"));
        var isNew = !Files.exists(files.resolve("PG_VERSION"));
        var password = passwordKeptIn(folder.resolve("postgres.password"));
        var postgres =
                EmbeddedPostgres.builder()
                        .setDataDirectory(files)
                        .setOverrideWorkingDirectory(folder.resolve("postgres-program").toFile())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale", "C.UTF-8")
                        // PostgreSQL's own order of letters: an upgrade of the machine's C library
                        // cannot put an index out of order.
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        // A server takes eight; the tests have many servers on one database.
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "2GB")
                        .setConnectConfig("password", password)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
        if (isNew || !Files.readString(files.resolve("pg_hba.conf")).equals(ONLY_WITH_PASSWORD)) {
            closeTheDoor(postgres, files, password);
        }
        return new EmbeddedDatabase(postgres, password);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    String user() {
        return "postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /**
     * A server that was killed leaves its database running on a port we no longer know: end it
     * before starting anew.
     */
    private static void endLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var left =
                ProcessHandle.of(pid)
                        .filter(process ->
                                process.info().command().orElse("").endsWith("postgres"));
        if (left.isEmpty()) {
            Files.delete(pidFile);
            return;
        }
        LOG.info("ending the database an earlier run left behind (process {})", pid);
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
        try {
            left.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier database was ending", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "the database of an earlier run (process " + pid + ") does not end", e);
        }
    }

    private static String passwordKeptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    /** A new database trusts everyone on this machine; from here on it asks for the password. */
    private static void closeTheDoor(EmbeddedPostgres postgres, Path files, String password)
            throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter user postgres password '" + password + "'");
            Files.writeString(files.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
            statement.execute("select pg_reload_conf()");
        }
    }
}
