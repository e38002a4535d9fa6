package org.yige.backup;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A compressed archive that only its owner may read, under its own name only when it is whole. */
final class Archive implements AutoCloseable {

    private static final int BLOCK = 1 << 16;
    private static final int OURS_ALONE = 0600;

    private final Path name;
    private final Path unfinished;
    private final FileChannel file;
    private final TarArchiveOutputStream tar;

    private Archive(Path name, Path unfinished, FileChannel file, OutputStream out) {
        this.name = name;
        this.unfinished = unfinished;
        this.file = file;
        this.tar = new TarArchiveOutputStream(out);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    static Archive write(Path name) throws IOException {
        var unfinished = name.resolveSibling("." + name.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        var file =
                FileChannel.open(
                        unfinished,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        return new Archive(
                name,
                unfinished,
                file,
                new GZIPOutputStream(Channels.newOutputStream(file), BLOCK));
    }

    /** A file or a folder with everything in it; what is not there is passed over. */
    void add(Path from, String as) throws IOException {
        add(from, as, _ -> true);
    }

    /** What {@code isTaken} in a folder; files that go meanwhile are passed over. */
    void add(Path from, String as, Predicate<Path> isTaken) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes its)
                            throws IOException {
                        if (!isTaken.test(dir)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        tar.putArchiveEntry(new TarArchiveEntry(named(dir) + "/"));
                        tar.closeArchiveEntry();
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path one, BasicFileAttributes its)
                            throws IOException {
                        if (its.isRegularFile() && isTaken.test(one)) {
                            copy(one, named(one));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path one, IOException why)
                            throws IOException {
                        if (why instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw why;
                    }

                    private String named(Path one) {
                        var inside = from.relativize(one).toString();
                        return inside.isEmpty() ? as : as + "/" + inside;
                    }
                });
    }

    /** As long as it was when it was opened: it may grow and shrink while it is read. */
    private void copy(Path from, String as) throws IOException {
        InputStream in;
        try {
            in = Files.newInputStream(from);
        } catch (NoSuchFileException | FileNotFoundException gone) {
            return;
        }
        try (in) {
            long left = Files.exists(from) ? Files.size(from) : 0;
            entry(as, left);
            var block = new byte[BLOCK];
            while (left > 0) {
                int read = in.read(block, 0, (int) Math.min(left, BLOCK));
                if (read < 0) {
                    Arrays.fill(block, (byte) 0);
                    read = (int) Math.min(left, BLOCK);
                }
                tar.write(block, 0, read);
                left -= read;
            }
            tar.closeArchiveEntry();
        }
    }

    void add(String as, byte[] content) throws IOException {
        entry(as, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private void entry(String as, long size) throws IOException {
        var entry = new TarArchiveEntry(as);
        entry.setSize(size);
        entry.setMode(OURS_ALONE);
        tar.putArchiveEntry(entry);
    }

    /** Whole, and on the disk. */
    void finish() throws IOException {
        // This writes the end of the compression and closes the file: it is opened to wait for it.
        tar.close();
        try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(unfinished, name, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was not finished. */
    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(unfinished);
    }

    /**
     * Unpacks into a folder.
     *
     * @throws IOException if it is no archive, ends early, or holds a name outside the folder
     */
    static void unpack(Path archive, Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new GZIPInputStream(
                                new BufferedInputStream(Files.newInputStream(archive), BLOCK),
                                BLOCK))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var to = folder.resolve(entry.getName()).normalize();
                if (!to.startsWith(folder.normalize())
                        || !(entry.isFile() || entry.isDirectory())) {
                    throw new IOException(
                            archive
                                    + " holds \""
                                    + entry.getName()
                                    + "\": it is no backup of ours");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(
                            to,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------")));
                    continue;
                }
                try (var out =
                        Channels.newOutputStream(
                                FileChannel.open(
                                        to,
                                        Set.of(
                                                StandardOpenOption.CREATE_NEW,
                                                StandardOpenOption.WRITE),
                                        PosixFilePermissions.asFileAttribute(
                                                PosixFilePermissions.fromString("rw-------"))))) {
                    tar.transferTo(out);
                }
            }
        }
    }
}
