package org.yige.police;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Due;
import org.yige.deadlines.Firing;
import org.yige.deadlines.Mark;

/** Hears of files whose time has passed. */
@Component
class LatePolice implements Due {

    private final Police police;

    LatePolice(Police police) {
        this.police = police;
    }

    @Override
    public String kind() {
        return Police.SUBJECT;
    }

    @Override
    public void fired(List<Firing> batch) {
        batch.stream()
                .filter(firing -> firing.mark() == Mark.PASSED)
                .forEach(firing ->
                        police.timeRanOut(firing.subject().id(), firing.limit(), firing.at()));
    }
}
