package org.yige.notices;

import java.util.Optional;
import org.yige.access.HeldSession;
import org.yige.shared.Actor;

/** Who listens: what they are told of a change, and whether they may still be told. */
sealed interface Audience {

    Optional<byte[]> told(TickerLine line);

    boolean lasts();

    /** Somebody signed in, for as long as the session lasts. */
    record Member(Actor who, HeldSession session) implements Audience {

        @Override
        public Optional<byte[]> told(TickerLine line) {
            return line.to(who);
        }

        @Override
        public boolean lasts() {
            return session.lasts();
        }
    }

    /** A screen on a wall, until its key is taken back. */
    record Wall(WallKey key, String secret, WallKeys keys) implements Audience {

        @Override
        public Optional<byte[]> told(TickerLine line) {
            return line.toWall(key.area());
        }

        @Override
        public boolean lasts() {
            return keys.find(secret).isPresent();
        }
    }
}
