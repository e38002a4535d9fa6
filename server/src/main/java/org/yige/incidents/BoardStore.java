package org.yige.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Cursor;
import org.yige.shared.SqlTimes;

/** All SQL for lists of incidents. Every list is asked for with the area of who asks. */
@Repository
public class BoardStore {

    private final JdbcClient sql;
    private final String county;

    BoardStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** One line of a list: the incident, its number, and how many reports it has. */
    record BoardRow(Incident incident, long number, int reports) {}

    /** What to list; what is empty does not narrow. */
    record Filter(
            List<String> states,
            Optional<Integer> grade,
            Optional<Integer> level,
            Optional<String> kind,
            Optional<String> village,
            Marked marked,
            Optional<String> words,
            Optional<EndedWithin> ended) {

        record Marked(Optional<Boolean> late, boolean mine) {}

        /** From (inclusive) until (exclusive). */
        record EndedWithin(Instant from, Instant until) {}

        static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

        /** What is open; or what has ended since a moment. */
        static Filter openOr(Optional<Instant> endedSince) {
            return new Filter(
                    endedSince.isPresent() ? List.of(ENDED) : NOT_ENDED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new Marked(Optional.empty(), false),
                    Optional.empty(),
                    endedSince.map(since -> new EndedWithin(since, ALWAYS)));
        }

        /** What is late is open: what was handled is not late any more. */
        boolean onlyOpen() {
            return marked.late().orElse(false) || !states.isEmpty() && !states.contains(ENDED);
        }
    }

    /**
     * Of what is open first what is late, then what is graver; in all other lists the newest first.
     * Open ones are few and have an index of their own. Of all others the newest are looked through
     * one by one, which soon fills a page with what is common; what is rare is found by its marks,
     * in the index of what has ended.
     *
     * @param masked kinds whose words are found only where one of the posts holds the matter
     */
    List<BoardRow> list(
            Filter filter,
            Area area,
            List<UUID> posts,
            List<String> masked,
            Optional<Cursor> from,
            int most) {
        var asked = new Narrowing(filter, area, posts, masked);
        if (asked.isNothing()) {
            return List.of();
        }
        if (filter.onlyOpen()) {
            return rows(OPEN.formatted(asked.narrowed()) + URGENT_PAGE, asked, from, most);
        }
        if (filter.ended().isPresent()) {
            return rows(ENDED_BETWEEN.formatted(asked.narrowed()) + PAGE, asked, from, most);
        }
        var marks = asked.marks();
        if (marks.isEmpty()) {
            return rows(ALL.formatted(asked.narrowed()) + PAGE, asked, from, most);
        }
        var near = rows(NEAR.formatted(asked.narrowed()), asked, from, most);
        if (near.size() == most) {
            return near;
        }
        var found =
                asked.number().isPresent()
                        ? FOUND.formatted(asked.narrowed(), BY_NUMBER.formatted(asked.narrowed()))
                        : FOUND.formatted(asked.narrowed(), "");
        return rows(found, asked.with("marks", marks), from, most);
    }

    private List<BoardRow> rows(String query, Narrowing asked, Optional<Cursor> from, int most) {
        var last = from.orElse(new Cursor(FOREMOST, Filter.ALWAYS, new UUID(-1, -1)));
        return sql.sql(query)
                .param("county", county)
                .params(asked.params)
                .param("openedAt", SqlTimes.utc(last.at()))
                .param("id", last.id())
                .param("late", last.rank() >= LATE)
                .param("upTo", last.rank() % LATE)
                .param("most", most)
                .query(BoardStore::row)
                .list();
    }

    private static final int LATE = 100;
    private static final int FOREMOST = LATE + LATE - 1;

    /** How far somebody has read in a list of what is open. */
    static Cursor urgency(Incident last) {
        return new Cursor(
                (last.marks().late() ? LATE : 0) + last.matter().grade(),
                last.matter().openedAt(),
                last.id().value());
    }

    private static final String ENDED = "ENDED";
    private static final List<String> NOT_ENDED =
            List.of("WAITING", "IN_HAND", "ON_SCENE", "HANDING_OVER", "HANDLED");

