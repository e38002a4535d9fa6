package org.yige;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PostgreSQL of a test's own that may be killed and started again on the same files. */
public final class KillableDatabase implements AutoCloseable {

    private final Path folder;
    private EmbeddedDatabase database;

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

    /** Kill -9 of the whole of it, then a start on the same files: another port. */
    public void killAndRestart() throws Exception {
        var postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        var children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().get();
        for (var child : children) {
            child.onExit().get();
        }
        try {
            database.close();
        } catch (IOException | RuntimeException alreadyDead) {
            // its library stops it in good order, and there is nothing left to stop
        }
        database = EmbeddedDatabase.startIn(folder);
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
