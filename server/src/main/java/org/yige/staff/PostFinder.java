package org.yige.staff;

import static org.yige.staff.StaffColumns.DUTY;
import static org.yige.staff.StaffColumns.LEVEL;
import static org.yige.staff.StaffColumns.SCOPE;
import static org.yige.staff.StaffColumns.SCOPE_CODE;
import static org.yige.staff.StaffColumns.TITLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.tables.TableRow;

/** Finds the post a row of a table speaks of, or makes it. */
@Component
class PostFinder {

    private final People people;
    private final StaffStore store;
    private final WhoAnswers whoAnswers;
    private final Staff staff;
    private final Clock clock;

    PostFinder(People people, StaffStore store, WhoAnswers whoAnswers, Staff staff, Clock clock) {
        this.people = people;
        this.store = store;
        this.whoAnswers = whoAnswers;
        this.staff = staff;
        this.clock = clock;
    }

    LocalDate today() {
        return County.today(clock);
    }

    /** The post a row speaks of, as it is written. */
    NewPost read(TableRow row) {
        var duty = row.about(DUTY, () -> duty(row.text(DUTY)));
        var code = row.text(SCOPE_CODE);
        var scope =
                row.find(SCOPE, PostFinder::scope)
                        .orElseGet(
                                () -> row.about(SCOPE_CODE, () -> whoAnswers.scopeOf(duty, code)));
        int level = row.find(LEVEL, PostFinder::level).orElseGet(() -> usualLevel(scope));
        var title = row.find(TITLE).orElse(row.text(DUTY));
        return new NewPost(duty, level, title, scope, code);
    }

    Post findOrCreate(TableRow row, NewPost wanted, Runnable whenMade) {
        return store.findLike(wanted, row.find(TITLE).isPresent())
                .orElseGet(() -> {
                    whenMade.run();
                    return row.about(SCOPE_CODE, () -> made(wanted));
                });
    }

    private Post made(NewPost wanted) {
        var post = people.create(wanted);
        whoAnswers.refuseUnknown(wanted.scope(), wanted.scopeCode());
        return post;
    }

    boolean isHeldBy(Post post, PersonId person, LocalDate day) {
        return store.isHeldBy(post.id(), person, day);
    }

    private int usualLevel(Scope scope) {
        var of = scope == Scope.BEAT ? Scope.GRID : scope;
        return staff.practice().levels().stream()
                .filter(level -> level.scope() == of)
                .findFirst()
                .orElseThrow(() -> new Refused(StaffRefusal.NOT_A_LEVEL))
                .order();
    }

    private String duty(String written) {
        var practice = staff.practice();
        var word = written.strip();
        return practice.findDutyCalled(word)
                .or(() -> practice.findDuty(word.toUpperCase(Locale.ROOT).replace(' ', '_')))
                .map(Duty::code)
                .orElseThrow(() ->
                        new Refused(
                                StaffRefusal.NOT_A_DUTY, Map.of("known", practice.dutyNames())));
    }

    private static Scope scope(String written) {
        return switch (written.strip().toUpperCase(Locale.ROOT)) {
            case "GRID", "网格" -> Scope.GRID;
            case "BEAT", "警格" -> Scope.BEAT;
            case "VILLAGE", "村", "社区" -> Scope.VILLAGE;
            case "TOWN", "乡镇", "镇", "乡", "街道" -> Scope.TOWN;
            case "STATION", "派出所" -> Scope.STATION;
            case "COUNTY", "县" -> Scope.COUNTY;
            default -> throw new Refused(StaffRefusal.NOT_A_SCOPE);
        };
    }

    private static int level(String written) {
        var bare = written.replaceAll("级.*", "").strip();
        int chinese = bare.length() == 1 ? "一二三四五六七八九".indexOf(bare) + 1 : 0;
        if (chinese > 0) {
            return chinese;
        }
        if (!bare.matches("[1-9１-９]")) {
            throw new Refused(StaffRefusal.NOT_A_LEVEL);
        }
        return Character.getNumericValue(bare.charAt(0));
    }
}
