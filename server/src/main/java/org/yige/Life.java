package org.yige;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.yige.practice.StartAnew;

/**
 * The server from one beginning to the next, in one process. Sessions lie in a table and streams
 * come back by themselves: nobody is signed out by it.
 */
final class Life implements StartAnew {

    private static final Logger LOG = LoggerFactory.getLogger(Life.class);

    private final String[] args;
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile @Nullable ConfigurableApplicationContext context;

    Life(String[] args) {
        this.args = args.clone();
    }

    void begin() {
        var server = new SpringApplication(Yige.class);
        ApplicationContextInitializer<ConfigurableApplicationContext> knowMe =
                fresh ->
                        ((GenericApplicationContext) fresh)
                                .registerBean(StartAnew.class, () -> this);
        server.addInitializers(knowMe);
        context = server.run(args);
        ending.set(false);
    }

    /** On a thread of its own that keeps the process alive between two lives. */
    @Override
    public void soon() {
        if (ending.compareAndSet(false, true)) {
            Thread.ofPlatform().name("begin-anew").start(this::anew);
        }
    }

    private void anew() {
        var old = context;
        if (old != null) {
            LOG.info("the server begins anew");
            old.close();
            begin();
        }
    }
}
