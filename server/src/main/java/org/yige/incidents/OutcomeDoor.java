package org.yige.incidents;

import java.util.Optional;
import org.yige.shared.Refusal;

/**
 * A way to a lawful end. An outcome of the profile that one module alone may bring about (another
 * body's receipt, an agreement, a slip) is behind that module's door, a bean; who tries to give it
 * by word alone is told what has to be done first.
 */
public interface OutcomeDoor {

    /** What stands against giving this outcome by word; empty where it is not behind this door. */
    Optional<Refusal> insteadOf(String outcome);
}
