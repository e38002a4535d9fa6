package org.yige;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * For tests with {@link YigeTest} and {@code @Import(ClockInHand.class)}: a server whose clock
 * stands where the test puts it. All who say so share one server.
 */
@TestConfiguration
public class ClockInHand {

    @Bean
    @Primary
    HandClock handClock() {
        // The machine's own day, so that a first sign-in is not years away.
        return new HandClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
