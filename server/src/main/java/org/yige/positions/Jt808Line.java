package org.yige.positions;

import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yige.places.Places;
import org.yige.positions.FixRules.Lag;
import org.yige.positions.Jt808.Jt808Message;
import org.yige.positions.Jt808.Jt808Place;
import org.yige.positions.PositionFix.FixSource;
import org.yige.positions.Tracker.TrackerProtocol;

/**
 * One line to a device, or to a station's box that speaks for several. Whoever stalls, floods or
 * sends rubbish spoils this line alone.
 */
final class Jt808Line {

    private static final Logger LOG = LoggerFactory.getLogger(Jt808Line.class);

    /** A device tells of itself every few minutes at least. */
    private static final int SILENCE = 300_000;

    private static final int CHUNK = 64 * 1024;
    private static final int WRONG_KEYS = 5;
    private static final long MOST_FAULTS = 20_000;
    private static final int MOST_DEVICES = 20_000;
    private static final int MOST_PARTS = 64;
    private static final int MOST_CUT = 4;

    /** What may be sent and not yet written. */
    private static final int IN_FLIGHT = 20_000;

    private final Socket socket;
    private final Positions positions;
    private final Trackers trackers;
    private final TrackWriter writer;
    private final Clock clock;
    private final Outlet out;
    private final Map<String, Speaker> speakers = new HashMap<>();
    private final Semaphore flight = new Semaphore(IN_FLIGHT);
    private int wrong;
    private int serial;
    private long edition;

    Jt808Line(
            Socket socket,
            Positions positions,
            Trackers trackers,
            TrackWriter writer,
            Clock clock) {
        this.socket = socket;
        this.positions = positions;
        this.trackers = trackers;
        this.writer = writer;
        this.clock = clock;
        this.out = new Outlet(socket);
        this.edition = trackers.edition();
    }

    /** A device that gave its key on this line. */
    private static final class Speaker {

        private final Tracker tracker;
        private final Map<Integer, byte[][]> cut = new LinkedHashMap<>();
        private Lag lag = Lag.NONE;

        Speaker(Tracker tracker) {
            this.tracker = tracker;
        }
    }

    /** What came in at once: fixes to write, and what is answered when they are. */
    private static final class Round {

        private final List<PositionFix> fixes = new ArrayList<>();
        private final List<byte[]> answers = new ArrayList<>();
    }

