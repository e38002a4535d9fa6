package org.yige.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Copies what a running server keeps into two files: the database beside the server, and the keys
 * without which names and numbers in it can never be read. Each belongs in a place of its own;
 * whoever finds one of them alone can read no number.
 *
 * <p>The copy of the database is PostgreSQL's own way for files that change meanwhile (a base
 * backup with the log written since its start), so that nobody has to stop working.
 */
public final class Backup {

    private static final String USAGE =
            """
            backup DATABASE_FOLDER KEYS_FOLDER [DAYS]
              copies the running server's database and keys (DATA says where they are) into the two folders,
              and then deletes copies of its own there that are older than DAYS
            """;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path data;
    private final Clock clock;

    public Backup(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    public static void main(String[] words) throws Exception {
        if (words.length < 2 || words.length > 3) {
            System.err.print(USAGE);
            System.exit(2);
        }
        var data = Path.of(Optional.ofNullable(System.getenv("DATA")).orElse("data"));
        try {
            var keptFor = words.length == 3 ? days(words[2]) : Optional.<Duration>empty();
            var made =
                    new Backup(data, Clock.systemUTC())
                            .into(Path.of(words[0]), Path.of(words[1]), keptFor);
            System.out.println(made.keys() + "\n" + made.database());
        } catch (IOException | SQLException | IllegalArgumentException e) {
            System.err.println("no backup: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Optional<Duration> days(String word) {
        try {
            int days = Integer.parseInt(word);
            if (days > 0) {
                return Optional.of(Duration.ofDays(days));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("DAYS is a number of days from 1, not " + word);
    }

    /** The two files that were made. */
    public record Copies(Path database, Path keys) {}

    /**
     * Makes both copies. A file has its name only when it is whole and on the disk; older ones go
     * after that alone.
     *
     * @param keptFor how long copies are kept; empty: nothing is deleted
     * @throws IOException in words, if no server runs on the folder or a copy cannot be written
     */
    public Copies into(Path databases, Path keys, Optional<Duration> keptFor)
            throws IOException, SQLException {
        if (!Files.isDirectory(data.resolve("keys"))) {
            throw new IOException(
                    "there are no keys in "
                            + data.toAbsolutePath()
                            + ": DATA must name the server's folder");
        }
        folder(databases);
        folder(keys);
        if (Files.isSameFile(databases, keys)) {
            throw new IOException(
                    "database and keys belong in two folders: together they open everything");
        }
        var stamp = STAMP.format(clock.instant());
        var keysFile = keys.resolve("yige-keys-" + stamp + ".tar.gz");
        try (var archive = Archive.write(keysFile)) {
            for (var each : new String[] {"keys", "open311", "trail-heads.log"}) {
                archive.add(data.resolve(each), each);
            }
            archive.finish();
        }
        var databaseFile = databases.resolve("yige-database-" + stamp + ".tar.gz");
        try (var archive = Archive.write(databaseFile);
                var database = RunningDatabase.of(data)) {
            archive.add(data.resolve("postgres.password"), "postgres.password");
            database.copyInto(archive);
            archive.finish();
        }
        if (keptFor.isPresent()) {
            var before = STAMP.format(clock.instant().minus(keptFor.get()));
            forget(keys, "yige-keys-", before);
            forget(databases, "yige-database-", before);
        }
        return new Copies(databaseFile, keysFile);
    }

    private static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Ours are told by their names, which say when they were made; nothing else is touched. */
    private static void forget(Path folder, String kind, String before) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.matches(kind + "\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.tar\\.gz")
                        && name.compareTo(kind + before) < 0) {
                    Files.delete(file);
                }
            }
        }
    }
}
