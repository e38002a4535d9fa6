package org.yige.incidents;

import java.util.Optional;

/**
 * What somebody adds to what they do: words of their own, and a reason by the code it has in the
 * county's profile.
 */
public record Remark(String words, Optional<String> reason) {

    public static final Remark NONE = new Remark("", Optional.empty());

    public static Remark words(String words) {
        return new Remark(words, Optional.empty());
    }

    public static Remark because(String reason) {
        return new Remark("", Optional.of(reason));
    }
}