    private static final String PAGE =
            """
               and (opened_at, id) < (:openedAt, :id)
             order by opened_at desc, id desc
             limit :most
            """;

    private static final String URGENT_PAGE =
            """
               and (late, grade, opened_at, id) < (:late, :upTo, :openedAt, :id)
             order by late desc, grade desc, opened_at desc, id desc
             limit :most
            """;

    private static final String ALL =
            """
            select * from incidents.incident incident
             where county = :county and joined_into is null %s
            """;

    private static final String OPEN =
            """
            select * from incidents.incident incident
             where county = :county and joined_into is null and state <> 'ENDED' %s
            """;

    private static final String ENDED_BETWEEN =
            """
            with incident as materialized (
                select * from incidents.incident
                 where county = :county and joined_into is null and state = 'ENDED'
                   and ended_at >= :endedFrom and ended_at < :endedUntil)
            select * from incident where true %s
            """;

    /** The newest, whatever they are; those among them that are meant. */
    private static final String NEAR =
            """
            select * from (
                select * from incidents.incident
                 where county = :county and joined_into is null and (opened_at, id) < (:openedAt, :id)
                 order by opened_at desc, id desc
                 limit 5000) incident
             where true %s
             order by opened_at desc, id desc
             limit :most
            """;

    /** Everything that is meant: the open ones looked through, the ended ones by their marks. */
    private static final String FOUND =
            """
            with found as (
                (select id, opened_at from incidents.incident
                  where county = :county and joined_into is null and state <> 'ENDED' %1$s
                    and (opened_at, id) < (:openedAt, :id)
                  order by opened_at desc, id desc
                  limit :most)
                union
                (select id, opened_at from incidents.incident
                  where county = :county and joined_into is null and state = 'ENDED'
                    and incidents.marks(summary, kind, village, owner, grade, level) @@ cast(:marks as tsquery) %1$s
                    and (opened_at, id) < (:openedAt, :id)
                  order by opened_at desc, id desc
                  limit :most)
                %2$s)
            select incident.*
              from (select id from found order by opened_at desc, id desc limit :most) page
              join incidents.incident incident on incident.county = :county and incident.id = page.id
             order by incident.opened_at desc, incident.id desc
            """;

    private static final String BY_NUMBER =
            """
            union
            select id, opened_at from incidents.incident
             where county = :county and joined_into is null and number = :number %s
               and (opened_at, id) < (:openedAt, :id)
            """;

    /** A filter as conditions, their parameters, and as marks of the index of what has ended. */
    private static final class Narrowing {

        private static final String READ =
                "(summary ilike :words and (kind <> all(:masked) or owner = any(:posts)))";

        private static final Pattern NUMBER =
                Pattern.compile("[^\\p{N}]{0,6}(\\d[\\d\\s,]*)\\p{L}?");

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();
        private final List<String> marks = new ArrayList<>();
        private final Optional<Long> number;
        private final boolean nothing;

        Narrowing(Filter filter, Area area, List<UUID> posts, List<String> masked) {
            nothing = posts.isEmpty() && (filter.marked().mine() || area.prefixes().isEmpty());
            number = filter.words().flatMap(Narrowing::numberIn);
            reach(filter.marked().mine(), area, posts);
            if (!filter.states().isEmpty()) {
                narrow("state = any(:states)", "states", filter.states().toArray(String[]::new));
            }
            filter.grade()
                    .ifPresent(grade -> {
                        narrow("grade = :grade", "grade", grade);
                        marks.add(quoted(" grade:" + grade));
                    });
            filter.level()
                    .ifPresent(level -> {
                        narrow("level = :level", "level", level);
                        marks.add(quoted(" level:" + level));
                    });
            filter.kind()
                    .ifPresent(kind -> {
                        narrow("(kind = :kind or starts_with(kind, :kind || '.'))", "kind", kind);
                        marks.add(quoted(" kind:" + kind) + ":*");
                    });
            filter.village()
                    .ifPresent(village -> {
                        narrow("starts_with(village, :village)", "village", village);
                        marks.add(in(village));
                    });
            filter.marked().late().ifPresent(late -> narrow("late = :late", "late", late));
            filter.ended()
                    .ifPresent(within -> {
                        with("endedFrom", SqlTimes.utc(within.from()));
                        with("endedUntil", SqlTimes.utc(within.until()));
                    });
            filter.words().ifPresent(words -> words(words, posts, masked));
        }

