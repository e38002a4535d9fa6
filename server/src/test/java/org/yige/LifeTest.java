package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.practice.EditionFile;
import org.yige.practice.StartAnew;

/** The server from one beginning to the next, with a small program in its place. */
class LifeTest {

    @TempDir Path data;
    Life life = new Life(Small.class);

    @AfterEach
    void end() {
        life.running().ifPresent(context -> context.close());
    }

    @Test
    void itBeginsAnewInTheSameProcessAndWhatWasForOneStartIsNotDoneAgain() {
        life = lifeOf("--yige.new-auditor=wang");
        life.begin();
        var first = life.running().orElseThrow();

        Thread.ofPlatform().daemon().start(first.getBean(StartAnew.class)::soon);

        await().until(() -> life.running().orElseThrow() != first);
        assertThat(first.isActive()).isFalse();
        var second = life.running().orElseThrow();
        assertThat(second.isActive()).isTrue();
        assertThat(second.getBean(Thread.class).isDaemon())
                .as("nothing else keeps the process alive meanwhile")
                .isFalse();
        assertThat(second.getEnvironment().getProperty("yige.new-auditor")).isEmpty();
    }

    @Test
    void anEditionTheServerDoesNotStartWithIsPassedOver() {
        new EditionFile("610824", 7, List.of()).write(data);
        life = lifeOf("--bad-edition=true");

        life.begin();

        assertThat(life.running().orElseThrow().isActive()).isTrue();
    }

    @Test
    void whatElseStopsAStartStopsIt() {
        life = lifeOf("--bad-edition=true");
        assertThatThrownBy(life::begin).hasStackTraceContaining("no such calendar");
    }

    private Life lifeOf(String more) {
        return new Life(
                Small.class,
                "--yige.data=" + data,
                "--spring.main.web-application-type=none",
                more);
    }

    @Configuration(proxyBeanMethods = false)
    static class Small {

        @Bean
        Thread beginsOn() {
            return Thread.currentThread();
        }

        /** As a calendar that an edition names and that is nowhere would. */
        @Bean
        String started(
                @Value("${bad-edition:false}") boolean bad,
                @Value("${yige.practice-files-alone:false}") boolean filesAlone) {
            if (bad && !filesAlone) {
                throw new IllegalStateException("no such calendar");
            }
            return "started";
        }
    }
}
