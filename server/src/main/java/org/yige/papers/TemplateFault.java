package org.yige.papers;

import java.util.Map;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Worded;

/**
 * Something a template may not have, with its place.
 *
 * @param what the word it is about, as it is written
 */
record TemplateFault(String file, int line, Wrong why, String what) {

    /** What is wrong with it. */
    enum Wrong implements Worded {
        FILE_MISSING,
        FIELD_UNKNOWN,
        ELEMENT_UNKNOWN,
        ATTRIBUTE_UNKNOWN,
        PICTURE_FROM_OUTSIDE,
        NOT_CLOSED,
        CLOSED_UNOPENED,
        UNESCAPED,
        NOT_UTF8
    }

    /** For people: what, and where. */
    Label label() {
        return Labels.of(
                "papers.fault",
                Map.of(
                        "file",
                        file,
                        "line",
                        line,
                        "why",
                        Labels.of(why.code(), Map.of("what", what))));
    }
}
