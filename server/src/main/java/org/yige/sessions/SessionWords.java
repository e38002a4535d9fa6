package org.yige.sessions;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yige.privacy.Privacy;
import org.yige.sessions.SessionVenue.AtScene;
import org.yige.sessions.SessionVenue.FromAfar;
import org.yige.sessions.SessionVenue.InRoom;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** When and where a session is, as people say it. */
@Component
class SessionWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final RoomsStore rooms;
    private final Privacy privacy;

    SessionWords(RoomsStore rooms, Privacy privacy) {
        this.rooms = rooms;
        this.privacy = privacy;
    }

    /** For those who are to come. */
    Label place(MediationSession session) {
        return switch (session.venue()) {
            case InRoom(var room) ->
                    rooms.find(room)
                            .map(each ->
                                    Labels.of(
                                            "sessions.in-room",
                                            Map.of("name", each.name(), "address", each.address())))
                            .orElseGet(() -> Labels.same("-"));
            case FromAfar(var link) ->
                    link.isPresent()
                            ? Labels.of("sessions.by-link")
                            : Labels.of("sessions.by-phone");
            case AtScene(var where) -> Labels.same(privacy.open(where));
        };
    }

    String hours(MediationSession session) {
        return CLOCK.format(session.time().begins().atZone(County.ZONE))
                + " – "
                + CLOCK.format(session.time().ends().atZone(County.ZONE));
    }
}
