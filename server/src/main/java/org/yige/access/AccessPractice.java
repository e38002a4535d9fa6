package org.yige.access;

import java.util.Collection;
import java.util.Set;
import org.yige.practice.Key;
import org.yige.shared.Role;

/** The {@code access} section of a practice profile. */
public record AccessPractice(
        @Key(
                        "Who must have a second factor before doing anything; everybody may have one. Meant for desks that reveal or decide")
                Set<Role> secondFactorOf) {

    public AccessPractice {
        secondFactorOf = Set.copyOf(secondFactorOf);
    }

    boolean asksSecondFactorOf(Collection<Role> roles) {
        return roles.stream().anyMatch(secondFactorOf::contains);
    }
}
