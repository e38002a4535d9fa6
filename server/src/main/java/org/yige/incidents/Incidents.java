package org.yige.incidents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.feed.Fact;
import org.yige.feed.Feed;
import org.yige.shared.Actor;

/** The hall's door for the modules above: one incident read, locked, joined; its timeline. */
@Service
public class Incidents {

    /** The use of a picture that shows what became of an incident; its subject is the incident. */
    public static final String RESULT = "incidents.result";

    private final IncidentStore store;
    private final TimelineStore lines;
    private final Feed feed;
    private final TransactionTemplate stretch;

    Incidents(
            IncidentStore store,
            TimelineStore lines,
            Feed feed,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.lines = lines;
        this.feed = feed;
        this.stretch = new TransactionTemplate(transactions);
        this.stretch.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What a new incident is written with. */
    public record OpenedIncident(Incident incident, Entry first) {

        private Fact fact() {
            return IncidentChanged.fact(
                    incident, incident.owner().post(), first.what(), first.at());
        }
    }

    /** Writes new incidents, their first lines and the facts for others, however many, at once. */
    public void open(Collection<OpenedIncident> opened) {
        if (!opened.isEmpty()) {
            store.open(List.copyOf(opened));
            feed.tell(opened.stream().map(OpenedIncident::fact).toList());
        }
    }

    /** One incident, if it lies in this person's area or is theirs, and is joined to no other. */
    public Optional<Incident> find(IncidentId id, Actor who) {
        return store.find(id, who, false);
    }

    /** The same, locked until the end of the transaction. */
    public Optional<Incident> findForUpdate(IncidentId id, Actor who) {
        return store.find(id, who, true);
    }

    /** For what nobody asks for by name: a resident's code, a deadline, another body's answer. */
    public Optional<Incident> findForUpdate(IncidentId id) {
        return store.findForUpdate(id);
    }

    /**
     * Locks the incident that something belongs to, before anything that belongs to it is locked:
     * asked which it is, locked, asked again. If it moved meanwhile, the lock is given back before
     * the other is taken, so that nobody holds two out of turn.
     *
     * @param whose read without a lock, each time anew
     */
    public Incident hold(Supplier<IncidentId> whose) {
        var held = Optional.<Incident>empty();
        while (held.isEmpty()) {
            held =
                    Objects.requireNonNull(
                            stretch.execute(status -> {
                                var incident = store.findForUpdate(whose.get()).orElseThrow();
                                var stays =
                                        Optional.of(incident)
                                                .filter(each -> each.id().equals(whose.get()));
                                if (stays.isEmpty()) {
                                    status.setRollbackOnly();
                                }
                                return stays;
                            }));
        }
        return held.get();
    }

    /** For what nobody asks for by name. */
    public Incident get(IncidentId id) {
        return store.get(id);
    }

    /**
     * By which staff name it: those who reported have codes of their own, which nobody else sees.
     */
    public Optional<IncidentId> numbered(long number) {
        return store.numbered(number);
    }

    public Map<IncidentId, Long> numbers(Collection<IncidentId> ids) {
        return store.numbers(ids);
    }

    /** The incident itself, or the one it was joined to. */
    public IncidentId present(IncidentId id) {
        return store.joinedInto(id).orElse(id);
    }

    /** Those that rest in these, joined to them, each with the one it rests in. */
    public Map<IncidentId, IncidentId> resting(Collection<IncidentId> in) {
        return in.isEmpty() ? Map.of() : store.resting(in);
    }

    /** As many as are asked for, by their ids. */
    public Map<IncidentId, Incident> some(Collection<IncidentId> ids) {
        return ids.isEmpty() ? Map.of() : store.some(ids);
    }

    /**
     * Those of which something was told to others than staff in a span of time; what was joined to
     * another counts there.
     */
    public List<IncidentId> changed(Instant from, Optional<Instant> until) {
        return store.changed(from, until).stream().map(IncidentId::new).toList();
    }

    /** Those that have not ended; what was joined to another counts there. */
    public List<IncidentId> open() {
        return store.open().stream().map(IncidentId::new).toList();
    }

    /** The lines of these incidents with these codes, the oldest first. */
    public List<Entry> lines(Collection<IncidentId> of, Collection<String> codes) {
        return of.isEmpty() ? List.of() : lines.lines(of, codes);
    }

    /**
     * The lines with these codes in a span of time, the oldest first, whatever they are about.
     *
     * @param after the last that was read already
     */
    public List<Entry> lines(
            Collection<String> codes,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Entry> after,
            int most) {
        var ids = lines.lines(codes, from, until, after, most);
        return ids.isEmpty() ? List.of() : lines.entries(Set.copyOf(ids.values()), ids.keySet());
    }

    /**
     * What these people said since a moment of going to, or being at, incidents that are in hand
     * still; the oldest first.
     */
    public List<Entry> going(Collection<UUID> people, Instant since) {
        return people.isEmpty() ? List.of() : lines.toldBy(people, Happening.Going.class, since);
    }

    /** Everything that happened to it, the oldest first. */
    public List<Entry> timeline(IncidentId id) {
        return lines.timeline(id);
    }

    /** One rests in the other from now on; its reports count there. */
    public void join(IncidentId from, IncidentId into) {
        store.join(from, into);
    }

    /** One report leaves, and its own incident no longer rests. */
    public void part(IncidentId home, IncidentId kept) {
        store.part(home, kept);
    }
}
