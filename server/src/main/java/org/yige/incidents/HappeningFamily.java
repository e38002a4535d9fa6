package org.yige.incidents;

/**
 * The happenings of one module, as a bean: from then on its lines can be read.
 *
 * @param family a sealed interface whose records are marked with {@link TimelineLine}
 */
public record HappeningFamily(Class<? extends Happening> family) {}
