package org.yige.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yige.practice.Key;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Role;

/**
 * What a post is for, as the county's profile has it. Named below are the duties the program itself
 * asks for; a county adds its own as a row.
 */
public record Duty(
        @Key(value = "The duty's code, kept with the post.", code = true) String code,
        @Key("What people read.") Label label,
        @Key(
                        "What such a post is like: TEAM and HEAD answer for incidents, a ROOM can always be asked, SIX are beside the ladder, HELP comes in numbers.")
                DutyKind kind,
        @Key("What somebody holding such a post may do here; none: nothing.") Set<Role> roles,
        @Key("The kind of place such a post covers, where only one makes sense.")
                Optional<Scope> mustCover,
        @Key("What the tables counties keep call it, beside its code and name.")
                List<String> synonyms) {

    public static final String GRID_WORKER = "GRID_WORKER";
    public static final String AUXILIARY = "AUXILIARY";
    public static final String OFFICER = "OFFICER";
    public static final String VILLAGE_HEAD = "VILLAGE_HEAD";
    public static final String TOWN_HEAD = "TOWN_HEAD";
    public static final String STATION_CHIEF = "STATION_CHIEF";
    public static final String COUNTY_HEAD = "COUNTY_HEAD";
    public static final String COMMAND_ROOM = "COMMAND_ROOM";
    public static final String COUNTY_DESK = "COUNTY_DESK";
    public static final String MEDIATION = "MEDIATION";

    public Duty {
        roles = Set.copyOf(roles);
        synonyms = List.copyOf(synonyms);
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw new IllegalArgumentException(
                    "a duty's code is of capital letters, digits and low lines, not " + code);
        }
        if (roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.AUDITOR)) {
            throw new IllegalArgumentException(
                    code + ": administrators and auditors are so by their account, not by a post");
        }
    }

    /**
     * A duty of which a post is left over, though the profile has it no more: it may do nothing.
     */
    static Duty gone(String code) {
        return new Duty(
                code, Labels.same(code), DutyKind.SIX, Set.of(), Optional.empty(), List.of());
    }

    /** Whether incidents may be owned by such a post on the way up the ladder. */
    boolean answers() {
        return kind == DutyKind.TEAM || kind == DutyKind.HEAD;
    }

    /**
     * Whether several people hold such a post at once: rooms work in shifts, volunteers come as
     * many as they are.
     */
    boolean isShared() {
        return kind == DutyKind.ROOM || kind == DutyKind.HELP;
    }

    /** A room is staffed round the clock: it can always be asked. */
    boolean isRoom() {
        return kind == DutyKind.ROOM;
    }

    /** Whether a table means this duty by a word. */
    boolean isCalled(String word) {
        return code.equals(word)
                || label.zh().equals(word)
                || label.en().equalsIgnoreCase(word)
                || synonyms.contains(word);
    }
}
