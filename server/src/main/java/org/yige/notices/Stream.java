package org.yige.notices;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Server-sent events written to one listener, each flushed at once. Blocks as long as the listener
 * does not read.
 */
final class Stream {

    private final OutputStream out;

    Stream(OutputStream out) {
        this.out = out;
    }

    /**
     * @param json one line; server-sent events end a message at an empty one
     */
    static String event(String event, Optional<String> id, String json) {
        return id.map(written -> "id: " + written + "\n").orElse("")
                + "event: "
                + event
                + "\ndata: "
                + json
                + "\n\n";
    }

    void send(String event, Optional<String> id, String json) throws IOException {
        write(event(event, id, json));
    }

    /** Events already written out. */
    void send(byte[] events) throws IOException {
        out.write(events);
        out.flush();
    }

    /** How soon a browser should come back after a break. */
    void comeBackAfter(int milliseconds) throws IOException {
        write("retry: " + milliseconds + "\n\n");
    }

    private void write(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }
}
