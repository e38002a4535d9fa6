package org.yige;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database, started while the program is still being put together: neither waits for
 * the other.
 */
final class EarlyDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyDatabase.class);

    private final FutureTask<EmbeddedDatabase> starting;
    private volatile boolean taken;

    private EarlyDatabase(Path folder) {
        this.starting = new FutureTask<>(() -> EmbeddedDatabase.startIn(folder));
    }

    static EarlyDatabase begin(Path folder) {
        var early = new EarlyDatabase(folder);
        Thread.ofPlatform().name("early database").start(early.starting);
        return early;
    }

    /**
     * Waits for it. From now on it is the caller's to close.
     *
     * @throws IOException if it does not start
     */
    EmbeddedDatabase take() throws IOException {
        taken = true;
        return await();
    }

    /** Where the program came to nothing before it asked for its database, or never asks. */
    void endUnused() {
        if (taken) {
            return;
        }
        try {
            await().close();
        } catch (IOException neverThere) {
            LOG.debug("nothing was left to stop", neverThere);
        }
    }

    private EmbeddedDatabase await() throws IOException {
        try {
            return starting.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case IOException fault -> throw fault;
                case null, default ->
                        throw new IOException("the database does not start", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was starting", e);
        }
    }
}
