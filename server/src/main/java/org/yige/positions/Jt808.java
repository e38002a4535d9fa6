package org.yige.positions;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yige.shared.County;

/**
 * JT/T 808 on the wire, as of 2013 and of 2019: what a frame says, and how an answer is framed.
 * Numbers are big-endian, times are Beijing's, words are GBK.
 */
final class Jt808 {

    static final int REGISTER = 0x0100;
    static final int AUTHENTICATE = 0x0102;
    static final int HEARTBEAT = 0x0002;
    static final int UNREGISTER = 0x0003;
    static final int LOCATION = 0x0200;
    static final int LOCATIONS = 0x0704;
    static final int ANSWER = 0x8001;
    static final int REGISTERED = 0x8100;

    /** Results of an answer. */
    static final int DONE = 0;

    static final int FAILED = 1;
    static final int WRONG = 2;
    static final int UNKNOWN = 3;

    /** Results of a registration. */
    static final int NO_SUCH_DEVICE = 4;

    static final int DELIMITER = 0x7e;
    static final int ESCAPE = 0x7d;

    private static final Charset GBK = Charset.forName("GBK");
    private static final int LOCATION_BYTES = 28;

    private Jt808() {}

    /**
     * A frame as it came.
     *
     * @param v2019 whether its head is that of 2019
     * @param number the device's number, digits with the zeros that fill it
     * @param packets how many the message is cut into; one where it is whole
     * @param packet which of them this is, from one on
     */
    record Jt808Message(
            int id,
            boolean v2019,
            boolean encrypted,
            String number,
            int serial,
            int packets,
            int packet,
            byte[] body) {}

    /** What a frame without its delimiters and check byte says; nothing if it says nothing. */
    static Optional<Jt808Message> read(byte[] frame, int length) {
        if (length < 12) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(frame, 0, length);
        int id = bytes.getShort() & 0xffff;
        int props = bytes.getShort() & 0xffff;
        boolean v2019 = (props & 0x4000) != 0;
        if (v2019) {
            if (bytes.remaining() < 13) {
                return Optional.empty();
            }
            bytes.get();
        }
        var number = digits(bytes, v2019 ? 10 : 6);
        int serial = bytes.getShort() & 0xffff;
        int packets = 1;
        int packet = 1;
        if ((props & 0x2000) != 0) {
            if (bytes.remaining() < 4) {
                return Optional.empty();
            }
            packets = bytes.getShort() & 0xffff;
            packet = bytes.getShort() & 0xffff;
        }
        if (number.isEmpty() || bytes.remaining() != (props & 0x3ff)) {
            return Optional.empty();
        }
        var body = Arrays.copyOfRange(frame, bytes.position(), length);
        return Optional.of(
                new Jt808Message(
                        id,
                        v2019,
                        (props & 0x1c00) != 0,
                        number.get(),
                        serial,
                        packets,
                        packet,
                        body));
    }

    private static Optional<String> digits(ByteBuffer bytes, int count) {
        var digits = new char[count * 2];
        boolean good = true;
        for (int i = 0; i < count; i++) {
            int pair = bytes.get() & 0xff;
            good &= pair >> 4 < 10 && (pair & 15) < 10;
            digits[2 * i] = (char) ('0' + (pair >> 4));
            digits[2 * i + 1] = (char) ('0' + (pair & 15));
        }
        return good ? Optional.of(new String(digits)) : Optional.empty();
    }

    /** The key a device gives; of 2019 it has its length before it. */
    static String key(Jt808Message message) {
        var body = message.body();
        if (!message.v2019()) {
            return new String(body, GBK).strip();
        }
        int length = body.length == 0 ? 0 : Math.min(body[0] & 0xff, body.length - 1);
        return length == 0 ? "" : new String(body, 1, length, GBK).strip();
    }

    /**
     * Where a device says that it is.
     *
     * @param located whether it knows
     * @param shifted whether what it says is GCJ-02
     * @param speed in metres a second
     */
    record Jt808Place(
            boolean located, boolean shifted, double lon, double lat, double speed, Instant at) {}

