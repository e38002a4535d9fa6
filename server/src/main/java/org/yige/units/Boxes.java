package org.yige.units;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.Remark;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.shared.Actor;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.units.BoxLine.BoxCheck;
import org.yige.units.BoxLine.BoxReason;
import org.yige.units.BoxLine.CheckWay;
import org.yige.units.UnitNow.BoxItem;
import org.yige.units.UnitsHappening.KitUsed;

/** The box of a unit: counted when it goes out and comes back, used by work, refilled. */
@Service
class Boxes {

    static final int MOST_OF_ONE = 999;
    private static final int MOST_LINES = 50;

    private final UnitsStore store;
    private final BoxStore boxes;
    private final Units units;
    private final Incidents incidents;
    private final Casebook casebook;
    private final Once once;
    private final Clock clock;

    Boxes(
            UnitsStore store,
            BoxStore boxes,
            Units units,
            Incidents incidents,
            Casebook casebook,
            Once once,
            Clock clock) {
        this.store = store;
        this.boxes = boxes;
        this.units = units;
        this.incidents = incidents;
        this.casebook = casebook;
        this.once = once;
        this.clock = clock;
    }

    /** A box as it is, with what happened to it last. */
    record BoxNow(
            PatrolUnit unit, List<BoxItem> items, Optional<BoxCheck> last, List<BoxLine> lines) {}

    @Transactional(readOnly = true)
    BoxNow box(Actor actor, UUID unit) {
        return box(units.inHandsOf(actor, unit).unit());
    }

    private BoxNow box(PatrolUnit unit) {
        return new BoxNow(
                unit,
                items(unit),
                Optional.ofNullable(boxes.lastChecks().get(unit.id())),
                boxes.lines(unit.id(), MOST_LINES));
    }

    private List<BoxItem> items(PatrolUnit unit) {
        return units.box(unit, boxes.all().getOrDefault(unit.id(), Map.of()));
    }

    /** The last check of every box. */
    Map<UUID, BoxCheck> lastChecks() {
        return boxes.lastChecks();
    }

    /** Taken over or handed back: everything in it is counted. */
    @Transactional
    BoxNow check(Actor actor, RequestKey key, UUID id, CheckWay way, Map<String, Integer> counts) {
        var unit = held(actor, id);
        var items = items(unit);
        UnitsRules.counted(
                        items.stream()
                                .map(BoxItem::code)
                                .collect(java.util.stream.Collectors.toSet()),
                        counts,
                        MOST_OF_ONE)
                .orRefuse();
        var now = clock.instant();
        if (once.first(actor.person() + "/units.check/" + id, key, now)) {
            for (var item : items) {
                int there = counts.getOrDefault(item.code(), 0);
                change(
                        actor,
                        unit,
                        item,
                        there - item.there(),
                        BoxReason.COUNTED,
                        Optional.empty());
            }
            boxes.add(
                    id,
                    Ids.next(now),
                    new BoxCheck(
                            way,
                            items.stream()
                                    .allMatch(item ->
                                            counts.getOrDefault(item.code(), 0) >= item.should()),
                            actor.person(),
                            now));
        }
        return box(unit);
    }

    /** Used for an incident, whose timeline says so. */
    @Transactional
    BoxNow used(Actor actor, RequestKey key, UUID id, IncidentId incident, String code, int count) {
        var about =
                incidents
                        .findForUpdate(incident, actor)
                        .orElseThrow(() -> new Refused(UnitsRefusal.NO_SUCH_WORK));
        var unit = held(actor, id);
        var item = item(unit, code, count);
        var now = clock.instant();
        if (once.first(actor.person() + "/units.use/" + id, key, now)) {
            if (count > item.there()) {
                throw new Refused(UnitsRefusal.NOT_SO_MANY_THERE, Map.of("there", item.there()));
            }
            change(actor, unit, item, -count, BoxReason.USED, Optional.of(incident.value()));
            casebook.add(
                    about,
                    new KitUsed(unit.name(), item.code(), count),
                    By.staff(actor, about.owner(), Optional.empty()),
                    Remark.words(item.label().zh() + " ×" + count),
                    now);
        }
        return box(unit);
    }

    @Transactional
    BoxNow refilled(Actor actor, RequestKey key, UUID id, String code, int count) {
        var unit = held(actor, id);
        var item = item(unit, code, count);
        if (item.there() + count > MOST_OF_ONE) {
            throw new Refused(UnitsRefusal.COUNT_NOT_POSSIBLE);
        }
        if (once.first(actor.person() + "/units.refill/" + id, key, clock.instant())) {
            change(actor, unit, item, count, BoxReason.REFILLED, Optional.empty());
        }
        return box(unit);
    }

    private PatrolUnit held(Actor actor, UUID id) {
        units.inHandsOf(actor, id);
        return store.findForUpdate(id).orElseThrow(() -> new Refused(UnitsRefusal.UNIT_UNKNOWN));
    }

    private BoxItem item(PatrolUnit unit, String code, int count) {
        if (count < 1 || count > MOST_OF_ONE) {
            throw new Refused(UnitsRefusal.COUNT_NOT_POSSIBLE);
        }
        return items(unit).stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(UnitsRefusal.ITEM_NOT_IN_THE_BOX));
    }

    private void change(
            Actor actor,
            PatrolUnit unit,
            BoxItem item,
            int change,
            BoxReason why,
            Optional<UUID> incident) {
        if (change == 0) {
            return;
        }
        var now = clock.instant();
        boxes.put(unit.id(), item.code(), item.there() + change);
        boxes.add(
                unit.id(),
                new BoxLine(
                        Ids.next(now), item.code(), why, change, incident, actor.person(), now));
    }
}
