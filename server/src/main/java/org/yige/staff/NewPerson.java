package org.yige.staff;

import java.util.Optional;

/**
 * Somebody who begins to work here. Phone and identity number are optional: fewer data are safer
 * data.
 */
public record NewPerson(String name, Optional<String> phone, Optional<String> idNumber) {

    /** Somebody known by name alone. */
    public static NewPerson named(String name) {
        return new NewPerson(name, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "NewPerson";
    }
}
