package org.yige.agreements;

import org.yige.shared.Worded;

/**
 * Why a promise cannot be followed, or would be sent back by a court for being unclear.
 *
 * @param n the promise's place, from 1
 * @param said the word that is at fault; empty where something is missing
 */
public record Flaw(int n, FlawKind what, String said) {

    /** What is wrong with it. */
    public enum FlawKind implements Worded {
        WHO_MISSING,
        SAME_PERSON,
        WORDS_MISSING,
        AMOUNT_MISSING,
        AMOUNT_NOT_POSSIBLE,
        DUE_MISSING,
        DUE_BEFORE_SIGNING,
        DUE_TOO_FAR,
        FROM_AFTER_DUE,
        MANNER_MISSING,
        TOO_MANY_INSTALMENTS,
        WORD_LEAVES_OPEN
    }
}
