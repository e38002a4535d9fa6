package org.yige.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A person who works here. */
public record PersonId(@JsonValue UUID value) {

    @JsonCreator
    public PersonId {}
}
