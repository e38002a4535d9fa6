package org.yige.open311;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Spot;

/** How the standard's values are read and written. Pure functions. */
final class Open311Rules {

    /** The standard: at most 90 days or 1000 requests, whichever is less. */
    static final Duration LONGEST = Duration.ofDays(90);

    static final int MOST = 1000;
    static final int LAST_PAGE = 100_000;

    /** Progress is told from its beginning on; so far in pages it can be turned. */
    static final int MOST_DEEP = 200_000;

    /** What servers say of what is none of theirs. */
    static final String NOT_THEIRS = "NOT_COUNCILS_RESPONSIBILITY";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final Pattern POINT_IN_TIME =
            Pattern.compile(
                    "(?<day>\\d{4}[-/]\\d{2}[-/]\\d{2})"
                            + "(?:(?:[Tt]|\\s+)(?<hour>\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)"
                            + "\\s?(?<zone>[Zz]|[+-]?\\d{2}(?::?\\d{2})?)?)?");

    /**
     * What servers call a matter that goes on, and one that does not; case and gaps say nothing.
     */
    private static final Set<String> OPEN =
            Set.of(
                    "OPEN",
                    "REOPENED",
                    "NEW",
                    "RECEIVED",
                    "SUBMITTED",
                    "PENDING",
                    "CONFIRMED",
                    "ACKNOWLEDGED",
                    "ACCEPTED",
                    "ASSIGNED",
                    "INVESTIGATING",
                    "PLANNED",
                    "SCHEDULED",
                    "ACTION_SCHEDULED",
                    "IN_PROGRESS",
                    "PROCESSING",
                    "STARTED",
                    "ON_HOLD");

    private static final Set<String> CLOSED =
            Set.of(
                    "CLOSED",
                    "FIXED",
                    "FIXED_USER",
                    "FIXED_COUNCIL",
                    "RESOLVED",
                    "COMPLETED",
                    "COMPLETE",
                    "DONE",
                    "HANDLED",
                    "ENDED",
                    "CANCELLED",
                    "CANCELED",
                    "ARCHIVED",
                    "DUPLICATE",
                    "REJECTED",
                    "DECLINED",
                    "NO_FURTHER_ACTION",
                    "UNABLE_TO_FIX",
                    "INTERNAL_REFERRAL",
                    NOT_THEIRS);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");
    private static final int LONGEST_EMAIL = 254;
    private static final int MOST_LINKS = 20;
    private static final int LONGEST_LINK = 1000;
    private static final int MOST_NAMED = 1000;

    private Open311Rules() {}

    /** As the standard wants it: to the second, with the offset. */
    static String time(Instant instant) {
        return TIME.format(instant.atZone(County.ZONE));
    }

    static Optional<Instant> time(Form form, String name) {
        return form.find(name)
                .map(written -> instant(written).orElseThrow(() -> Form.notReadable(name)));
    }

