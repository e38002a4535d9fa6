package org.yige.mediators;

import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Label;

/**
 * Somebody who sits at the table of a dispute without being a party.
 *
 * @param id of the member, or of the guest
 * @param mediates whether the parties chose them to
 */
public record AtTable(UUID id, boolean mediates, Sealed name, Label as) {}
