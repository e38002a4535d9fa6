package org.yige.mediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yige.incidents.Board;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.Happening;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.Remark;
import org.yige.incidents.Routing;
import org.yige.incidents.Settling;
import org.yige.incidents.State;
import org.yige.mediation.Dispute.Keeper;
import org.yige.mediation.MediationHappening.Broken;
import org.yige.mediation.MediationHappening.CameToNothing;
import org.yige.mediation.MediationHappening.Mended;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Role;

/**
 * A dispute and the incident it is about, held together: who may, in which order they are locked,
 * and how what is done to the one is told on the other. The incident may be long gone while what
 * was agreed still runs.
 */
@Component
class DisputeFile {

    private final DisputeStore store;
    private final Incidents incidents;
    private final Board board;
    private final Casebook casebook;
    private final Settling settling;
    private final Routing routing;
    private final Once once;
    private final Companions companions;
    private final Referrals referrals;
    private final Clock clock;

    DisputeFile(
            DisputeStore store,
            Incidents incidents,
            Board board,
            Casebook casebook,
            Settling settling,
            Routing routing,
            Once once,
            Companions companions,
            Referrals referrals,
            Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.board = board;
        this.casebook = casebook;
        this.settling = settling;
        this.routing = routing;
        this.once = once;
        this.companions = companions;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** Who asks for what, under which key. */
    record FileRequest(Actor who, UUID dispute, RequestKey key) {}

    /** A dispute, locked, with its incident if that is still kept. */
    record HeldFile(Dispute dispute, Optional<Incident> incident, Instant now) {

        LocalDate today() {
            return County.day(now);
        }

        HeldFile with(Dispute next) {
            return new HeldFile(next, incident, now);
        }

        HeldFile with(Incident next) {
            return new HeldFile(dispute, Optional.of(next), now);
        }
    }

    /** Locks it for one act of staff; empty if it was done before under this key. */
    Optional<HeldFile> take(FileRequest asked, String act) {
        return take(asked, act, held -> mayWork(held, asked.who()));
    }

    /** The same for what those may do as well who come along. */
    Optional<HeldFile> takeTogether(FileRequest asked, String act) {
        return take(
                asked,
                act,
                held ->
                        mayWork(held, asked.who())
                                || companions.comesAlong(asked.dispute(), asked.who()));
    }

    private Optional<HeldFile> take(FileRequest asked, String act, Predicate<HeldFile> may) {
        var now = clock.instant();
        if (!once.first(
                asked.who().person() + "/" + act + "/" + asked.dispute(), asked.key(), now)) {
            return Optional.empty();
        }
        var held = hold(asked.dispute(), now).orElseThrow(DisputeFile::unknown);
        if (!may.test(held)) {
            throw new Refused(MediationRefusal.NOT_YOURS_TO_MEDIATE);
        }
        return Optional.of(held);
    }

    /** The incident first, then what is on file about it. */
    Optional<HeldFile> hold(UUID dispute, Instant now) {
        return store.find(dispute)
                .flatMap(seen -> {
                    var incident = incidents.findForUpdate(new IncidentId(seen.incident()));
                    return store.findForUpdate(dispute)
                            .map(locked -> new HeldFile(locked, incident, now));
                });
    }

    /** What a reader may see, without a lock. */
    HeldFile seen(UUID id, Actor who) {
        var dispute = store.find(id).orElseThrow(DisputeFile::unknown);
        var incident = incidents.find(new IncidentId(dispute.incident()), who);
        if (incident.isEmpty()
                && !who.holds(dispute.keeper().post())
                && !who.area().contains(dispute.division())
                && !companions.comesAlong(id, who)) {
            throw unknown();
        }
        return new HeldFile(dispute, incident, clock.instant());
    }

    /**
     * While it is talked about whoever has the incident works on it; what was agreed is followed by
     * the post that concluded it. The room and the heads of the area may always help out.
     */
    boolean mayWork(HeldFile held, Actor who) {
        return helps(held.dispute().division(), who)
                || held.incident()
                        .filter(incident ->
                                holds(incident, who) || referrals.entrusts(incident, who))
                        .isPresent()
                || !held.dispute().stage().isOpen() && who.holds(held.dispute().keeper().post());
    }

    /** Whether this person works on an incident about which nothing is on file yet. */
    boolean mayWork(Incident incident, Actor who) {
        return helps(incident.scene().division(), who)
                || holds(incident, who)
                || referrals.entrusts(incident, who);
    }

    private static boolean helps(String division, Actor who) {
        return (who.is(Role.COMMAND_ROOM)
                        || who.is(Role.STATION_CHIEF)
                        || who.is(Role.COUNTY_LEADER))
                && who.area().contains(division);
    }

    private static boolean holds(Incident incident, Actor who) {
        return incident.state().isOpen() && who.holds(incident.owner().post());
    }

    /** Who may read the words of a dispute: whoever may read those of its incident. */
    boolean readsWords(HeldFile held, Actor who) {
        return mayWork(held, who)
                || held.incident().map(incident -> board.sees(incident, who)).orElse(false)
                || companions.comesAlong(held.dispute().id(), who);
    }

    /** The post that has it now. */
    static Keeper keeper(HeldFile held) {
        return held.incident()
                .filter(incident -> incident.state().isOpen())
                .map(incident ->
                        new Keeper(
                                incident.owner().post(),
                                incident.owner().title(),
                                incident.owner().level()))
                .orElse(held.dispute().keeper());
    }

    By by(HeldFile held, Actor who) {
        return by(held.incident(), who);
    }

    By by(Optional<Incident> about, Actor who) {
        return about.<By>map(incident -> By.staff(who, incident.owner(), routing.titleOf(who)))
                .orElseGet(() ->
                        new By.ByStaff(
                                who.person(),
                                who.posts().stream().findFirst(),
                                routing.titleOf(who)));
    }

    String title(HeldFile held, Actor who) {
        return by(held, who).name().orElse("");
    }

    /** A line on the incident, where it is still kept. */
    void tell(HeldFile held, Happening what, By by) {
        tell(held.incident(), what, by, held.now());
    }

    void tell(Optional<Incident> about, Happening what, By by, Instant now) {
        about.ifPresent(incident -> casebook.add(incident, what, by, Remark.NONE, now));
    }

    /** The incident as it is now, and a line that says why. */
    void write(HeldFile held, Incident next, MediationHappening what, By by) {
        casebook.write(next, what, by, Remark.NONE, held.now());
    }

    /**
     * On the scene of it: whoever writes down a dispute has its parties before them. From now on
     * the level has the time of a mediation.
     */
    Incident takenInHand(Incident incident, Instant now) {
        casebook.met(incident, Casebook.SCENE, now);
        casebook.noLongerOwed(incident, java.util.List.of(Casebook.SCENE, Casebook.FINISH));
        var next = incident.in(new State.OnScene());
        // What another organ entrusted has that organ's clock, which stands still meanwhile.
        if (!referrals.keepsOpen(incident)) {
            casebook.restartFor(next, now);
        }
        return next;
    }

    /** The matter is settled by what the parties came to, or by nothing; they may object. */
    void settle(HeldFile held, MediationHappening how, String outcome, By by) {
        held.incident()
                .filter(incident -> incident.state().isOpen() && !referrals.keepsOpen(incident))
                .ifPresentOrElse(
                        incident ->
                                write(
                                        held,
                                        settling.handled(incident, outcome, held.now()),
                                        how,
                                        by),
                        () -> tell(held, how, by));
    }

    /** Nothing is broken any more: an incident that was opened again for it is settled by that. */
    void mended(HeldFile held, String outcome, By by) {
        if (held.incident().filter(incident -> incident.state().isOpen()).isPresent()) {
            settle(held, new Mended(outcome), outcome, by);
        }
    }

    void over(HeldFile held, CameToNothing how, By by) {
        settle(held, how, how.outcome(), by);
        held.incident().ifPresent(incident -> referrals.cameBack(incident, held.now()));
    }

    /**
     * A promise is broken: where the incident is over but still kept, it is opened again and lies
     * with the level that concluded it.
     */
    void openAgain(HeldFile held, int n) {
        held.incident()
                .ifPresent(incident -> {
                    if (incident.state().isOpen()) {
                        tell(held, new Broken(n, Optional.empty()), By.PROGRAM);
                        referrals.cameBack(incident, held.now());
                        return;
                    }
                    var where = routing.where(incident.scene(), held.today());
                    var owner =
                            routing.owner(
                                            where,
                                            incident.matter().kind(),
                                            held.dispute().keeper().level(),
                                            held.now())
                                    .ownership();
                    var again = incident.marked(incident.marks().openedAgain()).givenTo(owner);
                    casebook.endLimits(incident);
                    write(held, again, new Broken(n, Optional.of(owner.title())), By.PROGRAM);
                    casebook.restart(again, held.now());
                });
    }

    static Refused unknown() {
        return new Refused(MediationRefusal.DISPUTE_UNKNOWN);
    }
}