    /**
     * A point in time as programs write it; without its offset it is the county's, and a day alone
     * is its beginning there. A plus sign in an address that was not escaped arrives as a blank.
     */
    static Optional<Instant> instant(String written) {
        var parts = POINT_IN_TIME.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(parts.group("day").replace('/', '-'));
            if (parts.group("hour") == null) {
                return Optional.of(County.start(day));
            }
            var time = day.atTime(LocalTime.parse(parts.group("hour").replace(',', '.')));
            return Optional.of(
                    parts.group("zone") == null
                            ? time.atZone(County.ZONE).toInstant()
                            : time.toInstant(offset(parts.group("zone"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(String written) {
        if (written.equalsIgnoreCase("z")) {
            return ZoneOffset.UTC;
        }
        var digits = written.replaceAll("[^0-9]", "");
        var sign = written.startsWith("-") ? "-" : "+";
        return ZoneOffset.of(
                sign
                        + digits.substring(0, 2)
                        + ":"
                        + (digits.length() > 2 ? digits.substring(2) : "00"));
    }

    /**
     * The span asked for: one end given, or none, makes it 90 days; both may be no further apart.
     */
    static TimeSpan span(Form form, Instant now) {
        var from = time(form, "start_date");
        var until = time(form, "end_date");
        var end =
                until.orElseGet(() ->
                        from.map(start -> start.plus(LONGEST))
                                .filter(late -> late.isBefore(now))
                                .orElse(now));
        var start = from.orElseGet(() -> end.minus(LONGEST));
        if (start.isAfter(end) && until.isPresent()) {
            throw Form.notReadable("start_date");
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new Refused(Open311Refusal.SPAN_TOO_LONG, Map.of("days", LONGEST.toDays()));
        }
        return new TimeSpan(Optional.of(start), Optional.of(end.isBefore(start) ? start : end));
    }

    /** Both words, or none, ask for everything. */
    static Optional<Boolean> ended(Form form) {
        var asked =
                form.list("status").stream()
                        .map(word -> closed(word).orElseThrow(() -> Form.notReadable("status")))
                        .distinct()
                        .toList();
        return asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty();
    }

    /** Whether a word for a state says that it is over; empty if it is no such word. */
    static Optional<Boolean> closed(String word) {
        var plain = plain(word);
        return CLOSED.contains(plain)
                ? Optional.of(true)
                : OPEN.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** A word as all write it: capitals, low lines. */
    static String plain(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    static int whole(Form form, String name, int usual, int most) {
        return form.find(name)
                .map(written -> {
                    if (!written.matches("\\d{1,6}") || Integer.parseInt(written) < 1) {
                        throw Form.notReadable(name);
                    }
                    return Math.min(Integer.parseInt(written), most);
                })
                .orElse(usual);
    }

    /** Numbers of requests; what is no number of ours names nothing. */
    static List<UUID> ids(List<String> written) {
        if (written.size() > MOST_NAMED) {
            throw Form.notReadable("service_request_id");
        }
        return written.stream().flatMap(each -> id(each).stream()).toList();
    }

    static Optional<UUID> id(String written) {
        return written.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(written))
                : Optional.empty();
    }

    /** The point, if both its parts were sent. */
    static Optional<Spot> spot(Form form) {
        var lat = form.find("lat");
        var lon = form.find("long").or(() -> form.find("lon"));
        if (lat.isEmpty() && lon.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Spot(degrees(lon), degrees(lat)));
    }

    private static double degrees(Optional<String> written) {
        return written.filter(text -> NUMBER.matcher(text).matches())
                .map(Double::parseDouble)
                .orElseThrow(() -> new Refused(Open311Refusal.PLACE_NOT_READABLE));
    }

    /** Links to pictures or films. Never fetched by us: kept for whoever works on the matter. */
    static List<String> links(Form form) {
        var links = form.all("media_url").stream().distinct().toList();
        if (links.size() > MOST_LINKS) {
            throw Form.notReadable("media_url");
        }
        return links.stream()
                .map(written -> {
                    try {
                        var uri = new URI(written);
                        boolean web =
                                "https".equalsIgnoreCase(uri.getScheme())
                                        || "http".equalsIgnoreCase(uri.getScheme());
                        if (web && uri.getHost() != null && written.length() <= LONGEST_LINK) {
                            return written;
                        }
                    } catch (URISyntaxException e) {
                        throw Form.notReadable("media_url");
                    }
                    throw Form.notReadable("media_url");
                })
                .toList();
    }

    /** As it was written, and so much of it as an address has: nothing is sent there by itself. */
    static Optional<String> email(Form form) {
        return form.find("email")
                .map(written ->
                        written.length() > LONGEST_EMAIL
                                ? written.substring(0, LONGEST_EMAIL)
                                : written);
    }

    /** A Chinese name is written without a gap, the family first. */
    static Optional<String> name(Form form) {
        var first = form.find("first_name").orElse("");
        var last = form.find("last_name").orElse("");
        boolean chinese =
                (last + first)
                        .codePoints()
                        .anyMatch(
                                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        var whole = (chinese ? last + first : first + " " + last).strip();
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
    }
}
