package org.yige.papers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts papers are printed in, in the order in which they are tried for a letter: what the
 * county put into a folder of its own, then Hanazono, which carries what GB 18030-2022 asks of the
 * third level. A letter that none of them has is named by its number, never left out.
 */
@Component
class PaperFonts {

    private static final Logger LOG = LoggerFactory.getLogger(PaperFonts.class);

    /** Where systems people run this on keep Hanazono. */
    private static final List<String> FOLDERS =
            List.of("/usr/share/fonts/truetype/hanazono", "/usr/share/fonts/hanazono");

    /** The first four bytes of a font (OpenType, sfntVersion; 'true' is Apple's). */
    private static final Set<Integer> TRUE_TYPE = Set.of(0x00010000, 0x74727565, 0x4F54544F);

    /** Which letters a font has. */
    private record Loaded(CmapLookup letters) {

        boolean has(int letter) {
            return letters.getGlyphId(letter) != 0;
        }
    }

    private final Map<String, Path> files = new LinkedHashMap<>();

    /** Read when the first paper is written: the larger ones take seconds. */
    private final Map<String, Loaded> fonts = new LinkedHashMap<>();

    /**
     * @param folder of the county's own fonts (TrueType), such as the four that GB/T 9704 names;
     *     empty where it has none
     */
    @Autowired
    PaperFonts(@Value("${yige.fonts:}") String folder) {
        this(
                Stream.concat(Stream.of(folder.strip()), FOLDERS.stream())
                        .filter(named -> !named.isEmpty())
                        .map(Path::of)
                        .toList());
    }

    PaperFonts(List<Path> folders) {
        folders.stream()
                .filter(Files::isDirectory)
                .flatMap(PaperFonts::files)
                .forEach(file -> files.putIfAbsent(nameOf(file), beginsAsFont(file)));
        if (files.isEmpty()) {
            LOG.warn(
                    "no fonts for papers: install fonts-hanazono, or name a folder of TrueType fonts as FONTS");
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var all = Files.list(folder)) {
            return all
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that a style sheet reads as one word. */
    private static String nameOf(Path file) {
        return file.getFileName()
                .toString()
                .replaceFirst("\\.[^.]*$", "")
                .replaceAll("[^A-Za-z0-9]", "-");
    }

    /** What is no font at all is told at the start, not by the first paper. */
    private static Path beginsAsFont(Path file) {
        try (var in = Files.newInputStream(file)) {
            var begins =
                    ByteBuffer.wrap(Arrays.copyOf(in.readNBytes(Integer.BYTES), Integer.BYTES));
            if (!TRUE_TYPE.contains(begins.getInt())) {
                throw new IllegalStateException("not a font: " + file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Collection<Loaded> fonts() {
        synchronized (fonts) {
            if (fonts.isEmpty()) {
                files.forEach((name, file) -> fonts.put(name, load(file)));
            }
            return fonts.values();
        }
    }

    private static Loaded load(Path file) {
        try (var read = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
            return new Loaded(read.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException("not a font: " + file, e);
        }
    }

    boolean areThere() {
        return !files.isEmpty();
    }

    /** Name and file, in the order in which they are tried. */
    Map<String, File> files() {
        var files = new LinkedHashMap<String, File>();
        this.files.forEach((name, file) -> files.put(name, file.toFile()));
        return files;
    }

    boolean has(int letter) {
        return Character.isWhitespace(letter)
                || fonts().stream().anyMatch(font -> font.has(letter));
    }

    /** A text in which every letter that no font has stands as its number, {@code [U+E863]}. */
    String named(String text) {
        if (text.codePoints().allMatch(this::has)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(letter -> has(letter) ? Character.toString(letter) : nameOf(letter))
                .collect(Collectors.joining());
    }

    static String nameOf(int letter) {
        return "[U+%04X]".formatted(letter);
    }
}
