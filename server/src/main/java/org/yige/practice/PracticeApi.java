package org.yige.practice;

import static org.yige.shared.Role.ADMINISTRATOR;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.STATION_CHIEF;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yige.shared.For;
import org.yige.shared.Label;
import tools.jackson.databind.JsonNode;

/**
 * Shows the profile the server works by, for a read-only screen. It is changed in its file, with
 * its worked cases.
 */
@RestController
class PracticeApi {

    private final Practices practices;

    PracticeApi(Practices practices) {
        this.practices = practices;
    }

    @GetMapping("/api/practice")
    @For({ADMINISTRATOR, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    ProfileView profile() {
        return new ProfileView(
                practices.profile(),
                practices.county(),
                practices.name(),
                practices.asRead().stream()
                        .map(key -> new KeyView(key.path(), key.meaning(), key.value()))
                        .toList());
    }

    record ProfileView(String profile, String county, Label name, List<KeyView> keys) {}

    record KeyView(String path, String meaning, JsonNode value) {}
}
