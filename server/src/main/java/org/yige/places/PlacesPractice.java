package org.yige.places;

import org.yige.practice.Key;

/** The {@code places} section of a practice profile. */
public record PlacesPractice(
        @Key("How many residents a beat in town should have.") int townBeatPeople,
        @Key("How many residents a beat in the countryside should have.") int countryBeatPeople) {}
