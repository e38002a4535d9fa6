package org.yige.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The edition of a county's practice that was agreed upon on the screen, beside the profile's file.
 *
 * @param number nought for the files alone
 */
public record EditionFile(String county, long number, List<Amendment> amendments) {

    private static final Logger LOG = LoggerFactory.getLogger(EditionFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "practice-in-force.json";

    public EditionFile {
        amendments = List.copyOf(amendments);
    }

    /**
     * What the server was told to work by when it last looked; none: the files alone. A file that
     * cannot be read is none: it is written anew from the database.
     */
    public static Optional<EditionFile> read(Path data) {
        var file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(file.toFile(), EditionFile.class));
        } catch (JacksonException e) {
            LOG.error("{} cannot be read and is passed over: {}", file, e.getOriginalMessage());
            return Optional.empty();
        }
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
