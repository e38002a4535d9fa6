package org.yige.pictures;

import org.springframework.context.ApplicationContext;

/** For benches: what else happens by itself, once an hour. */
public final class BenchPictures {

    private BenchPictures() {}

    /** How many milliseconds it took. */
    public static long deleteUnused(ApplicationContext server) {
        long begin = System.nanoTime();
        server.getBean(Pictures.class).deleteUnused();
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
