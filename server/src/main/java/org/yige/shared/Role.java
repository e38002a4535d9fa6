package org.yige.shared;

/**
 * What somebody may do here, derived from the posts they hold today. Residents have none: they hold
 * a case code.
 */
public enum Role {
    GRID_WORKER,
    AUXILIARY,
    OFFICER,
    COMMAND_ROOM,
    STATION_CHIEF,
    COUNTY_LEADER,
    ADMINISTRATOR,
    AUDITOR
}
