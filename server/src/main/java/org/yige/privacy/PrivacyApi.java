package org.yige.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.privacy.TrailLink.Finding;
import org.yige.privacy.TrailReader.FactWords;
import org.yige.privacy.TrailReader.ReadLink;
import org.yige.privacy.TrailReader.TrailSearch;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.For;
import org.yige.shared.Label;
import org.yige.shared.Open;
import org.yige.shared.Page;
import org.yige.shared.Role;
import org.yige.tables.TableFormat;
import org.yige.tables.TableWriter;

@RestController
@RequestMapping("/api/privacy")
class PrivacyApi {

    private final Privacy privacy;

    /** What the columns of an export are called, in their order. */
    private static final List<String> HEADINGS =
            List.of("seq", "at", "who", "action", "subject", "purpose", "facts");

    private final Trail trail;
    private final TrailReader reader;
    private final TrailWatch watch;
    private final PrivacyPractice practice;
    private final Retentions retentions;

    PrivacyApi(
            Privacy privacy,
            Trail trail,
            TrailReader reader,
            TrailWatch watch,
            PrivacyPractice practice,
            Retentions retentions) {
        this.privacy = privacy;
        this.trail = trail;
        this.reader = reader;
        this.watch = watch;
        this.practice = practice;
        this.retentions = retentions;
    }

    /** How long each kind of record is kept, and when it was last acted upon: all may know. */
    @GetMapping("/retentions")
    @Open
    List<RetentionView> retentions() {
        var runs = retentions.lastRuns();
        return practice.retention().stream()
                .map(row -> RetentionView.of(row, Optional.ofNullable(runs.get(row.what()))))
                .toList();
    }

    /**
     * The audit trail, newest first, in words. A subject's own rows answer who looked at somebody's
     * data; {@code matter} takes the number of a case as it is spoken; the days are the county's,
     * the last one included.
     */
    @GetMapping("/trail")
    @For(Role.AUDITOR)
    Page<LinkView> trail(
            @RequestParam Optional<UUID> actor,
            @RequestParam Optional<String> action,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> matter,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<Long> cursor) {
        var page = reader.read(new TrailSearch(actor, action, subject, matter, from, to), cursor);
        return new Page<>(
                page.items().stream().map(LinkView::of).toList(), page.next(), page.asOf());
    }

    /** The same rows as a table to keep; that it was taken is a row itself. */
    @GetMapping("/trail/exports")
    @For(Role.AUDITOR)
    void export(
            @RequestParam Optional<UUID> actor,
            @RequestParam Optional<String> action,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> matter,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "XLSX") TableFormat format,
            Actor by,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var search = new TrailSearch(actor, action, subject, matter, from, to);
        trail.record(
                by, "privacy.trail-exported", "trail", "export", Map.of("format", format.name()));
        response.setContentType(format.media());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("trail." + format.name().toLowerCase(Locale.ROOT))
                        .build()
                        .toString());
        write(search, format, locale, response.getOutputStream());
    }

    private void write(TrailSearch search, TableFormat format, Locale locale, OutputStream out) {
        var headings = HEADINGS.stream().map(code -> TrailWords.fact(code).in(locale)).toList();
        try (var table = TableWriter.of(format, out, headings)) {
            reader.each(
                    search,
                    row ->
                            table.row(
                                    List.of(
                                            String.valueOf(row.entry().seq()),
                                            row.entry()
                                                    .at()
                                                    .atZone(County.ZONE)
                                                    .toLocalDateTime()
                                                    .toString(),
                                            row.who().in(locale),
                                            TrailWords.action(row.entry().action()).in(locale),
                                            row.subject().in(locale),
                                            TrailWords.purpose(row.entry().purpose()).in(locale),
                                            row.facts().stream()
                                                    .map(fact ->
                                                            fact.label().in(locale)
                                                                    + " "
                                                                    + fact.value().in(locale))
                                                    .collect(Collectors.joining("; ")))));
        }
    }

    /** Everything that is written to the trail, in words: to look for one of them. */
    @GetMapping("/trail/actions")
    @For(Role.AUDITOR)
    List<TrailActionView> actions() {
        return TrailWords.actions().stream()
                .map(code -> new TrailActionView(code, TrailWords.action(code)))
                .toList();
    }

    /** Walks the whole chain and tells what was altered, removed or inserted. */
    @PostMapping("/trail/verifications")
    @For(Role.AUDITOR)
    @ResponseStatus(HttpStatus.CREATED)
    VerificationView verify(Actor actor) {
        var result = watch.verify();
        trail.record(
                actor,
                "privacy.trail-verified",
                "trail",
                "verification",
                Map.of("findings", result.findings().size()));
        return new VerificationView(
                result.findings().isEmpty(), result.rows(), result.head(), result.findings());
    }

    /** Makes a new sealing key and seals every value again. */
    @PostMapping("/rotations")
    @For(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    RotationView rotate(Actor actor) {
        return new RotationView(privacy.rotate(actor));
    }

    /**
     * How long a kind of record is kept.
     *
     * @param lastRun when it was last looked for what is to go; none: not yet
     * @param deleted how many went then
     */
    record RetentionView(
            String what,
            Label label,
            Period keep,
            String basis,
            Optional<Instant> lastRun,
            Optional<Integer> deleted) {

        static RetentionView of(
                PrivacyPractice.Retention row, Optional<RetentionStore.RetentionRun> run) {
            return new RetentionView(
                    row.what(),
                    row.label(),
                    row.keep(),
                    row.basis(),
                    run.map(RetentionStore.RetentionRun::at),
                    run.map(RetentionStore.RetentionRun::deleted));
        }
    }

    /** Something that is written to the trail, by its code and in words. */
    record TrailActionView(String code, Label label) {}

    /**
     * A row of the trail.
     *
     * @param who the login and masked name of whoever did it, or that it was the system
     */
    record LinkView(
            long seq,
            Instant at,
            Optional<UUID> actor,
            Label who,
            String action,
            Label actionLabel,
            String subject,
            Label subjectLabel,
            String purpose,
            Label purposeLabel,
            Map<String, String> facts,
            List<FactWords> factsInWords) {

        static LinkView of(ReadLink link) {
            var entry = link.entry();
            return new LinkView(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    link.who(),
                    entry.action(),
                    TrailWords.action(entry.action()),
                    entry.subject(),
                    link.subject(),
                    entry.purpose(),
                    TrailWords.purpose(entry.purpose()),
                    entry.facts(),
                    link.facts());
        }
    }

    /**
     * Whether the trail is as it was written; if not, from which row to which what was done to it.
     */
    record VerificationView(boolean intact, long rows, long head, List<Finding> findings) {}

    record RotationView(int sealedAgain) {}
}
