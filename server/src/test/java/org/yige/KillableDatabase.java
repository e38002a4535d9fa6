package org.yige;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL of a test's own that may be killed and started again on the same files. */
public final class KillableDatabase implements AutoCloseable {

    private final Path folder;
    private final EmbeddedDatabase database;

    public KillableDatabase(Path folder) throws Exception {
        this.folder = folder;
        this.database = EmbeddedDatabase.startIn(folder);
    }

    public String url() {
        return database.url();
    }

    public String user() {
        return database.user();
    }

    public String password() {
        return database.password();
    }

    /** Kill -9 of the whole of it; it is back, on the same port, when this returns. */
    public void kill() throws Exception {
        kill(ProcessHandle.of(postmaster()).orElseThrow());
        untilItAnswers();
    }

    /** Kill -9, and once more as soon as the next one is there; it is back when this returns. */
    void killAgainAtItsStart() throws Exception {
        var first = ProcessHandle.of(postmaster()).orElseThrow();
        kill(first);
        var files = new LeftOverDatabase(folder.resolve("postgres"));
        var next = files.running();
        while (next.isEmpty()) {
            Thread.sleep(1);
            next = files.running();
        }
        kill(next.get());
        untilItAnswers();
    }

    private static void kill(ProcessHandle postmaster) throws Exception {
        var children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().get();
        for (var child : children) {
            child.onExit().get();
        }
    }

    private void untilItAnswers() throws InterruptedException {
        for (var until = System.nanoTime() + Duration.ofMinutes(1).toNanos(); ; ) {
            try (var _ = DriverManager.getConnection(url(), user(), password())) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("the database does not come back", e);
                }
                Thread.sleep(50);
            }
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst().strip());
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
