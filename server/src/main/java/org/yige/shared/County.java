package org.yige.shared;

import java.time.ZoneId;

/**
 * The county this server works for, by its six-digit code (GB/T 2260). First in the key of every
 * business table.
 */
public record County(String code) {

    /** All of China keeps Beijing time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public County {
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("a county has a code of six digits, not " + code);
        }
    }
}
