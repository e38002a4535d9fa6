package org.yige.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a paper as DOCX, for those who have to work on it further. */
final class DocxWriter {

    private static final int TWIPS_PER_MM = 57;
    private static final String SONG = "FangSong";

    private DocxWriter() {}

    static byte[] write(Document paper) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            page(document);
            for (var block : paper.body().children()) {
                switch (block.tagName()) {
                    case "table" -> table(document, block);
                    default -> paragraph(document.createParagraph(), block);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(37L * TWIPS_PER_MM));
        margin.setBottom(BigInteger.valueOf(35L * TWIPS_PER_MM));
        margin.setLeft(BigInteger.valueOf(28L * TWIPS_PER_MM));
        margin.setRight(BigInteger.valueOf(26L * TWIPS_PER_MM));
    }

    private static void paragraph(XWPFParagraph paragraph, Element block) {
        boolean title = block.is("h1");
        paragraph.setAlignment(
                title || block.hasClass("number")
                        ? ParagraphAlignment.CENTER
                        : block.hasClass("right")
                                ? ParagraphAlignment.RIGHT
                                : ParagraphAlignment.BOTH);
        if (block.is("h2") || block.is("p") && block.classNames().isEmpty()) {
            paragraph.setIndentationFirstLine(640);
        }
        inside(paragraph, block, title ? 22 : 16, block.is("h2"));
    }

    private static void inside(XWPFParagraph paragraph, Element block, int size, boolean bold) {
        for (Node node : block.childNodes()) {
            var run = paragraph.createRun();
            run.setFontSize(size);
            run.setBold(bold);
            run.setFontFamily(SONG);
            run.setFontFamily(SONG, XWPFRun.FontCharRange.eastAsia);
            switch (node) {
                case TextNode text -> run.setText(text.text());
                case Element element when element.is("br") -> run.addBreak();
                case Element element when element.is("img") -> picture(run, element);
                default -> {}
            }
        }
    }

    private static void picture(XWPFRun run, Element image) {
        var data = image.attr("src");
        if (data.isEmpty()) {
            return;
        }
        var jpeg = data.startsWith("data:image/jpeg");
        var bytes = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
        try {
            var read = ImageIO.read(new ByteArrayInputStream(bytes));
            double height = image.hasClass("code") ? 62 : 40;
            run.addPicture(
                    new ByteArrayInputStream(bytes),
                    jpeg ? PictureType.JPEG : PictureType.PNG,
                    jpeg ? "picture.jpg" : "picture.png",
                    Units.toEMU(height * read.getWidth() / read.getHeight()),
                    Units.toEMU(height));
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void table(XWPFDocument document, Element table) {
        var rows = table.select("tr");
        int columns = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(1);
        var made = document.createTable(rows.size(), columns);
        made.setWidth("100%");
        for (int r = 0; r < rows.size(); r++) {
            int c = 0;
            for (var cell : rows.get(r).children()) {
                fill(made.getRow(r).getCell(c++), cell);
            }
        }
    }

    private static void fill(XWPFTableCell cell, Element from) {
        var blocks = from.select("> p");
        if (blocks.isEmpty()) {
            inside(cell.getParagraphs().getFirst(), from, 12, false);
            return;
        }
        for (int i = 0; i < blocks.size(); i++) {
            inside(
                    i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph(),
                    blocks.get(i),
                    12,
                    false);
        }
    }
}
