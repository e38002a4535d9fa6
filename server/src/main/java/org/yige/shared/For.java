package org.yige.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which roles may call an endpoint. An endpoint that says neither this nor {@link Open} fails
 * the build.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface For {

    /** Any one of these is enough; with none named, whoever is signed in. */
    Role[] value();
}
