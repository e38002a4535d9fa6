package org.yige.demo;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An invented report and how the demo's workers settle it.
 *
 * @param done what they say they did
 */
record DemoReport(
        String kind, String words, Optional<List<String>> facts, String done, String outcome) {

    /** Stands before everything the demo says, so that nobody takes it for real. */
    static final String MARK = "【演示】";

    /** What invented parties say and bring. */
    static final String SAID = MARK + "事情是这样的，我愿意商量。";

    static final String BRING = MARK + "承包证或者收据";
    static final String SCENE = MARK + "事发地点";
    static final String RESULT = MARK + "双方愿意达成协议。";

    static List<DemoReport> all() {
        try (InputStream in =
                Objects.requireNonNull(
                        DemoReport.class.getResourceAsStream("/demo/reports.yaml"))) {
            return List.of(new YAMLMapper().readValue(in, DemoReport[].class));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String said() {
        return MARK + words;
    }
}
