package org.yige.shared;

import java.util.Locale;

/**
 * An enum whose constants people read: {@code staff.Availability.ON_LEAVE} is said by the line
 * {@code staff.availability.on-leave} of the word files.
 */
public interface Worded {

    String name();

    /** What people read. */
    default Label label() {
        return Labels.of(code());
    }

    /** Where its words stand: {@code module.type.constant}. */
    default String code() {
        var module = getClass().getPackageName().replaceFirst(".*\\.", "");
        var type = getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return (module + "." + type + "." + name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
