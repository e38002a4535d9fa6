package org.yige.sessions;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yige.sessions.MediationSession.SessionStage;
import org.yige.shared.Decision;

/** When and where a session may be. */
final class SessionsRules {

    static final int MOST_SEATS = 200;
    static final int MOST_LINK = 500;
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration FARTHEST = Duration.ofDays(400);

    /** Whoever writes down a session at a doorstep begins a little late. */
    private static final Duration A_LITTLE_LATE = Duration.ofHours(1);

    private SessionsRules() {}

    static Decision<SessionTime> time(
            Optional<Instant> begins, Optional<Instant> ends, Instant now) {
        if (begins.isEmpty()
                || ends.isEmpty()
                || !ends.get().isAfter(begins.get())
                || ends.get().isAfter(begins.get().plus(LONGEST))
                || begins.get().isBefore(now.minus(A_LITTLE_LATE))
                || begins.get().isAfter(now.plus(FARTHEST))) {
            return Decision.no(SessionsRefusal.TIME_NOT_POSSIBLE);
        }
        return Decision.yes(new SessionTime(begins.get(), ends.get()));
    }

    /**
     * The address of a meeting that is held elsewhere: nothing but https, and nobody's password.
     */
    static Decision<Optional<String>> link(String told) {
        if (told.isEmpty()) {
            return Decision.yes(Optional.empty());
        }
        return isLink(told)
                ? Decision.yes(Optional.of(told))
                : Decision.no(SessionsRefusal.LINK_NOT_USABLE);
    }

    private static boolean isLink(String told) {
        try {
            var read = URI.create(told);
            return "https".equalsIgnoreCase(read.getScheme())
                    && read.getHost() != null
                    && read.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Decision<MediationRoom> room(MediationRoom told) {
        if (told.name().isEmpty()) {
            return Decision.no(SessionsRefusal.ROOM_WITHOUT_NAME);
        }
        if (told.address().isEmpty()) {
            return Decision.no(SessionsRefusal.ROOM_WITHOUT_ADDRESS);
        }
        return told.capacity() < 2 || told.capacity() > MOST_SEATS
                ? Decision.no(SessionsRefusal.ROOM_CAPACITY_NOT_POSSIBLE)
                : Decision.yes(told);
    }

    static Decision<MediationSession> planned(MediationSession session) {
        return session.stage() instanceof SessionStage.Planned
                ? Decision.yes(session)
                : Decision.no(SessionsRefusal.NOT_PLANNED_ANY_MORE);
    }
}