    /** One place of a location message; nothing if it is not one. */
    static Optional<Jt808Place> place(byte[] body, int from, int length) {
        if (length < LOCATION_BYTES) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(body, from, length);
        bytes.getInt();
        int status = bytes.getInt();
        double lat = (bytes.getInt() & 0xffffffffL) / 1e6 * ((status & 4) == 0 ? 1 : -1);
        double lon = (bytes.getInt() & 0xffffffffL) / 1e6 * ((status & 8) == 0 ? 1 : -1);
        bytes.getShort();
        double speed = (bytes.getShort() & 0xffff) / 36.0;
        bytes.getShort();
        return time(bytes)
                .filter(_ -> Math.abs(lat) <= 90 && Math.abs(lon) <= 180)
                .map(at ->
                        new Jt808Place((status & 2) != 0, (status & 32) != 0, lon, lat, speed, at));
    }

    private static Optional<Instant> time(ByteBuffer bytes) {
        var parts = new int[6];
        for (int i = 0; i < parts.length; i++) {
            int pair = bytes.get() & 0xff;
            if (pair >> 4 > 9 || (pair & 15) > 9) {
                return Optional.empty();
            }
            parts[i] = (pair >> 4) * 10 + (pair & 15);
        }
        try {
            return Optional.of(
                    LocalDateTime.of(
                                    2000 + parts[0],
                                    parts[1],
                                    parts[2],
                                    parts[3],
                                    parts[4],
                                    parts[5])
                            .atZone(County.ZONE)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The places of a message of several; nothing if it is not whole. */
    static Optional<List<Jt808Place>> places(byte[] body) {
        if (body.length < 3) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(body);
        int count = bytes.getShort() & 0xffff;
        bytes.get();
        var places = new ArrayList<Jt808Place>();
        for (int i = 0; i < count; i++) {
            if (bytes.remaining() < 2) {
                return Optional.empty();
            }
            int length = bytes.getShort() & 0xffff;
            if (bytes.remaining() < length) {
                return Optional.empty();
            }
            var place = place(body, bytes.position(), length);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.add(place.get());
            bytes.position(bytes.position() + length);
        }
        return Optional.of(places);
    }

    /** That a message was taken, or why not. */
    static byte[] answer(Jt808Message to, int serial, int result) {
        return framed(
                ANSWER,
                to,
                serial,
                new byte[] {
                    (byte) (to.serial() >> 8),
                    (byte) to.serial(),
                    (byte) (to.id() >> 8),
                    (byte) to.id(),
                    (byte) result
                });
    }

    /** The answer to a registration, with the key where it succeeded. */
    static byte[] registered(Jt808Message to, int serial, int result, String key) {
        var body = new ByteArrayOutputStream();
        body.write(to.serial() >> 8);
        body.write(to.serial());
        body.write(result);
        if (result == DONE) {
            body.writeBytes(key.getBytes(GBK));
        }
        return framed(REGISTERED, to, serial, body.toByteArray());
    }

    /** A message of ours, in the form of the one it answers. */
    private static byte[] framed(int id, Jt808Message to, int serial, byte[] body) {
        var head = ByteBuffer.allocate(to.v2019() ? 17 : 12);
        head.putShort((short) id).putShort((short) (body.length | (to.v2019() ? 0x4000 : 0)));
        if (to.v2019()) {
            head.put((byte) 1);
        }
        for (int i = 0; i < to.number().length(); i += 2) {
            head.put(
                    (byte)
                            ((to.number().charAt(i) - '0') << 4
                                    | (to.number().charAt(i + 1) - '0')));
        }
        head.putShort((short) serial);
        var out = new ByteArrayOutputStream(head.capacity() + body.length + 8);
        out.write(DELIMITER);
        int check = 0;
        for (var part : List.of(head.array(), body)) {
            for (byte each : part) {
                check ^= each;
                escaped(out, each & 0xff);
            }
        }
        escaped(out, check & 0xff);
        out.write(DELIMITER);
        return out.toByteArray();
    }

    private static void escaped(ByteArrayOutputStream out, int each) {
        switch (each) {
            case DELIMITER -> {
                out.write(ESCAPE);
                out.write(2);
            }
            case ESCAPE -> {
                out.write(ESCAPE);
                out.write(1);
            }
            default -> out.write(each);
        }
    }
}
