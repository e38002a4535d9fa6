package org.yige.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;

/**
 * Unpacks a copy of the database and one of the keys into an empty folder, for a server to start
 * on.
 */
public final class Restore {

    private static final String USAGE =
            """
            restore DATABASE_FILE KEYS_FILE
              unpacks both into the empty folder that DATA names; then start the server
            """;

    private Restore() {}

    public static void main(String[] words) {
        if (words.length != 2) {
            System.err.print(USAGE);
            System.exit(2);
        }
        var data = Path.of(Optional.ofNullable(System.getenv("DATA")).orElse("data"));
        try {
            restore(Path.of(words[0]), Path.of(words[1]), data);
            System.out.println(data.toAbsolutePath() + " is ready: start the server");
        } catch (IOException e) {
            System.err.println("not restored: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * @throws IOException in words, if the folder is not empty or a file is not a whole backup of
     *     that kind; the folder is then as empty as it was
     */
    public static void restore(Path database, Path keys, Path data) throws IOException {
        Files.createDirectories(data);
        try (var there = Files.list(data)) {
            if (there.findAny().isPresent()) {
                throw new IOException(
                        data.toAbsolutePath()
                                + " is not empty; nothing is overwritten, empty it yourself");
            }
        }
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        try {
            unpack(keys, data, "keys");
            unpack(database, data, "postgres/backup_label");
        } catch (IOException | RuntimeException e) {
            empty(data);
            throw e;
        }
    }

    private static void unpack(Path archive, Path data, String proof) throws IOException {
        try {
            Archive.unpack(archive, data);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(archive + " cannot be read whole: " + e.getMessage(), e);
        }
        if (!Files.exists(data.resolve(proof))) {
            throw new IOException(archive + " is not the file that was asked for here");
        }
    }

    private static void empty(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(folder)) {
                    Files.delete(each);
                }
            }
        }
    }
}
