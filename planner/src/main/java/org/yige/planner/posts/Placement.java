package org.yige.planner.posts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a placement is made from.
 *
 * @param openings posts with places to fill
 * @param candidates the people to place
 * @param importance how much each thing counts
 */
public record Placement(List<Opening> openings, List<Applicant> candidates, Importance importance) {

    /** Copies the lists. */
    public Placement {
        openings = List.copyOf(openings);
        candidates = List.copyOf(candidates);
    }

    /**
     * A post with places to fill.
     *
     * @param id short code
     * @param name what people call it
     * @param places how many people it takes
     * @param must kind of person and licences or skills without which nobody can hold it
     * @param helps skills that make the work go better
     * @param terms what the post brings with it, such as {@code nights}
     */
    public record Opening(
            String id,
            String name,
            int places,
            Set<String> must,
            Set<String> helps,
            Set<String> terms) {
        /** Copies the sets. */
        public Opening {
            must = Set.copyOf(must);
            helps = Set.copyOf(helps);
            terms = Set.copyOf(terms);
        }
    }

    /**
     * Someone to place, described by facts the person can see and correct.
     *
     * @param id service number
     * @param name shown in the plan
     * @param has kind of person, licences and skills
     * @param years of experience by skill
     * @param asks wishes and needs the person stated
     * @param today id of the post held now; empty for none
     */
    public record Applicant(
            String id,
            String name,
            Set<String> has,
            Map<String, Integer> years,
            Asks asks,
            String today) {
        /** Copies the collections. */
        public Applicant {
            has = Set.copyOf(has);
            years = Map.copyOf(years);
        }
    }

    /**
     * What a person asks for.
     *
     * @param wishes opening ids, the dearest first, at most three
     * @param without terms the person cannot live with, such as {@code nights}, stated by the
     *     person alone
     * @param mostMinutes longest way to work the person can bear; 0 for no limit
     * @param minutes way to work by opening id; openings not named are taken to be near
     */
    public record Asks(
            List<String> wishes,
            Set<String> without,
            int mostMinutes,
            Map<String, Integer> minutes) {
        /** Copies the collections. */
        public Asks {
            wishes = List.copyOf(wishes);
            without = Set.copyOf(without);
            minutes = Map.copyOf(minutes);
        }
    }

    /**
     * How much each thing counts, in points of the whole plan.
     *
     * @param wish first wish granted; the second counts two thirds, the third one third
     * @param need a stated family need not met
     * @param skill each helpful skill
     * @param year each year of experience in a helpful skill, ten at most
     * @param stay keeping today's post
     */
    public record Importance(int wish, int need, int skill, int year, int stay) {

        /** Family needs first, then wishes, then skill, experience and continuity. */
        public static Importance usual() {
            return new Importance(90, 200, 40, 4, 30);
        }
    }
}
