package org.yige;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server that was killed leaves behind: its database still running on a port nobody knows,
 * or only the file that says so. The file may also be empty or name a process that has nothing to
 * do with us: a process is ours if it is a PostgreSQL working on these very files.
 */
final class LeftOverDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOverDatabase.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path files;

    LeftOverDatabase(Path files) {
        this.files = files;
    }

    /** Ends what still works on these files, and takes away the file that names it. */
    void end() throws IOException {
        var left = running();
        if (left.isPresent()) {
            end(left.get());
        }
        awaitItsChildren();
        Files.deleteIfExists(pidFile());
    }

    /**
     * Each connection has a process of its own, which notices a moment later that the one above it
     * is gone; until the last of them has ended nothing can be started on these files.
     */
    private void awaitItsChildren() throws IOException {
        for (var until = System.nanoTime() + PATIENCE.toNanos(); ; ) {
            var left = workingInHere();
            if (left.isEmpty()) {
                return;
            }
            if (System.nanoTime() > until) {
                left.forEach(ProcessHandle::destroyForcibly);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while an earlier database was ending", e);
            }
        }
    }

    /** PostgreSQL's processes whose working folder this is: Linux says so under /proc. */
    private List<ProcessHandle> workingInHere() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .filter(process -> isHere(Path.of("/proc", Long.toString(process.pid()), "cwd")))
                .toList();
    }

    /** The process that works on these files, if any does. */
    Optional<ProcessHandle> running() throws IOException {
        return named().flatMap(ProcessHandle::of).filter(this::worksHere);
    }

    /** Whether the one that last named itself as working on these files is gone. */
    boolean hasEnded() throws IOException {
        return named().isPresent() && running().isEmpty();
    }

    private Path pidFile() {
        return files.resolve("postmaster.pid");
    }

    private Optional<Long> named() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(pidFile()).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.strip()))
                    .filter(pid -> pid > 1);
        } catch (NumberFormatException | MalformedInputException torn) {
            return Optional.empty();
        }
    }

    private boolean worksHere(ProcessHandle process) {
        var words = List.of(process.info().arguments().orElse(new String[0]));
        int folder = words.indexOf("-D") + 1;
        return process.info().command().orElse("").endsWith("/postgres")
                && folder > 0
                && folder < words.size()
                && isHere(Path.of(words.get(folder)));
    }

    private boolean isHere(Path other) {
        try {
            return Files.isSameFile(files, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static void end(ProcessHandle left) throws IOException {
        LOG.info("ending the database an earlier run left behind (process {})", left.pid());
        new ProcessBuilder("kill", "-INT", Long.toString(left.pid())).start();
        try {
            left.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier database was ending", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "the database of an earlier run (process " + left.pid() + ") does not end", e);
        }
    }
}
