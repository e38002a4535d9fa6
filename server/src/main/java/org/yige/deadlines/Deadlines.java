package org.yige.deadlines;

import static org.yige.deadlines.DeadlinesRefusal.NOT_RUNNING;
import static org.yige.deadlines.DeadlinesRefusal.UNKNOWN_PAUSE_REASON;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.DeadlinesPractice.PauseReason;
import org.yige.shared.Ids;
import org.yige.shared.Refused;

/**
 * Sets limits and ends them. Everything joins the caller's transaction, so a limit stands exactly
 * if its cause does.
 */
@Service
public class Deadlines {

    private final DeadlinesStore store;
    private final Calendars calendars;
    private final Clock clock;

    Deadlines(DeadlinesStore store, Calendars calendars, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What became of a limit that was met. */
    public enum Verdict {
        ON_TIME,
        LATE
    }

    /**
     * Starts limits, in one round trip for however many. One that is due already fires with the
     * next sweep.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the subject has a running limit of
     *     that name
     */
    @Transactional
    public void set(List<NewDeadline> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var calendar = calendars.current();
        var now = clock.instant();
        store.insert(
                wanted.stream()
                        .map(each -> DeadlinesRules.start(Ids.next(now), each, calendar))
                        .toList());
    }

    /** When a limit that starts at {@code from} would be due, without setting one. */
    public Instant dueAt(Limit limit, Instant from) {
        return DeadlinesRules.start(
                        new UUID(0, 0),
                        new NewDeadline(new Subject("plan", new UUID(0, 0)), "plan", limit, from),
                        calendars.current())
                .due();
    }

    /** When the clock of working time goes on; empty while it runs. */
    public Optional<Instant> workingAgain() {
        var now = now().truncatedTo(ChronoUnit.MILLIS);
        return Optional.of(calendars.current().nextAtWork(now)).filter(next -> next.isAfter(now));
    }

    /** Whether offices work on a day, or on part of it. */
    public boolean isWorkingDay(LocalDate day) {
        return calendars.current().isWorkingDay(day);
    }

    /**
     * Done at {@code at}: ends the limit. Done after it was due, it counts as late, and fires
     * nothing more: who was late is known, and there is nothing left to do. Where it had passed
     * already, the time is noted on it.
     *
     * @return empty if there is no such limit to end
     */
    @Transactional
    public Optional<Verdict> met(Subject subject, String limit, Instant at) {
        var then = at.truncatedTo(ChronoUnit.MILLIS);
        return store.met(subject, limit, then)
                .or(() -> store.metAfterFiring(subject, limit, then))
                .map(inTime -> inTime ? Verdict.ON_TIME : Verdict.LATE);
    }

    /** What was noted as done last was not: the limit runs as it ran, or has passed as it had. */
    @Transactional
    public void unmet(Subject subject, String limit) {
        store.unmet(subject, limit);
    }

    /** Ends every running limit of a subject: it no longer matters. */
    @Transactional
    public void cancel(Subject subject) {
        store.cancel(subject);
    }

    /** Ends these running limits: whoever has the subject now owes limits of their own. */
    @Transactional
    public void passOn(Subject subject, Collection<String> limits) {
        store.end(subject, limits, Deadline.DeadlineState.PASSED_ON);
    }

    /** Ends these running limits: they no longer matter. */
    @Transactional
    public void cancel(Subject subject, Collection<String> limits) {
        store.end(subject, limits, Deadline.DeadlineState.CANCELLED);
    }

    /** Everything known of the limits of these subjects goes: they themselves go. */
    @Transactional
    public void forget(String kind, Collection<UUID> subjects) {
        store.forget(kind, subjects);
    }

    /**
     * Gives a limit more time, counted on from where it was due; once.
     *
     * @throws Refused NOT_RUNNING, ALREADY_DUE, EXTENDED_ALREADY, EXTENSION_OF_NOTHING
     */
    @Transactional
    public void extend(Subject subject, String limit, Limit more) {
        var running = running(subject, limit);
        store.update(
                List.of(
                        DeadlinesRules.extend(running, more, now(), calendars.current())
                                .orRefuse()));
    }

    /**
     * Stops a clock for a reason of the practice profile, for as long as that reason allows; then
     * it runs again by itself.
     *
     * @return when it runs again at the latest
     * @throws Refused NOT_RUNNING, PAUSED_ALREADY, ALREADY_DUE, UNKNOWN_PAUSE_REASON
     */
    @Transactional
    public Instant pause(Subject subject, String limit, String reason) {
        var most =
                calendars.practice().pauseReasons().stream()
                        .filter(known -> known.code().equals(reason))
                        .findFirst()
                        .orElseThrow(
                                () -> new Refused(UNKNOWN_PAUSE_REASON, Map.of("reason", reason)))
                        .most();
        var now = now();
        var paused = DeadlinesRules.pause(running(subject, limit), most, now).orRefuse();
        store.insertPause(paused.id(), now, now.plus(most), reason);
        store.update(List.of(paused));
        return now.plus(most);
    }

    /**
     * Starts a stopped clock again; the time it stood still is added to what is left.
     *
     * @throws Refused NOT_RUNNING, NOT_PAUSED
     */
    @Transactional
    public void resume(Subject subject, String limit) {
        var moving =
                DeadlinesRules.resume(running(subject, limit), now(), calendars.current())
                        .orRefuse();
        store.endPause(moving.id(), moving.pauses().getLast());
        store.update(List.of(moving));
    }

    /**
     * The running limits of these subjects, the next due first. Subjects without any are left out.
     */
    public Map<UUID, List<Deadline>> open(Collection<UUID> subjectIds, String kind) {
        return store.running(subjectIds, kind).stream()
                .collect(Collectors.groupingBy(deadline -> deadline.subject().id()));
    }

    /** Every limit a subject ever had, in the order they began. */
    public List<Deadline> all(Subject subject) {
        return store.all(subject);
    }

    /** Every limit these subjects ever had. Subjects without any are left out. */
    public Map<UUID, List<Deadline>> all(Collection<UUID> subjectIds, String kind) {
        return store.all(subjectIds, kind).stream()
                .collect(Collectors.groupingBy(deadline -> deadline.subject().id()));
    }

    /**
     * How corrected calendars moved these limits, the oldest first. Limits that stayed are left
     * out.
     */
    public Map<UUID, List<Moved>> moved(Collection<Deadline> limits) {
        return store.moved(limits.stream().map(Deadline::id).toList());
    }

    /** Why a clock may be stopped, as the practice profile has it. */
    public List<PauseReason> pauseReasons() {
        return calendars.practice().pauseReasons();
    }

    private Running running(Subject subject, String limit) {
        return store.findForUpdate(subject, limit)
                .orElseThrow(() -> new Refused(NOT_RUNNING, Map.of("limit", limit)));
    }

    private Instant now() {
        return clock.instant();
    }
}
