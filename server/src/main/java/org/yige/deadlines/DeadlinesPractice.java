package org.yige.deadlines;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yige.practice.Key;
import org.yige.shared.Label;

/** The {@code deadlines} section of a practice profile. */
public record DeadlinesPractice(
        @Key("the days people work in a plain week") Set<DayOfWeek> workingWeek,
        @Key("the hours of a full working day, in order, not overlapping") List<Hours> workingHours,
        @Key("which calendars count: the files practice/calendars/<name>-<year>.yaml")
                String calendar,
        @Key("why a clock may stand still, and for how long at most")
                List<PauseReason> pauseReasons) {

    public DeadlinesPractice {
        workingWeek = Set.copyOf(workingWeek);
        workingHours = List.copyOf(workingHours);
        pauseReasons = List.copyOf(pauseReasons);
        if (workingWeek.isEmpty() || workingHours.isEmpty()) {
            throw new IllegalArgumentException("working time needs working days and working hours");
        }
        for (int i = 1; i < workingHours.size(); i++) {
            if (workingHours.get(i).from().isBefore(workingHours.get(i - 1).to())) {
                throw new IllegalArgumentException("working hours overlap or are out of order");
            }
        }
        if (!calendar.matches("[a-z][a-z0-9-]{0,19}")) {
            throw new IllegalArgumentException("a calendar is named by a short lower-case word");
        }
        if (pauseReasons.stream().map(PauseReason::code).collect(Collectors.toSet()).size()
                != pauseReasons.size()) {
            throw new IllegalArgumentException("two reasons to pause share a code");
        }
    }

    /** A stretch of work within one day. */
    public record Hours(
            @Key("when it begins: \"08:30\"") LocalTime from,
            @Key("when it ends: \"12:00\"") LocalTime to) {

        public Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("working hours end after they begin");
            }
        }
    }

    /** A reason for which a clock may stand still. */
    public record PauseReason(
            @Key(value = "the reason's code", code = true) String code,
            @Key("its name") Label label,
            @Key("for how long at most, in real time; then the clock runs again by itself")
                    Duration most) {

        public PauseReason {
            if (!most.isPositive()) {
                throw new IllegalArgumentException("a pause lasts some time");
            }
        }
    }
}
