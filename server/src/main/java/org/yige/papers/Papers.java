package org.yige.papers;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.papers.Dossier.NewDossier;
import org.yige.papers.DossierStore.Put;
import org.yige.papers.Layout.Printed;
import org.yige.papers.PapersPractice.DossierItemKind;
import org.yige.papers.PapersPractice.DossierKind;
import org.yige.papers.PapersPractice.PaperKind;
import org.yige.papers.PapersStore.CodeBearer;
import org.yige.papers.PapersStore.NewVersion;
import org.yige.papers.PapersStore.NumberRow;
import org.yige.pictures.Pictures;
import org.yige.privacy.Field;
import org.yige.privacy.Privacy;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Label;
import org.yige.shared.Refused;
import org.yige.shared.Site;
import org.yige.shared.SpokenCode;
import org.yige.shared.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes papers: one entry becomes a numbered paper in three formats, sealed, with a code by which
 * whoever holds it can check it.
 */
@Service
public class Papers {

    private static final Field MARK = new Field("papers.version.code_mark");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PapersPractice practice;
    private final PapersStore store;
    private final DossierStore dossiers;
    private final ObjectProvider<PaperReaders> readers;
    private final Templates templates;
    private final Layout layout;
    private final Pictures pictures;
    private final Privacy privacy;
    private final Trail trail;
    private final Site site;
    private final Clock clock;

