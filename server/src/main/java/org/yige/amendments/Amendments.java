package org.yige.amendments;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.amendments.PracticeEdition.EditionDecision;
import org.yige.practice.Amendment;
import org.yige.practice.CaseJudge;
import org.yige.practice.EditionFile;
import org.yige.practice.PracticeUnreadable;
import org.yige.practice.Practices;
import org.yige.practice.StartAnew;
import org.yige.practice.WorkedCases;
import org.yige.practice.WorkedCases.CaseOutcome;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/**
 * Changes a county's practice. What one person proposes is tried on the worked cases and holds from
 * its day once a second has agreed; then the server begins anew with it. The way back is an edition
 * like any other.
 */
@Service
class Amendments {

    private static final Logger LOG = LoggerFactory.getLogger(Amendments.class);
    private static final int SHORTEST_WHY = 4;
    private static final int LONGEST_WHY = 300;
    private static final int LONGEST_AHEAD = 10;
    private static final long NONE = -1;

    private final AmendmentsStore store;
    private final Practices practices;
    private final WorkedCases cases;
    private final Trail trail;
    private final StartAnew startAnew;
    private final Path data;
    private final Clock clock;
    private volatile long notUsable = NONE;

    Amendments(
            AmendmentsStore store,
            Practices practices,
            List<CaseJudge> judges,
            Trail trail,
            StartAnew startAnew,
            @Value("${yige.data}") String data,
            Clock clock) {
        this.store = store;
        this.practices = practices;
        this.cases = new WorkedCases(judges);
        this.trail = trail;
        this.startAnew = startAnew;
        this.data = Path.of(data);
        this.clock = clock;
    }

    /**
     * What a change would do from a day on, before anybody is asked.
     *
     * @throws Refused NOT_USABLE with the reason, if the profile would not be one any more
     */
    List<CaseOutcome> tried(LocalDate from, List<Amendment> changes) {
        checkDay(from);
        return run(practices.onTopOf(holding(from), changes));
    }

    /** Proposes values for from a day on, over what holds on that day. */
    @Transactional
    long propose(Actor by, LocalDate from, String why, List<Amendment> changes) {
        checkDay(from);
        return add(by, from, why, practices.onTopOf(holding(from), changes));
    }

    /** Proposes to work again as an earlier edition said, or, by number nought, as the files do. */
    @Transactional
    long goBack(Actor by, LocalDate from, String why, long number) {
        checkDay(from);
        return add(by, from, why, number == 0 ? List.of() : find(number).amendments());
    }

    private long add(Actor by, LocalDate from, String why, List<Amendment> whole) {
        var said = Words.clean(why, "why", LONGEST_WHY);
        if (said.length() < SHORTEST_WHY) {
            throw new Refused(
                    AmendmentsRefusal.SAY_WHY, Map.of("least", SHORTEST_WHY, "most", LONGEST_WHY));
        }
        if (whole.equals(holding(from))) {
            throw new Refused(AmendmentsRefusal.NOTHING_CHANGES);
        }
        run(whole);
        long number =
                store.add(by, from, said, whole, clock.instant())
                        .orElseThrow(() -> new Refused(AmendmentsRefusal.ANOTHER_IS_ASKED));
        record(by, "amendments.proposed", number, Map.of("from", from));
        return number;
    }

    /**
     * Says yes or no to an edition. Yes takes somebody else than proposed it, and their word that
     * they saw it where worked cases come out otherwise.
     */
    @Transactional
    void decide(Actor by, long number, boolean yes, boolean sure) {
        var edition = find(number);
        if (yes && edition.proposedBy().equals(by.person())) {
            throw new Refused(AmendmentsRefusal.SECOND_PERSON);
        }
        if (yes && edition.from().isBefore(today())) {
            throw new Refused(AmendmentsRefusal.DAY_IS_PAST);
        }
        if (yes) {
            long differ = outcomes(edition).stream().filter(one -> !one.isRight()).count();
            if (differ > 0 && !sure) {
                throw new Refused(AmendmentsRefusal.CASES_DIFFER, Map.of("count", differ));
            }
        }
        var decision = yes ? EditionDecision.AGREED : EditionDecision.REFUSED;
        if (!store.decide(number, by, decision, clock.instant())) {
            throw new Refused(AmendmentsRefusal.DECIDED_ALREADY);
        }
        record(by, yes ? "amendments.agreed" : "amendments.refused", number, Map.of());
    }

    List<PracticeEdition> list() {
        return store.list();
    }

    /** The worked cases under an edition. */
    List<CaseOutcome> outcomes(PracticeEdition edition) {
        return run(edition.amendments());
    }

    PracticeEdition find(long number) {
        return store.find(number).orElseThrow(() -> new Refused(AmendmentsRefusal.UNKNOWN_EDITION));
    }

    /** Whether this server works by an edition. */
    boolean holds(PracticeEdition edition) {
        return edition.number() == practices.edition();
    }

    /** Whether an edition should hold here and cannot: the files alone do. */
    boolean isPassedOver(PracticeEdition edition) {
        return !holds(edition)
                && (edition.number() == practices.lastRead() || edition.number() == notUsable);
    }

    /**
     * The day of an edition has come, or it was agreed upon for today, here or at another server.
     * One that the files cannot take is left where it is.
     */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void follow() {
        var due = store.inForce(today());
        long number = due.map(PracticeEdition::number).orElse(0L);
        if (number == practices.lastRead() || number == notUsable) {
            return;
        }
        var amendments = due.map(PracticeEdition::amendments).orElse(List.of());
        try {
            practices.amended(amendments);
        } catch (PracticeUnreadable e) {
            notUsable = number;
            LOG.error("edition {} of the practice is not usable: {}", number, e.getMessage());
            return;
        }
        LOG.info("edition {} of the practice holds: beginning anew", number);
        new EditionFile(practices.county(), number, amendments).write(data);
        startAnew.soon();
    }

    private void checkDay(LocalDate from) {
        if (from.isBefore(today()) || from.isAfter(today().plusYears(LONGEST_AHEAD))) {
            throw new Refused(AmendmentsRefusal.NOT_BEFORE_TODAY, Map.of("years", LONGEST_AHEAD));
        }
    }

    private List<CaseOutcome> run(List<Amendment> whole) {
        try {
            return cases.run(practices.amended(whole));
        } catch (PracticeUnreadable e) {
            throw new Refused(AmendmentsRefusal.NOT_USABLE, Map.of("why", e.why()));
        }
    }

    /** What holds on a day by all that was agreed upon so far; nothing: the files alone. */
    private List<Amendment> holding(LocalDate day) {
        return store.inForce(day).map(PracticeEdition::amendments).orElse(List.of());
    }

    private void record(Actor by, String action, long number, Map<String, ?> facts) {
        trail.record(by, action, "practice", "administration", withNumber(number, facts));
    }

    private static Map<String, Object> withNumber(long number, Map<String, ?> facts) {
        var all = new LinkedHashMap<String, Object>(facts);
        all.put("edition", number);
        return all;
    }

    private LocalDate today() {
        return County.today(clock);
    }
}
