package org.yige;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
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

    /** Between two tries to have it back: a full disk takes a person some time. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DataFolder folder;
    private final String password;
    private volatile EmbeddedPostgres postgres;
    private volatile boolean closed;

    private EmbeddedDatabase(DataFolder folder, String password) throws IOException, SQLException {
        this.folder = folder;
        this.password = password;
        this.postgres = start(freePort());
    }

    /**
     * Starts the database kept in {@code folder}, making it first if there is none. Whatever ends
     * it, it is started again on the same port, until it is closed.
     *
     * @throws IOException if another server works on this folder, or it does not start
     */
    static EmbeddedDatabase startIn(Path folder) throws IOException, SQLException {
        var taken = DataFolder.take(folder);
        try {
            var database =
                    new EmbeddedDatabase(
                            taken, passwordKeptIn(folder.resolve("postgres.password")));
            database.watch();
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    private Path files() {
        return folder.path().resolve("postgres").toAbsolutePath();
    }

    /**
     * One of those that machines do not give to connections going out: while the database is away
     * none of them, its own clients' tries included, can sit on its port.
     */
    private static int freePort() throws IOException {
        for (int tries = 0; ; tries++) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 30_000);
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException taken) {
                if (tries == 100) {
                    throw taken;
                }
            }
        }
    }

    private EmbeddedPostgres start(int port) throws IOException, SQLException {
        var files = files();
        var program = folder.path().resolve("postgres-program");
        new LeftOverDatabase(files).end();
        // Kept by a start of the library's that failed; the folder is ours by its own lock.
        Files.deleteIfExists(files.resolve("epg-lock"));
        var isNew = !Files.exists(files.resolve("PG_VERSION"));
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(files)
                        .setOverrideWorkingDirectory(program.toFile())
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
                        .setPGStartupWait(Duration.ofMinutes(3));
        var started = started(builder.setPort(port));
        // The library leaves it open for everybody to write into, and unpacks once a process.
        if (Files.exists(program)) {
            DataFolder.closeToOthers(program);
        }
        if (isNew || !Files.readString(files.resolve("pg_hba.conf")).equals(ONLY_WITH_PASSWORD)) {
            closeTheDoor(started, files, password);
        }
        return started;
    }

    /** The library goes on waiting for a database that has ended meanwhile; this does not. */
    private EmbeddedPostgres started(EmbeddedPostgres.Builder builder) throws IOException {
        var starting = new FutureTask<>(builder::start);
        var thread = Thread.ofPlatform().name("database start").start(starting);
        var named = new LeftOverDatabase(files());
        while (true) {
            try {
                return starting.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (named.hasEnded()) {
                    thread.interrupt();
                    throw new IOException("the database ended at its start", notYet);
                }
            } catch (ExecutionException e) {
                throw new IOException("the database does not start", e.getCause());
            } catch (InterruptedException e) {
                thread.interrupt();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the database was starting", e);
            }
        }
    }

    /** The out-of-memory killer takes a database first, and a full disk ends it: it comes back. */
    private void watch() throws IOException {
        var ended =
                new LeftOverDatabase(files())
                        .running()
                        .map(ProcessHandle::onExit)
                        .orElseThrow(() -> new IOException("the database ended at its start"));
        ended.thenRunAsync(this::comeBack, task -> Thread.ofVirtual().name("database").start(task));
    }

    private synchronized void comeBack() {
        if (closed) {
            return;
        }
        LOG.error("the database ended; starting it again");
        var port = postgres.getPort();
        closeQuietly();
        for (int tries = 0; !closed; tries++) {
            try {
                postgres = start(port);
                LOG.warn("the database is back");
                watch();
                return;
            } catch (IOException | SQLException | RuntimeException e) {
                if (tries % 30 == 0) {
                    LOG.error("the database does not start yet; trying on", e);
                }
            }
            try {
                wait(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void closeQuietly() {
        try {
            postgres.close();
        } catch (IOException | RuntimeException alreadyGone) {
            LOG.debug("nothing was left to stop", alreadyGone);
        }
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
        closed = true;
        synchronized (this) {
            notifyAll();
            closeQuietly();
        }
        folder.close();
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
