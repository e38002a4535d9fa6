package org.yige.incidents;

import java.util.Map;
import java.util.Optional;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Spot;

/** Where it happened, as far as it is known. */
public sealed interface Scene {

    /** The point on the map, where somebody gave one. */
    Optional<Spot> spot();

    /**
     * The smallest division that answers for it: the village, or the county where no village is
     * known. Whose area this lies in sees the incident.
     */
    String division();

    /** In a village of the county. */
    record InVillage(
            Optional<Spot> spot,
            String village,
            String villageName,
            String townName,
            Optional<String> grid,
            Optional<String> beat)
            implements Scene {

        @Override
        public String division() {
            return village;
        }

        /** Nine digits. */
        public String town() {
            return village.substring(0, 9);
        }

        /** Town and village, as they are called here. */
        public String name() {
            return townName + villageName;
        }
    }

    /** Nobody knows yet in which village: the county's desk finds out. */
    record SomewhereInCounty(Optional<Spot> spot, String county) implements Scene {

        @Override
        public String division() {
            return county;
        }
    }

    /** Beyond the county's edge: it is kept, and its desk hands it on. */
    record BeyondCounty(Spot at, String county) implements Scene {

        @Override
        public Optional<Spot> spot() {
            return Optional.of(at);
        }

        @Override
        public String division() {
            return county;
        }
    }

    /** The village, where it is known. */
    default Optional<InVillage> inVillage() {
        return this instanceof InVillage known ? Optional.of(known) : Optional.empty();
    }

    /** What people read. */
    default Label label() {
        return switch (this) {
            case InVillage known ->
                    Labels.of(
                            "incidents.scene.in-village",
                            Map.of("town", known.townName(), "village", known.villageName()));
            case SomewhereInCounty _ -> Labels.of("incidents.scene.somewhere-in-county");
            case BeyondCounty _ -> Labels.of("incidents.scene.beyond-county");
        };
    }

    /** The word for it in the table. */
    default String word() {
        return switch (this) {
            case InVillage _ -> "IN_VILLAGE";
            case SomewhereInCounty _ -> "SOMEWHERE_IN_COUNTY";
            case BeyondCounty _ -> "BEYOND_COUNTY";
        };
    }
}
