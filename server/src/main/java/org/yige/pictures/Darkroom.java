package org.yige.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yige.shared.Refused;

/**
 * Where pictures are received and drawn anew. Decoding is native and cannot be interrupted, so it
 * has threads of its own, that no request waits for but those with pictures; what arrives is kept
 * in memory, so there is room for so much and no more. Who finds it full is told to come again.
 */
@Component
class Darkroom implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    /** A photo of a phone on a slow line; after that nobody is there. */
    private static final Duration LONGEST_ARRIVAL = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int COME_AGAIN_SECONDS = 5;

    private final Semaphore blocks;
    private final ThreadPoolExecutor threads;

    @Autowired
    Darkroom() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 32, 64 * 1024 * 1024);
    }

    /**
     * @param threads how many pictures are drawn at once
     * @param waiting how many wait for that
     * @param bytes how much of what was sent is in memory at once
     */
    Darkroom(int threads, int waiting, int bytes) {
        this.blocks = new Semaphore(bytes / BLOCK);
        this.threads =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(waiting),
                        Thread.ofPlatform().name("darkroom-", 1).daemon().factory());
    }

    /** What was sent, and the room it takes until it is closed. */
    final class Film implements Negative {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int taken;

        @Override
        public byte[] bytes() {
            return bytes.toByteArray();
        }

        private void add(byte[] block, int length) {
            if (bytes.size() + length > Picture.MOST_BYTES) {
                throw Picture.tooLarge();
            }
            while ((long) taken * BLOCK < bytes.size() + length) {
                if (!blocks.tryAcquire()) {
                    throw full();
                }
                taken++;
            }
            bytes.write(block, 0, length);
        }

        @Override
        public void close() {
            blocks.release(taken);
            taken = 0;
        }
    }

    /**
     * Takes what is sent, as it comes.
     *
     * @throws Refused PHOTO_TOO_LARGE, or PHOTOS_COME_TOO_FAST with {@code retryAfter} when there
     *     is no room or it takes minutes to arrive
     */
    Film receive(InputStream sent) throws IOException {
        var until = System.nanoTime() + LONGEST_ARRIVAL.toNanos();
        var film = new Film();
        try {
            var block = new byte[BLOCK];
            for (int read = sent.read(block); read >= 0; read = sent.read(block)) {
                film.add(block, read);
                if (System.nanoTime() > until) {
                    throw full();
                }
            }
            return film;
        } catch (IOException | RuntimeException e) {
            film.close();
            throw e;
        }
    }

    /**
     * The picture drawn anew.
     *
     * @throws Refused what {@link Picture#from} refuses, or PHOTOS_COME_TOO_FAST with {@code
     *     retryAfter}
     */
    Picture develop(byte[] sent) {
        try {
            var drawing = threads.submit(() -> Picture.from(sent));
            try {
                return drawing.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                if (drawing.cancel(false)) {
                    threads.remove((Runnable) drawing);
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refused refused
                    ? refused
                    : new IllegalStateException("a picture could not be drawn", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw full();
        } catch (RejectedExecutionException | TimeoutException e) {
            throw full();
        }
    }

    private static Refused full() {
        return new Refused(
                PicturesRefusal.PHOTOS_COME_TOO_FAST, Map.of("retryAfter", COME_AGAIN_SECONDS));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