        private void reach(boolean mine, Area area, List<UUID> posts) {
            if (!mine && area.isWholeCounty()) {
                return;
            }
            var within = new ArrayList<String>();
            posts.forEach(post -> within.add(quoted(" by:" + post)));
            with("posts", posts.toArray(UUID[]::new));
            if (mine) {
                conditions.add("owner = any(:posts)");
            } else {
                narrow("(village like any(:area) or owner = any(:posts))", "area", area.patterns());
                area.prefixes().forEach(prefix -> within.add(in(prefix)));
            }
            marks.add("(" + String.join(" | ", within) + ")");
        }

        /** Every word has to be said, wherever. */
        private void words(String words, List<UUID> posts, List<String> masked) {
            with("masked", masked.toArray(String[]::new));
            with("posts", posts.toArray(UUID[]::new));
            var said = words.strip().split("\\s+");
            var all =
                    IntStream.range(0, said.length)
                            .mapToObj(i -> READ.replace(":words", ":words" + i))
                            .collect(Collectors.joining(" and ", "(", ")"));
            conditions.add(number.isPresent() ? "(" + all + " or number = :number)" : all);
            for (int i = 0; i < said.length; i++) {
                with("words" + i, containing(said[i]));
                marks.add(pairs(said[i].toLowerCase(Locale.ROOT)));
            }
            number.ifPresent(named -> with("number", named));
        }

        /** Every two characters that stand side by side; a single one begins some pair. */
        private static String pairs(String words) {
            var points = words.codePoints().toArray();
            return points.length == 1
                    ? quoted(words) + ":*"
                    : IntStream.range(0, points.length - 1)
                            .mapToObj(i -> quoted(new String(points, i, 2)))
                            .distinct()
                            .collect(Collectors.joining(" & "));
        }

        /** Towns and villages are marks, whatever else divisions begin with is not. */
        private static String in(String division) {
            boolean whole = division.length() == 9 || division.length() == 12;
            return quoted(" in:" + division) + (whole ? "" : ":*");
        }

        private static String quoted(String mark) {
            return "'" + mark.replace("\\", "\\\\").replace("'", "''") + "'";
        }

        private void narrow(String condition, String name, Object value) {
            conditions.add(condition);
            params.put(name, value);
        }

        Narrowing with(String name, Object value) {
            params.put(name, value);
            return this;
        }

        boolean isNothing() {
            return nothing;
        }

        Optional<Long> number() {
            return number;
        }

        String narrowed() {
            return conditions.stream().map(each -> " and " + each).collect(Collectors.joining());
        }

        String marks() {
            return String.join(" & ", marks);
        }

