package org.yige.alerts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Messages only the browser they are for can read (RFC 8291, one record of RFC 8188), and the word
 * of this server that they are its own (RFC 8292). With what the platform has.
 */
final class PushCipher {

    private static final int RECORD = 4096;
    private static final int TAG_BITS = 128;
    private static final Duration WORD_LASTS = Duration.ofHours(12);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private PushCipher() {}

    /**
     * @param salt sixteen bytes, never used before
     * @param ours a pair of keys for this one message
     */
    static byte[] encrypt(
            byte[] message, byte[] theirPoint, byte[] theirSecret, byte[] salt, KeyPair ours)
            throws GeneralSecurityException {
        var theirs = PushKeys.publicKey(theirPoint);
        var ourPoint = PushKeys.point((ECPublicKey) ours.getPublic());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours.getPrivate());
        agreement.doPhase(theirs, true);
        var shared =
                expand(
                        hmac(theirSecret, agreement.generateSecret()),
                        bytes("WebPush: info\0", theirPoint, ourPoint),
                        32);
        var random = hmac(salt, shared);
        var key = expand(random, bytes("Content-Encoding: aes128gcm\0"), 16);
        var nonce = expand(random, bytes("Content-Encoding: nonce\0"), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        var last = Arrays.copyOf(message, message.length + 1);
        last[message.length] = 2;
        var sealed = cipher.doFinal(last);
        return ByteBuffer.allocate(salt.length + 4 + 1 + ourPoint.length + sealed.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ourPoint.length)
                .put(ourPoint)
                .put(sealed)
                .array();
    }

    /** The heading that says whose message it is, to this maker of browsers, for half a day. */
    static String authorization(String origin, String contact, KeyPair server, Instant now)
            throws GeneralSecurityException {
        var claims =
                "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
                        .formatted(origin, now.plus(WORD_LASTS).getEpochSecond(), contact);
        var signed =
                URL.encodeToString(bytes("{\"typ\":\"JWT\",\"alg\":\"ES256\"}"))
                        + "."
                        + URL.encodeToString(bytes(claims));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(server.getPrivate());
        signature.update(bytes(signed));
        return "vapid t=%s.%s, k=%s"
                .formatted(
                        signed,
                        URL.encodeToString(signature.sign()),
                        URL.encodeToString(PushKeys.point((ECPublicKey) server.getPublic())));
    }

    /** The first block of HKDF is enough: nothing here is longer than one. */
    private static byte[] expand(byte[] random, byte[] info, int length)
            throws GeneralSecurityException {
        return Arrays.copyOf(hmac(random, bytes(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] bytes(String text, byte[]... more) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), more);
    }

    private static byte[] bytes(byte[] first, byte[]... more) {
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(first);
        for (var each : more) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }
}
