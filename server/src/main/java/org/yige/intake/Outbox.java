package org.yige.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.yige.shared.Area;

/**
 * What has happened to incidents, for the modules above, in an order that never changes. A reader keeps a {@link Cursor}
 * and asks for what comes after it: no gap and no repeat, however many write at the same time.
 */
@Service
public class Outbox {

    private static final Duration KEPT = Duration.ofDays(7);

    private final OutboxStore store;
    private final Clock clock;

    Outbox(OutboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * How far somebody has read: everything up to and with this transaction and number.
     *
     * @param xid the writing transaction's number
     * @param seq the row's number
     */
    public record Cursor(long xid, long seq) implements Comparable<Cursor> {

        /** Before everything. */
        public static final Cursor BEGINNING = new Cursor(0, 0);

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

        /** Reads what {@link #toString} writes; empty for anything else. */
        public static Optional<Cursor> read(String written) {
            var found = WRITTEN.matcher(written);
            return found.matches()
                    ? Optional.of(new Cursor(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Cursor other) {
            return xid != other.xid ? Long.compare(xid, other.xid) : Long.compare(seq, other.seq);
        }

        @Override
        public String toString() {
            return xid + "-" + seq;
        }
    }

    /** One thing that happened to an incident. What it looks like now is asked of {@link Intake}. */
    public record Told(Cursor at, UUID incident, String kind, Instant when, String village) {}

    /** Everything that is settled up to now. Reading after it gives what comes from here on. */
    public Cursor head() {
        return store.head();
    }

    /** The newest thing that is settled; grows with everything that becomes readable. */
    public Cursor newest() {
        return store.newest().orElse(Cursor.BEGINNING);
    }

    /** Whether nothing after this cursor has been thrown away, and it is a cursor of this database. */
    public boolean reaches(Cursor cursor) {
        return cursor.compareTo(head()) <= 0
                && store.oldest().map(oldest -> cursor.compareTo(oldest) >= 0 || oldest.seq() == 1).orElse(true);
    }

    /** What came after the cursor in this area, oldest first. */
    public List<Told> after(Cursor cursor, Area area, int most) {
        return store.after(cursor, area, most);
    }

    /** Old news is thrown away; the last of it stays, so that it is known where the gap ends. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void forget() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }
}
