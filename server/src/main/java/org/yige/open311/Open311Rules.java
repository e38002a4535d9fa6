package org.yige.open311;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
    private static final int LONGEST_LINK = 1000;
    private static final int MOST_NAMED = 1000;

    private Open311Rules() {}

    /** As the standard wants it: to the second, with the offset. */
    static String time(Instant instant) {
        return TIME.format(instant.atZone(County.ZONE));
    }

    /** A point in time with its offset; a day alone is its beginning in the county. */
    static Optional<Instant> time(Form form, String name) {
        return form.find(name)
                .map(written -> {
                    try {
                        return written.length() == 10
                                ? County.start(LocalDate.parse(written))
                                // A plus sign in an address that was not escaped arrives as a
                                // blank.
                                : OffsetDateTime.parse(written.replace(' ', '+')).toInstant();
                    } catch (DateTimeException e) {
                        throw Form.notReadable(name);
                    }
                });
    }

    /**
     * The span asked for: one end given, or none, makes it 90 days; both may be no further apart.
     */
    static TimeSpan span(Form form, Instant now) {
        var from = time(form, "start_date");
        var until = time(form, "end_date");
        var end =
                until.orElseGet(
                        () -> from.map(start -> start.plus(LONGEST)).orElse(now.plusSeconds(1)));
        var start = from.orElseGet(() -> end.minus(LONGEST));
        if (start.isAfter(end)) {
            throw Form.notReadable("start_date");
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new Refused(Open311Refusal.SPAN_TOO_LONG, Map.of("days", LONGEST.toDays()));
        }
        return new TimeSpan(Optional.of(start), Optional.of(end));
    }

    /** Both words, or none, ask for everything. */
    static Optional<Boolean> ended(Form form) {
        var words = form.list("status");
        if (!List.of("open", "closed").containsAll(words)) {
            throw Form.notReadable("status");
        }
        return words.size() == 1 ? Optional.of(words.contains("closed")) : Optional.empty();
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
        return written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
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

    /** A link to a picture or film. Never fetched by us: kept for whoever works on the matter. */
    static Optional<String> link(Form form) {
        return form.find("media_url")
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
                });
    }

    static Optional<String> email(Form form) {
        return form.find("email")
                .map(written -> {
                    if (!EMAIL.matcher(written).matches()) {
                        throw Form.notReadable("email");
                    }
                    return written;
                });
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
