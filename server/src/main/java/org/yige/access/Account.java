package org.yige.access;

import java.time.Instant;
import java.util.Optional;
import org.yige.staff.PersonId;

/**
 * Who may sign in.
 *
 * @param password Argon2id hash
 * @param oneTimeUntil the password was given by somebody else and must be changed before this
 * @param locked by an administrator, until unlocked
 * @param secondFactor a code is asked for beside the password
 */
record Account(
        String login,
        PersonId person,
        Hat hat,
        String password,
        Optional<Instant> oneTimeUntil,
        boolean locked,
        boolean secondFactor) {

    boolean mustChange() {
        return oneTimeUntil.isPresent();
    }

    @Override
    public String toString() {
        return "Account[" + login + "]";
    }
}
