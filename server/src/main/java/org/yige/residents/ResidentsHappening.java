package org.yige.residents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.Happening;
import org.yige.incidents.PassedOver;
import org.yige.incidents.TimelineLine;
import org.yige.incidents.TimelineLine.Readers;

/** What the people concerned do. */
public sealed interface ResidentsHappening extends Happening {

    @TimelineLine(code = "residents.confirmed", readers = Readers.EVERYBODY)
    record Confirmed() implements ResidentsHappening {}

    /**
     * Opened again, one level above who handled it.
     *
     * @param from who handled it
     * @param to the post that has it now
     */
    @TimelineLine(code = "residents.objected", readers = Readers.EVERYBODY_WITH_WORDS)
    record Objected(List<PassedOver> passedOver, Optional<String> from, Optional<String> to)
            implements ResidentsHappening, Happening.Reopening, Happening.Routed {

        public Objected {
            passedOver = List.copyOf(passedOver == null ? List.of() : passedOver);
        }
    }

    /**
     * Said afterwards by somebody who reported.
     *
     * @param report theirs
     */
    @TimelineLine(code = "residents.added", readers = Readers.EVERYBODY)
    record Added(UUID report, List<UUID> photos) implements ResidentsHappening {

        public Added {
            photos = List.copyOf(photos == null ? List.of() : photos);
        }
    }

    /** Taken back by the only one who reported it. */
    @TimelineLine(code = "residents.withdrawn", readers = Readers.EVERYBODY)
    record Withdrawn(UUID report, String outcome) implements ResidentsHappening, Happening.Result {}

    /** Somebody wished to take it back; it goes on all the same. */
    @TimelineLine(code = "residents.withdrawal-wished", readers = Readers.EVERYBODY)
    record WithdrawalWished(UUID report) implements ResidentsHappening {}

    /** Who reported says that it was told already: the other one. */
    @TimelineLine(code = "residents.same-as", readers = Readers.EVERYBODY)
    record SameAs(UUID other) implements ResidentsHappening {}

    /** One to five, and why. */
    @TimelineLine(code = "residents.rated", readers = Readers.EVERYBODY)
    record Rated(int score, List<String> reasons) implements ResidentsHappening {

        public Rated {
            reasons = List.copyOf(reasons == null ? List.of() : reasons);
        }
    }
}
