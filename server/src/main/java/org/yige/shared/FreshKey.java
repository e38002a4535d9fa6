package org.yige.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** Random bits in letters that may stand in an address: nobody can try them all. */
public final class FreshKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshKey() {}

    /**
     * @param bytes how many random bytes it holds
     */
    public static String of(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
