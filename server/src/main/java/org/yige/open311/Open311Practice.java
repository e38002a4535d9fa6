package org.yige.open311;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code open311} section of a practice profile. */
public record Open311Practice(
        @Key(
                        "Kinds or groups of which nobody but the sender reads; matters for the police are never published.")
                List<String> unpublished,
        @Key("What other systems may say of a kind beside its words, in the order it is asked.")
                List<Attribute> attributes) {

    public Open311Practice {
        for (var attribute : attributes) {
            require(
                    attribute.code().matches("[A-Z][A-Z0-9_]{1,39}")
                            && !Services.FACTS.equals(attribute.code())
                            && !Services.HAPPENED_AT.equals(attribute.code()),
                    Labels.of("open311.unfit.attribute-code", Map.of("code", attribute.code())));
            require(
                    attribute.datatype().isList() != attribute.values().isEmpty(),
                    Labels.of("open311.unfit.attribute-values", Map.of("code", attribute.code())));
        }
    }

    /** The standard's kinds of value. */
    public enum Datatype {
        STRING,
        NUMBER,
        DATETIME,
        TEXT,
        SINGLEVALUELIST,
        MULTIVALUELIST;

        boolean isList() {
            return this == SINGLEVALUELIST || this == MULTIVALUELIST;
        }
    }

    /** One thing that may be said of a kind. */
    public record Attribute(
            @Key("Kinds or groups it is asked for.") List<String> kinds,
            @Key(value = "Its code: capital letters, digits and low lines.", code = true)
                    String code,
            @Key("The question, as short as a heading.") Label label,
            @Key("What is answered: one of the standard's six kinds of value.") Datatype datatype,
            @Key("Whether a report without it is refused.") boolean required,
            @Key("The answers there are, for the two kinds of list; none otherwise.")
                    List<Choice> values) {

        boolean isFor(String kind) {
            return kinds.stream()
                    .anyMatch(code -> kind.equals(code) || kind.startsWith(code + "."));
        }
    }

    /** An answer to choose. */
    public record Choice(
            @Key(value = "The answer's code.", code = true) String code,
            @Key("What people read.") Label label) {}

    Stream<Attribute> attributesOf(String kind) {
        return attributes.stream().filter(attribute -> attribute.isFor(kind));
    }

    private static void require(boolean holds, Label why) {
        if (!holds) {
            throw new UnfitPractice(why);
        }
    }
}
