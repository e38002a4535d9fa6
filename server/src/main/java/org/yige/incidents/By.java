package org.yige.incidents;

import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Actor;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Who did what a line of the timeline tells. */
public sealed interface By {

    By RESIDENT = new ByResident();
    By PROGRAM = new ByProgram();

    /** Whoever reported it, or is concerned: never by name. */
    record ByResident() implements By {}

    /** The program by itself, as time goes by. */
    record ByProgram() implements By {}

    /**
     * A member of staff.
     *
     * @param title of the post at that moment; empty for somebody without one
     */
    record ByStaff(UUID who, Optional<UUID> post, Optional<String> title) implements By {}

    /** Another body or its system, by the name it is known under here. */
    record ByBody(String called) implements By {}

    /**
     * A member of staff, on the post that owns the incident if they hold it.
     *
     * @param otherwise the title they act under if they do not
     */
    static ByStaff staff(Actor actor, Incident.Ownership owner, Optional<String> otherwise) {
        return actor.holds(owner.post())
                ? new ByStaff(actor.person(), Optional.of(owner.post()), Optional.of(owner.title()))
                : new ByStaff(actor.person(), actor.posts().stream().findFirst(), otherwise);
    }

    default Optional<ByStaff> member() {
        return this instanceof ByStaff member ? Optional.of(member) : Optional.empty();
    }

    /** What people read. */
    default Label label() {
        return switch (this) {
            case ByResident _ -> Labels.of("incidents.by.resident");
            case ByProgram _ -> Labels.of("incidents.by.program");
            case ByStaff(_, _, var title) ->
                    title.map(Labels::same).orElseGet(() -> Labels.of("incidents.by.staff"));
            case ByBody(var called) -> Labels.same(called);
        };
    }

    /** The word for it in the table. */
    default String word() {
        return switch (this) {
            case ByResident _ -> "RESIDENT";
            case ByProgram _ -> "SYSTEM";
            case ByStaff _ -> "STAFF";
            case ByBody _ -> "BODY";
        };
    }

    /** The name that stands in the table: of a post, of a body. Of others the word says it all. */
    default Optional<String> name() {
        return switch (this) {
            case ByStaff(_, _, var title) -> title;
            case ByBody(var called) -> Optional.of(called);
            case ByResident _, ByProgram _ -> Optional.empty();
        };
    }
}
