package org.yige.places;

import java.util.Optional;
import org.yige.shared.Spot;

/**
 * A named place: a village, town, grid, beat or station.
 *
 * @param under name of what it lies in, for telling apart places of one name
 * @param middle a point inside it, where it is drawn
 */
public record Place(String code, String name, String under, Optional<Spot> middle) {}
