package org.yige.mediators;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.Incident;
import org.yige.incidents.Routing;
import org.yige.mediation.FileOnTable;
import org.yige.mediation.Mediation;
import org.yige.mediators.Companion.CompanionStanding;
import org.yige.mediators.RoundTable.TableRequest;
import org.yige.mediators.TableHappening.AskedAlong;
import org.yige.mediators.TableHappening.ComesAlong;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.staff.Candidate;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/** Posts that mediate together with whoever has a dispute: who is near, who is asked, who comes. */
@Component
class ComingAlong {

    private static final int MOST_ASKED = 50;

    private final RoundTable table;
    private final TableStore store;
    private final Mediation mediation;
    private final Routing routing;
    private final Staff staff;

    ComingAlong(
            RoundTable table, TableStore store, Mediation mediation, Routing routing, Staff staff) {
        this.table = table;
        this.store = store;
        this.mediation = mediation;
        this.routing = routing;
        this.staff = staff;
    }

    /** The posts that answer for where it happened: whoever is nearest on each level. */
    @Transactional(readOnly = true)
    public List<Candidate> near(UUID dispute, Actor who) {
        var file = mediation.look(dispute, who);
        if (!file.works()) {
            throw RoundTable.notYours();
        }
        var asked = store.companions(dispute).stream().map(Companion::post).toList();
        return file.incident().stream()
                .flatMap(incident -> chain(incident, file).stream())
                .filter(each -> !asked.contains(each.post().id().value()))
                .toList();
    }

    private List<Candidate> chain(Incident incident, FileOnTable file) {
        return routing
                .where(incident.scene(), County.day(file.now()))
                .map(where -> staff.chain(where, 1, file.now()))
                .orElseGet(() -> staff.deskOnly(file.now()))
                .stream()
                .filter(each -> !each.post().id().value().equals(incident.owner().post()))
                .toList();
    }

    /** Asks a post to come along. */
    @Transactional
    public void askAlong(TableRequest asked, UUID post) {
        table.take(asked, "mediators.ask-along/" + post)
                .ifPresent(file -> {
                    var found =
                            staff.post(new PostId(post))
                                    .orElseThrow(() -> new Refused(MediatorsRefusal.POST_UNKNOWN));
                    if (file.incident().filter(each -> each.owner().post().equals(post)).isPresent()
                            || isAsked(file, post)) {
                        throw new Refused(MediatorsRefusal.ASKED_BEFORE);
                    }
                    store.save(
                            new Companion(
                                    file.dispute(),
                                    post,
                                    found.title(),
                                    found.level(),
                                    CompanionStanding.ASKED,
                                    routing.titleOf(asked.who()).orElse(""),
                                    file.now()),
                            file.now());
                    mediation.tell(file, new AskedAlong(found.title()), asked.who());
                });
    }

    private boolean isAsked(FileOnTable file, UUID post) {
        return store.companions(file.dispute()).stream()
                .anyMatch(each ->
                        each.post().equals(post)
                                && each.standing() != CompanionStanding.NOT_COMING);
    }

    /** Whoever was asked says whether they come. */
    @Transactional
    public void answer(TableRequest asked, boolean coming) {
        mediation
                .takeTogether(asked.dispute(), asked.who(), asked.key(), "mediators.come-along")
                .ifPresent(file -> {
                    var mine =
                            store.companions(file.dispute()).stream()
                                    .filter(each -> asked.who().holds(each.post()))
                                    .findFirst()
                                    .orElseThrow(
                                            () -> new Refused(MediatorsRefusal.POST_NOT_ASKED));
                    var next =
                            new Companion(
                                    mine.dispute(),
                                    mine.post(),
                                    mine.title(),
                                    mine.level(),
                                    coming
                                            ? CompanionStanding.COMING
                                            : CompanionStanding.NOT_COMING,
                                    mine.askedBy(),
                                    mine.askedAt());
                    store.save(next, file.now());
                    mediation.tell(file, new ComesAlong(mine.title(), coming), asked.who());
                });
    }

    /** Where the reader's posts are asked along. */
    @Transactional(readOnly = true)
    public List<Companion> askedOf(Actor who) {
        return store.askedOf(who.posts(), MOST_ASKED);
    }
}
