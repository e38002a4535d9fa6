package org.yige.notices;

import static org.yige.shared.Role.AUXILIARY;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.GRID_WORKER;
import static org.yige.shared.Role.OFFICER;
import static org.yige.shared.Role.STATION_CHIEF;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.HeldSession;
import org.yige.access.NoSignOfLife;
import org.yige.shared.For;

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
    @For({GRID_WORKER, AUXILIARY, OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    void stream(
            HeldSession session,
            @RequestHeader("Last-Event-ID") Optional<String> lastSeen,
            HttpServletResponse response)
            throws InterruptedException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies that collect an answer before passing it on would make the screen stand still.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            notices.tell(lastSeen, session, new Stream(response.getOutputStream()));
        } catch (IOException e) {
            // Gone, or too slow to take a line within the connection's time: it resumes with its
            // cursor.
            return;
        }
    }
}
