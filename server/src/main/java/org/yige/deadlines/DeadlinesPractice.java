package org.yige.deadlines;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code deadlines} section of a practice profile. */
public record DeadlinesPractice(
        @Key("the days people work in a plain week") Set<DayOfWeek> workingWeek,
        @Key("the hours of a full working day, in order, not overlapping") List<Hours> workingHours,
        @Key(
                        "parts of the year with hours of their own, such as summer; none where the hours are always the same")
                List<Season> seasons,
        @Key("which calendars count: the files practice/calendars/<name>-<year>.yaml")
                String calendar,
        @Key("why a clock may stand still, and for how long at most")
                List<PauseReason> pauseReasons) {

    public DeadlinesPractice {
        workingWeek = Set.copyOf(workingWeek);
        workingHours = List.copyOf(workingHours);
        seasons = List.copyOf(seasons);
        pauseReasons = List.copyOf(pauseReasons);
        if (workingWeek.isEmpty() || workingHours.isEmpty()) {
            throw new UnfitPractice(Labels.of("deadlines.unfit.no-working-time"));
        }
        inOrder(workingHours);
        for (int day = 1; day <= 366; day++) {
            var date = LocalDate.ofYearDay(2024, day);
            if (seasons.stream().filter(season -> season.holds(date)).count() > 1) {
                throw new UnfitPractice(
                        Labels.of(
                                "deadlines.unfit.seasons-share-a-day",
                                Map.of(
                                        "day",
                                        "%02d-%02d"
                                                .formatted(
                                                        date.getMonthValue(),
                                                        date.getDayOfMonth()))));
            }
        }
        if (!calendar.matches("[a-z][a-z0-9-]{0,19}")) {
            throw new UnfitPractice(Labels.of("deadlines.unfit.calendar"));
        }
        if (pauseReasons.stream().map(PauseReason::code).collect(Collectors.toSet()).size()
                != pauseReasons.size()) {
            throw new UnfitPractice(Labels.of("deadlines.unfit.pauses-share-a-code"));
        }
    }

    private static void inOrder(List<Hours> hours) {
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from().isBefore(hours.get(i - 1).to())) {
                throw new UnfitPractice(Labels.of("deadlines.unfit.hours-out-of-order"));
            }
        }
    }

    /** The hours of a full working day on a day. */
    List<Hours> hoursOn(LocalDate day) {
        return seasons.stream()
                .filter(season -> season.holds(day))
                .findFirst()
                .map(Season::workingHours)
                .orElse(workingHours);
    }

    /** A part of every year with hours of its own; it may reach over New Year. */
    public record Season(
            @Key(value = "the season's code", code = true) String code,
            @Key("its first day, month and day: \"05-01\"") String from,
            @Key("its last day: \"09-30\"") String to,
            @Key("the hours of a full working day then, in order, not overlapping")
                    List<Hours> workingHours) {

        public Season {
            workingHours = List.copyOf(workingHours);
            if (workingHours.isEmpty()) {
                throw new UnfitPractice(Labels.of("deadlines.unfit.season-without-hours"));
            }
            inOrder(workingHours);
            day(from);
            day(to);
        }

        private static MonthDay day(String written) {
            try {
                return MonthDay.parse("--" + written);
            } catch (DateTimeParseException _) {
                throw new UnfitPractice(
                        Labels.of("deadlines.unfit.season-day", Map.of("day", written)));
            }
        }

        boolean holds(LocalDate date) {
            var day = MonthDay.from(date);
            boolean begun = !day.isBefore(day(from));
            boolean lasts = !day.isAfter(day(to));
            return day(to).isBefore(day(from)) ? begun || lasts : begun && lasts;
        }
    }

    /** A stretch of work within one day. */
    public record Hours(
            @Key("when it begins: \"08:30\"") LocalTime from,
            @Key("when it ends: \"12:00\"") LocalTime to) {

        public Hours {
            if (!from.isBefore(to)) {
                throw new UnfitPractice(Labels.of("deadlines.unfit.hours-backwards"));
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
                throw new UnfitPractice(Labels.of("deadlines.unfit.pause-of-nothing"));
            }
        }
    }
}
