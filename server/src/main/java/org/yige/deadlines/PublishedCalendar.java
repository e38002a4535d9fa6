package org.yige.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.yige.shared.Label;

/**
 * One year's notice: which days differ from the plain week. What a calendar file says, and what an
 * administrator sends.
 *
 * @param year the year the notice is for; it may also name the last days of the December before
 * @param notice number and title of the notice
 * @param published the day it was published
 * @param source where it was read
 * @param halfDays days of which only one half is worked
 */
record PublishedCalendar(
        int year,
        String notice,
        LocalDate published,
        String source,
        List<DaysOff> daysOff,
        List<MakeUpDay> makeUpDays,
        List<HalfDay> halfDays) {

    PublishedCalendar {
        daysOff = List.copyOf(daysOff);
        makeUpDays = List.copyOf(makeUpDays);
        halfDays = List.copyOf(halfDays);
    }

    /** A stretch of days without work, both ends included. */
    record DaysOff(LocalDate from, LocalDate to, Label name) {}

    /** A day of the weekend that is worked in full. */
    record MakeUpDay(LocalDate day, Label name) {}

    /**
     * A day of which one half is worked.
     *
     * @param worked which half; noon divides
     */
    record HalfDay(LocalDate day, Half worked, Label name) {}

    enum Half {
        MORNING,
        AFTERNOON
    }
}
