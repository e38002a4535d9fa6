package org.yige.mediation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.Happening;
import org.yige.shared.Label;

/** When people sit together about a dispute; owned here, kept above. */
public interface Meetings {

    /**
     * One of them, as a party is told of it.
     *
     * @param how in a room, from afar, at the scene
     * @param where while it is expected
     * @param link where to meet from afar; empty of the others, and where it is by phone
     * @param expected whether it is still to be
     * @param excusedAt when the party said that they cannot come
     */
    record Meeting(
            UUID id,
            Instant begins,
            Instant ends,
            Label how,
            Optional<Label> where,
            Optional<String> link,
            String bring,
            Label standing,
            boolean expected,
            Optional<Instant> excusedAt) {}

    /** Those a party is asked to, the latest first. */
    List<Meeting> of(UUID dispute, UUID party, Instant now);

    /**
     * A party cannot come.
     *
     * @return the line to be told on the incident
     */
    Happening excuse(UUID dispute, UUID party, UUID meeting, String words, Instant now);

    /**
     * Nothing is talked about any more: whoever sits together stops, what was to be is called off.
     *
     * @param agreed because they agreed, which may be while they sit there
     */
    void talksOver(UUID dispute, boolean agreed, Instant now);

    /** These disputes are gone, and everything about them goes. */
    void forget(Collection<UUID> disputes);
}
