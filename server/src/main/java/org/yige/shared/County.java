package org.yige.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The county this server works for, by its six-digit code (GB/T 2260). First in the key of every
 * business table.
 */
public record County(String code) {

    /** All of China keeps Beijing time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The day it is in the county. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day in the county at a moment. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The moment a day begins in the county. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Midday, for what holds all day long. */
    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    public County {
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("a county has a code of six digits, not " + code);
        }
    }
}
