package org.yige.incidents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yige.feed.Fact;
import org.yige.feed.Feed;
import org.yige.shared.Actor;

/** The hall's door for the modules above: one incident read, locked, joined; its timeline. */
@Service
public class Incidents {

    /** The use of a picture that shows what became of an incident; its subject is the incident. */
    public static final String RESULT = "incidents.result";

    private final IncidentStore store;
    private final Feed feed;

    Incidents(IncidentStore store, Feed feed) {
        this.store = store;
        this.feed = feed;
    }

    /** What a new incident is written with. */
    public record Opened(Incident incident, Entry first) {

        private Fact fact() {
            return IncidentChanged.fact(
                    incident, incident.owner().post(), first.what(), first.at());
        }
    }

    /** Writes new incidents, their first lines and the facts for others, however many, at once. */
    public void open(Collection<Opened> opened) {
        if (!opened.isEmpty()) {
            store.open(List.copyOf(opened));
            feed.tell(opened.stream().map(Opened::fact).toList());
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

    /** For what nobody asks for by name. */
    public Incident get(IncidentId id) {
        return store.get(id);
    }

    /** The incident itself, or the one it was joined to. */
    public IncidentId present(IncidentId id) {
        return store.joinedInto(id).orElse(id);
    }

    /** Everything that happened to it, the oldest first. */
    public List<Entry> timeline(IncidentId id) {
        return store.timeline(id);
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
