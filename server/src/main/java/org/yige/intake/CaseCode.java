package org.yige.intake;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/**
 * What a resident holds in place of an account: twelve characters of Crockford's base 32, sixty
 * bits nobody can guess. Written without hyphens, shown in groups of four. Nobody keeps it but the
 * person it was given to ({@link CaseCodes}).
 */
public record CaseCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    public CaseCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a case code");
        }
    }

    /** The first sixty bits of what nobody can guess. */
    public static CaseCode of(byte[] secret) {
        long bits = ByteBuffer.wrap(secret).getLong();
        var code = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            code[i] = ALPHABET.charAt((int) (bits & 31));
            bits >>>= 5;
        }
        return new CaseCode(new String(code));
    }

    /**
     * Reads what somebody typed: small letters, O for 0, I or L for 1, with or without hyphens and
     * blanks.
     */
    public static Optional<CaseCode> read(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var plain =
                typed.toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1')
                        .replaceAll("[\\s\\p{Pd}]", "");
        return plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new CaseCode(plain))
                : Optional.empty();
    }

    /** In groups of four, as it is read out: {@code 7K3M-9Q2F-XW4T}. */
    public String shown() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }
}
