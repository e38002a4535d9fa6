package org.yige.shared;

import java.util.Map;

/** Carries a refusal out of a use case, rolling its transaction back on the way. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal why;
    private final transient Map<String, Object> facts;

    public Refused(Refusal why) {
        this(why, Map.of());
    }

    /**
     * @param facts what the reader needs to know, by name: they fill {@code {name}} in the
     *     problem's words and become members of the problem. Never personal data.
     */
    public Refused(Refusal why, Map<String, Object> facts) {
        super(why.name(), null, false, false);
        this.why = why;
        this.facts = Map.copyOf(facts);
    }

    public Refusal why() {
        return why;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
