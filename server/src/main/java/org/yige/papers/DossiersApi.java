package org.yige.papers;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.Gate;
import org.yige.papers.PapersApi.ReadingBody;
import org.yige.pictures.Pictures;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.Label;
import org.yige.shared.Refused;
import org.yige.shared.Wire;

/** Dossiers: what belongs in them, what is there, and all of it as one file. */
@RestController
@RequestMapping("/api/papers/dossiers")
class DossiersApi {

    private final Papers papers;
    private final PapersStore store;
    private final DossierStore dossiers;
    private final PapersPractice practice;
    private final Binder binder;
    private final ScannedPages scans;
    private final Pictures pictures;
    private final Trail trail;
    private final Gate gate;

    DossiersApi(
            Papers papers,
            PapersStore store,
            DossierStore dossiers,
            PapersPractice practice,
            Binder binder,
            ScannedPages scans,
            Pictures pictures,
            Trail trail,
            Gate gate) {
        this.papers = papers;
        this.store = store;
        this.dossiers = dossiers;
        this.practice = practice;
        this.binder = binder;
        this.scans = scans;
        this.pictures = pictures;
        this.trail = trail;
        this.gate = gate;
    }

    record DossierItemView(
            String code,
            Label label,
            boolean required,
            List<PaperInDossierView> papers,
            int scannedPages) {}

    record PaperInDossierView(UUID id, Label paper, String number) {}

    record DossierView(
            UUID id,
            Label label,
            Instant openedAt,
            Optional<Instant> closedAt,
            boolean complete,
            List<DossierItemView> items) {}

    @GetMapping("/{id}")
    @ForAllButAuditors
    DossierView dossier(@PathVariable UUID id, Actor who) {
        var dossier = mine(id, who);
        var kind = binder.kind(dossier);
        var there = dossiers.items(id);
        var items =
                kind.items().stream()
                        .map(item ->
                                new DossierItemView(
                                        item.code(),
                                        item.label(),
                                        item.required(),
                                        there.stream()
                                                .filter(put -> put.item().equals(item.code()))
                                                .flatMap(put -> put.paper().stream())
                                                .flatMap(paper -> store.find(paper).stream())
                                                .map(paper ->
                                                        new PaperInDossierView(
                                                                paper.id(),
                                                                practice.labelOf(paper),
                                                                paper.number()))
                                                .toList(),
                                        there.stream()
                                                .filter(put -> put.item().equals(item.code()))
                                                .mapToInt(DossierStore.Put::pages)
                                                .sum()))
                        .toList();
        return new DossierView(
                id,
                kind.label(),
                dossier.openedAt(),
                dossier.closedAt(),
                items.stream()
                        .noneMatch(item ->
                                item.required()
                                        && item.papers().isEmpty()
                                        && item.scannedPages() == 0),
                items);
    }

    /** Takes a scan, PDF or picture, as the body of the request. */
    @PostMapping("/{id}/items/{item}/scans")
    @ResponseStatus(HttpStatus.CREATED)
    @ForAllButAuditors
    DossierView scan(
            @PathVariable UUID id, @PathVariable String item, Actor who, HttpServletRequest request)
            throws IOException {
        gate.photo(who);
        mine(id, who);
        try (var film = pictures.receive(request.getInputStream())) {
            papers.putScan(id, item, scans.of(film.bytes()), who);
        }
        return dossier(id, who);
    }

    /** The whole dossier as one file. */
    @PostMapping("/{id}/readings")
    @ForAllButAuditors
    ResponseEntity<byte[]> readDossier(
            @PathVariable UUID id, @RequestBody ReadingBody body, Actor who) {
        var dossier = mine(id, who);
        if (body.format() == PaperFormat.DOCX) {
            throw Wire.missing("format");
        }
        trail.look(who, "papers.reveal", id.toString(), body.why(), Map.of());
        return PapersApi.file(
                body.format() == PaperFormat.OFD ? binder.ofd(dossier) : binder.pdf(dossier),
                body.format(),
                binder.kind(dossier).label().zh());
    }

    /** Its papers for statistics and training: whoever they are about is not in them. */
    @PostMapping("/{id}/masked-copies")
    @ForAllButAuditors
    ResponseEntity<byte[]> maskedDossier(@PathVariable UUID id, Actor who) {
        var dossier = mine(id, who);
        trail.record(who, "papers.masked", id.toString(), "papers", Map.of());
        return PapersApi.file(
                binder.masked(dossier, papers::masked),
                PaperFormat.PDF,
                binder.kind(dossier).label().zh());
    }

    private Dossier mine(UUID id, Actor who) {
        var dossier =
                dossiers.find(id).orElseThrow(() -> new Refused(PapersRefusal.DOSSIER_UNKNOWN));
        papers.refuseStrangers(dossier.module(), dossier.subject(), who);
        return dossier;
    }
}
