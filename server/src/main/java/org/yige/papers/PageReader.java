package org.yige.papers;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.yige.papers.PageMark.Image;
import org.yige.papers.PageMark.LetterMark;
import org.yige.papers.PageMark.LineMark;

/** Reads what stands where on a page that was laid out, from the top left, in millimetres. */
final class PageReader extends PDFGraphicsStreamEngine {

    private static final double MM = 25.4 / 72;
    private static final String JPEG = "jpg";

    private final AffineTransform paper;
    private final List<PageMark> marks = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();

    private PageReader(PDPage page) {
        super(page);
        var box = page.getMediaBox();
        paper =
                new AffineTransform(
                        MM, 0, 0, -MM, -box.getLowerLeftX() * MM, box.getUpperRightY() * MM);
    }

    /** Everything on a page, in the order in which it is drawn. */
    static List<PageMark> read(PDPage page) throws IOException {
        var reader = new PageReader(page);
        reader.processPage(page);
        return List.copyOf(reader.marks);
    }

    @Override
    protected void showGlyph(Matrix text, PDFont font, int code, Vector width) {
        var written = font.toUnicode(code);
        if (!(font instanceof PDType0Font named) || written == null) {
            throw new IllegalStateException("a letter without its font: " + font.getName());
        }
        var at = new AffineTransform(paper);
        at.concatenate(text.createAffineTransform());
        try {
            marks.add(
                    new LetterMark(
                            named,
                            named.codeToGID(code),
                            written,
                            at.getTranslateX(),
                            at.getTranslateY(),
                            Math.abs(at.getScaleX()),
                            rgb(getGraphicsState().getNonStrokingColor())));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        draw(true, false);
    }

    @Override
    public void fillPath(int rule) {
        draw(false, true);
    }

    @Override
    public void fillAndStrokePath(int rule) {
        draw(true, true);
    }

    @Override
    public void clip(int rule) {
        // What a box cuts off is not drawn by our own templates.
    }

    @Override
    public void shadingFill(COSName name) {
        throw new IllegalStateException("a paper has no shadings");
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        var at = new AffineTransform(paper);
        at.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        var jpeg = JPEG.equals(image.getSuffix());
        marks.add(
                new Image(
                        file(image, jpeg),
                        jpeg ? "JPG" : "PNG",
                        at.getTranslateX(),
                        at.getTranslateY() - Math.abs(at.getScaleY()),
                        Math.abs(at.getScaleX()),
                        Math.abs(at.getScaleY())));
    }

    /** What was photographed stays as it was written, else a page is ten times as long. */
    private static byte[] file(PDImage image, boolean jpeg) throws IOException {
        if (jpeg && image instanceof PDImageXObject known) {
            try (var in = known.getStream().createInputStream(List.of("DCTDecode"))) {
                return in.readAllBytes();
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image.getImage(), "png", bytes);
        return bytes.toByteArray();
    }

    private void draw(boolean stroke, boolean fill) {
        var state = getGraphicsState();
        var line = new StringBuilder();
        var drawn = path.createTransformedShape(paper);
        var at = new double[6];
        for (var it = drawn.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> line.append(step("M", at, 2));
                case PathIterator.SEG_LINETO -> line.append(step("L", at, 2));
                case PathIterator.SEG_QUADTO -> line.append(step("Q", at, 4));
                case PathIterator.SEG_CUBICTO -> line.append(step("B", at, 6));
                default -> line.append("C ");
            }
        }
        path.reset();
        if (!line.isEmpty()) {
            marks.add(
                    new LineMark(
                            line.toString().strip(),
                            stroke,
                            fill,
                            Math.max(0.05, state.getLineWidth() * MM),
                            rgb(stroke ? state.getStrokingColor() : state.getNonStrokingColor()),
                            rgb(state.getNonStrokingColor())));
        }
    }

    private static String step(String word, double[] at, int count) {
        var out = new StringBuilder(word);
        for (int i = 0; i < count; i++) {
            out.append(' ').append(OfdWriter.number(at[i]));
        }
        return out.append(' ').toString();
    }

    private static int rgb(PDColor color) {
        try {
            return color.toRGB();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
