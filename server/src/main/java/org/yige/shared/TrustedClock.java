package org.yige.shared;

/**
 * Whether the server's clock can be believed: what happens by itself as time goes by asks first.
 */
public interface TrustedClock {

    /** False from a jump of the clock nobody explained until somebody says that it is right. */
    boolean isTrusted();
}
