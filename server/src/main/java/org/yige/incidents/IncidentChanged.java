package org.yige.incidents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yige.feed.Fact;
import org.yige.feed.Topic;

/**
 * What others are told when something happens to an incident: enough to decide whether to look,
 * nothing personal.
 *
 * @param happening the code of the timeline's line
 * @param owner the post that has it now
 */
public record IncidentChanged(
        String happening,
        String state,
        String kind,
        int grade,
        int level,
        UUID owner,
        int reopened,
        boolean supervised) {

    public static final Topic<IncidentChanged> TOPIC =
            new Topic<>("incidents.changed", IncidentChanged.class);

    /**
     * @param before the post that had it until now, which has to hear that it went
     */
    static Fact fact(Incident incident, UUID before, Happening what, Instant at) {
        var owner = incident.owner().post();
        return new Fact(
                TOPIC,
                incident.id().value(),
                incident.scene().division(),
                owner.equals(before) ? List.of(owner) : Stream.of(owner, before).toList(),
                at,
                new IncidentChanged(
                        Happenings.code(what),
                        incident.state().word(),
                        incident.matter().kind(),
                        incident.matter().grade(),
                        incident.owner().level(),
                        owner,
                        incident.marks().reopened(),
                        incident.marks().supervised()));
    }
}
