package org.yige.incidents;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadlines;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.Cursor;
import org.yige.shared.Label;
import org.yige.shared.Page;

/**
 * What those who answer for an area may know of all its incidents: which need a head, and when each
 * was answered. Of posts and places, never of persons.
 */
@Service
public class Oversight {

    private final OversightStore store;
    private final IncidentStore incidents;
    private final Incidents hall;
    private final Board board;
    private final Casebook casebook;
    private final Routing routing;
    private final Deadlines deadlines;

    Oversight(
            OversightStore store,
            IncidentStore incidents,
            Incidents hall,
            Board board,
            Casebook casebook,
            Routing routing,
            Deadlines deadlines) {
        this.store = store;
        this.incidents = incidents;
        this.hall = hall;
        this.board = board;
        this.casebook = casebook;
        this.routing = routing;
        this.deadlines = deadlines;
    }

    /**
     * An incident with what speaks for a head looking at it.
     *
     * @param open its owner still has something to do
     * @param late a limit passed since it was last handled or opened again
     * @param passed how many limits passed
     * @param sentBack how often a post gave it back or the people concerned sent it back
     * @param nobodyAbove it came to the top of the ladder and nobody took it
     * @param waitsForYes its owner asked for more time, or for the clock to be stopped
     */
    public record Attention(
            BriefView incident,
            boolean open,
            boolean late,
            int passed,
            int sentBack,
            boolean nobodyAbove,
            boolean waitsForYes) {}

    /**
     * When an incident was first answered, reached and handled, as far as it was by the cut-off.
     *
     * @param level it was first given to
     * @param scene as it was found when it was reported, with the beat that answered for it then
     */
    public record Timing(
            UUID incident,
            String kind,
            int level,
            Scene scene,
            Instant openedAt,
            Optional<Instant> answered,
            Optional<Instant> arrived,
            Optional<Instant> handled) {

        /** The beat that answered for the place, fifteen digits. */
        public Optional<String> beat() {
            return scene.inVillage().flatMap(Scene.InVillage::beat);
        }
    }

    /** The open incidents of an area that a head should look at, the oldest first. */
    @Transactional(readOnly = true)
    public Page<Attention> attention(Actor who, Optional<String> cursor, int most, Instant now) {
        var found = store.attention(who.area(), cursor.flatMap(Cursor::find), most);
        var next =
                found.size() < most
                        ? Optional.<String>empty()
                        : Optional.of(Board.cursor(found.getLast().incident()));
        return new Page<>(seen(found, who), next, now);
    }

    /** The open incidents of an area whose owner asked for a yes, the oldest first. */
    @Transactional(readOnly = true)
    public List<Incident> asking(Area area, int most) {
        return store.asking(area, most);
    }

    /** One incident, if this person sees it; of one that was joined to another, that other. */
    @Transactional(readOnly = true)
    public Optional<Attention> find(UUID incident, Actor who) {
        var id = new IncidentId(incident);
        var present = incidents.joinedInto(id).orElse(id).value();
        return seen(store.some(List.of(present), who.area(), who.posts()), who).stream()
                .findFirst();
    }

    private List<Attention> seen(List<OversightStore.LimitsPassed> found, Actor who) {
        var briefs = briefs(found.stream().map(each -> each.incident().id().value()).toList(), who);
        return found.stream()
                .flatMap(each ->
                        Optional.ofNullable(briefs.get(each.incident().id().value()))
                                .map(brief -> attention(each, brief))
                                .stream())
                .toList();
    }

    private static Attention attention(OversightStore.LimitsPassed found, BriefView brief) {
        var marks = found.incident().marks();
        return new Attention(
                brief,
                found.incident().state().isOpen(),
                brief.late(),
                found.passed(),
                (marks.returned() ? 1 : 0) + marks.reopened(),
                marks.supervised(),
                marks.extension() == Incident.Extension.ASKED || marks.pauseAsked().isPresent());
    }

    /**
     * These incidents as this person may see them, those joined to another as that other; what is
     * not theirs to see is left out.
     */
    @Transactional(readOnly = true)
    public Map<UUID, BriefView> briefs(Collection<UUID> ids, Actor who) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var seen = new HashMap<>(board.some(new LinkedHashSet<>(ids), who));
        for (var id : ids) {
            if (!seen.containsKey(id)) {
                incidents
                        .joinedInto(new IncidentId(id))
                        .flatMap(into ->
                                board.some(List.of(into.value()), who).values().stream()
                                        .findFirst())
                        .ifPresent(brief -> seen.put(id, brief));
            }
        }
        return seen;
    }

    /**
     * The post that holds an incident now, whoever asks: for what the server does by itself.
     *
     * @param id of an incident, also of one joined to another
     */
    @Transactional(readOnly = true)
    public UUID owner(UUID id) {
        var asked = new IncidentId(id);
        return incidents.get(incidents.joinedInto(asked).orElse(asked)).owner().post();
    }

    /**
     * The incidents an area opened in a span of time, as far as was known at the cut-off.
     *
     * @param until exclusive
     * @param most at most so many; one more says that there are too many
     */
    @Transactional(readOnly = true)
    public List<Timing> timings(Area area, Instant from, Instant until, Instant cutOff, int most) {
        return store.timings(area, from, until, cutOff, most);
    }

    /** Every limit these incidents ever had, by incident. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Deadline>> limits(Collection<UUID> ids) {
        return deadlines.all(ids, Casebook.SUBJECT);
    }

    /** What a kind is called in this county. */
    public Label kindLabel(String kind) {
        return casebook.practice().kindLabel(kind);
    }

    /**
     * A line about what a member of staff does to an incident that stays as it is.
     *
     * @return the title they act under; empty for somebody without a post
     */
    @Transactional
    public String tell(UUID incident, Happening what, Actor who, Remark remark, Instant now) {
        var found = lock(incident);
        var by = By.staff(who, found.owner(), routing.titleOf(who));
        casebook.add(found, what, by, remark, now);
        return by.title().orElse("");
    }

    /** A line about what happens by itself. */
    @Transactional
    public void tell(UUID incident, Happening what, Instant now) {
        casebook.add(lock(incident), what, By.PROGRAM, Remark.NONE, now);
    }

    /** Locks an incident, or the one it rests in, before what the modules above keep of it. */
    @Transactional
    public void hold(UUID incident) {
        lock(incident);
    }

    /** What rests in these incidents, joined to them, each with the one it rests in. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> resting(Collection<UUID> in) {
        return hall.resting(in.stream().map(IncidentId::new).toList()).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.getKey().value(), each -> each.getValue().value()));
    }

    private Incident lock(UUID incident) {
        return hall.hold(() -> hall.present(new IncidentId(incident)));
    }
}
