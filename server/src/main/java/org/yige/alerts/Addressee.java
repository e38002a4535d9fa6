package org.yige.alerts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom to tell: a post, and the people who are on for it.
 *
 * @param phone the number of the post, for those ways that need one
 * @param mail the mail address of the post
 */
record Addressee(String title, List<UUID> people, Optional<String> phone, Optional<String> mail) {

    Addressee {
        people = List.copyOf(people);
    }
}
