package org.yige.rosters;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code rosters} section of a practice profile. */
public record RostersPractice(
        @Key("The shifts stations work in.") List<ShiftHours> shifts,
        @Key("When a day on the beat begins.") LocalTime fieldFrom,
        @Key("How long a day on the beat lasts.") Duration fieldLasts,
        @Key("Duties whose holders may lead a shift.") List<String> leaders,
        @Key("Least rest between two duties.") Duration restBetween,
        @Key("Least rest after a night duty.") Duration restAfterNight,
        @Key("Most working days in a row.") int daysInARow,
        @Key("Most hours of duty in thirty days.") int hoursInThirtyDays,
        @Key("Whether every swap needs the yes of whoever draws the sheet.") boolean swapsNeedYes) {

    public RostersPractice {
        shifts = List.copyOf(shifts);
        leaders = List.copyOf(leaders);
        var codes = new HashSet<String>();
        for (var shift : shifts) {
            if (!codes.add(shift.code())) {
                throw new UnfitPractice(Labels.of("rosters.unfit.shift-twice"));
            }
        }
        if (shifts.isEmpty()
                || daysInARow < 1
                || hoursInThirtyDays < 1
                || restBetween.isNegative()
                || restAfterNight.isNegative()
                || !isWithinADay(fieldLasts)) {
            throw new UnfitPractice(Labels.of("rosters.unfit.limits"));
        }
    }

    /** A time of duty within the day it begins on; it may run past midnight. */
    public record ShiftHours(
            @Key(value = "The shift's code, kept with every duty.", code = true) String code,
            @Key("What people call it.") Label label,
            @Key("When it begins.") LocalTime from,
            @Key("How long it lasts, a day at most.") Duration lasts,
            @Key("Whether it is a night duty, after which rest is forced.") boolean night) {

        public ShiftHours {
            if (!code.matches("[A-Z][A-Z0-9_]{0,19}") || !isWithinADay(lasts)) {
                throw new UnfitPractice(Labels.of("rosters.unfit.shift"));
            }
        }
    }

    Optional<ShiftHours> shift(String code) {
        return shifts.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static boolean isWithinADay(Duration lasts) {
        return lasts.compareTo(Duration.ofMinutes(1)) >= 0
                && lasts.compareTo(Duration.ofDays(1)) <= 0;
    }
}
