package org.yige.incidents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.shared.Actor;

/**
 * What modules above hear of incidents. Facts are read in the order (transaction, sequence), and
 * only those below the oldest transaction still running: nothing can appear behind a reader's back,
 * so there is no gap and no repeat.
 */
@Service
public class IntakeFeed {

    /** Readers that were away longer start from the present state. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final FeedStore store;
    private final Board board;
    private final Clock clock;

    IntakeFeed(FeedStore store, Board board, Clock clock) {
        this.store = store;
        this.board = board;
        this.clock = clock;
    }

    /** Up to where somebody has read; written {@code xid-seq}. */
    public record Mark(long xid, long seq) implements Comparable<Mark> {

        public static Optional<Mark> read(String text) {
            return text.matches("\\d{1,18}-\\d{1,18}")
                    ? Optional.of(
                            new Mark(
                                    Long.parseLong(text.substring(0, text.indexOf('-'))),
                                    Long.parseLong(text.substring(text.indexOf('-') + 1))))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Mark other) {
            return xid != other.xid ? Long.compare(xid, other.xid) : Long.compare(seq, other.seq);
        }

        @Override
        public String toString() {
            return xid + "-" + seq;
        }
    }

    /**
     * Something happened to an incident.
     *
     * @param kind the timeline's word for it: REPORTED, ANSWERED, …
     * @param payload state, kind, grade, level, owner, reopened, supervised
     */
    public record Change(
            Mark mark,
            UUID incident,
            String kind,
            Instant at,
            String village,
            Map<String, Object> payload) {}

    /** What happened after a mark, the oldest first. */
    @Transactional(readOnly = true)
    public List<Change> after(Mark mark, int most) {
        return store.after(mark, most);
    }

    /**
     * The newest mark that can be read now: where somebody starts who wants only what is to come.
     */
    @Transactional(readOnly = true)
    public Mark latest() {
        return store.latest();
    }

    /** Whether everything after this mark is still kept. */
    @Transactional(readOnly = true)
    public boolean stillKept(Mark mark) {
        return mark.compareTo(store.forgotten()) >= 0;
    }

    /**
     * These incidents as this person may see them; those outside their area, or joined to another,
     * are left out.
     */
    public Map<UUID, BriefView> briefs(Collection<UUID> ids, Actor who) {
        return board.some(ids, who);
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @Transactional
    public void forgetOld() {
        store.forget(clock.instant().minus(KEPT));
    }
}
