package org.yige.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.BoardStore.BoardRow;
import org.yige.incidents.BoardStore.Filter;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.Cursor;
import org.yige.shared.Page;
import org.yige.shared.Spot;
import org.yige.staff.Holder;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/** What those who work on incidents see of them: only in their own area, or what they hold. */
@Service
public class Board {

    /** Where everything is read from. */
    @org.springframework.stereotype.Component
    record Sources(
            BoardStore board,
            IncidentStore incidents,
            TimelineStore lines,
            Deadlines deadlines,
            Staff staff,
            ObjectProvider<Receipts> receipts) {}

    private final Sources from;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Board(Sources from, Vocabulary vocabulary, Clock clock) {
        this.from = from;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<BriefView> list(Filter filter, Actor who, Optional<Cursor> after, int most) {
        var now = clock.instant();
        var shown = filter.words().flatMap(this::ofReceipt);
        if (shown.isPresent()) {
            var found = from.board().some(List.of(shown.get().value()), who.area(), who.posts());
            return new Page<>(
                    briefs(found, incident -> sees(incident, who), now), Optional.empty(), now);
        }
        var rows = from.board().list(filter, who.area(), who.posts(), masked(who), after, most);
        return new Page<>(
                briefs(rows, incident -> sees(incident, who), now), next(rows, most), now);
    }

    /**
     * What is open in an area, or what has ended there since a moment, for whoever passes by: kind
     * and place alone.
     */
    @Transactional(readOnly = true)
    public Page<BriefView> bare(
            Area area, Optional<Instant> endedSince, Optional<Cursor> after, int most) {
        var now = clock.instant();
        var rows =
                from.board()
                        .list(Filter.openOr(endedSince), area, List.of(), List.of(), after, most);
        return new Page<>(
                briefs(rows, _ -> false, now).stream().map(BriefView::bare).toList(),
                next(rows, most),
                now);
    }

    /**
     * Kinds whose words somebody reads only where they hold the matter; so they search no others.
     */
    private List<String> masked(Actor who) {
        return IncidentsRules.readsPoliceMatters(who)
                ? List.of()
                : vocabulary.names().practice().policeKinds();
    }

    /** Somebody stands at the counter with what they were given. */
    private Optional<IncidentId> ofReceipt(String words) {
        return from.receipts().stream().flatMap(each -> each.find(words).stream()).findFirst();
    }

    @Transactional(readOnly = true)
    public Map<UUID, BriefView> some(Collection<UUID> ids, Actor who) {
        return briefs(
                        from.board().some(ids, who.area(), who.posts()),
                        incident -> sees(incident, who),
                        clock.instant())
                .stream()
                .collect(Collectors.toMap(BriefView::id, brief -> brief));
    }

    /**
     * These incidents as they are now, read once for all who may see them: who does is asked of
     * each. What is joined to another is left out.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Sight> sights(Collection<UUID> ids) {
        var rows = from.board().some(ids, Area.WHOLE_COUNTY, List.of());
        var whole = briefs(rows, _ -> true, clock.instant());
        var practice = vocabulary.names().practice();
        var sights = new HashMap<UUID, Sight>();
        for (int i = 0; i < rows.size(); i++) {
            var incident = rows.get(i).incident();
            sights.put(
                    incident.id().value(),
                    new Sight(
                            incident,
                            practice.isPolice(incident.matter().kind()),
                            whole.get(i),
                            whole.get(i).bare()));
        }
        return sights;
    }

    /** One incident as lists show it, to somebody who may see it. */
    @Transactional(readOnly = true)
    public BriefView brief(Incident incident, Actor who) {
        return briefs(
                        List.of(from.board().row(incident.id())),
                        found -> sees(found, who),
                        clock.instant())
                .getFirst();
    }

    /**
     * What somebody just wrote down, also where it lies outside their own area: they know what they
     * wrote.
     */
    @Transactional(readOnly = true)
    public BriefView byClerk(IncidentId id, Actor who) {
        return brief(from.incidents().get(from.incidents().joinedInto(id).orElse(id)), who);
    }

    /** Open incidents not far in place and time: who is really alike is for the rules. */
    @Transactional(readOnly = true)
    public List<Incident> around(Incident incident, Area area, int metres, int hours) {
        return from.board().around(incident, area, metres, hours);
    }

    /**
     * Of one kind, near a place.
     *
     * @param village asked only where no point is known
     */
    public record Near(
            String kind,
            Optional<Spot> spot,
            Optional<String> village,
            int metres,
            Instant since) {}

    /** When people told of one kind of matter near a place, the last first: times and no more. */
    @Transactional(readOnly = true)
    public List<Instant> calls(Near what, Area area) {
        return from.board().calls(what, area);
    }

    /** Open incidents of one kind near a place, the newest first. */
    @Transactional(readOnly = true)
    public List<Incident> near(Near what, Area area) {
        return from.board().near(what, area).stream()
                .filter(each ->
                        what.spot()
                                .map(here ->
                                        each.scene()
                                                .spot()
                                                .filter(there ->
                                                        here.metresTo(there) <= what.metres())
                                                .isPresent())
                                .orElse(true))
                .limit(3)
                .toList();
    }

    /** Whether somebody reads what was said of an incident. */
    public boolean sees(Incident incident, Actor who) {
        var police = vocabulary.names().practice().isPolice(incident.matter().kind());
        return IncidentsRules.seesWords(incident, police, who);
    }

    private List<BriefView> briefs(
            List<BoardRow> rows, Predicate<Incident> wordsShown, Instant now) {
        var running =
                from.deadlines()
                        .open(
                                rows.stream().map(row -> row.incident().id().value()).toList(),
                                Casebook.SUBJECT);
        var late =
                rows.stream()
                        .map(BoardRow::incident)
                        .filter(incident -> incident.marks().passed() > 0)
                        .map(incident -> incident.id().value())
                        .toList();
        var limits = from.deadlines().all(late, Casebook.SUBJECT);
        var escalated = from.lines().escalated(late);
        var workingAgain = from.deadlines().workingAgain();
        var names = vocabulary.names();
        var holders = new HashMap<UUID, Optional<String>>();
        return rows.stream()
                .map(row ->
                        BriefView.of(
                                row.incident(),
                                new BriefView.Beside(
                                        row.number(),
                                        holders.computeIfAbsent(
                                                row.incident().owner().post(),
                                                post ->
                                                        from.staff()
                                                                .holder(new PostId(post), now)
                                                                .map(Holder::name)),
                                        running.getOrDefault(
                                                row.incident().id().value(), List.of()),
                                        limits
                                                .getOrDefault(
                                                        row.incident().id().value(), List.of())
                                                .stream()
                                                .filter(Casebook::passedOnTheLadder)
                                                .toList(),
                                        escalated.getOrDefault(row.incident().id().value(), 0),
                                        workingAgain,
                                        row.reports(),
                                        wordsShown.test(row.incident())),
                                names,
                                now))
                .toList();
    }

    private static Optional<String> next(List<BoardRow> rows, int most) {
        return rows.size() < most
                ? Optional.empty()
                : Optional.of(cursor(rows.getLast().incident()));
    }

    static String cursor(Incident last) {
        return BoardStore.urgency(last).text();
    }
}
