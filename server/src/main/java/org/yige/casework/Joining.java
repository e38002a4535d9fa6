package org.yige.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.CaseworkHappening.Joined;
import org.yige.casework.CaseworkHappening.Parted;
import org.yige.casework.Steps.StepRequest;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.IncidentsRefusal;
import org.yige.incidents.Remark;
import org.yige.incidents.Routing;
import org.yige.intake.Reports;
import org.yige.once.Once;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/** Joins reports of the same incident, and parts them again: both are a person's decision. */
@Service
class Joining {

    private final Incidents incidents;
    private final Reports reports;
    private final Casebook casebook;
    private final Routing routing;
    private final Once once;
    private final Clock clock;

    Joining(
            Incidents incidents,
            Reports reports,
            Casebook casebook,
            Routing routing,
            Once once,
            Clock clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.casebook = casebook;
        this.routing = routing;
        this.once = once;
        this.clock = clock;
    }

    /**
     * The asked incident goes into the other: its reports move there, it rests. The more urgent one
     * is kept.
     */
    @Transactional
    public void join(StepRequest asked, IncidentId into) {
        var now = now();
        if (asked.incident().equals(into)) {
            throw new Refused(CaseworkRefusal.SAME_INCIDENT);
        }
        if (!once.first(claim(asked, Action.JOINING), asked.key(), now)) {
            return;
        }
        // Two people joining the same two the other way round would wait for each other: always
        // lock in one order.
        Stream.of(asked.incident(), into)
                .sorted(Comparator.comparing(IncidentId::value))
                .forEach(id -> lock(id, asked.who()));
        var from =
                CaseworkRules.may(
                                Action.JOINING,
                                lock(asked.incident(), asked.who()),
                                asked.who(),
                                Set.of())
                        .orRefuse();
        var kept =
                CaseworkRules.may(Action.JOINING, lock(into, asked.who()), asked.who(), Set.of())
                        .orRefuse();
        if (from.matter().grade() > kept.matter().grade()) {
            throw new Refused(CaseworkRefusal.OTHER_IS_MORE_URGENT);
        }
        if (casebook.practice().isPolice(from.matter().kind())
                && !casebook.practice().isPolice(kept.matter().kind())) {
            throw new Refused(CaseworkRefusal.OTHER_IS_FOR_THE_POLICE);
        }
        reports.moveAll(from.id(), kept.id());
        casebook.endLimits(from);
        casebook.write(
                from,
                new Joined(named(kept.id()), Optional.empty()),
                by(asked, from),
                Remark.NONE,
                now);
        casebook.write(
                kept,
                new Joined(Optional.empty(), named(from.id())),
                by(asked, kept),
                Remark.NONE,
                now);
        incidents.join(from.id(), kept.id());
    }

    /** A report leaves the incident it was joined to: its own incident goes on, given out anew. */
    @Transactional
    public void part(StepRequest asked, UUID reportId, String words) {
        var now = now();
        var said = Words.clean(words, "words", Words.MOST_SHORT);
        if (!once.first(claim(asked, Action.PARTING), asked.key(), now)) {
            return;
        }
        var kept = lock(asked.incident(), asked.who());
        CaseworkRules.may(Action.PARTING, kept, asked.who(), Set.of()).orRefuse();
        var report =
                reports.of(kept.id()).stream()
                        .filter(each -> each.id().equals(reportId))
                        .findFirst()
                        .orElseThrow(() -> new Refused(CaseworkRefusal.REPORT_UNKNOWN));
        if (report.home().equals(kept.id())) {
            throw new Refused(CaseworkRefusal.ONLY_REPORT);
        }
        incidents.part(report.home(), kept.id());
        reports.moveHome(report.id());
        var home = incidents.findForUpdate(report.home()).orElseThrow();
        var where = routing.where(home.scene(), County.day(now));
        var level = casebook.practice().grade(home.matter().grade()).firstLevel();
        var owner = routing.owner(where, home.matter().kind(), level, now);
        var again = home.givenTo(owner.ownership());
        casebook.write(
                again,
                new Parted(
                        owner.passedOver(),
                        named(kept.id()),
                        Optional.of(again.owner().title()),
                        Optional.empty()),
                by(asked, again),
                Remark.words(said),
                now);
        casebook.write(
                kept,
                new Parted(List.of(), Optional.empty(), Optional.empty(), named(report.home())),
                by(asked, kept),
                Remark.words(said),
                now);
        casebook.restart(again, now);
    }

    private Incident lock(IncidentId id, Actor who) {
        return incidents
                .findForUpdate(id, who)
                .orElseThrow(() -> new Refused(IncidentsRefusal.NOT_IN_YOUR_AREA));
    }

    private By by(StepRequest asked, Incident incident) {
        return By.staff(asked.who(), incident.owner(), routing.titleOf(asked.who()));
    }

    private Optional<String> named(IncidentId other) {
        return Optional.of(String.valueOf(incidents.numbers(List.of(other)).get(other)));
    }

    private static String claim(StepRequest asked, Action action) {
        return asked.who().person() + "/" + asked.incident().value() + "/" + action.word();
    }

    private Instant now() {
        return clock.instant();
    }
}
