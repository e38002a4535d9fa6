package org.yige.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.yige.YigeTest;

@YigeTest
@Import(DeadlinesTest.Listening.class)
class DeadlinesTest {

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlinesSweep sweep;

    @Autowired
    Heard heard;

    @Autowired
    Clock clock;

    @Test
    void halfTimeAndTheEndAreToldOnceEach() {
        var subject = new Subject("test-matter", UUID.randomUUID());
        var start = clock.instant();
        deadlines.set(List.of(new NewDeadline(subject, "answer", Limit.real(Duration.ofMinutes(30)), start)));
        sweep.sweep(start.plusSeconds(15 * 60));
        sweep.sweep(start.plusSeconds(30 * 60));
        sweep.sweep(start.plusSeconds(60 * 60));
        assertThat(heard.of(subject)).extracting(Firing::mark).containsExactly(Mark.HALF, Mark.PASSED);
    }

    @TestConfiguration
    static class Listening {
        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static class Heard implements Due {
        private final List<Firing> all = new CopyOnWriteArrayList<>();

        @Override
        public String kind() {
            return "test-matter";
        }

        @Override
        public void fired(List<Firing> batch) {
            all.addAll(batch);
        }

        List<Firing> of(Subject subject) {
            return all.stream().filter(firing -> firing.subject().equals(subject)).toList();
        }
    }
}
