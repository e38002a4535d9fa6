package org.yige.privacy;

import java.util.UUID;

/**
 * Told when somebody looks at more personal data than most days ask for.
 *
 * @param person who looks
 * @param inAnHour how often within the hour
 */
public record ManyLooks(UUID person, int inAnHour) {}
