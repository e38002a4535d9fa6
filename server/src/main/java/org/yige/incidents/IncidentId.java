package org.yige.incidents;

import java.util.UUID;

/** Names one incident for good, inside the county. */
public record IncidentId(UUID value) {}
