package org.yige.shared;

/**
 * A part without which the server does not work, asked every few seconds how it is. Contribute one
 * as a bean; {@code /health} tells. It answers from what it knows: an answer that takes longer than
 * three seconds counts as none.
 */
public interface Wellness {

    /** What is asked after, in one lower-case word. */
    String name();

    Condition now();
}
