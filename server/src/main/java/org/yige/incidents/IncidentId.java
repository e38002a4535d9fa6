package org.yige.incidents;

import java.util.UUID;

/** Names one incident for good, inside the county. Residents know it by its {@link CaseCode}. */
public record IncidentId(UUID value) {}
