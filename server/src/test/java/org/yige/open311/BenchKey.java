package org.yige.open311;

import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.yige.access.Access;

/** For benches: a client that may send as fast as it can. */
public final class BenchKey {

    private BenchKey() {}

    /** Its api_key. */
    public static String of(ApplicationContext server) {
        var bench = new ApiClient("bench", "bench", 1_000_000, Optional.empty(), false);
        return server.getBean(Clients.class)
                .add(bench, server.getBean(Access.class).asSystem())
                .key();
    }
}
