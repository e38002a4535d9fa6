package org.yige.practice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a key of a practice profile means, in one sentence. Printed when the key is missing, and the
 * source of {@code docs/generated/practice-keys.md}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Key {

    String value();

    /**
     * Whether entries of a list are told apart by this key. Such a list is merged entry by entry
     * when a county's file is laid over the defaults; other lists are replaced.
     */
    boolean code() default false;

    /**
     * What the key was called before, still read and warned of: a whole path from the top of the
     * file ({@code intake.grades}), or one word for a key that stood beside this one.
     */
    String[] formerly() default {};
}
