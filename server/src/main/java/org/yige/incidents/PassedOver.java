package org.yige.incidents;

/**
 * A post that should have had an incident and could not take it.
 *
 * @param why the word of {@link org.yige.staff.Availability}
 */
public record PassedOver(String title, String why) {}
