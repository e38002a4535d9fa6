package org.yige.papers;

import java.util.Map;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/**
 * Something a template may not have, with its place.
 *
 * @param what the word it is about, as it is written
 */
record TemplateFault(String file, int line, TemplateWrong why, String what) {

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
