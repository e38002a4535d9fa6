package org.yige.practice;

/**
 * One key a profile may have.
 *
 * @param path as a profile writes it: {@code intake.grades[].answer.within}
 * @param form what the value looks like
 * @param optional whether it may be left out
 * @param meaning its sentence
 */
public record KnownKey(String path, String form, boolean optional, String meaning) {}
