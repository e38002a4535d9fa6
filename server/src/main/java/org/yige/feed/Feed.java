package org.yige.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What modules tell those above them. A fact is written in the transaction that makes it true.
 * Readers go on in the order (epoch, transaction, sequence), and only below the oldest transaction
 * still running: nothing can appear behind a reader's back, so there is no gap and no repeat.
 */
@Service
public class Feed implements InitializingBean {

    /** Readers that were away longer start from the present state. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final FeedStore store;
    private final JsonMapper json;
    private final Clock clock;

    Feed(FeedStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Transaction numbers mean something to the cluster that gave them alone: moved into another,
     * what was told keeps its place and what follows comes after it.
     */
    @Override
    public void afterPropertiesSet() {
        store.begin(store.cluster(), clock.instant());
    }

    /** Tells facts, however many, in one statement of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<Fact> facts) {
        if (!facts.isEmpty()) {
            store.tell(facts);
        }
    }

    /**
     * What a named reader has not read yet, the oldest first. It has read it when the caller's
     * transaction commits; until then no other server reads under this name.
     *
     * @param reader {@code module.word}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ToldFact> next(String reader, int most) {
        var facts = store.after(store.cursorForUpdate(reader), most);
        if (!facts.isEmpty()) {
            store.saveCursor(reader, facts.getLast().mark());
        }
        return facts;
    }

    /** What happened after a mark, the oldest first, for readers that keep their own mark. */
    @Transactional(readOnly = true)
    public List<ToldFact> after(Bookmark mark, int most) {
        return store.after(mark, most);
    }

    /** What the topic's record says, if the fact is of this topic. */
    public <T extends Record> Optional<T> read(ToldFact fact, Topic<T> topic) {
        return fact.topic().equals(topic.name())
                ? Optional.of(json.readValue(fact.payload(), topic.payload()))
                : Optional.empty();
    }

    /** The newest mark that can be read now: where one starts who wants only what is to come. */
    @Transactional(readOnly = true)
    public Bookmark latest() {
        var newest = store.newest();
        var forgotten = store.forgotten();
        return newest.compareTo(forgotten) > 0 ? newest : forgotten;
    }

    /**
     * Whether this mark was given out by this feed as it is now, and everything after it is still
     * kept. A mark that was given out after a backup is unknown once the backup was restored.
     */
    @Transactional(readOnly = true)
    public boolean goesOnFrom(Bookmark mark) {
        var forgotten = store.forgotten();
        return mark.equals(forgotten) || (mark.compareTo(forgotten) > 0 && store.isKept(mark));
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @Transactional
    public void forgetOld() {
        store.forget(clock.instant().minus(KEPT));
    }
}
