package org.yige.once;

import java.util.Arrays;

/**
 * The name a sender gave a request, and what tells its content apart from another's: SHA-256 of the
 * bytes that were sent, whatever they are read as. An endpoint takes it as
 * {@code @RequestHeader(Once.KEY) RequestKey}.
 */
public record RequestKey(String key, byte[] digest) {

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestKey(var otherKey, var otherDigest)
                && key.equals(otherKey)
                && Arrays.equals(digest, otherDigest);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "RequestKey[" + key + "]";
    }
}
