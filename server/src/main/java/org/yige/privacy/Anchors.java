package org.yige.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailLink.Anchor;

/**
 * Where the end of the trail is written down outside the database, in {@code DATA/trail-heads.log}:
 * one line each time it moved, at most one a minute, and at once when somebody looked at personal
 * data. Without it, somebody could cut off the newest rows unseen. Who sets {@code
 * yige.trail-heads} has a second file elsewhere: on another disk, or where this program may only
 * add.
 */
@Component
class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final Path file;
    private final Optional<Path> elsewhere;

    Anchors(@Value("${yige.data}") String data, @Value("${yige.trail-heads:}") String elsewhere) {
        this.file = Path.of(data, "trail-heads.log");
        this.elsewhere = Optional.of(elsewhere).filter(text -> !text.isBlank()).map(Path::of);
    }

    void write(Anchor anchor) {
        var line =
                anchor.chain()
                        + " "
                        + anchor.seq()
                        + " "
                        + HexFormat.of().formatHex(anchor.link())
                        + "\n";
        try {
            add(file, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        elsewhere.ifPresent(second -> {
            try {
                add(second, line);
            } catch (IOException e) {
                LOG.error(
                        "the end of the trail is not written down in {}: {}", second, e.toString());
            }
        });
    }

    /** Nobody else on this machine needs to know when something was looked at. */
    private static void add(Path file, String line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, line, StandardOpenOption.APPEND);
    }

    /**
     * The heads written down, here and elsewhere, in the order of their numbers. A line cut short
     * by a crash is passed over.
     */
    List<Anchor> all() {
        return Stream.concat(Stream.of(file), elsewhere.stream())
                .flatMap(each -> in(each).stream())
                .sorted(Comparator.comparingLong(Anchor::seq))
                .toList();
    }

    private static List<Anchor> in(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split(" "))
                    .filter(parts ->
                            parts.length == 3
                                    && parts[0].matches("[0-9a-f-]{36}")
                                    && parts[1].matches("\\d{1,18}")
                                    && parts[2].matches("[0-9a-f]{64}"))
                    .map(parts ->
                            new Anchor(
                                    UUID.fromString(parts[0]),
                                    Long.parseLong(parts[1]),
                                    HexFormat.of().parseHex(parts[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
