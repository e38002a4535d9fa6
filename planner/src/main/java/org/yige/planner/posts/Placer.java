package org.yige.planner.posts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yige.planner.Bilingual;
import org.yige.planner.posts.Placement.Applicant;
import org.yige.planner.posts.Placement.Opening;

/**
 * Places people in posts so that the points of the whole are the least possible. Points belong to
 * pairings while they are weighed; none is kept or shown for a person, only the reasons in words.
 */
public final class Placer {

    private static final long CANNOT = 1_000_000_000_000L;

    private final Placement placement;
    private final List<Opening> places = new ArrayList<>();

    private Placer(Placement placement) {
        this.placement = placement;
        for (var opening : placement.openings()) {
            for (int each = 0; each < opening.places(); each++) {
                places.add(opening);
            }
        }
    }

    /** A person in a post and why. */
    public record Placed(Applicant person, Opening opening, Bilingual why) {}

    /**
     * The outcome.
     *
     * @param placed who goes where
     * @param empty places nobody could take
     * @param unplaced people left without a post
     * @param shortage why places stay empty, if any do
     */
    public record PlacementResult(
            List<Placed> placed,
            List<Opening> empty,
            List<Applicant> unplaced,
            Optional<Bilingual> shortage) {}

    /** The best placement: as many places filled as can be, then the fewest points. */
    public static PlacementResult place(Placement placement) {
        return new Placer(placement).place();
    }

    /** Points of a pairing, the fewer the better; empty where the person may not hold the post. */
    static Optional<Long> price(
            Placement.Importance importance, Applicant person, Opening opening) {
        if (!person.has().containsAll(opening.must())) {
            return Optional.empty();
        }
        long price = 1_000;
        var wish = person.asks().wishes().indexOf(opening.id());
        price -= wish < 0 || wish > 2 ? 0 : importance.wish() * (3L - wish) / 3;
        price += (long) importance.need() * unmetNeeds(person, opening);
        for (var skill : opening.helps()) {
            if (person.has().contains(skill)) {
                price -=
                        importance.skill()
                                + (long) importance.year()
                                        * Math.min(10, person.years().getOrDefault(skill, 0));
            }
        }
        price -= person.today().equals(opening.id()) ? importance.stay() : 0;
        return Optional.of(price);
    }

    private static long unmetNeeds(Applicant person, Opening opening) {
        var terms = opening.terms().stream().filter(person.asks().without()::contains).count();
        return terms + (tooFar(person, opening) ? 1 : 0);
    }

    private static boolean tooFar(Applicant person, Opening opening) {
        return person.asks().mostMinutes() > 0
                && person.asks().minutes().getOrDefault(opening.id(), 0)
                        > person.asks().mostMinutes();
    }

