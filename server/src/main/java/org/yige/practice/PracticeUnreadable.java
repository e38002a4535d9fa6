package org.yige.practice;

import org.yige.shared.Label;
import org.yige.shared.Labels;

/**
 * The profile cannot be worked by. The message, for whoever starts the server, names the file, the
 * key and what it means; the words, for whoever changes the practice on a screen, name no file and
 * nothing of the program's own. The server does not start.
 */
public final class PracticeUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Label why;

    public PracticeUnreadable(String message) {
        this(message, Labels.of("practice.reason.other"));
    }

    public PracticeUnreadable(String message, Label why) {
        super(message);
        this.why = why;
    }

    /** The reason, in words. */
    public Label why() {
        return why;
    }
}
