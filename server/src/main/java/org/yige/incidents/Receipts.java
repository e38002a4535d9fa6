package org.yige.incidents;

import java.util.Optional;

/** What people were given when they reported: somebody at the counter shows it, and is found. */
public interface Receipts {

    /** The incident of a receipt, if what was typed is the whole of one. */
    Optional<IncidentId> find(String typed);
}
