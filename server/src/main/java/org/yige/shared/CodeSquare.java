package org.yige.shared;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a square that cameras read.
 *
 * @param side how wide it is with its margin, in squares
 * @param path the dark squares, as an SVG path
 */
public record CodeSquare(int side, String path) {

    private static final int MARGIN = 4;

    public static CodeSquare of(String text) {
        var qr = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                if (qr.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new CodeSquare(qr.size + 2 * MARGIN, path.toString());
    }

    public String svg() {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
        """
                .formatted(side, path);
    }
}
