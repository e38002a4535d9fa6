package org.yige.papers;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.Gate;
import org.yige.papers.Paper.PaperStanding;
import org.yige.papers.PapersPractice.PaperKind;
import org.yige.papers.PapersStore.Prints;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.For;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.Label;
import org.yige.shared.Open;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.shared.Wire;

/** Papers and dossiers: read by whom their module lets, checked by whoever holds one. */
@RestController
@RequestMapping("/api/papers")
class PapersApi {

    private static final String GUESSED = "papers";

    private final Papers papers;
    private final PapersStore store;
    private final PapersPractice practice;
    private final Templates templates;
    private final PaperFonts fonts;
    private final Trail trail;
    private final Gate gate;

    PapersApi(
            Papers papers,
            PapersStore store,
            PapersPractice practice,
            Templates templates,
            PaperFonts fonts,
            Trail trail,
            Gate gate) {
        this.papers = papers;
        this.store = store;
        this.practice = practice;
        this.templates = templates;
        this.fonts = fonts;
        this.trail = trail;
        this.gate = gate;
    }

    /** What a holder compares a file with: SHA-256, in hexadecimal digits. */
    record FingerprintsView(String pdf, String ofd, String docx) {

        static FingerprintsView of(Prints prints) {
            var hex = HexFormat.of();
            return new FingerprintsView(
                    hex.formatHex(prints.pdf()),
                    hex.formatHex(prints.ofd()),
                    hex.formatHex(prints.docx()));
        }
    }

    /** What anybody who holds a paper is told: nothing of what stands on it. */
    record CheckView(
            PaperStanding standing,
            Label standingLabel,
            Label paper,
            String number,
            LocalDate day,
            String issuer,
            int version,
            FingerprintsView fingerprints) {}

    /** A field of a template, for whoever writes one. */
    record PaperFieldView(
            String code, Label label, PapersPractice.FieldKind kind, boolean optional) {}

    /** A template, and all that is wrong with it. */
    record TemplateView(
            String code,
            Label label,
            String file,
            List<PaperFieldView> fields,
            List<Label> faults) {}

    record TemplatesView(boolean fonts, List<TemplateView> templates) {}

    record VersionView(
            int version,
            Instant at,
            PaperStanding standing,
            Label standingLabel,
            FingerprintsView fingerprints) {}

    record PaperView(
            UUID id, Label paper, String number, String issuer, List<VersionView> versions) {}

    /** What somebody wants to read, and why. */
    record ReadingBody(PaperFormat format, Optional<Integer> version, Optional<String> purpose) {

        String why() {
            return purpose.orElseThrow(() -> Wire.missing("purpose"));
        }
    }

    @GetMapping("/checks/{code}")
    @Open
    ResponseEntity<CheckView> check(@PathVariable String code, HttpServletRequest request) {
        gate.guess(GUESSED, code, request);
        var found = papers.check(code);
        if (found.isEmpty()) {
            throw gate.wrong(GUESSED, request, new Refused(PapersRefusal.CODE_UNKNOWN));
        }
        gate.right(GUESSED, code, request);
        var paper = paper(found.get().paper());
        var version =
                store.prints(paper.id()).stream()
                        .filter(each -> each.version() == found.get().version())
                        .findFirst()
                        .orElseThrow();
        var standing = paper.standing(version.version());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new CheckView(
                                standing,
                                standing.label(),
                                practice.labelOf(paper),
                                paper.number(),
                                County.day(version.at()),
                                paper.issuer(),
                                version.version(),
                                FingerprintsView.of(version)));
    }

    @GetMapping("/templates")
    @For(Role.ADMINISTRATOR)
    TemplatesView templates() {
        return new TemplatesView(
                fonts.areThere(), practice.templates().stream().map(this::view).toList());
    }

    private TemplateView view(PaperKind kind) {
        var found = templates.find(kind);
        return new TemplateView(
                kind.code(),
                kind.label(),
                found.file(),
                kind.fields().stream()
                        .map(field ->
                                new PaperFieldView(
                                        field.code(), field.label(), field.kind(), field.mayLack()))
                        .toList(),
                found.faults().stream().map(TemplateFault::label).toList());
    }

    /** A template filled with its sample. */
    @GetMapping("/templates/{code}/sample/{format}")
    @For(Role.ADMINISTRATOR)
    ResponseEntity<byte[]> sample(@PathVariable String code, @PathVariable PaperFormat format) {
        var kind =
                practice.findTemplate(code)
                        .orElseThrow(() -> new Refused(PapersRefusal.TEMPLATE_UNKNOWN));
        var files = papers.sample(kind);
        return file(
                switch (format) {
                    case PDF -> files.pdf();
                    case OFD -> files.ofd();
                    case DOCX -> files.docx();
                },
                format,
                code);
    }

    @GetMapping("/{id}")
    @ForAllButAuditors
    PaperView show(@PathVariable UUID id, Actor who) {
        var paper = mine(id, who);
        return new PaperView(
                paper.id(),
                practice.labelOf(paper),
                paper.number(),
                paper.issuer(),
                store.prints(id).stream()
                        .map(each ->
                                new VersionView(
                                        each.version(),
                                        each.at(),
                                        paper.standing(each.version()),
                                        paper.standing(each.version()).label(),
                                        FingerprintsView.of(each)))
                        .toList());
    }

    /** Who reads a paper says why, and it is written down before it is shown. */
    @PostMapping("/{id}/readings")
    @ForAllButAuditors
    ResponseEntity<byte[]> read(@PathVariable UUID id, @RequestBody ReadingBody body, Actor who) {
        var paper = mine(id, who);
        int version = body.version().orElse(paper.version());
        trail.look(
                who,
                "papers.reveal",
                id.toString(),
                body.why(),
                Map.of("number", paper.number(), "version", version));
        return file(
                store.file(id, version, body.format())
                        .orElseThrow(() -> new Refused(PapersRefusal.PAPER_UNKNOWN)),
                body.format(),
                paper.number());
    }

    /** For figures and for teaching: nothing left of whoever it is about. */
    @PostMapping("/{id}/masked-copies")
    @ForAllButAuditors
    ResponseEntity<byte[]> masked(@PathVariable UUID id, Actor who) {
        var paper = mine(id, who);
        trail.record(who, "papers.masked", id.toString(), "papers", Map.of());
        return file(papers.masked(paper), PaperFormat.PDF, practice.labelOf(paper).zh());
    }

    private Paper mine(UUID id, Actor who) {
        var paper = paper(id);
        papers.refuseStrangers(paper.module(), paper.subject(), who);
        return paper;
    }

    private Paper paper(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused(PapersRefusal.PAPER_UNKNOWN));
    }

    static ResponseEntity<byte[]> file(byte[] bytes, PaperFormat format, String name) {
        return ResponseEntity.ok()
                .contentType(format.type())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.ending(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
