package org.yige.papers;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.SpokenCode;

/** The line at the end of a paper by which whoever holds it checks it. */
final class CheckLine {

    /** The residents' page that checks. */
    static final String PAGE = "/v/";

    private CheckLine() {}

    /**
     * Adds the line, with a code to photograph where the server has an address of its own.
     *
     * @param address where the paper is checked
     */
    static void add(Document paper, String code, String address) {
        var shown = SpokenCode.shown(code);
        var line = paper.body().appendElement("p").addClass("check");
        if (!address.startsWith("/")) {
            line.appendElement("img").addClass("code").attr("alt", "").attr("src", qr(address));
            line.appendElement("br");
        }
        line.appendText(Labels.of("papers.check", Map.of("code", shown, "address", address)).zh());
    }

    /** What stands above a copy that names nobody. */
    static void sayMasked(Document paper) {
        above(paper, Labels.of("papers.masked-copy"));
    }

    /** What stands above a paper that is none. */
    static void saySample(Document paper) {
        above(paper, Labels.of("papers.sample"));
    }

    private static void above(Document paper, Label words) {
        paper.body().prependElement("p").addClass("number").text(words.zh());
    }

    private static String qr(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int scale = 6;
        int side = (code.size + 8) * scale;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                var dark = code.getModule(x / scale - 4, y / scale - 4);
                image.setRGB(x, y, dark ? 0 : 0xFFFFFF);
            }
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
    }

    /** What a sample is signed with. */
    static byte[] scribble() {
        var image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 120, 40);
        pen.setColor(Color.DARK_GRAY);
        pen.drawArc(10, 8, 60, 24, 0, 300);
        pen.drawLine(40, 20, 110, 14);
        pen.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
