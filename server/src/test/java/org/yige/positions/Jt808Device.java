package org.yige.positions;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** For tests: a device that speaks JT/T 808, written from the standard and not from our reader. */
final class Jt808Device implements AutoCloseable {

    private static final DateTimeFormatter BCD = DateTimeFormatter.ofPattern("yyMMddHHmmss");

    private final Socket socket;
    private final DataInputStream in;
    private final String number;
    private final boolean v2019;
    private int serial;

    Jt808Device(int port, String number, boolean v2019) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        this.socket.setSoTimeout(15_000);
        this.in = new DataInputStream(socket.getInputStream());
        this.number = number;
        this.v2019 = v2019;
    }

    byte[] frame(int id, byte[] body) {
        return frame(id, body, 1, 1);
    }

    byte[] frame(int id, byte[] body, int packets, int packet) {
        var plain = new ByteArrayOutputStream();
        int props = body.length | (v2019 ? 0x4000 : 0) | (packets > 1 ? 0x2000 : 0);
        two(plain, id);
        two(plain, props);
        if (v2019) {
            plain.write(1);
        }
        var digits = "0".repeat((v2019 ? 20 : 12) - number.length()) + number;
        plain.writeBytes(bcd(digits));
        serial = serial + 1 & 0xffff;
        two(plain, serial);
        if (packets > 1) {
            two(plain, packets);
            two(plain, packet);
        }
        plain.writeBytes(body);
        int check = 0;
        for (byte each : plain.toByteArray()) {
            check ^= each;
        }
        plain.write(check);
        var out = new ByteArrayOutputStream();
        out.write(0x7e);
        for (byte each : plain.toByteArray()) {
            if (each == 0x7e) {
                out.writeBytes(new byte[] {0x7d, 2});
            } else if (each == 0x7d) {
                out.writeBytes(new byte[] {0x7d, 1});
            } else {
                out.write(each);
            }
        }
        out.write(0x7e);
        return out.toByteArray();
    }

    static byte[] location(double lon, double lat, Instant at, ZoneId clock) {
        var body = ByteBuffer.allocate(28);
        body.putInt(0)
                .putInt(3)
                .putInt((int) Math.round(lat * 1e6))
                .putInt((int) Math.round(lon * 1e6))
                .putShort((short) 900)
                .putShort((short) 360)
                .putShort((short) 90)
                .put(bcd(BCD.format(at.atZone(clock))));
        return body.array();
    }

    static byte[] location(double lon, double lat, Instant at) {
        return location(lon, lat, at, ZoneId.of("Asia/Shanghai"));
    }

    static byte[] batch(List<byte[]> places) {
        var out = new ByteArrayOutputStream();
        two(out, places.size());
        out.write(1);
        for (var place : places) {
            two(out, place.length);
            out.writeBytes(place);
        }
        return out.toByteArray();
    }

    byte[] key(String key) {
        var bytes = key.getBytes(Charset.forName("GBK"));
        if (!v2019) {
            return bytes;
        }
        var out = new ByteArrayOutputStream();
        out.write(bytes.length);
        out.writeBytes(bytes);
        out.writeBytes(new byte[35]);
        return out.toByteArray();
    }

    void send(byte[]... pieces) throws IOException {
        for (var piece : pieces) {
            socket.getOutputStream().write(piece);
            socket.getOutputStream().flush();
        }
    }

    /** The body of the next answer, and which message it is; nothing when the line ended. */
    record Answer(int id, byte[] body) {

        int result() {
            return id == 0x8001 ? body[4] : body[2];
        }
    }

    Answer answer() throws IOException {
        var plain = new ByteArrayOutputStream();
        int each = in.readUnsignedByte();
        if (each != 0x7e) {
            throw new IOException("no frame");
        }
        each = in.readUnsignedByte();
        while (each != 0x7e) {
            if (each == 0x7d) {
                each = in.readUnsignedByte() == 1 ? 0x7d : 0x7e;
            }
            plain.write(each);
            each = in.readUnsignedByte();
        }
        var bytes = plain.toByteArray();
        int head = v2019 ? 17 : 12;
        var body = new byte[bytes.length - head - 1];
        System.arraycopy(bytes, head, body, 0, body.length);
        return new Answer((bytes[0] & 0xff) << 8 | bytes[1] & 0xff, body);
    }

    int ask(int id, byte[] body) throws IOException {
        send(frame(id, body));
        return answer().result();
    }

    /** Whether the other end closed the line. */
    boolean isClosed() throws IOException {
        try {
            return in.read() < 0;
        } catch (java.net.SocketException e) {
            return true;
        }
    }

    private static void two(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }

    private static byte[] bcd(String digits) {
        var bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((digits.charAt(2 * i) - '0') << 4 | digits.charAt(2 * i + 1) - '0');
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
