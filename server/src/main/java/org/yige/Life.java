package org.yige;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.yige.practice.EditionFile;
import org.yige.practice.StartAnew;

/**
 * The server from one beginning to the next, in one process. Sessions lie in a table and streams
 * come back by themselves: nobody is signed out by it.
 */
final class Life implements StartAnew {

    private static final Logger LOG = LoggerFactory.getLogger(Life.class);

    /** What is meant for one start of the program is not done again when it begins anew. */
    private static final String ONCE = "--yige.new-auditor=";

    private static final String FILES_ALONE = "--yige.practice-files-alone=true";
    private static final int DOES_NOT_BEGIN = 1;

    private final Class<?> program;
    private final String[] args;
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile Optional<ConfigurableApplicationContext> running = Optional.empty();
    private volatile Optional<Path> data = Optional.empty();

    Life(Class<?> program, String... args) {
        this.program = program;
        this.args = args.clone();
    }

    void begin() {
        begin(args);
    }

    /** With an edition of the practice if there is one, else with the profile's files alone. */
    private void begin(String... with) {
        try {
            running = Optional.of(run(with));
        } catch (RuntimeException e) {
            if (data.flatMap(EditionFile::read).filter(one -> one.number() > 0).isEmpty()) {
                throw e;
            }
            LOG.error("the server does not begin; trying without the edition of the practice");
            running = Optional.of(run(and(with, FILES_ALONE)));
        }
        ending.set(false);
    }

    private ConfigurableApplicationContext run(String... with) {
        var server = new SpringApplication(program);
        ApplicationContextInitializer<ConfigurableApplicationContext> knowMe =
                fresh -> {
                    data = Optional.ofNullable(fresh.getEnvironment().getProperty("yige.data"))
                                    .map(Path::of);
                    ((GenericApplicationContext) fresh)
                            .registerBean(StartAnew.class, () -> this);
                };
        server.addInitializers(knowMe);
        return server.run(with);
    }

    Optional<ConfigurableApplicationContext> running() {
        return running;
    }

    /**
     * On a thread of its own that keeps the process alive between two lives. Who asks before the
     * first life has begun asks again.
     */
    @Override
    public void soon() {
        if (running.isPresent() && ending.compareAndSet(false, true)) {
            Thread.ofPlatform().name("begin-anew").start(this::anew);
        }
    }

    private void anew() {
        LOG.info("the server begins anew");
        try {
            running.ifPresent(ConfigurableApplicationContext::close);
            begin(and(args, ONCE));
        } catch (RuntimeException e) {
            LOG.error("the server does not begin anew", e);
            System.exit(DOES_NOT_BEGIN);
        }
    }

    private static String[] and(String[] before, String one) {
        return Stream.concat(Stream.of(before), Stream.of(one)).toArray(String[]::new);
    }
}
