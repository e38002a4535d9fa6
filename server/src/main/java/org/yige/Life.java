package org.yige;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yige.practice.EditionFile;
import org.yige.practice.StartAnew;

/**
 * The server from one beginning to the next, in one process. Sessions lie in a table and streams
 * come back by themselves: nobody is signed out by it.
 */
final class Life implements StartAnew {

    private static final Logger LOG = LoggerFactory.getLogger(Life.class);

    /** What is meant for one start of the program is not done again when it begins anew. */
    private static final Map<String, Object> NOT_AGAIN = Map.of("yige.new-auditor", "");

    private static final String FILES_ALONE = "yige.practice-files-alone";
    private static final int DOES_NOT_BEGIN = 1;

    private final Class<?> program;
    private final String[] args;
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile Optional<ConfigurableApplicationContext> running = Optional.empty();
    private volatile Optional<Path> data = Optional.empty();
    private volatile Optional<EarlyDatabase> early = Optional.empty();

    Life(Class<?> program, String... args) {
        this.program = program;
        this.args = args.clone();
    }

    void begin() {
        begin(Map.of());
    }

    /** With an edition of the practice if there is one, else with the profile's files alone. */
    private void begin(Map<String, Object> settings) {
        try {
            running = Optional.of(run(settings));
        } catch (RuntimeException e) {
            if (data.flatMap(EditionFile::read).filter(one -> one.number() > 0).isEmpty()) {
                throw e;
            }
            LOG.error("the server does not begin; trying without the edition of the practice");
            var alone = new HashMap<>(settings);
            alone.put(FILES_ALONE, true);
            running = Optional.of(run(alone));
        }
        ending.set(false);
    }

    private ConfigurableApplicationContext run(Map<String, Object> settings) {
        var server = new SpringApplication(program);
        // Found by the stack otherwise, which no later life begins from: its start would be silent.
        server.setMainApplicationClass(program);
        ApplicationContextInitializer<ConfigurableApplicationContext> knowMe =
                fresh -> {
                    var environment = fresh.getEnvironment();
                    environment
                            .getPropertySources()
                            .addFirst(new MapPropertySource("this life's", settings));
                    data = Optional.ofNullable(environment.getProperty("yige.data")).map(Path::of);
                    var context = (GenericApplicationContext) fresh;
                    context.registerBean(StartAnew.class, () -> this);
                    if (DatabaseConfiguration.isEmbedded(environment)) {
                        early = data.map(EarlyDatabase::begin);
                    }
                    early.ifPresent(one -> context.registerBean(EarlyDatabase.class, () -> one));
                };
        server.addInitializers(knowMe);
        try {
            return server.run(args);
        } finally {
            early.ifPresent(EarlyDatabase::endUnused);
            early = Optional.empty();
        }
    }

    Optional<ConfigurableApplicationContext> running() {
        return running;
    }

    /**
     * On a thread of its own that keeps the process alive between two lives: whoever asks is a
     * daemon. Who asks before the first life has begun asks again.
     */
    @Override
    public void soon() {
        if (running.isPresent() && ending.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon(false).name("begin-anew").start(this::anew);
        }
    }

    private void anew() {
        LOG.info("the server begins anew");
        try {
            running.ifPresent(ConfigurableApplicationContext::close);
            begin(NOT_AGAIN);
        } catch (RuntimeException e) {
            LOG.error("the server does not begin anew", e);
            System.exit(DOES_NOT_BEGIN);
        }
    }
}
