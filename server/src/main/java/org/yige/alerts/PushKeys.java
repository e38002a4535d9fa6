package org.yige.alerts;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on the curve P-256, as browsers write them: a point of 65 bytes, a number of 32. */
final class PushKeys {

    static final int POINT = 65;
    static final int NUMBER = 32;

    private PushKeys() {}

    static KeyPair fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both halves, as they are kept with the other keys. */
    static byte[] written(KeyPair pair) {
        var number = fixed(((ECPrivateKey) pair.getPrivate()).getS());
        var both = Arrays.copyOf(number, NUMBER + POINT);
        System.arraycopy(point((ECPublicKey) pair.getPublic()), 0, both, NUMBER, POINT);
        return both;
    }

    static KeyPair read(byte[] both) {
        try {
            var number = new BigInteger(1, Arrays.copyOf(both, NUMBER));
            var secret =
                    KeyFactory.getInstance("EC")
                            .generatePrivate(new ECPrivateKeySpec(number, curve()));
            return new KeyPair(publicKey(Arrays.copyOfRange(both, NUMBER, NUMBER + POINT)), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws GeneralSecurityException if this is no point
     */
    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != 4) {
            throw new GeneralSecurityException("not an uncompressed point");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + NUMBER));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + NUMBER, POINT));
        var key =
                KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve()));
        return (ECPublicKey) key;
    }

    static byte[] point(ECPublicKey key) {
        var point = new byte[POINT];
        point[0] = 4;
        System.arraycopy(fixed(key.getW().getAffineX()), 0, point, 1, NUMBER);
        System.arraycopy(fixed(key.getW().getAffineY()), 0, point, 1 + NUMBER, NUMBER);
        return point;
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[NUMBER];
        int length = Math.min(NUMBER, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, NUMBER - length, length);
        return fixed;
    }
}