        /** Alone, or with what is said before and after a number. */
        private static Optional<Long> numberIn(String words) {
            var typed = NUMBER.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).strip());
            return typed.matches()
                    ? Optional.of(typed.group(1).replaceAll("[\\s,]", ""))
                            .filter(digits -> digits.length() <= 15)
                            .map(Long::valueOf)
                    : Optional.empty();
        }
    }

    List<BoardRow> some(Collection<UUID> ids, Area area, List<UUID> posts) {
        return sql.sql(
                        """
                        select * from incidents.incident incident
                         where county = :county and id = any(:ids) and joined_into is null
                           and (village like any(:area) or owner = any(:posts))
                        """)
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .param("area", area.patterns())
                .param("posts", posts.toArray(UUID[]::new))
                .query(BoardStore::row)
                .list();
    }

    /** Open incidents not far in place and time: who is really alike is for the rules. */
    List<Incident> around(Incident incident, Area area, int metres, int hours) {
        double degrees = metres / 60_000.0;
        double lon = incident.scene().spot().map(spot -> spot.lon()).orElse(-999.0);
        double lat = incident.scene().spot().map(spot -> spot.lat()).orElse(-999.0);
        return sql.sql(
                        """
                        select * from incidents.incident incident
                         where incident.county = :county and incident.id <> :id and joined_into is null
                           and state in ('WAITING', 'IN_HAND', 'ON_SCENE')
                           and village like any(:area)
                           and incident.happened_at between :from and :to
                           and (village = :village
                                or (lon between :west and :east and lat between :south and :north))
                         order by greatest(incident.happened_at - :at, :at - incident.happened_at)
                         limit 100
                        """)
                .param("county", county)
                .param("id", incident.id().value())
                .param("area", area.patterns())
                .param(
                        "from",
                        SqlTimes.utc(incident.matter().happenedAt().minusSeconds(hours * 3600L)))
                .param(
                        "to",
                        SqlTimes.utc(incident.matter().happenedAt().plusSeconds(hours * 3600L)))
                .param("at", SqlTimes.utc(incident.matter().happenedAt()))
                .param("village", incident.scene().division())
                .param("west", lon - degrees)
                .param("east", lon + degrees)
                .param("south", lat - degrees)
                .param("north", lat + degrees)
                .query(IncidentStore::incident)
                .list();
    }

    /** Open incidents of one kind in a square round a point, or in a village. */
    List<Incident> near(Board.Near what, Area area) {
        double degrees = what.metres() / 60_000.0;
        double lon = what.spot().map(spot -> spot.lon()).orElse(-999.0);
        double lat = what.spot().map(spot -> spot.lat()).orElse(-999.0);
        return sql.sql(
                        """
                        select * from incidents.incident incident
                         where incident.county = :county and joined_into is null
                           and state in ('WAITING', 'IN_HAND', 'ON_SCENE', 'HANDING_OVER')
                           and kind = :kind and village like any(:area) and opened_at >= :since
                           and (village = :village
                                or (lon between :west and :east and lat between :south and :north))
                         order by opened_at desc
                         limit 20
                        """)
                .param("county", county)
                .param("kind", what.kind())
                .param("area", area.patterns())
                .param("since", SqlTimes.utc(what.since()))
                .param("village", what.spot().isPresent() ? "" : what.village().orElse(""))
                .param("west", lon - degrees)
                .param("east", lon + degrees)
                .param("south", lat - degrees)
                .param("north", lat + degrees)
                .query(IncidentStore::incident)
                .list();
    }

    /**
     * When each of one kind was told in a square round a point, or in a village, whatever became of
     * it; what was joined to another was a call of its own.
     */
    List<Instant> calls(Board.Near what, Area area) {
        double degrees = what.metres() / 111_000.0;
        double lon = what.spot().map(spot -> spot.lon()).orElse(-999.0);
        double lat = what.spot().map(spot -> spot.lat()).orElse(-999.0);
        return sql.sql(
                        """
                        select opened_at from incidents.incident incident
                         where incident.county = :county and opened_at >= :since
                           and kind = :kind and village like any(:area)
                           and (village = :village
                                or (lon between :west and :east and lat between :south and :north))
                         order by opened_at desc
                         limit 100
                        """)
                .param("county", county)
                .param("kind", what.kind())
                .param("area", area.patterns())
                .param("since", SqlTimes.utc(what.since()))
                .param("village", what.spot().isPresent() ? "" : what.village().orElse(""))
                .param("west", lon - degrees)
                .param("east", lon + degrees)
                .param("south", lat - degrees)
                .param("north", lat + degrees)
                .query((row, n) -> SqlTimes.instant(row, "opened_at"))
                .list();
    }

    /** One line of a list, whoever reads it: the caller has asked whether they may. */
    BoardRow row(IncidentId id) {
        return sql.sql("select * from incidents.incident where county = :county and id = :id")
                .param("county", county)
                .param("id", id.value())
                .query(BoardStore::row)
                .single();
    }

    private static BoardRow row(ResultSet row, int n) throws SQLException {
        return new BoardRow(
                IncidentStore.incident(row, n), row.getLong("number"), row.getInt("reports"));
    }

    private static String containing(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
