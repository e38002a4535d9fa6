package org.yige.deadlines;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.yige.practice.Practices;

/** The calendars working time is counted on. */
@Service
public class Calendars {

    private final DeadlinesPractice practice;
    private volatile WorkingCalendar current;

    Calendars(Practices practices) {
        this.practice = practices.section("deadlines", DeadlinesPractice.class);
        this.current = new WorkingCalendar(0, practice, Map.of(), Set.of());
    }

    WorkingCalendar current() {
        return current;
    }

    DeadlinesPractice practice() {
        return practice;
    }

    /** Takes in calendars that arrived, and counts again what was counted on older ones; returns how many that were. */
    int catchUp(Instant now) {
        return 0;
    }
}
