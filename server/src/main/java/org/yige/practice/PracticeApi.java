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
                practices.asRead().stream().map(KeyView::of).toList(),
                practices.rows().stream().map(RowsView::of).toList());
    }

    record ProfileView(
            String profile,
            String county,
            Label name,
            long edition,
            List<KeyView> keys,
            List<RowsView> lists) {}

    /**
     * A list of the profile to which rows may be added, of which they may be left out, and whose
     * order holds.
     *
     * @param entry what the row is called that the list stands in, if it stands in one
     * @param name what the list is called
     * @param code the key that tells its rows apart, if one does
     * @param fields what a row says
     */
    record RowsView(
            String path,
            Label section,
            Label group,
            Optional<Label> entry,
            Label name,
            Optional<String> code,
            List<RowFieldView> fields,
            JsonNode rows) {

        static RowsView of(ProfileRows list) {
            return new RowsView(
                    list.path(),
                    PracticeWords.section(list.path().replaceFirst("[.].*", "")),
                    PracticeWords.group(list.path()),
                    list.entry(),
                    PracticeWords.list(list.path()),
                    list.code(),
                    list.fields().stream()
                            .map(field -> RowFieldView.of(list.path(), field))
                            .toList(),
                    list.rows());
        }
    }

    /** One value of a row; a full stop in its key leads into a value of its own keys. */
    record RowFieldView(
            String key,
            Label name,
            ValueForm form,
            List<PracticeChoice> choices,
            boolean optional) {

        static RowFieldView of(String list, ProfileRows.RowField field) {
            return new RowFieldView(
                    field.key(),
                    PracticeWords.field(list, field.key()),
                    PracticeWords.form(field.key(), field.type()),
                    PracticeWords.choices(field.type()),
                    field.optional());
        }
    }

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
            Optional<Label> meaning,
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
