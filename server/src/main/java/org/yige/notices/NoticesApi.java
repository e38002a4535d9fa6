package org.yige.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.HeldSession;
import org.yige.access.NoSignOfLife;
import org.yige.shared.ForWhoWorks;

/** The live stream of a screen: server-sent events, resumed with {@code Last-Event-ID}. */
@RestController
class NoticesApi {

    private final Notices notices;

    NoticesApi(Notices notices) {
        this.notices = notices;
    }

    /** Holds its (virtual) thread as long as somebody listens. */
    @GetMapping(value = "/api/notices/stream", produces = "text/event-stream")
    @NoSignOfLife
    @ForWhoWorks
    void stream(
            HeldSession session,
            @RequestHeader("Last-Event-ID") Optional<String> lastSeen,
            HttpServletResponse response) {
        try (var _ = session.hold()) {
            notices.tell(lastSeen, () -> session.who().map(who -> line -> line.to(who)), response);
        } catch (InterruptedException madeRoom) {
            // For a newer screen of the same person; if this one is still looked at, its browser
            // comes back by itself and goes on where it was.
            return;
        }
    }
}