    Papers(
            PapersPractice practice,
            PapersStore store,
            DossierStore dossiers,
            ObjectProvider<PaperReaders> readers,
            Templates templates,
            Layout layout,
            Pictures pictures,
            Privacy privacy,
            Trail trail,
            Site site,
            Clock clock) {
        this.practice = practice;
        this.store = store;
        this.dossiers = dossiers;
        this.readers = readers;
        this.templates = templates;
        this.layout = layout;
        this.pictures = pictures;
        this.privacy = privacy;
        this.trail = trail;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Writes a paper, in the caller's transaction: what is undone takes no number.
     *
     * @throws Refused if there is no such paper, a field lacks or is not what it says, or the
     *     county's template has a fault
     */
    @Transactional
    public Paper.Issued issue(NewPaper asked, Actor by) {
        var kind = kind(asked.kind());
        // Everything that may be refused is, before others wait for the number.
        var entry = entry(kind, asked.fields());
        var now = clock.instant();
        var year = County.day(now).getYear();
        var row = new NumberRow(kind.series(), asked.issuer().code(), year);
        int number = store.nextNumber(row);
        var paper =
                new Paper(
                        Ids.next(now),
                        kind.code(),
                        PapersRules.number(kind, asked.issuer().word(), year, number),
                        asked.issuer().name(),
                        asked.module(),
                        asked.subject(),
                        1,
                        now,
                        false);
        store.add(paper, kind, row, number);
        return written(paper, kind, entry, "", by, "papers.issue");
    }

    /**
     * Writes a paper anew, under its number: the one before stays readable and says that it was
     * replaced.
     *
     * @throws Refused also if no reason is given, or it was withdrawn
     */
    @Transactional
    public Paper.Issued issueAnew(UUID id, Map<String, ?> fields, String reason, Actor by) {
        var why = reason(reason);
        var before = forUpdate(id);
        var kind = kind(before.kind());
        var entry = entry(kind, fields);
        var paper = at(before, before.version() + 1, clock.instant(), false);
        store.renew(paper);
        return written(paper, kind, entry, why, by, "papers.issue-anew");
    }

    /** Withdraws a paper: whoever checks it is told so. */
    @Transactional
    public void withdraw(UUID id, String reason, Actor by) {
        var why = reason(reason);
        var before = forUpdate(id);
        store.renew(at(before, before.version(), clock.instant(), true));
        trail.record(by, "papers.withdraw", id.toString(), why, Map.of("number", before.number()));
    }

    /** The papers about a subject of a module, as they stand. */
    @Transactional(readOnly = true)
    public List<Paper> of(String module, UUID subject) {
        return store.of(module, subject);
    }

    /** What a paper is called. */
    public Label label(Paper paper) {
        return practice.labelOf(paper);
    }

    /** The dossier of a matter, if it was opened. */
    @Transactional(readOnly = true)
    public Optional<Dossier> findDossier(String module, UUID subject) {
        return dossiers.find(module, subject);
    }

    /** A paper's file, for the module that asked for it: who may have it is its own to say. */
    @Transactional(readOnly = true)
    public Optional<byte[]> file(UUID paper, int version, PaperFormat format) {
        return store.file(paper, version, format);
    }

    /**
     * Opens the dossier of a matter, empty: what belongs in it is seen from then on. Asked for
     * again, it is the one there is.
     */
    @Transactional
    public Dossier openDossier(NewDossier asked, Actor by) {
        var kind = dossierKind(asked.kind());
        var now = clock.instant();
        var made =
                new Dossier(
                        Ids.next(now),
                        kind.code(),
                        asked.module(),
                        asked.subject(),
                        now,
                        Optional.empty());
        if (dossiers.add(made, kind.keep(), JSON.writeValueAsString(asked.cover()))) {
            trail.record(by, "papers.open-dossier", made.id().toString(), "papers", Map.of());
        }
        return dossiers.find(asked.module(), asked.subject()).orElseThrow();
    }

    /** Puts a paper under an item of a dossier; in it, the paper is always in its last version. */
    @Transactional
    public void put(UUID dossier, String item, UUID paper, Actor by) {
        var open = openForUpdate(dossier);
        var place = place(open, item);
        var put = store.find(paper).orElseThrow(() -> new Refused(PapersRefusal.PAPER_UNKNOWN));
        if (!place.papers().isEmpty() && !place.papers().contains(put.kind())
                || !put.module().equals(open.module())
                || !put.subject().equals(open.subject())) {
            throw new Refused(PapersRefusal.ITEM_NOT_FOR_THIS);
        }
        var now = clock.instant();
        dossiers.put(dossier, new Put(Ids.next(now), item, Optional.of(paper), 0, now));
        trail.record(
                by, "papers.put-in", dossier.toString(), "papers", Map.of("number", put.number()));
    }

    /** Puts a scan under an item of a dossier: its pages, drawn anew. */
    @Transactional
    void putScan(UUID dossier, String item, List<byte[]> pages, Actor by) {
        place(openForUpdate(dossier), item);
        var now = clock.instant();
        var put = new Put(Ids.next(now), item, Optional.empty(), pages.size(), now);
        dossiers.put(dossier, put);
        for (int i = 0; i < pages.size(); i++) {
            dossiers.addPage(put.id(), i + 1, pages.get(i));
        }
        trail.record(
                by, "papers.put-in", dossier.toString(), "papers", Map.of("pages", pages.size()));
    }

    /**
     * Closes a dossier that is complete: it is kept its time from then on.
     *
     * @throws Refused DOSSIER_NOT_COMPLETE naming what lacks
     */
    @Transactional
    public void closeDossier(UUID dossier, List<Dossier.CoverLine> cover, Actor by) {
        var open = openForUpdate(dossier);
        var there = dossiers.items(dossier).stream().map(Put::item).collect(Collectors.toSet());
        var lacks =
                dossierKind(open.kind()).items().stream()
                        .filter(item -> item.required() && !there.contains(item.code()))
                        .map(item -> item.label().in(LocaleContextHolder.getLocale()))
                        .toList();
        if (!lacks.isEmpty()) {
            throw new Refused(
                    PapersRefusal.DOSSIER_NOT_COMPLETE, Map.of("lacks", String.join(", ", lacks)));
        }
        dossiers.close(dossier, JSON.writeValueAsString(cover), clock.instant());
        trail.record(by, "papers.close-dossier", dossier.toString(), "papers", Map.of());
    }

    /**
     * The module whose matter it is says who may read.
     *
     * @throws Refused NOT_YOURS_TO_READ, also where no module says anything
     */
    void refuseStrangers(String module, UUID subject, Actor who) {
        if (readers.stream()
                .filter(each -> each.module().equals(module))
                .noneMatch(each -> each.mayRead(subject, who))) {
            throw new Refused(PapersRefusal.NOT_YOURS_TO_READ);
        }
    }

    private Dossier openForUpdate(UUID id) {
        var dossier =
                dossiers.findForUpdate(id)
                        .orElseThrow(() -> new Refused(PapersRefusal.DOSSIER_UNKNOWN));
        if (dossier.closedAt().isPresent()) {
            throw new Refused(PapersRefusal.DOSSIER_CLOSED);
        }
        return dossier;
    }

    private DossierKind dossierKind(String code) {
        return practice.findDossier(code)
                .orElseThrow(() -> new Refused(PapersRefusal.DOSSIER_UNKNOWN));
    }

    private DossierItemKind place(Dossier dossier, String item) {
        return dossierKind(dossier.kind())
                .find(item)
                .orElseThrow(() -> new Refused(PapersRefusal.ITEM_UNKNOWN));
    }

    /** Which version of which paper bears this code. */
    Optional<CodeBearer> check(String typed) {
        return SpokenCode.read(typed).flatMap(code -> store.findByCode(mark(code)));
    }

    /** The last version with nothing left of whoever it is about, as PDF. */
    byte[] masked(Paper paper) {
        var kept =
                store.masked(paper.id(), paper.version())
                        .map(json -> JSON.readValue(json, MaskedEntry.class))
                        .orElseThrow(() -> new Refused(PapersRefusal.PAPER_UNKNOWN));
        var filled = PaperTemplate.of(kept.template()).fill(kept.fields());
        CheckLine.sayMasked(filled);
        return layout.pdf(filled);
    }

    /** A template filled with its sample; nothing is kept and no number is taken. */
    Printed sample(PaperKind kind) {
        var entry = entry(kind, PapersRules.sample(kind, CheckLine.scribble()));
        var document =
                PaperTemplate.of(entry.template())
                        .fill(
                                always(
                                        entry.printed(),
                                        kind,
                                        kind.label().zh(),
                                        "",
                                        clock.instant()));
        CheckLine.saySample(document);
        return layout.print(document, kind.label().zh());
    }

    /** An entry made ready: the template as it was, what is filled in, and what is left masked. */
    private record Entry(
            String template, Map<String, Object> printed, Map<String, Object> masked) {}

    /** What a masked copy is printed from. */
    record MaskedEntry(String template, Map<String, Object> fields) {}

    private Entry entry(PaperKind kind, Map<String, ?> fields) {
        var template = templates.sound(kind);
        var printed = PapersRules.printed(kind, fields, this::picture);
        return new Entry(template, printed, PapersRules.masked(kind, printed));
    }

    private String picture(byte[] sent) {
        return "data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(pictures.drawAnew(sent));
    }

    private Paper.Issued written(
            Paper paper, PaperKind kind, Entry entry, String why, Actor by, String action) {
        var code = SpokenCode.of(random());
        var filled =
                PaperTemplate.of(entry.template())
                        .fill(
                                always(
                                        entry.printed(),
                                        kind,
                                        paper.number(),
                                        paper.issuer(),
                                        paper.at()));
        CheckLine.add(filled, code, site.address(CheckLine.PAGE + SpokenCode.shown(code)));
        var files = layout.print(filled, kind.label().zh() + " " + paper.number());
        var masked =
                new MaskedEntry(
                        entry.template(),
                        always(entry.masked(), kind, "***", paper.issuer(), paper.at()));
        store.add(
                paper,
                new NewVersion(
                        by.person(), mark(code), why, files, JSON.writeValueAsString(masked)));
        trail.record(
                by,
                action,
                paper.id().toString(),
                "papers",
                Map.of("number", paper.number(), "version", paper.version()));
        return new Paper.Issued(paper, SpokenCode.shown(code));
    }

    private static Map<String, Object> always(
            Map<String, Object> fields, PaperKind kind, String number, String issuer, Instant at) {
        var all = new LinkedHashMap<String, Object>();
        all.put("title", kind.label().zh());
        all.put("number", number);
        all.put("issuer", issuer);
        all.put("day", PapersRules.day(County.day(at)));
        all.putAll(PapersRules.flat(fields));
        return all;
    }

    private PaperKind kind(String code) {
        return practice.findTemplate(code)
                .orElseThrow(() -> new Refused(PapersRefusal.TEMPLATE_UNKNOWN));
    }

    private Paper forUpdate(UUID id) {
        var paper =
                store.findForUpdate(id).orElseThrow(() -> new Refused(PapersRefusal.PAPER_UNKNOWN));
        if (paper.withdrawn()) {
            throw new Refused(PapersRefusal.PAPER_WITHDRAWN);
        }
        return paper;
    }

    private static String reason(String given) {
        var why = Words.clean(given, "reason", Words.MOST_SHORT);
        if (Words.bare(why).isEmpty()) {
            throw new Refused(PapersRefusal.REASON_MISSING);
        }
        return why;
    }

    private static Paper at(Paper paper, int version, Instant at, boolean withdrawn) {
        return new Paper(
                paper.id(),
                paper.kind(),
                paper.number(),
                paper.issuer(),
                paper.module(),
                paper.subject(),
                version,
                at,
                withdrawn);
    }

    private byte[] mark(String code) {
        return privacy.blindIndex(code, MARK);
    }

    private static byte[] random() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
