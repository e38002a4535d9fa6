package org.yige.open311;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The keys other bodies gave us: in the environment ({@code OPEN311_KEY_…}) or the data folder,
 * never in the database.
 */
@Component
class ReceiverKeys {

    private final Environment environment;
    private final Path folder;

    ReceiverKeys(Environment environment, @Value("${yige.data}") String data) {
        this.environment = environment;
        this.folder = Path.of(data, "open311");
    }

    /** The key for a receiver, read anew each time so that changing it needs no restart. */
    Optional<String> find(String receiver) {
        var name = "OPEN311_KEY_" + receiver.toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(environment.getProperty(name)).or(() -> fromFolder(receiver));
    }

    private Optional<String> fromFolder(String receiver) {
        var file = folder.resolve(receiver + ".key");
        try {
            return Files.isReadable(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
