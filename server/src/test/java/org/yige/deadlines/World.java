package org.yige.deadlines;

import java.time.Instant;
import java.util.List;

/**
 * Something that keeps deadlines and says what fires, by number: the program, or a plain model to
 * hold it against.
 */
interface World {

    /** A mark that was reached, and when it was to be reached. */
    record Fired(Instant dueAt, int number, Mark mark) implements Comparable<Fired> {
        @Override
        public int compareTo(Fired other) {
            int first = dueAt.compareTo(other.dueAt);
            int second = first != 0 ? first : Integer.compare(number, other.number);
            return second != 0 ? second : mark.compareTo(other.mark);
        }
    }

    void set(int number, Limit limit, Instant from, Instant now);

    void met(int number, Instant now);

    void cancel(int number, Instant now);

    /** Whether it was granted. */
    boolean extend(int number, Limit more, Instant now);

    boolean pause(int number, Instant now);

    boolean resume(int number, Instant now);

    /** The calendar is corrected. */
    void correct(WorkingCalendar calendar, boolean[] worked);

    /** What fires by now, in order. */
    List<Fired> fire(Instant now);
}
