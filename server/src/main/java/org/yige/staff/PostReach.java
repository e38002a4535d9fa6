package org.yige.staff;

import java.util.Optional;

/**
 * How a post is reached, whoever holds it. The office's own, so it is shown to colleagues as it is.
 *
 * @param phone the digits dialled
 */
public record PostReach(Optional<String> phone, Optional<String> mail) {

    public static final PostReach NONE = new PostReach(Optional.empty(), Optional.empty());
}
