package org.yige.papers;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;
import org.yige.shared.Labels;
import org.yige.shared.Refused;

/**
 * Lays a paper out as official papers are (GB/T 9704-2012: A4, a type area of 156 by 225 mm, 22
 * lines of 28 letters) and writes it as PDF/A-2u with its fonts inside: looked at in thirty years,
 * it looks the same, and its words can be found.
 */
@Component
class Layout {

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It tells of every style sheet it reads.
        XRLog.setLoggingEnabled(false);
    }

    private final PaperFonts fonts;
    private final String style;

    Layout(PaperFonts fonts) {
        this.fonts = fonts;
        this.style = style().replace("/*families*/", String.join(", ", fonts.files().keySet()));
    }

    private static String style() {
        try (var file = Layout.class.getResourceAsStream("/papers/official.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One paper three times: to keep, to exchange between offices, to work on. */
    record Printed(byte[] pdf, byte[] ofd, byte[] docx) {}

    /**
     * @param paper what a template became
     * @throws Refused FONTS_MISSING
     */
    Printed print(Document paper, String title) {
        var whole = nothingVanishes(paper);
        whole.title(title);
        var pdf = pdf(whole);
        // A word processor has fonts of its own: there the letter itself may well be seen.
        return new Printed(pdf, OfdWriter.write(pdf, title), DocxWriter.write(paper));
    }

    /**
     * @throws Refused FONTS_MISSING
     */
    byte[] pdf(Document paper) {
        if (!fonts.areThere()) {
            throw new Refused(PapersRefusal.FONTS_MISSING);
        }
        var document = paper.clone();
        document.head().appendElement("style").appendText(style);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(SRGB);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        fonts.files().forEach((name, file) -> builder.useFont(file, name));
        builder.withW3cDocument(new W3CDom().fromJsoup(document), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Letters no font has are named where they stand, and once more below. */
    private Document nothingVanishes(Document paper) {
        var named = paper.clone();
        var missing = new TreeSet<Integer>();
        named.body()
                .nodeStream(TextNode.class)
                .forEach(text -> {
                    text.getWholeText()
                            .codePoints()
                            .filter(letter -> !fonts.has(letter))
                            .forEach(missing::add);
                    text.text(fonts.named(text.getWholeText()));
                });
        if (!missing.isEmpty() && fonts.areThere()) {
            named.body()
                    .appendElement("p")
                    .addClass("check")
                    .text(
                            Labels.of("papers.letters-missing").zh()
                                    + missing.stream()
                                            .map(PaperFonts::nameOf)
                                            .collect(Collectors.joining(" ")));
        }
        return named;
    }
}
