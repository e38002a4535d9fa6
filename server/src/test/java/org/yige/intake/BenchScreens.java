package org.yige.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * Screens that are open while reports come in: one live stream for each cookie on the standard
 * input, read as fast as it comes. Says {@code open} when all are told their place, and at the end
 * how many bytes came.
 */
public final class BenchScreens {

    private BenchScreens() {}

    /** Port; cookies on the standard input, then an empty line; the end of the input ends it. */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        var cookies = in.lines().takeWhile(line -> !line.isEmpty()).toList();
        var open = new CountDownLatch(cookies.size());
        var bytes = new LongAdder();
        var screens = Executors.newVirtualThreadPerTaskExecutor();
        cookies.forEach(cookie ->
                screens.submit(() -> {
                    watch(port, cookie, open, bytes);
                    return null;
                }));
        open.await();
        System.out.println("open " + cookies.size());
        while (in.readLine() != null) {
            continue;
        }
        System.out.println("bytes " + bytes.sum());
        System.exit(0);
    }

    private static void watch(int port, String cookie, CountDownLatch open, LongAdder bytes)
            throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            ("GET /api/notices/stream HTTP/1.1\r\nHost: localhost\r\nCookie: "
                                            + cookie
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            var in = socket.getInputStream();
            var piece = new byte[16_384];
            int read = in.read(piece);
            if (!new String(piece, 0, Math.max(0, read), StandardCharsets.US_ASCII)
                    .startsWith("HTTP/1.1 200")) {
                throw new IOException("a screen was not let in");
            }
            open.countDown();
            for (; read >= 0; read = in.read(piece)) {
                bytes.add(read);
            }
        }
        throw new IOException("a screen lost its stream");
    }
}
