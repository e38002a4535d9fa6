package org.yige.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import org.yige.shared.Refused;

/**
 * A picture drawn anew: decoded, turned upright, made no larger than a screen needs and written as
 * JPEG. Nothing of what was sent survives but what can be seen: no place, no time, no make of
 * phone, nothing hidden behind it.
 */
public record Picture(byte[] jpeg, int width, int height) {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final long MOST_PIXELS = 50_000_000;

    /** Whole in memory while it is drawn, scan over scan: half as many. */
    private static final long MOST_PIXELS_PROGRESSIVE = 25_000_000;

    /** Cameras write ten; each costs as much as a whole picture. */
    private static final int MOST_SCANS = 20;

    private static final int MOST_LONG = 20_000;
    private static final int LONGEST_SIDE = 2048;

    /** The first that makes it small enough, or the last: noise does not get small. */
    private static final float[] QUALITIES = {0.82f, 0.6f, 0.35f};

    private static final int SMALL_ENOUGH = 1024 * 1024;

    static {
        ImageIO.setUseCache(false);
    }

    /**
     * @throws Refused PHOTO_TOO_LARGE, PHOTO_NOT_A_PICTURE (also for what only pretends),
     *     PHOTO_TOO_MANY_PIXELS, PHOTO_TOO_INTRICATE
     */
    static Picture from(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw tooLarge();
        }
        var format = format(sent);
        var isJpeg = format.equals("jpeg");
        var scans = isJpeg ? JpegScans.of(sent) : new JpegScans(1, false);
        if (scans.scans() > MOST_SCANS) {
            throw new Refused(PicturesRefusal.PHOTO_TOO_INTRICATE);
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var reader = ImageIO.getImageReadersByFormatName(format).next();
            try {
                return written(
                        upright(
                                decoded(reader, input, scans.isProgressive()),
                                isJpeg ? ExifTurn.of(sent) : 1));
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | NegativeArraySizeException e) {
            throw new Refused(PicturesRefusal.PHOTO_NOT_A_PICTURE);
        }
    }

    static Refused tooLarge() {
        return new Refused(
                PicturesRefusal.PHOTO_TOO_LARGE, Map.of("megabytes", MOST_BYTES / 1024 / 1024));
    }

    /** What a file begins with says what it is, whatever it is called. */
    private static String format(byte[] sent) {
        if (sent.length > 3
                && (sent[0] & 0xFF) == 0xFF
                && (sent[1] & 0xFF) == 0xD8
                && (sent[2] & 0xFF) == 0xFF) {
            return "jpeg";
        }
        if (sent.length > 8
                && (sent[0] & 0xFF) == 0x89
                && sent[1] == 'P'
                && sent[2] == 'N'
                && sent[3] == 'G') {
            return "png";
        }
        throw new Refused(PicturesRefusal.PHOTO_NOT_A_PICTURE);
    }

    /** The size stands in the first bytes: a bomb is refused before any of it unfolds. */
    private static BufferedImage decoded(
            ImageReader reader, ImageInputStream input, boolean progressive) throws IOException {
        reader.setInput(input, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        long most = progressive ? MOST_PIXELS_PROGRESSIVE : MOST_PIXELS;
        if (width * height > most || Math.max(width, height) > MOST_LONG) {
            throw new Refused(
                    PicturesRefusal.PHOTO_TOO_MANY_PIXELS,
                    Map.of("megapixels", most / 1_000_000, "side", MOST_LONG));
        }
        var reading = reader.getDefaultReadParam();
        int every = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        reading.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, reading);
    }

    /** Turned as the camera was held, no longer than needed, without transparency. */
    private static BufferedImage upright(BufferedImage image, int turn) {
        var swapped = turn >= 5;
        double scale =
                Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var drawn =
                new BufferedImage(
                        swapped ? height : width,
                        swapped ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setColor(java.awt.Color.WHITE);
            pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.transform(ExifTurn.transform(turn, width, height));
            pen.drawImage(
                    image,
                    AffineTransform.getScaleInstance(
                            (double) width / image.getWidth(), (double) height / image.getHeight()),
                    null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static Picture written(BufferedImage image) throws IOException {
        var bytes = new byte[0];
        for (var quality : QUALITIES) {
            bytes = written(image, quality);
            if (bytes.length <= SMALL_ENOUGH) {
                break;
            }
        }
        return new Picture(bytes, image.getWidth(), image.getHeight());
    }

    private static byte[] written(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
