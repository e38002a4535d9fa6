package org.yige.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.SharedRefusal;

/** Divisions and their history: which there were in any year, and what became of them. */
@Service
class Divisions {

    private final DivisionStore store;
    private final County county;

    Divisions(DivisionStore store, County county) {
        this.store = store;
        this.county = county;
    }

    /** The divisions directly under one; without one, the towns of this county. */
    List<DivisionHistory.DivisionSpan> under(Optional<DivisionCode> parent, LocalDate day) {
        return store.under(parent.map(DivisionCode::value).orElse(county.code()), day);
    }

    /** Every name and code that whatever had this code ever went by. */
    List<DivisionHistory.DivisionSpan> spans(DivisionCode code) {
        var spans = store.everUnder(code.value());
        if (spans.isEmpty()) {
            throw new Refused(PlacesRefusal.NO_SUCH_DIVISION, Map.of("code", code.value()));
        }
        return spans;
    }

    List<DivisionHistory.DivisionChange> changes(DivisionCode code) {
        return store.changes(code.value());
    }

    PlacesApi.CountView count(int year, Optional<DivisionCode> of) {
        if (year < 1949 || year > 2199) {
            throw new Refused(SharedRefusal.MISSING, Map.of("name", "year"));
        }
        var code = of.map(DivisionCode::value).orElse(county.code());
        return new PlacesApi.CountView(
                code, year, store.villages(code, LocalDate.of(year, 12, 31)));
    }
}
