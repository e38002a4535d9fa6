package org.yige.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import org.yige.pictures.Pictures;
import org.yige.pictures.PicturesRefusal;
import org.yige.shared.Refused;

/**
 * What was scanned, page by page, drawn anew: nothing of a stranger's PDF survives but what can be
 * seen.
 */
@Component
class ScannedPages {

    static final int MOST_PAGES = 60;

    /** A page of A4 at 150 dots an inch. */
    private static final float LONGEST_SIDE = 1754;

    /** Pages are drawn in memory: so many files at once, and who comes then comes again. */
    private final Semaphore room = new Semaphore(2);

    private final Pictures pictures;

    ScannedPages(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * @throws Refused if it is neither picture nor PDF, too long, or there is no room now
     */
    List<byte[]> of(byte[] sent) {
        return isPdf(sent) ? drawn(sent) : List.of(pictures.drawAnew(sent));
    }

    private static boolean isPdf(byte[] sent) {
        return sent.length > 4
                && sent[0] == '%'
                && sent[1] == 'P'
                && sent[2] == 'D'
                && sent[3] == 'F';
    }

    private List<byte[]> drawn(byte[] sent) {
        if (!room.tryAcquire()) {
            throw new Refused(PicturesRefusal.PHOTOS_COME_TOO_FAST, Map.of("retryAfter", 5));
        }
        try (var read = Loader.loadPDF(sent)) {
            if (read.getNumberOfPages() > MOST_PAGES) {
                throw new Refused(PapersRefusal.SCAN_TOO_LONG, Map.of("most", MOST_PAGES));
            }
            var renderer = new PDFRenderer(read);
            var pages = new ArrayList<byte[]>();
            for (int i = 0; i < read.getNumberOfPages(); i++) {
                pages.add(pictures.drawAnew(jpeg(page(renderer, read.getPage(i), i))));
            }
            if (pages.isEmpty()) {
                throw new Refused(PapersRefusal.SCAN_NOT_USABLE);
            }
            return pages;
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            throw new Refused(PapersRefusal.SCAN_NOT_USABLE);
        } finally {
            room.release();
        }
    }

    private static BufferedImage page(PDFRenderer renderer, PDPage page, int at)
            throws IOException {
        var box = page.getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        if (!(longest > 0)) {
            throw new IOException("a page without size");
        }
        return renderer.renderImage(at, LONGEST_SIDE / longest, ImageType.RGB);
    }

    private static byte[] jpeg(BufferedImage page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(page, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
