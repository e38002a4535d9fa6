package org.yige.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time (RFC 6238 over RFC 4226), in the form every authenticator knows:
 * SHA-1, thirty seconds, six digits.
 */
final class Totp {

    static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;

    /** A phone's clock may be half a minute off, and typing takes a while. */
    private static final int STEPS_EITHER_WAY = 1;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * The step a code belongs to, if it is right now or was just before and is newer than the last
     * one taken. All codes that could be right are compared, each in constant time.
     */
    static Optional<Long> stepOf(byte[] secret, String code, Instant now, long lastTaken) {
        Optional<Long> found = Optional.empty();
        long middle = stepAt(now);
        for (long step = middle - STEPS_EITHER_WAY; step <= middle + STEPS_EITHER_WAY; step++) {
            boolean same =
                    MessageDigest.isEqual(
                            code(secret, step, DIGITS).getBytes(StandardCharsets.US_ASCII),
                            code.getBytes(StandardCharsets.UTF_8));
            if (same && step > lastTaken) {
                found = Optional.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            var all = "%010d".formatted(number);
            return all.substring(all.length() - digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 4648 without padding, as authenticators take it. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(LETTERS.charAt(held << 5 - bits & 31)).toString();
    }
}
