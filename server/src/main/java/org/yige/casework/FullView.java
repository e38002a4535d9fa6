package org.yige.casework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Moved;
import org.yige.incidents.BriefView;
import org.yige.incidents.Casebook;
import org.yige.incidents.Entry;
import org.yige.incidents.Happening;
import org.yige.incidents.Happenings;
import org.yige.incidents.PassedOver;
import org.yige.intake.Report;
import org.yige.shared.Label;

/**
 * An incident with everything on it, as those who work on it see it.
 *
 * @param ownerPhone the number of the post that has it, whoever holds it; nobody's own
 * @param actions what the reader may do now
 * @param outcomes the ends the reader may give it now; none while it cannot be handled
 */
public record FullView(
        @JsonUnwrapped BriefView brief,
        Optional<String> ownerPhone,
        String words,
        List<ReportView> reportsList,
        List<MomentView> timeline,
        List<LimitView> deadlines,
        List<String> actions,
        List<String> outcomes,
        List<MemoryView> memory)
        implements StepView {

    record ReportView(
            UUID id,
            String channel,
            Label channelLabel,
            Instant receivedAt,
            Instant happenedAt,
            String words,
            String place,
            List<UUID> photos,
            Optional<String> phoneMasked) {

        static ReportView of(Report report, boolean sees, Optional<String> phoneMasked) {
            var told = report.told();
            return new ReportView(
                    report.id(),
                    told.channel().name(),
                    told.channel().label(),
                    report.times().received(),
                    report.times().happened(),
                    sees ? told.what().words() : "",
                    told.at().place(),
                    sees ? told.what().photos() : List.of(),
                    phoneMasked);
        }
    }

    /**
     * @param limits those it is about
     * @param passedOver who should have had it and does not have it themselves
     */
    record MomentView(
            UUID id,
            Instant at,
            String kind,
            Label label,
            Label byTitle,
            Optional<String> byName,
            String words,
            Optional<String> reason,
            Optional<Label> reasonLabel,
            int level,
            List<Label> limits,
            List<PassedOverView> passedOver,
            Map<String, Object> facts) {

        static MomentView of(
                Entry entry,
                Happenings happenings,
                Optional<Label> reason,
                boolean sees,
                Optional<String> byName) {
            return new MomentView(
                    entry.id(),
                    entry.at(),
                    Happenings.code(entry.what()),
                    happenings.label(entry.what()),
                    entry.by().label(),
                    byName,
                    sees ? entry.words() : "",
                    entry.reason(),
                    reason,
                    entry.level(),
                    entry.what() instanceof Happening.OfLimits of
                            ? of.limits().stream().map(Casebook::limitLabel).toList()
                            : List.of(),
                    entry.what() instanceof Happening.Routed routed
                            ? routed.passedOver().stream().map(PassedOverView::of).toList()
                            : List.of(),
                    sees ? happenings.facts(entry.what()) : Map.of());
        }
    }

    /** Who should have had it and does not have it themselves, and why. */
    record PassedOverView(String title, Label why) {

        static PassedOverView of(PassedOver one) {
            return new PassedOverView(one.title(), one.whyLabel());
        }
    }

    /**
     * @param provisional counted over a year whose calendar is not published yet
     * @param counted what counts towards it and from when, where that is not every minute
     * @param moved where it stood before calendars were corrected, the oldest first
     */
    record LimitView(
            String limit,
            Label limitLabel,
            Instant from,
            Instant halfAt,
            Instant dueAt,
            String state,
            Label stateLabel,
            boolean provisional,
            Optional<Instant> metAt,
            Optional<Label> counted,
            List<Moved> moved) {

        static LimitView of(Deadline deadline, Optional<Label> counted, List<Moved> moved) {
            return new LimitView(
                    deadline.limit(),
                    Casebook.limitLabel(deadline.limit()),
                    deadline.from(),
                    deadline.halfAt(),
                    deadline.dueAt(),
                    deadline.state().name(),
                    deadline.state().label(),
                    deadline.provisional(),
                    deadline.metAt(),
                    counted,
                    moved);
        }
    }

    /** What was tried on a lower level: so that nobody above begins from nothing. */
    record MemoryView(int level, String tried, String whyFailed, String offers, Instant at) {}
}
