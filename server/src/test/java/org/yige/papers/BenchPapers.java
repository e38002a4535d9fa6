package org.yige.papers;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.papers.Dossier.CoverLine;
import org.yige.papers.Dossier.NewDossier;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.Role;

/**
 * For {@code bench/papers}: what binding and writing cost beside the library that lays pages out.
 */
@YigeTest
class BenchPapers {

    private static final Actor MEDIATOR =
            new Actor(UUID.randomUUID(), "李调解", Set.of(Role.OFFICER), Area.WHOLE_COUNTY, List.of());

    @Autowired Papers papers;
    @Autowired Binder binder;
    @Autowired PaperFonts fonts;

    @Test
    void measure() throws Exception {
        var rounds = Integer.parseInt(Objects.requireNonNullElse(System.getenv("ROUNDS"), "1"));
        var out = Path.of(Objects.requireNonNullElse(System.getenv("BENCH_OUT"), "/dev/null"));
        var subject = UUID.randomUUID();
        var dossier =
                papers.openDossier(
                        new NewDossier(
                                "mediation",
                                "sample",
                                subject,
                                List.of(new CoverLine("卷名", "地界纠纷"))),
                        MEDIATOR);
        for (var item : SamplePapers.practice().findDossier("mediation").orElseThrow().items()) {
            if (!item.code().equals("record")) {
                papers.put(dossier.id(), item.code(), one(subject), MEDIATOR);
            }
        }
        papers.put(dossier.id(), "evidence", one(subject), MEDIATOR);
        var words = new StringBuilder();
        for (int round = 0; round <= rounds; round++) {
            var rows = new LinkedHashMap<String, Callable<byte[]>>();
            rows.put("library-13", () -> alone(13));
            rows.put("dossier-pdf", () -> binder.pdf(dossier));
            rows.put("dossier-ofd", () -> binder.ofd(dossier));
            rows.put("library-1", () -> alone(1));
            rows.put(
                    "paper",
                    () -> papers.file(one(UUID.randomUUID()), 1, PaperFormat.OFD).orElseThrow());
            for (var row : rows.entrySet()) {
                long begin = System.nanoTime();
                var made = row.getValue().call();
                double ms = (System.nanoTime() - begin) / 1e6;
                // The first round warms up.
                if (round > 0) {
                    words.append("%s %.1f %d%n".formatted(row.getKey(), ms, made.length));
                }
            }
        }
        Files.writeString(out, words);
    }

    private UUID one(UUID subject) {
        return papers.issue(SamplePapers.paper(subject), MEDIATOR).paper().id();
    }

    /** The same words with the same style and fonts, by nobody but the library. */
    private byte[] alone(int count) throws IOException {
        var kind = SamplePapers.agreement();
        var fields = PapersRules.flat(PapersRules.printed(kind, SamplePapers.fields(), _ -> ""));
        var template = Files.readString(Path.of("../practice/papers/mediation.agreement.html"));
        var all = Document.createShell("");
        for (int i = 0; i < count; i++) {
            var paper = PaperTemplate.of(template).fill(fields).body();
            paper.selectFirst("h1").attr("style", i == 0 ? "" : "page-break-before: always");
            all.body().append(paper.html());
        }
        try (var style = Layout.class.getResourceAsStream("/papers/official.css")) {
            all.head()
                    .appendElement("style")
                    .appendText(
                            new String(
                                            Objects.requireNonNull(style).readAllBytes(),
                                            StandardCharsets.UTF_8)
                                    .replace(
                                            "/*families*/",
                                            String.join(", ", fonts.files().keySet())));
        }
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        // Without, it would ask the system for fonts of its own, which takes longer than the pages.
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
        builder.useColorProfile(
                java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB)
                        .getData());
        fonts.files().forEach((name, file) -> builder.useFont(file, name));
        builder.withW3cDocument(new W3CDom().fromJsoup(all), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }
}
