package org.yige.alerts;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.alerts.AlertWay.NotTold;
import org.yige.alerts.AlertsHappening.Alerted;
import org.yige.alerts.AlertsHappening.CouldNotTell;
import org.yige.alerts.AlertsStore.Message;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.Remark;
import org.yige.incidents.Vocabulary;
import org.yige.shared.Label;
import org.yige.shared.Site;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/**
 * Tells what was written down to be told, each way on a thread of its own: a gateway that stalls
 * holds up nobody but itself. That it was told, or could not be, is a line of the timeline.
 */
@Component
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final int AT_ONCE = 5;
    private static final Duration TAKEN_FOR = Duration.ofMinutes(3);

    private final AlertsStore store;
    private final Incidents incidents;
    private final Casebook casebook;
    private final Vocabulary vocabulary;
    private final Staff staff;
    private final Site site;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<AlertWay> ways;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Telling(
            AlertsStore store,
            Incidents incidents,
            Casebook casebook,
            Vocabulary vocabulary,
            Staff staff,
            AlertSettings settings,
            Site site,
            TransactionTemplate transaction,
            Clock clock,
            PushWay push,
            MailWay mail) {
        this.store = store;
        this.incidents = incidents;
        this.casebook = casebook;
        this.vocabulary = vocabulary;
        this.staff = staff;
        this.site = site;
        this.transaction = transaction;
        this.clock = clock;
        var all = new ArrayList<AlertWay>(List.of(push, mail));
        settings.http().forEach(gateway -> all.add(new HttpWay(gateway, settings.patience())));
        this.ways = all.stream().filter(AlertWay::isReady).toList();
    }

    /** The ways that are set up. */
    List<AlertWay> ways() {
        return ways;
    }

    /** Sets out for every way that is not still under way. */
    void start() {
        for (var way : ways) {
            if (busy.add(way.word())) {
                threads.execute(() -> {
                    try {
                        tellAll(way);
                    } catch (RuntimeException e) {
                        LOG.warn("what is to be told by {} waits", way.word(), e);
                    } finally {
                        busy.remove(way.word());
                    }
                });
            }
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private void tellAll(AlertWay way) {
        List<Message> taken;
        do {
            var now = clock.instant();
            taken =
                    transaction.execute(
                            _ -> store.take(way.word(), now, now.plus(TAKEN_FOR), AT_ONCE));
            taken.forEach(message -> tell(way, message));
        } while (!taken.isEmpty());
    }

    private void tell(AlertWay way, Message message) {
        var id = new IncidentId(message.incident());
        var incident = incidents.some(List.of(id)).get(id);
        if (incident == null || !isTheirTurn(incident, message)) {
            store.done(message.id());
            return;
        }
        var to = addressee(message.post(), clock.instant());
        try {
            int devices = way.tell(alert(incident), to);
            write(message, Optional.empty(), devices, to);
        } catch (NotTold e) {
            // No address and no name: which way, and the other side's word.
            LOG.warn("an alert by {} did not get there: {}", message.way(), e.why());
            write(message, Optional.of(e.why()), 0, to);
        }
    }

    private static boolean isTheirTurn(Incident incident, Message message) {
        return incident.owner().post().equals(message.post())
                && incident.state().word().equals("WAITING");
    }

    private void write(Message message, Optional<String> why, int devices, Addressee to) {
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            var incident = incidents.findForUpdate(new IncidentId(message.incident()));
            int again = why.isEmpty() ? -1 : AlertRules.againAfterSeconds(message.tries());
            if (again < 0) {
                store.done(message.id());
            } else {
                store.again(message.id(), now.plusSeconds(again));
            }
            boolean isNews =
                    why.isPresent()
                            ? AlertRules.isFirstOrLast(message.tries(), again < 0)
                            : devices > 0;
            if (incident.isPresent() && isNews) {
                casebook.add(
                        incident.get(),
                        why.<AlertsHappening>map(word ->
                                        new CouldNotTell(
                                                message.way(), to.title(), word, again < 0))
                                .orElseGet(() -> new Alerted(message.way(), to.title(), devices)),
                        By.PROGRAM,
                        Remark.NONE,
                        now);
            }
        });
    }

    private Addressee addressee(UUID post, Instant now) {
        var id = new PostId(post);
        var reach = staff.reach(id);
        var people =
                staff.candidate(id, now)
                        .map(candidate ->
                                candidate.on().isEmpty() ? candidate.holders() : candidate.on())
                        .orElse(List.of());
        return new Addressee(
                staff.post(id).map(found -> found.title()).orElse(""),
                people.stream().map(holder -> holder.person().value()).toList(),
                reach.phone(),
                reach.mail());
    }

    private Alert alert(Incident incident) {
        return new Alert(
                incident.id().value(),
                vocabulary.names().practice().kindLabel(incident.matter().kind()),
                grade(incident.matter().grade()),
                incident.scene().label(),
                site.address("/work/" + incident.id().value()));
    }

    private Label grade(int grade) {
        return vocabulary.names().practice().grade(grade).label();
    }
}
