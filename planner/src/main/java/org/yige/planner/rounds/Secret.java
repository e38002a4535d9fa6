package org.yige.planner.rounds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random numbers that only the holder of a secret can foretell, and anybody given the secret later
 * can repeat: a counter under HMAC-SHA-256 (RFC 2104), begun by a label such as date and team.
 */
public final class Secret {

    private final Mac mac;
    private long counter;

    /** Begins a sequence; the secret has at least 16 bytes. */
    public Secret(byte[] secret, String label) {
        if (secret.length < 16) {
            throw new IllegalArgumentException(
                    "a secret of " + secret.length + " bytes can be guessed; 16 are the least");
        }
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var start = mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
            mac.init(new SecretKeySpec(start, "HmacSHA256"));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", absent);
        }
    }

    /** The next number from 0 (included) to 1 (excluded), with 53 random bits. */
    public double next() {
        var block = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
        return (ByteBuffer.wrap(block).getLong() >>> 11) * 0x1.0p-53;
    }
}
