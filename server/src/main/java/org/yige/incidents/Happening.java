package org.yige.incidents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What happened to an incident: one line of its timeline. A module tells its own, as records of a
 * sealed interface that extends this one, each marked with {@link TimelineLine}; what a line knows
 * besides who, when and in what words are the record's components, kept as JSON under their names.
 * So a component may be added (old lines lack it: make it {@code Optional}), never renamed. Codes
 * and numbers, no personal data: free text goes into the line's words.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public interface Happening {

    /** Ends the handling: the people concerned are asked to confirm. */
    interface Result extends Happening {

        /** The lawful outcome's code. */
        String outcome();

        /** Pictures that show it; nobody's who ended it without going there. */
        default java.util.List<java.util.UUID> photos() {
            return java.util.List.of();
        }
    }

    /** Somebody did not deal with it: why stands as the line's reason. */
    interface Declined extends Happening {

        /** Whether the people concerned read the words as well. */
        boolean wordsForResidents();

        /** Who has it instead. */
        java.util.Optional<String> to();
    }

    /** Came to a post: who should have had it and did not, and why. */
    interface Routed extends Happening {

        java.util.List<PassedOver> passedOver();
    }

    /** Is about limits, by their names. */
    interface OfLimits extends Happening {

        java.util.List<String> limits();
    }

    /** Opened again: what was allowed once is allowed once more. */
    interface Reopening extends Happening {}

    /** Whoever tells it goes there, or is there: so others see where they are busy. */
    interface Going extends Happening {

        boolean there();
    }
}
