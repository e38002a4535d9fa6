package org.yige.shared;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/**
 * What people hold, type and read out in place of an account: twelve characters of Crockford's base
 * 32, sixty bits nobody can guess. Kept without hyphens, shown in groups of four.
 */
public final class SpokenCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    private SpokenCode() {}

    public static boolean isOne(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The first sixty bits of what nobody can guess. */
    public static String of(byte[] secret) {
        long bits = ByteBuffer.wrap(secret).getLong();
        var code = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            code[i] = ALPHABET.charAt((int) (bits & 31));
            bits >>>= 5;
        }
        return new String(code);
    }

    /**
     * Reads what somebody typed: small letters, O for 0, I or L for 1, with or without hyphens and
     * blanks.
     */
    public static Optional<String> read(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var plain =
                typed.toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1')
                        .replaceAll("[\\s\\p{Pd}]", "");
        return Optional.of(plain).filter(SpokenCode::isOne);
    }

    /** In groups of four, as it is read out: {@code 7K3M-9Q2F-XW4T}. */
    public static String shown(String code) {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }
}
