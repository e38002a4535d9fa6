package org.yige.practice;

import org.yige.shared.Label;

/** Values of a section that do not go together, said in words for whoever gave them. */
public final class UnfitPractice extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Label why;

    public UnfitPractice(Label why) {
        super(why.en());
        this.why = why;
    }

    Label why() {
        return why;
    }
}
