package org.yige.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.yige.shared.Digest;
import org.yige.shared.FreshKey;

/**
 * What a cookie holds: 256 random bits. The table of sessions keeps its SHA-256; the token against
 * forged requests is derived from it and kept nowhere.
 */
record Token(String secret) {

    private static final int BYTES = 32;
    private static final int LETTERS = 43;

    static Token fresh() {
        return new Token(FreshKey.of(BYTES));
    }

    /** Whether this may be one of ours; what is not is never looked for. */
    boolean looksLikeOne() {
        return secret.length() == LETTERS;
    }

    byte[] kept() {
        return Digest.sha256("session " + secret);
    }

    /** What a table keeps of a device on which this login signed in: lets nobody be that device. */
    String markOf(String login) {
        return Digest.hex("device " + login + " " + secret);
    }

    String csrf() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digest.sha256("csrf " + secret));
    }

    boolean csrfIs(String sent) {
        return MessageDigest.isEqual(
                csrf().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token";
    }
}
