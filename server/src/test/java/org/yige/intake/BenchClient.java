package org.yige.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * A real HTTP client, kept light because it shares the cores: posts reports over kept connections,
 * through the plain interface, by Open311, or many at once; prints how many a second were taken and
 * within how many milliseconds 99 of 100 requests were answered.
 */
public final class BenchClient {

    private static final String WORDS = "小区门口的垃圾三天没有人清运，味道很大";

    private static final int BATCH = 5_000;

    private BenchClient() {}

    /**
     * Port, connections, seconds, then longitude and latitude pairs. The environment's {@code
     * API_KEY} makes it speak Open311; {@code DESK}, a cookie and its token, makes it send batches.
     */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int connections = Integer.parseInt(args[1]);
        double seconds = Double.parseDouble(args[2]);
        var taken = new ConcurrentLinkedQueue<Long>();
        var refused = new LongAdder();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                int first = i;
                threads.submit(() -> {
                    post(port, args, first, end, taken, refused);
                    return null;
                });
            }
        }
        if (refused.sum() > 0) {
            throw new IllegalStateException(refused.sum() + " reports were not taken");
        }
        var nanos = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%d %.1f%n",
                Math.round(
                        nanos.length
                                * (System.getenv("DESK") == null ? 1.0 : BATCH)
                                / ((System.nanoTime() - begin) / 1e9)),
                nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static void post(
            int port,
            String[] args,
            int first,
            long end,
            ConcurrentLinkedQueue<Long> taken,
            LongAdder refused)
            throws IOException {
        var key = Optional.ofNullable(System.getenv("API_KEY"));
        var desk = Optional.ofNullable(System.getenv("DESK"));
        int spots = (args.length - 3) / 2;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 16_384);
            var out = socket.getOutputStream();
            for (int i = first; System.nanoTime() < end; i++) {
                int at = 3 + 2 * (i % spots);
                var request =
                        desk.map(own -> batch(own, args))
                                .or(() -> key.map(own -> byOpen311(own, args[at], args[at + 1])))
                                .orElseGet(() -> plain(args[at], args[at + 1]));
                long sent = System.nanoTime();
                out.write(request);
                out.flush();
                if (answered(in)) {
                    taken.add(System.nanoTime() - sent);
                } else {
                    refused.increment();
                }
            }
        }
    }

    private static byte[] plain(String lon, String lat) {
        var body =
                "{\"kind\":\"tidy.rubbish\",\"words\":\""
                        + WORDS
                        + "\",\"facts\":[],\"spot\":{\"lon\":"
                        + lon
                        + ",\"lat\":"
                        + lat
                        + "},\"place\":null,\"village\":null,\"happenedAt\":null,\"phone\":null,\"photos\":[]}";
        return request("/api/intake/reports", "application/json", body);
    }

    private static byte[] byOpen311(String key, String lon, String lat) {
        var body =
                "api_key="
                        + key
                        + "&service_code=tidy.rubbish&lat="
                        + lat
                        + "&long="
                        + lon
                        + "&description="
                        + URLEncoder.encode(WORDS, StandardCharsets.UTF_8);
        return request("/open311/v2/requests.json", "application/x-www-form-urlencoded", body);
    }

    private static byte[] batch(String desk, String[] args) {
        int spots = (args.length - 3) / 2;
        var rows = new StringBuilder(BATCH * 256);
        for (int i = 0; i < BATCH; i++) {
            int at = 3 + 2 * (i % spots);
            rows.append("{\"key\":\"")
                    .append(UUID.randomUUID())
                    .append("\",\"channel\":\"HOTLINE\",\"kind\":\"tidy.rubbish\",\"words\":\"")
                    .append(WORDS)
                    .append("\",\"spot\":{\"lon\":")
                    .append(args[at])
                    .append(",\"lat\":")
                    .append(args[at + 1])
                    .append("}}\n");
        }
        var own = desk.split(" ");
        return request(
                "/api/intake/reports/batch",
                "application/x-ndjson\r\nCookie: " + own[0] + "\r\nX-CSRF: " + own[1],
                rows.toString());
    }

    private static byte[] request(String path, String type, String written) {
        var body = written.getBytes(StandardCharsets.UTF_8);
        var head =
                ("POST "
                                + path
                                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                + type
                                + "\r\nIdempotency-Key: "
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

    /** Reads one answer to its end; true if the report was taken. */
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
        return status.contains(" 201") || status.contains(" 200");
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
