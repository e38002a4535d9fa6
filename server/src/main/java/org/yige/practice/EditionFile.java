package org.yige.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The edition of a county's practice that was agreed upon on the screen, beside the profile's file. */
public record EditionFile(long number, List<Amendment> amendments) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "practice-in-force.json";

    public EditionFile {
        amendments = List.copyOf(amendments);
    }

    /** What the server was told to work by when it last looked; none: the files alone. */
    static Optional<EditionFile> read(Path data) {
        var file = data.resolve(NAME);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(file.toFile(), EditionFile.class))
                : Optional.empty();
    }

    /** Written whole or not at all: the next start reads it. */
    public void write(Path data) {
        try {
            var fresh = Files.createTempFile(data, NAME, ".new");
            Files.writeString(fresh, JSON.writeValueAsString(this));
            Files.move(
                    fresh,
                    data.resolve(NAME),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
