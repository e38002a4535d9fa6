package org.yige.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yige.incidents.Happening;
import org.yige.incidents.PassedOver;
import org.yige.incidents.TimelineLine;
import org.yige.incidents.TimelineLine.Readers;

/** What those who work on an incident do to it. */
public sealed interface CaseworkHappening extends Happening {

    @TimelineLine(code = "casework.answered", readers = Readers.EVERYBODY)
    record Answered() implements CaseworkHappening, Happening.Going {

        @Override
        public boolean there() {
            return false;
        }
    }

    @TimelineLine(code = "casework.arrived", readers = Readers.EVERYBODY)
    record Arrived() implements CaseworkHappening, Happening.Going {

        @Override
        public boolean there() {
            return true;
        }
    }

    /** The press before was a slip, and its author took it back at once. */
    @TimelineLine(code = "casework.taken-back", readers = Readers.EVERYBODY)
    record PressTakenBack() implements CaseworkHappening {}

    /** Done, with a lawful outcome, and pictures of it. */
    @TimelineLine(code = "casework.handled", readers = Readers.EVERYBODY_WITH_WORDS)
    record Done(String outcome, List<UUID> photos) implements CaseworkHappening, Happening.Result {

        public Done {
            photos = orEmpty(photos);
        }
    }

    /** To the next head; what was tried stands in {@link Attempts}. */
    @TimelineLine(code = "casework.passed-up", readers = Readers.EVERYBODY)
    record PassedUp(List<PassedOver> passedOver, String from, int fromLevel, String to)
            implements CaseworkHappening, Happening.Routed {

        public PassedUp {
            passedOver = orEmpty(passedOver);
        }
    }

    /** To a post that suits better. */
    @TimelineLine(code = "casework.returned", readers = Readers.EVERYBODY)
    record GivenBack(String from, int fromLevel, Optional<String> to)
            implements CaseworkHappening, Happening.Declined {

        @Override
        public boolean wordsForResidents() {
            return true;
        }
    }

    /** More time asked for, in days. */
    @TimelineLine(code = "casework.extension-asked", readers = Readers.EVERYBODY)
    record TimeAsked(int days) implements CaseworkHappening {}

    @TimelineLine(code = "casework.extension-granted", readers = Readers.EVERYBODY)
    record TimeGranted(int days) implements CaseworkHappening {}

    @TimelineLine(code = "casework.extension-refused")
    record TimeRefused(int days) implements CaseworkHappening {}

    /** The clock of a limit stands still, until then at the latest. */
    @TimelineLine(code = "casework.paused", readers = Readers.EVERYBODY_AND_WHY)
    record ClockStopped(String limit, Instant until)
            implements CaseworkHappening, Happening.OfLimits {

        @Override
        public List<String> limits() {
            return List.of(limit);
        }
    }

    /**
     * The clock would stand still for longer than an extension: a head is asked.
     *
     * @param to the head's title
     */
    @TimelineLine(code = "casework.pause-asked")
    record PauseAsked(String to) implements CaseworkHappening {}

    @TimelineLine(code = "casework.pause-refused")
    record PauseRefused() implements CaseworkHappening {}

    @TimelineLine(code = "casework.resumed", readers = Readers.EVERYBODY)
    record ClockStarted() implements CaseworkHappening {}

    /** Another body is asked to take over. */
    @TimelineLine(code = "casework.handing-over", readers = Readers.EVERYBODY)
    record HandOverAsked(String receiver, Optional<String> to)
            implements CaseworkHappening, Happening.Declined {

        @Override
        public boolean wordsForResidents() {
            return false;
        }
    }

    /** It did; its number is the receipt. */
    @TimelineLine(code = "casework.handed-over", readers = Readers.EVERYBODY_WITH_WORDS)
    record TakenOver(String receiver, String number, Optional<String> given)
            implements CaseworkHappening, Happening.Result {

        @Override
        public String outcome() {
            return given.orElse("");
        }
    }

    /** It did not, or gave it back: its owner here goes on. */
    @TimelineLine(code = "casework.hand-over-refused", readers = Readers.EVERYBODY)
    record NotTakenOver(String receiver, String number, Optional<String> to)
            implements CaseworkHappening, Happening.Declined {

        @Override
        public boolean wordsForResidents() {
            return false;
        }
    }

    @TimelineLine(code = "casework.help-asked")
    record HelpAsked() implements CaseworkHappening {}

    @TimelineLine(code = "casework.noted")
    record Noted() implements CaseworkHappening {}

    /**
     * Another grade, and perhaps another owner.
     *
     * @param told who would have it, told only because its owner is on the scene
     */
    @TimelineLine(code = "casework.graded", readers = Readers.EVERYBODY)
    record GradedAnew(
            int before,
            int grade,
            List<PassedOver> passedOver,
            Optional<String> from,
            Optional<String> to,
            Optional<String> told)
            implements CaseworkHappening, Happening.Routed {

        public GradedAnew {
            passedOver = orEmpty(passedOver);
        }
    }

    /** Two became one: the number of the other. */
    @TimelineLine(code = "casework.joined", readers = Readers.EVERYBODY)
    record Joined(Optional<String> into, Optional<String> from) implements CaseworkHappening {}

    /** A report left: from which incident, to whom, or which incident it opened. */
    @TimelineLine(code = "casework.parted", readers = Readers.EVERYBODY)
    record Parted(
            List<PassedOver> passedOver,
            Optional<String> from,
            Optional<String> to,
            Optional<String> report)
            implements CaseworkHappening, Happening.Routed {

        public Parted {
            passedOver = orEmpty(passedOver);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
