package org.yige.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.staff.StaffTable.Column;
import org.yige.staff.StaffTable.Row;

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

    Post findOrCreate(Row row) {
        var duty =
                duty(row.cell(Column.DUTY).orElseThrow(() -> new Refused(StaffRefusal.NOT_A_DUTY)));
        var code =
                row.cell(Column.SCOPE_CODE)
                        .orElseThrow(() -> new Refused(StaffRefusal.NOT_A_SCOPE));
        var scope =
                row.cell(Column.SCOPE)
                        .map(PostFinder::scope)
                        .orElseGet(() -> whoAnswers.scopeOf(duty, code));
        int level =
                row.cell(Column.LEVEL).map(PostFinder::level).orElseGet(() -> usualLevel(scope));
        var title = row.cell(Column.TITLE).orElse(row.cell(Column.DUTY).get());
        return store.findLike(new NewPost(duty, level, title, scope, code))
                .orElseGet(() -> people.create(new NewPost(duty, level, title, scope, code)));
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
                .orElseThrow(() -> new Refused(StaffRefusal.NOT_A_DUTY));
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
        int chinese = "一二三四五六七八九".indexOf(written.replaceAll("级.*", "").strip()) + 1;
        if (chinese > 0 && written.replaceAll("级.*", "").strip().length() == 1) {
            return chinese;
        }
        if (!written.matches("[1-9]")) {
            throw new Refused(StaffRefusal.NOT_A_LEVEL);
        }
        return Integer.parseInt(written);
    }
}
