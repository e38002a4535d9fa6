package org.yige;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder a server keeps its keys and its database in: closed to everybody else on the machine,
 * and one server's at a time.
 */
final class DataFolder implements AutoCloseable {

    private static final String OURS_ALONE = "rwx------";

    /**
     * Taken by this program. The lock of the machine is the program's: to open and close its file
     * once more would give it back.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel file;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel file, FileLock lock) {
        this.path = path;
        this.file = file;
        this.lock = lock;
    }

    /**
     * Makes the folder if there is none and takes it, before anything in it is touched.
     *
     * @throws IOException in words, if another server has it or it cannot be closed to others
     */
    static DataFolder take(Path path) throws IOException {
        Files.createDirectories(path);
        closeToOthers(path);
        if (!OURS.add(path.toRealPath())) {
            throw takenAlready(path);
        }
        try {
            var file =
                    FileChannel.open(
                            path.resolve("lock"),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            var lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw takenAlready(path);
            }
            return new DataFolder(path, file, lock);
        } catch (IOException | RuntimeException e) {
            OURS.remove(path.toRealPath());
            throw e;
        }
    }

    private static IOException takenAlready(Path path) {
        return new IOException(
                "another Yige is running on the folder "
                        + path.toAbsolutePath()
                        + "; give this one a folder of its own (DATA)");
    }

    Path path() {
        return path;
    }

    /** Takes from others what they may do with a folder, whatever the umask was. */
    static void closeToOthers(Path folder) throws IOException {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OURS_ALONE));
        } catch (IOException e) {
            throw new IOException(
                    folder.toAbsolutePath()
                            + " cannot be closed to others on this machine: it must belong to the user Yige runs as",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        file.close();
        OURS.remove(path.toRealPath());
    }
}
