package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents made from the code: written anew by {@code make docs}, otherwise compared, so that a
 * stale one fails the build.
 */
public final class GeneratedDocs {

    private static final Path FOLDER = Path.of("../docs/generated");

    private GeneratedDocs() {}

    public static void fresh(String name, String text) {
        var file = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty("yige.docs"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("docs/generated/%s is stale: run `make docs`", name)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
