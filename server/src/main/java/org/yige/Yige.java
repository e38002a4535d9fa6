package org.yige;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yige.practice.Practices;
import org.yige.shared.County;

/** Yige (一格): the daily work of a county's grassroots safety network. */
@SpringBootApplication
@Modulithic(
        systemName = "Yige",
        sharedModules = {"shared", "practice"})
@EnableAsync
@EnableScheduling
public class Yige {

    public static void main(String[] args) {
        SpringApplication.run(Yige.class, args);
    }

    /**
     * The one clock. Rules are handed the time; nobody else asks the machine for it. It ticks in
     * milliseconds, so that what was written down and what is read back are the same moment.
     */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    County county(Practices practices) {
        return new County(practices.county());
    }
}
