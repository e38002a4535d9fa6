package org.yige.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yige.privacy.SealingKeys.KeysUnusable;

/**
 * Where the keys lie: the environment ({@code YIGE_KEYS}, as {@code seal-1=<hex> index=<hex>
 * trail=<hex>}) if it holds any, otherwise one file for each in {@code DATA/keys}, readable by the
 * server alone. Never in the database.
 */
@Component
class KeyPlace {

    private static final Set<PosixFilePermission> OTHERS =
            PosixFilePermissions.fromString("---rwxrwx");
    private static final String SUFFIX = ".key";

    private final String given;
    private final Path folder;

    KeyPlace(@Value("${yige.keys:}") String given, @Value("${yige.data}") String data) {
        this.given = given.strip();
        this.folder = Path.of(data, "keys");
    }

    String where() {
        return canAdd() ? folder.toAbsolutePath().toString() : "YIGE_KEYS";
    }

    /** Whether keys can be made here: those in the environment are somebody else's to make. */
    boolean canAdd() {
        return given.isEmpty();
    }

    Map<String, byte[]> read() {
        try {
            return canAdd() ? fromFolder() : fromEnvironment();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new KeysUnusable(
                    "a key in " + where() + " is not name=hex: " + e.getClass().getSimpleName());
        }
    }

    void add(String name, byte[] key) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            var file =
                    Files.createFile(
                            folder.resolve(name + SUFFIX),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> fromEnvironment() {
        var keys = new TreeMap<String, byte[]>();
        for (var part : given.split("[\\s;,]+")) {
            var pair = part.split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("no =");
            }
            keys.put(pair[0], HexFormat.of().parseHex(pair[1]));
        }
        return Map.copyOf(keys);
    }

    private Map<String, byte[]> fromFolder() throws IOException {
        var keys = new TreeMap<String, byte[]>();
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                keys.put(
                        nameOf(file),
                        HexFormat.of().parseHex(Files.readString(readableByUsAlone(file)).strip()));
            }
        }
        return Map.copyOf(keys);
    }

    private static String nameOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static Path readableByUsAlone(Path file) throws IOException {
        if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new KeysUnusable(
                    file
                            + " can be read by others: chmod 600 it, and change the key if it was seen");
        }
        return file;
    }
}
