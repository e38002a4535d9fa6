package org.yige.demo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yige.access.Access;
import org.yige.once.RequestKey;
import org.yige.places.DivisionCode;
import org.yige.places.Places;
import org.yige.sessions.MediationRoom.RoomKind;
import org.yige.sessions.Sessions;
import org.yige.sessions.Sessions.NewRoom;
import org.yige.shared.Digest;

/**
 * Invented rooms: one in each of the first villages, one of them not to be reached by wheelchair.
 */
@Component
@ConditionalOnProperty(name = "yige.demo", havingValue = "on")
class DemoRooms {

    private static final int VILLAGES = 4;
    private static final int SEATS = 12;

    private final Sessions sessions;
    private final Places places;
    private final Access access;

    DemoRooms(Sessions sessions, Places places, Access access) {
        this.sessions = sessions;
        this.places = places;
        this.access = access;
    }

    void load() {
        var villages = places.villages(places.today()).stream().limit(VILLAGES).toList();
        for (int i = 0; i < villages.size(); i++) {
            var village = villages.get(i);
            var key =
                    UUID.nameUUIDFromBytes(
                                    ("room" + village.code()).getBytes(StandardCharsets.UTF_8))
                            .toString();
            sessions.add(
                    access.asSystem(),
                    new RequestKey(key, Digest.sha256(key)),
                    new NewRoom(
                            new DivisionCode(village.code()),
                            RoomKind.VILLAGE,
                            DemoStaff.roomOf(village),
                            DemoStaff.addressOf(village),
                            SEATS,
                            i != VILLAGES - 1,
                            Optional.empty()));
        }
    }
}
