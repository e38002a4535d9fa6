package org.yige.positions;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens to trackers that speak JT/T 808. Each line has a thread of its own. */
@Component
class Jt808Port implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Jt808Port.class);
    private static final int MOST_LINES = 5_000;
    private static final int BACKLOG = 256;

    private final PositionsSettings settings;
    private final Positions positions;
    private final Trackers trackers;
    private final TrackWriter writer;
    private final Clock clock;
    private final Set<Jt808Line> lines = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket listening;

    Jt808Port(
            PositionsSettings settings,
            Positions positions,
            Trackers trackers,
            TrackWriter writer,
            Clock clock) {
        this.settings = settings;
        this.positions = positions;
        this.trackers = trackers;
        this.writer = writer;
        this.clock = clock;
    }

    /** The port listened on; nothing while it is off. */
    Optional<Integer> port() {
        return Optional.ofNullable(listening).map(ServerSocket::getLocalPort);
    }

    @Override
    public void start() {
        settings.jt808()
                .ifPresent(port -> {
                    try {
                        var socket = new ServerSocket();
                        socket.setReuseAddress(true);
                        socket.bind(
                                new InetSocketAddress(
                                        InetAddress.getByName(settings.address()), port),
                                BACKLOG);
                        listening = socket;
                        Thread.ofVirtual().name("positions-jt808").start(() -> accept(socket));
                    } catch (IOException e) {
                        settings.refuseOrSay(port, e);
                    }
                });
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var line = socket.accept();
                if (lines.size() >= MOST_LINES) {
                    line.close();
                } else {
                    Thread.ofVirtual().name("positions-line").start(() -> serve(line));
                }
            } catch (IOException e) {
                LOG.debug("no line came: {}", e.toString());
            }
        }
    }

    private void serve(Socket socket) {
        var line = new Jt808Line(socket, positions, trackers, writer, clock);
        lines.add(line);
        try {
            line.run();
        } catch (RuntimeException e) {
            LOG.warn("a line of a tracker broke", e);
        } finally {
            lines.remove(line);
        }
    }

    @Override
    public void stop() {
        var socket = listening;
        listening = null;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("closed already", e);
            }
        }
        lines.forEach(Jt808Line::close);
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
