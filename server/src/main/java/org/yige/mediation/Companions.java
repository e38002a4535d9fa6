package org.yige.mediation;

import java.util.Collection;
import java.util.UUID;
import org.yige.shared.Actor;

/** Who mediates together with whoever has a dispute; owned here, kept above. */
public interface Companions {

    /** Whether a post of theirs was asked along and did not say no: they read and write records. */
    boolean comesAlong(UUID dispute, Actor who);

    /** These disputes are gone, and everything about them goes. */
    void forget(Collection<UUID> disputes);
}
