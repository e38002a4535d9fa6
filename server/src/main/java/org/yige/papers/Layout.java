package org.yige.papers;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * Lays a paper out as official papers are (GB/T 9704-2012: A4, a type area of 156 by 225 mm, 22
 * lines of 28 letters) and writes it as PDF/A-2u with its fonts inside: looked at in thirty years,
 * it looks the same, and its words can be found.
 */
@Component
class Layout {

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final PaperFonts fonts;
    private final String style;

    Layout(PaperFonts fonts) {
        this.fonts = fonts;
        this.style =
                style().replace("/*families*/", String.join(", ", fonts.files().keySet()));
    }

    private static String style() {
        try (var file = Layout.class.getResourceAsStream("/papers/official.css")) {
            return new String(
                    java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param paper what a template became; what it names outside itself is not fetched
     */
    byte[] pdf(Document paper) {
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
}
