package org.yige.sessions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A calendar as other programs read it (iCalendar, RFC 5545): moments in UTC, lines folded at 75
 * octets, what would end a text escaped.
 */
final class CalendarWriter {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private CalendarWriter() {}

    /**
     * One entry. It says which number, where and when, and nothing of who or why.
     *
     * @param sequence higher whenever it changed
     */
    record CalendarEntry(
            UUID id,
            int sequence,
            SessionTime time,
            boolean cancelled,
            String summary,
            Optional<String> location,
            Instant changedAt) {}

    static String write(String name, List<CalendarEntry> entries) {
        var writer = new CalendarWriter();
        writer.line("BEGIN", "VCALENDAR");
        writer.line("VERSION", "2.0");
        writer.line("PRODID", "-//Yige//Mediation sessions//ZH");
        writer.line("CALSCALE", "GREGORIAN");
        writer.line("METHOD", "PUBLISH");
        writer.line("X-WR-CALNAME", escaped(name));
        writer.line("NAME", escaped(name));
        writer.line("REFRESH-INTERVAL;VALUE=DURATION", "PT15M");
        entries.forEach(writer::entry);
        writer.line("END", "VCALENDAR");
        return writer.out.toString();
    }

    private void entry(CalendarEntry entry) {
        line("BEGIN", "VEVENT");
        line("UID", entry.id() + "@yige");
        line("DTSTAMP", UTC.format(entry.changedAt()));
        line("LAST-MODIFIED", UTC.format(entry.changedAt()));
        line("SEQUENCE", String.valueOf(entry.sequence()));
        line("DTSTART", UTC.format(entry.time().begins()));
        line("DTEND", UTC.format(entry.time().ends()));
        line("STATUS", entry.cancelled() ? "CANCELLED" : "CONFIRMED");
        line("SUMMARY", escaped(entry.summary()));
        entry.location().ifPresent(where -> line("LOCATION", escaped(where)));
        line("CLASS", "PRIVATE");
        line("END", "VEVENT");
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("[\\p{Cntrl}]", "");
    }

    /** A letter is never cut in two: what is counted is its octets. */
    private void line(String name, String value) {
        int octets = 0;
        for (var letter : (name + ":" + value).codePoints().toArray()) {
            var text = Character.toString(letter);
            var length = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(text);
            octets += length;
        }
        out.append("\r\n");
    }
}
