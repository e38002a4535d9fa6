package org.yige.practice;

/**
 * The profile cannot be worked by: the message names the key and what it means. The server does not
 * start.
 */
public final class PracticeUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PracticeUnreadable(String message) {
        super(message);
    }
}
