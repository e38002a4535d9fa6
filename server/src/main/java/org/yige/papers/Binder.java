package org.yige.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.papers.Dossier.CoverLine;
import org.yige.papers.DossierStore.Put;
import org.yige.papers.PapersPractice.DossierItemKind;
import org.yige.papers.PapersPractice.DossierKind;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Binds a dossier: cover, list of contents, and every item in its order, as one file. */
@Component
class Binder {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final float MARGIN = 28;

    private final PapersPractice practice;
    private final PapersStore papers;
    private final DossierStore dossiers;
    private final Layout layout;

    Binder(PapersPractice practice, PapersStore papers, DossierStore dossiers, Layout layout) {
        this.practice = practice;
        this.papers = papers;
        this.dossiers = dossiers;
        this.layout = layout;
    }

    /** What is bound under one item: pages that were laid out, or pictures of pages. */
    private sealed interface Bound {
        record Laid(byte[] pdf) implements Bound {}

        record Pictured(List<byte[]> jpegs) implements Bound {}
    }

    DossierKind kind(Dossier dossier) {
        return practice.findDossier(dossier.kind())
                .orElseThrow(() -> new Refused(PapersRefusal.DOSSIER_UNKNOWN));
    }

    /** A dossier as one PDF/A. */
    @Transactional(readOnly = true)
    byte[] pdf(Dossier dossier) {
        return bind(
                dossier,
                List.of(JSON.readValue(dossiers.cover(dossier.id()), CoverLine[].class)),
                put -> Optional.of(bound(put)));
    }

    /** Its papers with nothing left of whoever it is about; of scans nothing, and no cover. */
    byte[] masked(Dossier dossier, Function<Paper, byte[]> masked) {
        return bind(
                dossier,
                List.of(),
                put ->
                        put.paper()
                                .map(id ->
                                        new Bound.Laid(
                                                masked.apply(papers.find(id).orElseThrow()))));
    }

    private byte[] bind(
            Dossier dossier, List<CoverLine> cover, Function<Put, Optional<Bound>> bound) {
        var kind = kind(dossier);
        var items = new LinkedHashMap<DossierItemKind, List<Bound>>();
        var there = dossiers.items(dossier.id());
        for (var item : kind.items()) {
            items.put(
                    item,
                    there.stream()
                            .filter(put -> put.item().equals(item.code()))
                            .flatMap(put -> bound.apply(put).stream())
                            .toList());
        }
        try {
            // The list says on which page an item begins: it is laid out again once that is known.
            var front = layout.pdf(front(kind, cover, items, Map.of()));
            int first;
            try (var read = Loader.loadPDF(front)) {
                first = read.getNumberOfPages() + 1;
            }
            return whole(layout.pdf(front(kind, cover, items, pages(items, first))), items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same pages as OFD. */
    byte[] ofd(Dossier dossier) {
        return OfdWriter.write(pdf(dossier), kind(dossier).label().zh());
    }

    private Bound bound(Put put) {
        return put.paper()
                .<Bound>map(id -> {
                    var paper = papers.find(id).orElseThrow();
                    return new Bound.Laid(
                            papers.file(id, paper.version(), PaperFormat.PDF).orElseThrow());
                })
                .orElseGet(() -> new Bound.Pictured(dossiers.pages(put.id())));
    }

    private static Map<DossierItemKind, Integer> pages(
            Map<DossierItemKind, List<Bound>> items, int first) throws IOException {
        var pages = new LinkedHashMap<DossierItemKind, Integer>();
        int next = first;
        for (var item : items.entrySet()) {
            if (!item.getValue().isEmpty()) {
                pages.put(item.getKey(), next);
            }
            for (var each : item.getValue()) {
                next += length(each);
            }
        }
        return pages;
    }

    private static int length(Bound bound) throws IOException {
        return switch (bound) {
            case Bound.Laid(var pdf) -> {
                try (var read = Loader.loadPDF(pdf)) {
                    yield read.getNumberOfPages();
                }
            }
            case Bound.Pictured(var jpegs) -> jpegs.size();
        };
    }

    private static Document front(
            DossierKind kind,
            List<CoverLine> cover,
            Map<DossierItemKind, List<Bound>> items,
            Map<DossierItemKind, Integer> pages) {
        var front = Document.createShell("");
        front.outputSettings().prettyPrint(false);
        front.title(kind.label().zh());
        var body = front.body();
        body.appendElement("h1").text(kind.label().zh());
        var lines = body.appendElement("table");
        cover.forEach(line -> row(lines, "td", line.name(), line.value()));
        body.appendElement("h1").addClass("next").text(Labels.of("papers.dossier.list").zh());
        var list = body.appendElement("table");
        row(
                list,
                "th",
                Labels.of("papers.dossier.number").zh(),
                Labels.of("papers.dossier.item").zh(),
                Labels.of("papers.dossier.required").zh(),
                Labels.of("papers.dossier.page").zh());
        int number = 0;
        for (var item : items.keySet()) {
            row(
                    list,
                    "td",
                    String.valueOf(++number),
                    item.label().zh(),
                    (item.required()
                                    ? Labels.of("papers.dossier.needed")
                                    : Labels.of("papers.dossier.as-needed"))
                            .zh(),
                    pageOf(item, items, pages));
        }
        return front;
    }

    private static String pageOf(
            DossierItemKind item,
            Map<DossierItemKind, List<Bound>> items,
            Map<DossierItemKind, Integer> pages) {
        var page = pages.get(item);
        if (page != null) {
            return page.toString();
        }
        return item.required() && items.getOrDefault(item, List.of()).isEmpty()
                ? Labels.of("papers.dossier.lacks").zh()
                : "";
    }

    private static void row(Element table, String cell, String... texts) {
        var row = table.appendElement("tr");
        for (var text : texts) {
            row.appendElement(cell).text(text);
        }
    }

    /** Into the file of the front, whose colours and marks make it PDF/A. */
    private static byte[] whole(byte[] front, Map<DossierItemKind, List<Bound>> items)
            throws IOException {
        var open = new ArrayList<PDDocument>();
        try (var book = Loader.loadPDF(front)) {
            for (var parts : items.values()) {
                for (var part : parts) {
                    switch (part) {
                        case Bound.Laid(var pdf) -> {
                            var read = Loader.loadPDF(pdf);
                            open.add(read);
                            for (var page : read.getPages()) {
                                book.importPage(page);
                            }
                        }
                        case Bound.Pictured(var jpegs) -> {
                            for (var jpeg : jpegs) {
                                picture(book, jpeg);
                            }
                        }
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            book.save(out);
            return out.toByteArray();
        } finally {
            for (var each : open) {
                each.close();
            }
        }
    }

    private static void picture(PDDocument book, byte[] jpeg) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        book.addPage(page);
        var image = JPEGFactory.createFromByteArray(book, jpeg);
        float scale =
                Math.min(
                        (PDRectangle.A4.getWidth() - 2 * MARGIN) / image.getWidth(),
                        (PDRectangle.A4.getHeight() - 2 * MARGIN) / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        try (var out = new PDPageContentStream(book, page)) {
            out.drawImage(
                    image,
                    (PDRectangle.A4.getWidth() - width) / 2,
                    (PDRectangle.A4.getHeight() - height) / 2,
                    width,
                    height);
        }
    }
}