    void run() {
        try (out) {
            socket.setSoTimeout(SILENCE);
            socket.setTcpNoDelay(true);
            var frames = new Jt808Frames();
            var bytes = new byte[CHUNK];
            int count = 0;
            while (count >= 0 && frames.faults() < MOST_FAULTS && wrong < WRONG_KEYS) {
                count = socket.getInputStream().read(bytes);
                forgetWhoChanged();
                var round = new Round();
                frames.feed(bytes, count, message -> take(message, round));
                finish(round);
            }
        } catch (IOException e) {
            LOG.debug("a line of a tracker ended: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetWhoChanged() {
        long current = trackers.edition();
        if (current != edition) {
            edition = current;
            speakers.clear();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a line of a tracker was closed already", e);
        }
    }

    /** Answers are sent once the fixes are in the database. */
    private void finish(Round round) throws InterruptedException {
        int fixes = Math.min(round.fixes.size(), IN_FLIGHT);
        flight.acquire(fixes);
        writer.write(
                round.fixes,
                () -> {
                    flight.release(fixes);
                    out.send(round.answers);
                });
    }

    private void take(Jt808Message message, Round round) {
        var now = clock.instant();
        if (message.encrypted()) {
            answer(message, Jt808.UNKNOWN, round);
            return;
        }
        switch (message.id()) {
            case Jt808.REGISTER -> register(message, now, round);
            case Jt808.AUTHENTICATE -> authenticate(message, round);
            default -> {
                var speaker = speakers.get(message.number());
                if (speaker == null) {
                    wrong++;
                    answer(message, Jt808.FAILED, round);
                } else {
                    whole(speaker, message)
                            .ifPresent(body -> said(speaker, message, body, now, round));
                }
            }
        }
    }

    private void register(Jt808Message message, Instant now, Round round) {
        var key = trackers.register(message.number(), now);
        if (key.isEmpty()) {
            wrong++;
        }
        round.answers.add(
                Jt808.registered(
                        message,
                        next(),
                        key.isPresent() ? Jt808.DONE : Jt808.NO_SUCH_DEVICE,
                        key.orElse("")));
    }

    private void authenticate(Jt808Message message, Round round) {
        var known =
                speakers.size() < MOST_DEVICES
                        ? trackers.known(
                                TrackerProtocol.JT808, message.number(), Jt808.key(message))
                        : Optional.<Tracker>empty();
        known.ifPresentOrElse(
                tracker -> speakers.put(message.number(), new Speaker(tracker)), () -> wrong++);
        answer(message, known.isPresent() ? Jt808.DONE : Jt808.FAILED, round);
    }

    private void said(
            Speaker speaker, Jt808Message message, byte[] body, Instant now, Round round) {
        switch (message.id()) {
            case Jt808.HEARTBEAT -> answer(message, Jt808.DONE, round);
            case Jt808.UNREGISTER -> {
                speakers.remove(message.number());
                answer(message, Jt808.DONE, round);
            }
            case Jt808.LOCATION ->
                    answer(
                            message,
                            Jt808.place(body, 0, body.length)
                                    .map(place -> live(speaker, place, now, round))
                                    .orElse(Jt808.WRONG),
                            round);
            case Jt808.LOCATIONS ->
                    answer(
                            message,
                            Jt808.places(body)
                                    .map(places -> kept(speaker, places, now, round))
                                    .orElse(Jt808.WRONG),
                            round);
            default -> answer(message, Jt808.UNKNOWN, round);
        }
    }

    private int live(Speaker speaker, Jt808Place place, Instant now, Round round) {
        speaker.lag = speaker.lag.next(place.at(), now);
        if (speaker.lag.isZoneOfItsOwn(now)) {
            trackers.heard(speaker.tracker, now, Optional.of(FixLeftOut.OTHER_TIME_ZONE));
            return Jt808.FAILED;
        }
        return told(speaker, place, now, round);
    }

    private int kept(Speaker speaker, List<Jt808Place> places, Instant now, Round round) {
        places.forEach(place -> told(speaker, place, now, round));
        return Jt808.DONE;
    }

    /** What cannot be used is taken all the same where sending it again would not help. */
    private int told(Speaker speaker, Jt808Place place, Instant now, Round round) {
        var why = fix(speaker, place, now, round);
        trackers.heard(speaker.tracker, now, why);
        return why.filter(each ->
                        each == FixLeftOut.FROM_THE_FUTURE
                                || each == FixLeftOut.OTHER_TIME_ZONE
                                || each == FixLeftOut.TOO_MANY)
                        .isPresent()
                ? Jt808.FAILED
                : Jt808.DONE;
    }

    private Optional<FixLeftOut> fix(Speaker speaker, Jt808Place place, Instant now, Round round) {
        if (!place.located()) {
            return Optional.of(FixLeftOut.NOT_LOCATED);
        }
        var spot = Places.wgs84(place.lon(), place.lat(), place.shifted());
        return positions.take(
                new PositionFix(
                        speaker.tracker.unit(),
                        place.at(),
                        spot,
                        PositionFix.UNKNOWN,
                        place.speed(),
                        FixSource.JT808,
                        speaker.tracker.id()),
                now,
                round.fixes);
    }

    /** The body of a message, put together from its packets; nothing while some are missing. */
    private Optional<byte[]> whole(Speaker speaker, Jt808Message message) {
        if (message.packets() == 1) {
            return Optional.of(message.body());
        }
        if (message.packets() > MOST_PARTS
                || message.packet() < 1
                || message.packet() > message.packets()) {
            return Optional.empty();
        }
        // Packets of one message have serials one after the other.
        int first = (message.serial() - message.packet() + 1) & 0xffff;
        int which = message.id() << 16 | first;
        var parts = speaker.cut.computeIfAbsent(which, _ -> new byte[message.packets()][]);
        if (parts.length != message.packets()) {
            speaker.cut.remove(which);
            return Optional.empty();
        }
        parts[message.packet() - 1] = message.body();
        if (speaker.cut.size() > MOST_CUT) {
            speaker.cut.remove(speaker.cut.keySet().iterator().next());
        }
        int length = 0;
        for (var part : parts) {
            if (part == null) {
                return Optional.empty();
            }
            length += part.length;
        }
        speaker.cut.remove(which);
        var body = java.nio.ByteBuffer.allocate(length);
        for (var part : parts) {
            body.put(part);
        }
        return Optional.of(body.array());
    }

    private void answer(Jt808Message message, int result, Round round) {
        round.answers.add(Jt808.answer(message, next(), result));
    }

    private int next() {
        serial = (serial + 1) & 0xffff;
        return serial;
    }
}
