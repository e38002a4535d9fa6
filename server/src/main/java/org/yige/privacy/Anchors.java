package org.yige.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailLink.Anchor;

/**
 * Where the end of the trail is written down outside the database, in {@code DATA/trail-heads.log}:
 * one line each time it moved, at most one a minute. Without it, somebody could cut off the newest
 * rows unseen.
 */
@Component
class Anchors {

    private final Path file;

    Anchors(@Value("${yige.data}") String data) {
        this.file = Path.of(data, "trail-heads.log");
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
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The heads written down for a chain, in the order of their numbers. A line cut short by a
     * crash is passed over.
     */
    List<Anchor> of(UUID chain) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split(" "))
                    .filter(parts ->
                            parts.length == 3
                                    && parts[0].equals(chain.toString())
                                    && parts[1].matches("\\d{1,18}")
                                    && parts[2].matches("[0-9a-f]{64}"))
                    .map(parts ->
                            new Anchor(
                                    chain,
                                    Long.parseLong(parts[1]),
                                    HexFormat.of().parseHex(parts[2])))
                    .sorted(java.util.Comparator.comparingLong(Anchor::seq))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
