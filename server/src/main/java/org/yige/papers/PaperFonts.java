package org.yige.papers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts papers are printed in, in the order in which they are tried for a letter: together they
 * carry what GB 18030-2022 asks of the third level, to the rarest names. A paper with a letter no
 * font has is not printed with a hole: it is refused, and the letter named.
 */
@Component
class PaperFonts {

    /** By the names their files have on systems people run this on. */
    private static final List<String> KNOWN =
            List.of("HanaMinA.ttf", "HanaMinB.ttf", "HanaMinC.ttf");

    private static final List<String> FOLDERS =
            List.of("/usr/share/fonts/truetype/hanazono", "/usr/share/fonts/hanazono");

    /** A font file, and which letters it has. */
    private record Loaded(File file, CmapLookup letters) {

        boolean has(int letter) {
            return letters.getGlyphId(letter) != 0;
        }
    }

    private final Map<String, Loaded> fonts = new LinkedHashMap<>();

    PaperFonts(@Value("${yige.fonts:}") String named) {
        var folders =
                named.isBlank() ? FOLDERS : List.of(named.strip());
        for (var name : KNOWN) {
            for (var folder : folders) {
                var file = Path.of(folder, name);
                if (Files.isReadable(file)) {
                    fonts.putIfAbsent(name.replace(".ttf", ""), load(file));
                }
            }
        }
    }

    private static Loaded load(Path file) {
        try (var read = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
            return new Loaded(file.toFile(), read.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException("not a font: " + file, e);
        }
    }

    boolean areThere() {
        return !fonts.isEmpty();
    }

    /** Name and file, in the order in which they are tried. */
    Map<String, File> files() {
        return fonts.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                one -> one.getValue().file(),
                                (a, _) -> a,
                                LinkedHashMap::new));
    }

    /** The letters of a text that no font has, each once. */
    String missing(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .filter(letter -> fonts.values().stream().noneMatch(font -> font.has(letter)))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
