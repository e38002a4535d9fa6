package org.yige.planner.rosters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yige.planner.Bilingual;
import org.yige.planner.rosters.station.RosterPerson;
import org.yige.planner.rosters.station.RosterStation;

/** The difference between two plans, seat by seat. */
public final class Changes {

    private Changes() {}

    /** A seat that changed hands; an empty id stands for nobody. */
    public record Change(
            LocalDate date, String shift, String post, int seat, String was, String is) {

        /** The change in words. */
        public Bilingual words(RosterStation station) {
            var nameWas = station.findPerson(was).map(RosterPerson::name).orElse("—");
            var nameIs = station.findPerson(is).map(RosterPerson::name).orElse("—");
            return new Bilingual(
                    date + " " + shift + " " + post + "：" + nameWas + " → " + nameIs,
                    date + " " + shift + " " + post + ": " + nameWas + " → " + nameIs);
        }
    }

    /** Every seat held by another person than before, in order of day. */
    public static List<Change> between(Roster old, Roster now) {
        var was = holders(old);
        var is = holders(now);
        var keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        var changes = new ArrayList<Change>();
        for (var key : keys) {
            var before = was.getOrDefault(key, "");
            var after = is.getOrDefault(key, "");
            if (!before.equals(after)) {
                changes.add(new Change(key.date, key.shift, key.post, key.seat, before, after));
            }
        }
        return changes;
    }

    private record Key(LocalDate date, String shift, String post, int seat)
            implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return (date + shift + post + seat)
                    .compareTo(other.date + other.shift + other.post + other.seat);
        }
    }

    private static Map<Key, String> holders(Roster roster) {
        var holders = new HashMap<Key, String>();
        roster.duties()
                .forEach(duty ->
                        holders.put(
                                new Key(duty.date(), duty.shift(), duty.post(), duty.seat()),
                                duty.person()));
        return holders;
    }
}
