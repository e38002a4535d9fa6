package org.yige.once;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yige.shared.Digest;
import org.yige.shared.UpTo;
import org.yige.shared.Wire;

/** A request whose body is read once, kept, and read again by whoever wants to. */
class RememberedBody extends HttpServletRequestWrapper {

    private static final int MOST_BYTES = UpTo.USUAL_KILOBYTES * 1024;

    private byte @Nullable [] body;

    RememberedBody(HttpServletRequest request) {
        super(request);
    }

    byte[] digest() throws IOException {
        return Digest.sha256(body());
    }

    private byte[] body() throws IOException {
        var read = body;
        if (read == null) {
            read = super.getInputStream().readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw Wire.tooLarge(MOST_BYTES);
            }
            body = read;
        }
        return read;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        var from = new ByteArrayInputStream(body());
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return from.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("it is all here already");
            }

            @Override
            public int read() {
                return from.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return from.read(into, offset, length);
            }
        };
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
