package org.yige.places;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which beats were in force when, also those that have ended. */
@Service
public class BeatHistory {

    private final PlacesStore store;

    BeatHistory(PlacesStore store) {
        this.store = store;
    }

    /**
     * A beat as it was drawn once. Drawn anew under the same code it has another term: its ground
     * may be another.
     *
     * @param until the last day; empty while no end is known
     */
    public record Term(BeatCode code, String name, LocalDate from, Optional<LocalDate> until) {

        /** Whether it was in force on a day. */
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** Every term of these beats, in order; codes that never were are left out. */
    @Transactional(readOnly = true)
    public List<Term> terms(Collection<BeatCode> codes) {
        return store.beatTerms(codes.stream().map(BeatCode::value).toList());
    }
}
