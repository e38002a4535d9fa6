package org.yige.positions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered on one line, by a thread of its own: whoever hands an answer over never waits
 * for the other end. Whoever does not read answers for long loses the line.
 */
final class Outlet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);
    private static final int MOST = 1 << 20;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Socket socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean closed;
    private final Thread answering;

    Outlet(Socket socket) {
        this.socket = socket;
        answering = Thread.ofVirtual().name("positions-answers").start(this::run);
    }

    void send(List<byte[]> answers) {
        lock.lock();
        try {
            for (var answer : answers) {
                waiting.writeBytes(answer);
            }
            if (waiting.size() > MOST) {
                waiting.reset();
                closed = true;
                hangUp();
            }
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try (socket) {
            var bytes = next();
            while (bytes.length > 0) {
                socket.getOutputStream().write(bytes);
                bytes = next();
            }
        } catch (IOException | InterruptedException e) {
            LOG.debug("a tracker does not listen: {}", e.toString());
        }
    }

    /** What was answered before the line was closed is sent all the same; then there is nothing. */
    private byte[] next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.size() == 0 && !closed) {
                more.await();
            }
            var bytes = waiting.toByteArray();
            waiting = new ByteArrayOutputStream();
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    /** Gives what was answered a moment to get out. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            more.signal();
        } finally {
            lock.unlock();
        }
        try {
            answering.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hangUp();
    }

    private void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a line of a tracker was closed already", e);
        }
    }
}
