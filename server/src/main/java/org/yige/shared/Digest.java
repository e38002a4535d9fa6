package org.yige.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4): tells whether two contents are the same without keeping them. */
public final class Digest {

    private Digest() {}

    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static byte[] sha256(String content) {
        return sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    /** As 64 small hexadecimal digits. */
    public static String hex(String content) {
        return HexFormat.of().formatHex(sha256(content));
    }
}
