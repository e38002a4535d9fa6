package org.yige.shared;

/** A request that a phone or another system may send twice is done once. */
public final class Once {

    /** The header in which the sender names the request; the same name, the same request. */
    public static final String KEY = "Idempotency-Key";

    private Once() {}
}
