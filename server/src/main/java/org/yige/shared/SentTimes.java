package org.yige.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Days and moments that come from outside. What no calendar on a wall shows is refused before
 * anybody counts with it: years far enough away have no day, and the database has no room for them.
 */
@Component
public class SentTimes implements WebMvcConfigurer {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** A day somebody sent. */
    public static LocalDate held(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new Refused(SharedRefusal.NO_SUCH_TIME, Map.of());
        }
        return day;
    }

    /** A moment somebody sent. */
    public static Instant held(Instant at) {
        if (at.isBefore(County.start(FIRST)) || !at.isBefore(County.start(LAST.plusDays(1)))) {
            throw new Refused(SharedRefusal.NO_SUCH_TIME, Map.of());
        }
        return at;
    }

    /** What stands in an address; in a body {@link WholeBodies} looks. Nothing written is none. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addParser(new DayInAnAddress());
        registry.addParser(new MomentInAnAddress());
    }

    static final class DayInAnAddress implements Parser<LocalDate> {

        @Override
        public LocalDate parse(String written, Locale locale) {
            return held(LocalDate.parse(written.strip()));
        }
    }

    static final class MomentInAnAddress implements Parser<Instant> {

        @Override
        public Instant parse(String written, Locale locale) {
            return held(Instant.parse(written.strip()));
        }
    }
}
