package org.yige.letters;

import org.yige.shared.Refusal;

/** Why something about a letter is refused. */
public enum LettersRefusal implements Refusal {
    LETTER_UNKNOWN(RefusalKind.FORBIDDEN),
    LETTER_KIND_UNKNOWN(RefusalKind.MALFORMED),
    ORGAN_MISSING(RefusalKind.MALFORMED),
    LETTER_NUMBER_MISSING(RefusalKind.MALFORMED),
    LETTER_DAY_NOT_POSSIBLE(RefusalKind.MALFORMED),
    ONE_LETTER_AT_A_TIME(RefusalKind.CONFLICT),
    LETTER_ANSWERED_ALREADY(RefusalKind.CONFLICT),
    LETTER_NOT_TAKEN_ON(RefusalKind.CONFLICT),
    LETTER_DECLINED_WITHOUT_WORDS(RefusalKind.MALFORMED),
    NOT_YOURS_TO_WRITE(RefusalKind.FORBIDDEN),
    REPORT_AFTER_THE_END(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    LettersRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
