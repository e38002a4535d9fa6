package org.yige.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.yige.shared.Decision;

/**
 * The program's own rules over a table in memory: what the store does with rows, done with a map.
 */
final class RulesWorld implements World {

    private record Key(Instant at, int number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int first = at.compareTo(other.at);
            return first != 0 ? first : Integer.compare(number, other.number);
        }
    }

    private final Map<Integer, Running> rows = new HashMap<>();
    private final TreeSet<Key> next = new TreeSet<>();
    private WorkingCalendar calendar;

    RulesWorld(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void set(int number, Limit limit, Instant from, Instant now) {
        var subject = new Subject("test-matter", new UUID(0, number));
        put(
                number,
                DeadlinesRules.start(
                        new UUID(1, number),
                        new NewDeadline(subject, "finish", limit, from),
                        calendar));
    }

    @Override
    public void met(int number, Instant now) {
        drop(number);
    }

    @Override
    public void cancel(int number, Instant now) {
        drop(number);
    }

    @Override
    public boolean extend(int number, Limit more, Instant now) {
        var row = rows.get(number);
        return row != null && put(number, DeadlinesRules.extend(row, more, now, calendar));
    }

    @Override
    public boolean pause(int number, Instant now) {
        var row = rows.get(number);
        return row != null
                && put(number, DeadlinesRules.pause(row, Practice.APPRAISAL.most(), now));
    }

    @Override
    public boolean resume(int number, Instant now) {
        var row = rows.get(number);
        return row != null && put(number, DeadlinesRules.resume(row, now, calendar));
    }

    @Override
    public void correct(WorkingCalendar calendar, boolean[] worked) {
        this.calendar = calendar;
        for (var row : List.copyOf(rows.entrySet())) {
            if (row.getValue().calendar().isPresent()) {
                put(row.getKey(), DeadlinesRules.recount(row.getValue(), calendar));
            }
        }
    }

    @Override
    public List<Fired> fire(Instant now) {
        var fired = new ArrayList<Fired>();
        while (!next.isEmpty() && !next.first().at().isAfter(now)) {
            int number = next.first().number();
            var row = rows.get(number);
            switch (row.nextMark()) {
                case "RESUME" -> put(number, DeadlinesRules.resume(row, now, calendar));
                case "HALF" -> {
                    fired.add(new Fired(row.half(), number, Mark.HALF));
                    put(number, halfFired(row));
                }
                default -> {
                    fired.add(new Fired(row.due(), number, Mark.PASSED));
                    drop(number);
                }
            }
        }
        fired.sort(null);
        return fired;
    }

    private static Running halfFired(Running row) {
        return new Running(
                row.id(),
                row.subject(),
                row.name(),
                row.limit(),
                row.more(),
                row.from(),
                row.half(),
                row.due(),
                row.provisional(),
                row.calendar(),
                true,
                row.pauses(),
                row.pausedSince(),
                row.resumesAt());
    }

    private boolean put(int number, Decision<Running> decision) {
        return switch (decision) {
            case Decision.Yes<Running>(var row) -> {
                put(number, row);
                yield true;
            }
            case Decision.No<Running> _ -> false;
        };
    }

    private void put(int number, Running row) {
        drop(number);
        rows.put(number, row);
        next.add(new Key(row.nextAt(), number));
    }

    private void drop(int number) {
        var old = rows.remove(number);
        if (old != null) {
            next.remove(new Key(old.nextAt(), number));
        }
    }
}
