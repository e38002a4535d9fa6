package org.yige.notices;

import java.util.Optional;

/** Who listens to a stream. */
interface Audience {

    /** What they may hear now; empty once they may not listen any more. */
    Optional<Ear> now();

    /** What somebody is told of a change; nothing of what is none of their business. */
    interface Ear {
        Optional<byte[]> told(TickerLine line);
    }
}
