package org.yige.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.County;

/**
 * What happened, followed to a lawful end. Always has an owner.
 *
 * @param version grows by one with every change
 * @param changedAt when something was last told of it that others than staff may read
 */
public record Incident(
        IncidentId id,
        Matter matter,
        Scene scene,
        Standing standing,
        int version,
        Instant changedAt) {

    /**
     * What it is about.
     *
     * @param openedAt when it first became known; never changes, also when it is opened again
     * @param neverWaits somebody may come to harm meanwhile: its limits run day and night
     */
    public record Matter(
            String kind,
            int grade,
            String summary,
            Instant happenedAt,
            Instant openedAt,
            boolean neverWaits) {

        /** The day whose law applies. */
        public LocalDate day() {
            return County.day(happenedAt);
        }
    }

    /** Who has it and how it stands. */
    public record Standing(Ownership owner, State state, Marks marks) {}

    /** The post that holds it. */
    public record Ownership(UUID post, String title, int level, Instant since) {}

    /**
     * What may happen only so often.
     *
     * @param returned given back once already
     * @param late a limit passed since it was last handled or opened again
     * @param supervised nobody above could take it
     * @param reopened how often it was opened again
     * @param passed how many steps it took because limits of its ladder passed
     * @param pauseAsked the reason for which its owner wants its clock stopped, until a head says
     *     yes or no
     */
    public record Marks(
            boolean returned,
            Extension extension,
            int extensionDays,
            boolean late,
            boolean supervised,
            int reopened,
            int passed,
            Optional<String> pauseAsked) {

        public static final Marks NONE =
                new Marks(false, Extension.NONE, 0, false, false, 0, 0, Optional.empty());

        public Marks afterReturn() {
            return new Marks(
                    true, extension, extensionDays, late, supervised, reopened, passed, pauseAsked);
        }

        public Marks withExtension(Extension now, int days) {
            return new Marks(returned, now, days, late, supervised, reopened, passed, pauseAsked);
        }

        public Marks withPauseAsked(Optional<String> reason) {
            return new Marks(
                    returned, extension, extensionDays, late, supervised, reopened, passed, reason);
        }

        Marks nowLate() {
            return new Marks(
                    returned,
                    extension,
                    extensionDays,
                    true,
                    supervised,
                    reopened,
                    passed + 1,
                    pauseAsked);
        }

        Marks underSupervision() {
            return new Marks(
                    returned,
                    extension,
                    extensionDays,
                    true,
                    true,
                    reopened,
                    passed + 1,
                    pauseAsked);
        }

        public Marks handled() {
            return new Marks(
                    returned,
                    extension,
                    extensionDays,
                    false,
                    false,
                    reopened,
                    passed,
                    Optional.empty());
        }

        public Marks openedAgain() {
            return new Marks(
                    returned,
                    extension,
                    extensionDays,
                    false,
                    false,
                    reopened + 1,
                    passed,
                    Optional.empty());
        }
    }

    /** More time is asked for at most once. */
    public enum Extension {
        NONE,
        ASKED,
        GRANTED,
        REFUSED
    }

    public State state() {
        return standing.state();
    }

    public Ownership owner() {
        return standing.owner();
    }

    public Marks marks() {
        return standing.marks();
    }

    public Incident in(State next) {
        return changed(matter, new Standing(owner(), next, marks()));
    }

    public Incident marked(Marks next) {
        return changed(matter, new Standing(owner(), state(), next));
    }

    /** Given to another post, which has yet to answer; what the last one asked for is void. */
    public Incident givenTo(Ownership next) {
        return changed(
                matter,
                new Standing(next, new State.Waiting(), marks().withPauseAsked(Optional.empty())));
    }

    /** Another post answers for it; what was begun goes on. */
    Incident answeredForBy(Ownership next) {
        return changed(matter, new Standing(next, state(), marks()));
    }

    public Incident graded(int grade) {
        return changed(
                new Matter(
                        matter.kind(),
                        grade,
                        matter.summary(),
                        matter.happenedAt(),
                        matter.openedAt(),
                        matter.neverWaits()),
                standing);
    }

    /** One change is one version, however many things it touches. */
    private Incident changed(Matter what, Standing how) {
        return new Incident(id, what, scene, how, version, changedAt);
    }
}
