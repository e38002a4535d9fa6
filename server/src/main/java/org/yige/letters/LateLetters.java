package org.yige.letters;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Due;
import org.yige.deadlines.Firing;
import org.yige.deadlines.Mark;

/** Hears of letters whose time has passed. */
@Component
class LateLetters implements Due {

    private final Letters letters;

    LateLetters(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String kind() {
        return Letters.SUBJECT;
    }

    @Override
    public void fired(List<Firing> batch) {
        batch.stream()
                .filter(firing -> firing.mark() == Mark.PASSED)
                .forEach(firing ->
                        letters.timeRanOut(firing.subject().id(), firing.limit(), firing.at()));
    }
}
