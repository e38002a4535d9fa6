package org.yige.practice;

import static org.yige.shared.Role.ADMINISTRATOR;
import static org.yige.shared.Role.AUDITOR;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.STATION_CHIEF;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yige.practice.PracticeWords.PracticeChoice;
import org.yige.practice.PracticeWords.ValueForm;
import org.yige.shared.For;
import org.yige.shared.Label;
import tools.jackson.databind.JsonNode;

/**
 * Shows the profile the server works by, in words. It is changed in its file, or edition by edition
 * on the screen.
 */
@RestController
class PracticeApi {

    private final Practices practices;

    PracticeApi(Practices practices) {
        this.practices = practices;
    }

    @GetMapping("/api/practice")
    @For({ADMINISTRATOR, AUDITOR, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    ProfileView profile() {
        return new ProfileView(
                practices.profile(),
                practices.county(),
                practices.name(),
                practices.edition(),
                practices.asRead().stream().map(KeyView::of).toList());
    }

    record ProfileView(
            String profile, String county, Label name, long edition, List<KeyView> keys) {}

    /**
     * One value of the profile.
     *
     * @param section what the module is called
     * @param group the table it stands in
     * @param entry what the entry of the table is called, if it has several
     * @param name what the value is called
     * @param choices the words that may stand there, if they are known beforehand
     */
    record KeyView(
            String path,
            Label section,
            Label group,
            Optional<Label> entry,
            Label name,
            String meaning,
            ValueForm form,
            List<PracticeChoice> choices,
            JsonNode value) {

        static KeyView of(ProfileKeys.Read key) {
            return new KeyView(
                    key.path(),
                    PracticeWords.section(key.path().replaceFirst("[.].*", "")),
                    PracticeWords.group(key.path()),
                    key.entry(),
                    PracticeWords.value(key.path()),
                    key.meaning(),
                    PracticeWords.form(key.path(), key.type()),
                    PracticeWords.choices(key.type()),
                    key.value());
        }
    }
}
