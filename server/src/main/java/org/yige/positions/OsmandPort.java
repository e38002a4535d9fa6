package org.yige.positions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yige.access.Pace;
import org.yige.access.RateLimit;
import org.yige.positions.PositionFix.FixSource;
import org.yige.positions.Tracker.TrackerProtocol;
import org.yige.shared.Refused;
import org.yige.shared.Spot;

/**
 * Listens to phone apps and trackers that speak the protocol of OsmAnd: one request a fix, with
 * {@code id}, {@code key}, {@code lat}, {@code lon}, {@code timestamp}, {@code accuracy}. Apps that
 * know no key write it behind the id: {@code id.key}.
 */
@Component
class OsmandPort implements SmartLifecycle {

    private static final int LONGEST_QUERY = 2_000;
    private static final Pace WRONG_KEYS = new Pace(60, Duration.ofMinutes(1));
    private static final long MILLIS = 100_000_000_000L;

    private final PositionsSettings settings;
    private final Positions positions;
    private final Trackers trackers;
    private final TrackWriter writer;
    private final RateLimit limit;
    private final Clock clock;
    private volatile @Nullable HttpServer listening;

    OsmandPort(
            PositionsSettings settings,
            Positions positions,
            Trackers trackers,
            TrackWriter writer,
            RateLimit limit,
            Clock clock) {
        this.settings = settings;
        this.positions = positions;
        this.trackers = trackers;
        this.writer = writer;
        this.limit = limit;
        this.clock = clock;
    }

    /** The port listened on; nothing while it is off. */
    Optional<Integer> port() {
        return Optional.ofNullable(listening).map(server -> server.getAddress().getPort());
    }

    @Override
    public void start() {
        settings.osmand()
                .ifPresent(port -> {
                    try {
                        var server =
                                HttpServer.create(
                                        new InetSocketAddress(
                                                InetAddress.getByName(settings.address()), port),
                                        0);
                        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                        server.createContext("/", this::serve);
                        server.start();
                        listening = server;
                    } catch (IOException e) {
                        settings.refuseOrSay(port, e);
                    }
                });
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(answer(exchange), -1);
        }
    }

    private int answer(HttpExchange exchange) {
        var from = exchange.getRemoteAddress().getAddress().getHostAddress();
        var asked = asked(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        var tracker = known(asked);
        if (tracker.isEmpty()) {
            try {
                limit.take("positions.osmand/" + from, WRONG_KEYS);
            } catch (Refused e) {
                return 429;
            }
            return 401;
        }
        var now = clock.instant();
        var fix = fix(tracker.get(), asked, now);
        if (fix.isEmpty()) {
            return 400;
        }
        return taken(tracker.get(), fix.get(), now);
    }

    private int taken(Tracker tracker, PositionFix fix, Instant now) {
        var kept = new ArrayList<PositionFix>();
        var why = positions.take(fix, now, kept);
        trackers.heard(tracker, now, why);
        return writer.isWritten(kept) ? 200 : 503;
    }

    private Optional<Tracker> known(Map<String, String> asked) {
        var id = asked.getOrDefault("id", asked.getOrDefault("deviceid", ""));
        int dot = id.indexOf('.');
        return dot < 0
                ? trackers.known(TrackerProtocol.OSMAND, id, asked.getOrDefault("key", ""))
                : trackers.known(
                        TrackerProtocol.OSMAND, id.substring(0, dot), id.substring(dot + 1));
    }

    private static Optional<PositionFix> fix(
            Tracker tracker, Map<String, String> asked, Instant now) {
        try {
            var spot =
                    new Spot(
                            Double.parseDouble(asked.getOrDefault("lon", "")),
                            Double.parseDouble(asked.getOrDefault("lat", "")));
            return Optional.of(
                    new PositionFix(
                            tracker.unit(),
                            Optional.ofNullable(asked.get("timestamp"))
                                    .map(OsmandPort::moment)
                                    .orElse(now),
                            spot,
                            PositionFix.accuracy(
                                    Double.parseDouble(asked.getOrDefault("accuracy", "0"))),
                            -1,
                            FixSource.OSMAND,
                            tracker.id()));
        } catch (NumberFormatException | DateTimeException | Refused e) {
            return Optional.empty();
        }
    }

    /** Seconds or milliseconds since 1970, or a moment in words. */
    private static Instant moment(String written) {
        if (!written.matches("[0-9]{1,15}")) {
            return Instant.parse(written);
        }
        long number = Long.parseLong(written);
        return number < MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Map<String, String> asked(String query) {
        var asked = new HashMap<String, String>();
        if (query.length() > LONGEST_QUERY) {
            return asked;
        }
        for (var pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    asked.put(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    return Map.of();
                }
            }
        }
        return asked;
    }

    @Override
    public void stop() {
        var server = listening;
        listening = null;
        if (server != null) {
            server.stop(0);
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
