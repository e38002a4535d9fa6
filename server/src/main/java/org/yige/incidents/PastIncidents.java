package org.yige.incidents;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Deadlines;
import org.yige.privacy.Retained;

/**
 * Incidents that ended long enough ago go whole: timeline, limits, and everything other modules
 * keep of them, in one transaction. For figures a row without number or words is left. What has not
 * ended never goes.
 */
@Component
class PastIncidents implements Retained {

    private final IncidentRetentionStore store;
    private final ObjectProvider<PartOfIncident> parts;
    private final Deadlines deadlines;

    PastIncidents(
            IncidentRetentionStore store,
            ObjectProvider<PartOfIncident> parts,
            Deadlines deadlines) {
        this.store = store;
        this.parts = parts;
        this.deadlines = deadlines;
    }

    @Override
    public String what() {
        return "incident";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        var past = store.endedBefore(cutoff, most);
        if (past.isEmpty()) {
            return 0;
        }
        var all = store.withJoined(past);
        parts.orderedStream().forEach(part -> part.forget(all));
        deadlines.forget(Casebook.SUBJECT, all.stream().map(IncidentId::value).toList());
        store.keepFigures(past);
        store.delete(all, cutoff);
        return past.size();
    }

    /** Pictures go earlier than the words beside them. */
    @Component
    static class PastPictures implements Retained {

        private final IncidentRetentionStore store;
        private final ObjectProvider<PartOfIncident> parts;

        PastPictures(IncidentRetentionStore store, ObjectProvider<PartOfIncident> parts) {
            this.store = store;
            this.parts = parts;
        }

        @Override
        public String what() {
            return "photo";
        }

        @Override
        public int deleteBefore(Instant cutoff, int most) {
            var ended = store.withPicturesEndedBefore(cutoff, most);
            if (ended.isEmpty()) {
                return 0;
            }
            List<IncidentId> all = store.withJoined(ended);
            parts.orderedStream().forEach(part -> part.forgetPictures(all));
            store.picturesGone(ended);
            return ended.size();
        }
    }
}
