package org.yige.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.staff.StaffTable.Column;
import org.yige.staff.StaffTable.Row;

/** Finds the post a row of a table speaks of, or makes it. */
@Component
class PostFinder {

    private static final Map<String, Duty> WORDS = words();

    private final People people;
    private final StaffStore store;
    private final Responsible responsible;
    private final Staff staff;
    private final Clock clock;

    PostFinder(People people, StaffStore store, Responsible responsible, Staff staff, Clock clock) {
        this.people = people;
        this.store = store;
        this.responsible = responsible;
        this.staff = staff;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(County.ZONE).toLocalDate();
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
                        .orElseGet(() -> responsible.scopeOf(duty, code));
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

    private static Duty duty(String written) {
        var found = WORDS.get(written.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
        if (found == null) {
            throw new Refused(StaffRefusal.NOT_A_DUTY);
        }
        return found;
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

    private static Map<String, Duty> words() {
        var words = new HashMap<String, Duty>();
        for (var duty : Duty.values()) {
            words.put(duty.name(), duty);
            duty.words().forEach(word -> words.put(word, duty));
        }
        return Map.copyOf(words);
    }
}
