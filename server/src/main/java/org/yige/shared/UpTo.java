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
     * Far more than the longest words a form takes: who pastes a book is told which field is too
     * long. What is small and comes in hundreds of thousands is bounded apart ({@code
     * spring.jackson.factory.constraints.read.max-token-count}).
     */
    int USUAL_KILOBYTES = 1536;

    int kilobytes();
}
