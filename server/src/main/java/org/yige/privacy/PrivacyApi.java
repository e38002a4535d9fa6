package org.yige.privacy;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.privacy.Trail.TrailQuery;
import org.yige.privacy.TrailLink.Finding;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.Label;
import org.yige.shared.Open;
import org.yige.shared.Page;
import org.yige.shared.Role;

@RestController
@RequestMapping("/api/privacy")
class PrivacyApi {

    private final Privacy privacy;
    private final Trail trail;
    private final TrailWatch watch;
    private final PrivacyPractice practice;
    private final Retentions retentions;

    PrivacyApi(
            Privacy privacy,
            Trail trail,
            TrailWatch watch,
            PrivacyPractice practice,
            Retentions retentions) {
        this.privacy = privacy;
        this.trail = trail;
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

    /** The audit trail, newest first; a subject's own rows answer who looked at somebody's data. */
    @GetMapping("/trail")
    @For(Role.AUDITOR)
    Page<LinkView> trail(
            @RequestParam Optional<UUID> actor,
            @RequestParam Optional<String> action,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<Long> cursor) {
        var page =
                trail.read(new TrailQuery(actor, action, subject, cursor.orElse(Long.MAX_VALUE)));
        return new Page<>(
                page.items().stream().map(LinkView::of).toList(), page.next(), page.asOf());
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

    record LinkView(
            long seq,
            Instant at,
            Optional<UUID> actor,
            String action,
            Label actionLabel,
            String subject,
            Label subjectLabel,
            String purpose,
            Label purposeLabel,
            Map<String, String> facts) {

        static LinkView of(TrailLink link) {
            var entry = link.entry();
            return new LinkView(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    TrailWords.action(entry.action()),
                    entry.subject(),
                    TrailWords.subject(entry.subject()),
                    entry.purpose(),
                    TrailWords.purpose(entry.purpose()),
                    entry.facts());
        }
    }

    /**
     * Whether the trail is as it was written; if not, from which row to which what was done to it.
     */
    record VerificationView(boolean intact, long rows, long head, List<Finding> findings) {}

    record RotationView(int sealedAgain) {}
}
