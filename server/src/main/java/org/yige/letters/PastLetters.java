package org.yige.letters;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;

/** Letters that were written long enough ago go whole; their papers are kept as papers are. */
@Component
class PastLetters implements Retained {

    private final LettersStore store;

    PastLetters(LettersStore store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "letter";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        return store.deleteWrittenBefore(cutoff, most);
    }
}
