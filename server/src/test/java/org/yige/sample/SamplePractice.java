package org.yige.sample;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.practice.Key;
import org.yige.shared.Label;

/** A section of every form a section may have, for the tests of the reader. */
public record SamplePractice(
        @Key("how long somebody may wait") Duration patience,
        @Key("how many may wait") int seats,
        @Key("who is served, in order") List<Guest> guests,
        @Key(
                        value = "the tables, told apart by number",
                        formerly = {"sample.desks", "house.tables"})
                List<Table> tables,
        @Key("opening days by name") Map<String, Boolean> open,
        @Key("what the house is called") Label name,
        @Key("the host, if there is one") Optional<String> host) {

    public record Guest(
            @Key("the guest's word") String code,
            @Key("how they come") Way way,
            @Key("with how many") int with) {}

    public record Table(
            @Key(value = "its number", code = true) int number,
            @Key(value = "where it stands", formerly = "room") String place,
            @Key("what is served there") List<Dish> dishes,
            @Key("who keeps it, if anybody does") Optional<String> keeper) {}

    public record Dish(
            @Key(value = "the dish's word", code = true) String code,
            @Key("what it costs") int price) {}

    public enum Way {
        ON_FOOT,
        BY_BUS
    }
}
