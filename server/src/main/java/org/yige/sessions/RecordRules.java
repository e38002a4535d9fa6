package org.yige.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.sessions.Attendee.AttendeeKind;
import org.yige.sessions.RecordLine.LineKind;

/** In which order lines stand, who has heard them, and who has still to sign. */
final class RecordRules {

    /** By the clock of whoever wrote it; of one moment whatever came in first. */
    static final Comparator<RecordLine> BY_TIME =
            Comparator.comparing(RecordLine::saidAt).thenComparing(RecordLine::n);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private RecordRules() {}

    /**
     * As they are read: where somebody put lines in order those stand so, and what came later is
     * merged in by time. Two hands' lines are never mixed up with each other's authors, and none
     * goes.
     */
    static List<RecordLine> ordered(List<RecordLine> lines) {
        var standing =
                new ArrayList<>(
                        lines.stream()
                                .filter(line -> line.place().isPresent())
                                .sorted(Comparator.comparing(line -> line.place().orElseThrow()))
                                .toList());
        lines.stream()
                .filter(line -> line.place().isEmpty())
                .sorted(BY_TIME)
                .forEach(line -> standing.add(placeFor(line, standing), line));
        return List.copyOf(standing);
    }

    /** After the last that was said before it. */
    private static int placeFor(RecordLine line, List<RecordLine> standing) {
        for (int i = standing.size(); i > 0; i--) {
            if (BY_TIME.compare(standing.get(i - 1), line) <= 0) {
                return i;
            }
        }
        return 0;
    }

    /** The order with one line put before another, or at the end. */
    static List<UUID> moved(List<RecordLine> ordered, UUID line, Optional<UUID> before) {
        var ids = new ArrayList<>(ordered.stream().map(RecordLine::id).toList());
        ids.remove(line);
        ids.add(before.map(ids::indexOf).filter(i -> i >= 0).orElse(ids.size()), line);
        return List.copyOf(ids);
    }

    /** What is read out and printed: what belongs to it, each thing once. */
    static List<RecordLine> read(List<RecordLine> lines) {
        return ordered(
                lines.stream().filter(line -> !line.late() && line.twinOf().isEmpty()).toList());
    }

    /**
     * A device's clock may stand wrong: a moment that cannot be is the moment it came in. A line is
     * never refused for it.
     */
    static Instant saidAt(Optional<Instant> told, Instant begunAt, Instant now) {
        return told.filter(at -> !at.isAfter(now.plus(CLOCKS_DIFFER)))
                .filter(at -> !at.isBefore(begunAt.minus(CLOCKS_DIFFER)))
                .orElse(now);
    }

    /** Whether somebody said that it is so after the last thing that was added. */
    static boolean isHeard(Attendee by, List<RecordLine> lines) {
        var last =
                lines.stream()
                        .filter(line -> !line.late() && line.what() != LineKind.SO)
                        .filter(line -> line.twinOf().isEmpty())
                        .mapToInt(RecordLine::n)
                        .max()
                        .orElse(0);
        return lines.stream()
                .anyMatch(line ->
                        line.what() == LineKind.SO
                                && line.speaker().filter(by.id()::equals).isPresent()
                                && line.n() > last);
    }

    /** Parties who were there and have not heard it as it stands now. */
    static List<Attendee> notHeard(List<Attendee> all, List<RecordLine> lines) {
        return all.stream()
                .filter(each -> each.as() == AttendeeKind.PARTY && each.signs())
                .filter(each -> each.signed().filter(how -> how.way().isEmpty()).isEmpty())
                .filter(each -> !isHeard(each, lines))
                .toList();
    }

    static List<Attendee> notSigned(List<Attendee> all) {
        return all.stream().filter(each -> each.signs() && each.signed().isEmpty()).toList();
    }
}
