package org.yige.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A post. It outlives whoever holds it: work belongs to posts, never to people. */
public record PostId(@JsonValue UUID value) {

    @JsonCreator
    public PostId {}
}
