package org.yige.intake;

import java.util.Optional;
import org.yige.shared.SpokenCode;

/**
 * What a resident holds in place of an account, a {@link SpokenCode}. Nobody keeps it but the
 * person it was given to ({@link CaseCodes}).
 */
public record CaseCode(String value) {

    public CaseCode {
        if (!SpokenCode.isOne(value)) {
            throw new IllegalArgumentException("not a case code");
        }
    }

    /** The first sixty bits of what nobody can guess. */
    static CaseCode of(byte[] secret) {
        return new CaseCode(SpokenCode.of(secret));
    }

    /** Reads what somebody typed. */
    public static Optional<CaseCode> read(String typed) {
        return SpokenCode.read(typed).map(CaseCode::new);
    }

    /** In groups of four, as it is read out. */
    public String shown() {
        return SpokenCode.shown(value);
    }
}
