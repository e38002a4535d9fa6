package org.yige;

import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.yige.practice.Practices;
import org.yige.practice.StartAnew;
import org.yige.shared.County;
import org.yige.shared.Site;

/** Yige (一格): the daily work of a county's grassroots safety network. */
@SpringBootApplication
@Modulithic(
        systemName = "Yige",
        sharedModules = {"shared", "practice"})
@EnableAsync
@EnableScheduling
public class Yige {

    private static final Logger LOG = LoggerFactory.getLogger(Yige.class);

    /** More than there are jobs that wait for somebody outside. */
    private static final int AT_ONCE = 4;

    /** An exit status of its own, so that a log tells why systemd had to start it again. */
    private static final int OUT_OF_MEMORY = 71;

    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler(Yige::end);
        new Life(Yige.class, args).begin();
    }

    /**
     * A thread that memory ran out for is gone for good, the one that accepts connections among
     * them: a server that ends is started again, one that only looks alive is not.
     */
    private static void end(Thread thread, Throwable why) {
        LOG.error("thread {} ended", thread.getName(), why);
        if (why instanceof VirtualMachineError) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    /** Jobs that come again and again: one that hangs, on a partner, holds up no other. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(AT_ONCE);
        scheduler.setThreadNamePrefix("every-");
        scheduler.setDaemon(true);
        return scheduler;
    }

    /**
     * The one clock. Rules are handed the time; nobody else asks the machine for it. It ticks in
     * milliseconds, so that what was written down and what is read back are the same moment.
     */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** Whoever started the server without {@link #main} begins it anew themselves. */
    @Bean
    @ConditionalOnMissingBean
    StartAnew nobodyBeginsAnew() {
        return () -> LOG.info("the practice changed: the server is to be started anew");
    }

    @Bean
    County county(Practices practices) {
        return new County(practices.county());
    }

    @Bean
    Site site(@Value("${yige.site:}") String written) {
        return new Site(written);
    }
}
