package org.yige.planner.beats;

import java.util.Optional;

/**
 * The fixed auxiliary of a beat, as the planner sees one: where the ties are, nothing else.
 *
 * @param id any id; never interpreted
 * @param beat today's beat
 * @param knows a unit where the auxiliary lives or is known, stated by the auxiliary
 */
public record Auxiliary(String id, Optional<String> beat, Optional<String> knows) {}
