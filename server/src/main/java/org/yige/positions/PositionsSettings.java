package org.yige.positions;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which ports trackers are listened to on: none unless the settings name them. The demo listens on
 * this machine.
 */
@Component
class PositionsSettings {

    private static final Logger LOG = LoggerFactory.getLogger(PositionsSettings.class);
    private static final int DEMO_JT808 = 6808;
    private static final int DEMO_OSMAND = 5055;

    private final String jt808;
    private final String osmand;
    private final String address;
    private final boolean demo;
    private final int mostASecond;

    PositionsSettings(
            @Value("${yige.positions.jt808-port:}") String jt808,
            @Value("${yige.positions.osmand-port:}") String osmand,
            @Value("${yige.address:127.0.0.1}") String address,
            @Value("${yige.demo:off}") String demo,
            @Value("${yige.positions.fixes-a-second:20}") int mostASecond) {
        this.jt808 = jt808.strip();
        this.osmand = osmand.strip();
        this.address = address;
        this.demo = demo.equals("on") || demo.equals("true");
        this.mostASecond = mostASecond;
    }

    Optional<Integer> jt808() {
        return port(jt808, DEMO_JT808);
    }

    Optional<Integer> osmand() {
        return port(osmand, DEMO_OSMAND);
    }

    String address() {
        return address;
    }

    /** How many fixes one device may tell, taken over a minute. */
    int mostASecond() {
        return mostASecond;
    }

    private Optional<Integer> port(String written, int ofDemo) {
        if (written.equals("off") || written.equals("false")) {
            return Optional.empty();
        }
        if (written.isEmpty()) {
            return demo ? Optional.of(ofDemo) : Optional.empty();
        }
        return Optional.of(Integer.valueOf(written));
    }

    /** A port that was asked for is a must; the demo does without one that is taken. */
    void refuseOrSay(int port, IOException why) {
        if (!demo) {
            throw new IllegalStateException("trackers cannot be listened to on port " + port, why);
        }
        LOG.info("the demo does not listen to trackers on port {}: {}", port, why.getMessage());
    }
}
