package org.yige.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How large a body this endpoint reads, where people rightly send more than {@link
 * #USUAL_KILOBYTES}. What is longer is refused while it arrives.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface UpTo {

    /**
     * Ten times the longest words a form takes: who pastes a page is told which field is too long.
     */
    int USUAL_KILOBYTES = 256;

    int kilobytes();
}
