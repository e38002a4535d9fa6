package org.yige.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code staff} section of a practice profile. */
public record StaffPractice(
        @Key(
                        "The levels of the ladder from the lowest authority to the highest, in the county's own words")
                List<Level> levels,
        @Key(
                        "What posts are for. Inside one level of the ladder, work is offered in the order of these rows.")
                List<Duty> duties) {

    public StaffPractice {
        levels = List.copyOf(levels);
        duties = List.copyOf(duties);
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).order() != i + 1) {
                throw new UnfitPractice(Labels.of("staff.unfit.levels"));
            }
        }
        if (levels.isEmpty() || levels.getLast().scope() != Scope.COUNTY) {
            throw new UnfitPractice(Labels.of("staff.unfit.highest-level"));
        }
        needRoom(duties, Duty.COMMAND_ROOM, Scope.STATION);
        needRoom(duties, Duty.COUNTY_DESK, Scope.COUNTY);
    }

    private static void needRoom(List<Duty> duties, String code, Scope scope) {
        if (duties.stream()
                .noneMatch(duty ->
                        duty.code().equals(code)
                                && duty.isRoom()
                                && duty.mustCover().equals(Optional.of(scope)))) {
            throw new UnfitPractice(Labels.of("staff.unfit.room-missing", Map.of("code", code)));
        }
    }

    /** A level by its number. */
    public Optional<Level> level(int order) {
        return order < 1 || order > levels.size()
                ? Optional.empty()
                : Optional.of(levels.get(order - 1));
    }

    /** The number of the highest level. */
    public int top() {
        return levels.size();
    }

    /** A duty by its code. */
    public Optional<Duty> findDuty(String code) {
        return duties.stream().filter(duty -> duty.code().equals(code)).findFirst();
    }

    /** What a post is for. */
    public Duty dutyOf(Post post) {
        return findDuty(post.duty()).orElseGet(() -> Duty.gone(post.duty()));
    }

    /** What the county calls a duty of its practice. */
    String called(String duty) {
        return findDuty(duty).orElseThrow().label().zh();
    }

    /** The duty a table means by a word. */
    public Optional<Duty> findDutyCalled(String word) {
        return duties.stream().filter(duty -> duty.isCalled(word)).findFirst();
    }

    /** What the duties are called, one after the other. */
    Label dutyNames() {
        return Labels.list(duties.stream().map(Duty::label).toList());
    }

    /** Posts in the order of their duties; those whose duty is gone come last. */
    Comparator<Post> byDuty() {
        var codes = duties.stream().map(Duty::code).toList();
        return Comparator.comparingInt(post -> {
            var place = codes.indexOf(post.duty());
            return place < 0 ? codes.size() : place;
        });
    }

    /** One level of the ladder. */
    public record Level(
            @Key(value = "Its place on the ladder: 1 is the lowest authority", code = true)
                    int order,
            @Key("What the county calls it") Label label,
            @Key("What a head of this level covers: GRID, VILLAGE, TOWN, STATION or COUNTY")
                    Scope scope) {}
}
