package org.yige.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * A real HTTP client, kept light because it shares the cores: posts reports over kept connections,
 * prints the rate.
 */
public final class BenchClient {

    private BenchClient() {}

    /** Port, connections, seconds, then longitude and latitude pairs. */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int connections = Integer.parseInt(args[1]);
        double seconds = Double.parseDouble(args[2]);
        var accepted = new LongAdder();
        var refused = new LongAdder();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                int first = i;
                threads.submit(() -> {
                    post(port, args, first, end, accepted, refused);
                    return null;
                });
            }
        }
        if (refused.sum() > 0) {
            throw new IllegalStateException(refused.sum() + " reports were not answered with 201");
        }
        System.out.println(Math.round(accepted.sum() / ((System.nanoTime() - begin) / 1e9)));
    }

    private static void post(
            int port, String[] args, int first, long end, LongAdder accepted, LongAdder refused)
            throws IOException {
        int spots = (args.length - 3) / 2;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 16_384);
            var out = socket.getOutputStream();
            for (int i = first; System.nanoTime() < end; i++) {
                int at = 3 + 2 * (i % spots);
                out.write(request(args[at], args[at + 1]));
                out.flush();
                (answered(in) ? accepted : refused).increment();
            }
        }
    }

    private static byte[] request(String lon, String lat) {
        var body =
                ("{\"kind\":\"tidy.rubbish\",\"words\":\"小区门口的垃圾三天没有人清运，味道很大\",\"facts\":[],\"spot\":{\"lon\":"
                                + lon
                                + ",\"lat\":"
                                + lat
                                + "},\"place\":null,\"village\":null,\"happenedAt\":null,\"phone\":null,"
                                + "\"photos\":[]}")
                        .getBytes(StandardCharsets.UTF_8);
        var head =
                ("POST /api/intake/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Idempotency-Key: "
                                + UUID.randomUUID()
                                + "\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** Reads one answer to its end; true if it says 201. */
    private static boolean answered(InputStream in) throws IOException {
        var status = line(in);
        int length = -1;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            for (int size = chunk(in); ; size = chunk(in)) {
                in.skipNBytes(size + 2L);
                if (size == 0) {
                    break;
                }
            }
        }
        return status.contains(" 201");
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
