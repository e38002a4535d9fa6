package org.yige.beats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.yige.places.BeatCode;
import org.yige.places.StationGround;
import org.yige.places.StationGround.GroundVillage;

/**
 * A station's beats as they stand on a day.
 *
 * @param outside villages with a grid no beat answers for
 */
record BeatsToday(
        LocalDate day, List<StandingBeat> beats, List<StandingVillage> outside, Instant asOf) {

    /**
     * One beat.
     *
     * @param people residents of the grids it answers for first; empty if nobody counted some
     */
    record StandingBeat(
            String code,
            String name,
            List<StandingVillage> villages,
            OptionalLong people,
            List<StandingPost> posts) {}

    /** A village, and whether only some of its grids are meant. */
    record StandingVillage(String code, String name, boolean partly) {}

    /**
     * A post at a beat.
     *
     * @param holder masked; empty if nobody holds it, or several do
     */
    record StandingPost(String beat, String title, Optional<String> holder) {}

    static BeatsToday of(
            StationGround ground, List<StandingPost> posts, LocalDate day, Instant asOf) {
        return new BeatsToday(
                day,
                ground.beats().stream()
                        .map(beat ->
                                new StandingBeat(
                                        beat.code().value(),
                                        beat.name(),
                                        villages(ground, Optional.of(beat.code())),
                                        people(ground, beat.code()),
                                        posts.stream()
                                                .filter(post ->
                                                        post.beat().equals(beat.code().value()))
                                                .toList()))
                        .toList(),
                villages(ground, Optional.empty()),
                asOf);
    }

    private static List<StandingVillage> villages(StationGround ground, Optional<BeatCode> beat) {
        return ground.villages().stream()
                .filter(village -> mine(village, beat) > 0)
                .map(village ->
                        new StandingVillage(
                                village.code().value(),
                                village.name(),
                                mine(village, beat) < village.grids().size()))
                .toList();
    }

    private static long mine(GroundVillage village, Optional<BeatCode> beat) {
        return village.grids().stream()
                .filter(grid -> grid.beats().stream().findFirst().equals(beat))
                .count();
    }

    private static OptionalLong people(StationGround ground, BeatCode beat) {
        long people = 0;
        for (var village : ground.villages()) {
            long its = mine(village, Optional.of(beat));
            boolean whole = its > 0 && its == village.grids().size();
            if (whole && village.people().isPresent()) {
                people += village.people().getAsInt();
                continue;
            }
            for (var grid : village.grids()) {
                if (grid.beats().stream().findFirst().equals(Optional.of(beat))) {
                    if (grid.people().isEmpty()) {
                        return OptionalLong.empty();
                    }
                    people += grid.people().getAsInt();
                }
            }
        }
        return OptionalLong.of(people);
    }
}
