package org.yige.privacy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The national algorithms as Bouncy Castle keeps them: SM4-GCM (GB/T 32907) and SM3, HMAC-SM3 (GB/T
 * 32905).
 */
final class Sm {

    static final int KEY_BYTES = 16;
    static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sm() {}

    static byte[] random(int bytes) {
        var made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }

    static byte[] sm3(byte[]... parts) {
        var digest = new SM3Digest();
        for (var part : parts) {
            digest.update(part, 0, part.length);
        }
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        for (var part : parts) {
            mac.update(part, 0, part.length);
        }
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }

    static byte[] encrypt(byte[] key, byte[] iv, byte[] bound, byte[] plain) {
        try {
            return run(true, key, iv, bound, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws InvalidCipherTextException if key, vector, binding or text is not what was sealed
     */
    static byte[] decrypt(byte[] key, byte[] iv, byte[] bound, byte[] cipher)
            throws InvalidCipherTextException {
        return run(false, key, iv, bound, cipher);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] run(boolean sealing, byte[] key, byte[] iv, byte[] bound, byte[] in)
            throws InvalidCipherTextException {
        var gcm = GCMBlockCipher.newInstance(new SM4Engine());
        gcm.init(sealing, new AEADParameters(new KeyParameter(key), TAG_BITS, iv, bound));
        var out = new byte[gcm.getOutputSize(in.length)];
        int done = gcm.processBytes(in, 0, in.length, out, 0);
        gcm.doFinal(out, done);
        return out;
    }
}
