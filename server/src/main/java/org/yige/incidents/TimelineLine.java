package org.yige.incidents;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a {@link Happening} is kept and who reads it. Its sentence lives in {@code
 * happenings.properties} and {@code happenings_zh.properties} under its code; a test holds them
 * together.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TimelineLine {

    /** {@code module.word}; never changed once lines were written. */
    String code();

    /** Who reads the line. */
    Readers readers() default Readers.STAFF;

    /** Who reads a line of a timeline. */
    enum Readers {
        /** Those who work on it. */
        STAFF,
        /** The people concerned as well, without its words. */
        EVERYBODY,
        /** The people concerned as well, without its words but with the reason given. */
        EVERYBODY_AND_WHY,
        /** The people concerned as well, and its words. */
        EVERYBODY_WITH_WORDS
    }
}
