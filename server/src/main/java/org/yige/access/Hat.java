package org.yige.access;

import java.util.Set;
import org.yige.shared.Role;

/**
 * What an account is for. Whoever keeps the system, or watches over it, does nothing else under
 * that account.
 */
public enum Hat {
    /** What the posts held today allow. */
    STAFF,
    ADMINISTRATOR,
    AUDITOR;

    /** What somebody in this hat may do, given what their posts allow. */
    Set<Role> roles(Set<Role> ofPosts) {
        return switch (this) {
            case STAFF -> ofPosts;
            case ADMINISTRATOR -> Set.of(Role.ADMINISTRATOR);
            case AUDITOR -> Set.of(Role.AUDITOR);
        };
    }

    boolean isApart() {
        return this != STAFF;
    }
}