    private PlacementResult place() {
        var people = placement.candidates();
        // as many empty rows and columns as needed: a place may stay empty, a person may stay free
        var size = people.size() + places.size();
        var price = new long[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                price[row][column] =
                        row < people.size() && column < places.size()
                                ? price(placement.importance(), people.get(row), places.get(column))
                                        .orElse(CANNOT)
                                : row < people.size() || column < places.size() ? CANNOT / 1000 : 0;
            }
        }
        var columnOf = Assignment.cheapest(price);
        var placed = new ArrayList<Placed>();
        var unplaced = new ArrayList<Applicant>();
        var filled = new boolean[places.size()];
        for (int row = 0; row < people.size(); row++) {
            if (columnOf[row] < places.size() && price[row][columnOf[row]] < CANNOT) {
                filled[columnOf[row]] = true;
                placed.add(
                        new Placed(
                                people.get(row),
                                places.get(columnOf[row]),
                                why(people.get(row), places.get(columnOf[row]))));
            } else {
                unplaced.add(people.get(row));
            }
        }
        var empty = new ArrayList<Opening>();
        for (int column = 0; column < filled.length; column++) {
            if (!filled[column]) {
                empty.add(places.get(column));
            }
        }
        return new PlacementResult(
                placed,
                empty,
                unplaced,
                empty.isEmpty()
                        ? Optional.empty()
                        : Optional.of(shortage(empty.getFirst(), placed)));
    }

    /**
     * From the empty place, every post its candidates hold, and theirs in turn: a set of posts with
     * too few people.
     */
    private Bilingual shortage(Opening empty, List<Placed> placed) {
        var posts = new HashSet<Opening>();
        var people = new HashSet<Applicant>();
        posts.add(empty);
        var grown = true;
        while (grown) {
            grown = false;
            for (var person : placement.candidates()) {
                if (!people.contains(person)
                        && posts.stream().anyMatch(post -> person.has().containsAll(post.must()))) {
                    people.add(person);
                    grown = true;
                }
            }
            for (var each : placed) {
                grown |= people.contains(each.person()) && posts.add(each.opening());
            }
        }
        var needed = posts.stream().mapToInt(Opening::places).sum();
        var names = posts.stream().map(Opening::name).sorted().toList();
        return new Bilingual(
                "岗位"
                        + String.join("、", names)
                        + "共需 "
                        + needed
                        + " 人，符合必备条件 "
                        + musts(posts)
                        + " 的只有 "
                        + people.size()
                        + " 人。",
                "The posts "
                        + String.join(", ", names)
                        + " take "
                        + needed
                        + " people, but only "
                        + people.size()
                        + " have what they must have "
                        + musts(posts)
                        + ".");
    }

    private static String musts(HashSet<Opening> posts) {
        var musts = new java.util.TreeSet<String>();
        posts.forEach(post -> musts.addAll(post.must()));
        return Arrays.toString(musts.toArray());
    }

    private Bilingual why(Applicant person, Opening opening) {
        var en = new ArrayList<String>();
        var zh = new ArrayList<String>();
        if (!opening.must().isEmpty()) {
            en.add("has what the post must have: " + sorted(opening.must()));
            zh.add("具备必备条件：" + sorted(opening.must()));
        }
        for (var skill :
                opening.helps().stream().sorted().filter(person.has()::contains).toList()) {
            var years = person.years().getOrDefault(skill, 0);
            en.add("brings " + skill + (years > 0 ? ", " + years + " years" : ""));
            zh.add("具有" + skill + (years > 0 ? "，" + years + " 年经验" : ""));
        }
        wishes(person, opening, en, zh);
        needs(person, opening, en, zh);
        if (person.today().equals(opening.id())) {
            en.add("stays in the present post");
            zh.add("留在现岗");
        }
        if (en.isEmpty()) {
            en.add(
                    "no reason of the person's own; the post had to be filled and everybody fitted less badly elsewhere");
            zh.add("非个人原因；岗位必须有人，其他安排总体更差");
        }
        return new Bilingual(String.join("；", zh) + "。", String.join("; ", en) + ".");
    }

    private void wishes(Applicant person, Opening opening, List<String> en, List<String> zh) {
        var wish = person.asks().wishes().indexOf(opening.id());
        if (wish >= 0) {
            en.add("wish number " + (wish + 1) + " granted");
            zh.add("满足第 " + (wish + 1) + " 志愿");
        } else if (!person.asks().wishes().isEmpty()) {
            var first = person.asks().wishes().getFirst();
            var target =
                    placement.openings().stream()
                            .filter(each -> each.id().equals(first))
                            .findFirst();
            var barred = target.isEmpty() || !person.has().containsAll(target.get().must());
            en.add(
                    barred
                            ? "first wish not open to this person: " + missing(person, target)
                            : "first wish went to people with whom the whole fits better");
            zh.add(barred ? "第一志愿不符合必备条件：" + missing(person, target) : "第一志愿由总体更合适的人担任");
        }
    }

    private static String missing(Applicant person, Optional<Opening> target) {
        return target.map(post ->
                        sorted(
                                post.must().stream()
                                        .filter(each -> !person.has().contains(each))
                                        .toList()))
                .orElse("-");
    }

    private static void needs(Applicant person, Opening opening, List<String> en, List<String> zh) {
        for (var term : person.asks().without().stream().sorted().toList()) {
            var met = !opening.terms().contains(term);
            en.add("stated need, no " + term + ": " + (met ? "met" : "NOT met"));
            zh.add("本人提出不能" + term + "：" + (met ? "已照顾" : "未能照顾"));
        }
        if (person.asks().mostMinutes() > 0) {
            var met = !tooFar(person, opening);
            en.add(
                    "stated need, at most "
                            + person.asks().mostMinutes()
                            + " min to work: "
                            + (met ? "met" : "NOT met"));
            zh.add("本人提出上班不超过 " + person.asks().mostMinutes() + " 分钟：" + (met ? "已照顾" : "未能照顾"));
        }
    }

    private static String sorted(java.util.Collection<String> texts) {
        return String.join(", ", texts.stream().sorted().toList());
    }
}
