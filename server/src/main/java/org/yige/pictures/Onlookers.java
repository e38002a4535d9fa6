package org.yige.pictures;

import java.util.Set;
import java.util.UUID;
import org.yige.shared.Actor;

/** Who may look at the pictures of one use: the module that uses them says so. */
public interface Onlookers {

    /** The use this is about, {@code module.word}. */
    String use();

    /** Somebody who asks for a picture. */
    sealed interface Looker {

        /** A member of staff. */
        record StaffLooker(Actor who) implements Looker {}

        /** Whoever holds a case code, as they typed it. */
        record CodeHolder(String code) implements Looker {}
    }

    /** Whether this person may look at what is shown with any of these subjects. */
    boolean mayLook(Set<UUID> subjects, Looker who);
}
