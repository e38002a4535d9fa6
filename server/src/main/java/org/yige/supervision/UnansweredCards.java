package org.yige.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Due;
import org.yige.deadlines.Firing;
import org.yige.deadlines.Mark;

/** Hears of cards nobody replied to in time. */
@Component
class UnansweredCards implements Due {

    private final Supervision supervision;

    UnansweredCards(Supervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public String kind() {
        return Supervision.SUBJECT;
    }

    @Override
    public void fired(List<Firing> batch) {
        batch.stream()
                .filter(firing -> firing.mark() == Mark.PASSED)
                .forEach(firing -> supervision.timeRanOut(firing.subject().id(), firing.at()));
    }
}
