package org.yige.letters;

import java.time.LocalDate;
import org.yige.letters.Letter.LetterStage;
import org.yige.shared.Decision;

/** What is decided about letters, and nothing else. */
final class LettersRules {

    private static final int OLDEST_YEARS = 2;

    private LettersRules() {}

    /** Whether a letter may have come with this day on it. */
    static Decision<LocalDate> came(LocalDate on, LocalDate today) {
        return on.isAfter(today) || on.isBefore(today.minusYears(OLDEST_YEARS))
                ? Decision.no(LettersRefusal.LETTER_DAY_NOT_POSSIBLE)
                : Decision.yes(on);
    }

    /** Whether it may be answered so. */
    static Decision<Letter> answer(Letter letter, boolean takenOn, String words) {
        if (!(letter.stage() instanceof LetterStage.Unanswered)) {
            return Decision.no(LettersRefusal.LETTER_ANSWERED_ALREADY);
        }
        return takenOn || !words.isEmpty()
                ? Decision.yes(letter)
                : Decision.no(LettersRefusal.LETTER_DECLINED_WITHOUT_WORDS);
    }
}
