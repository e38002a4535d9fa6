package org.yige.shared;

import static org.yige.shared.Role.AUXILIARY;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.GRID_WORKER;
import static org.yige.shared.Role.OFFICER;
import static org.yige.shared.Role.STATION_CHIEF;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whoever works on incidents, from the grid to the county's head, may call it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@For({GRID_WORKER, AUXILIARY, OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
public @interface ForWhoWorks {}
