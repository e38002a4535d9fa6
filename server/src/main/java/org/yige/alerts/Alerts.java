package org.yige.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.alerts.AlertWay.NotTold;
import org.yige.alerts.AlertsHappening.CouldNotTell;
import org.yige.alerts.AlertsHappening.Alerted;
import org.yige.alerts.AlertsStore.Message;
import org.yige.alerts.AlertsStore.PushDevice;
import org.yige.feed.Feed;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentChanged;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.Remark;
import org.yige.incidents.Vocabulary;
import org.yige.shared.Actor;
import org.yige.shared.Ids;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/**
 * Reads what happens, and tells those whose turn it is when something urgent waits for their
 * answer: each turn of each post once, each way. What is sent is written down first; that it was
 * told, or could not be, is a line of the timeline.
 */
@Service
class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final String READER = "alerts.reader";
    private static final int AT_ONCE = 200;
    private static final Duration TAKEN_FOR = Duration.ofMinutes(3);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Feed feed;
    private final AlertsStore store;
    private final Incidents incidents;
    private final Casebook casebook;
    private final Vocabulary vocabulary;
    private final Staff staff;
    private final AlertSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PushWay push;
    private final List<AlertWay> ways;

    Alerts(
            Feed feed,
            AlertsStore store,
            Incidents incidents,
            Casebook casebook,
            Vocabulary vocabulary,
            Staff staff,
            AlertSettings settings,
            TransactionTemplate transaction,
            Clock clock,
            PushWay push,
            MailWay mail,
            HttpWays gateways) {
        this.feed = feed;
        this.store = store;
        this.incidents = incidents;
        this.casebook = casebook;
        this.vocabulary = vocabulary;
        this.staff = staff;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.push = push;
        var all = new ArrayList<AlertWay>(List.of(push, mail));
        all.addAll(gateways.all());
        this.ways = all.stream().filter(AlertWay::isReady).toList();
    }

    Optional<String> publicKey() {
        return push.publicKey();
    }

    void keep(PushDevice device) {
        store.keep(Ids.next(clock.instant()), device, clock.instant());
    }

    void forget(String endpoint) {
        store.forget(endpoint);
    }

    /**
     * Tells somebody's own devices that they would be told.
     *
     * @return how many took it
     */
    int tryOut(Actor who) throws NotTold {
        var trial =
                new Alert(
                        new UUID(0, 0),
                        Labels.of("alerts.trial"),
                        grade(settings.fromGrade()),
                        Labels.of("alerts.trial-where"),
                        "/work");
        return push.tell(
                trial,
                new Addressee(
                        "", List.of(who.person()), Optional.empty(), Optional.empty()));
    }

    /** What became urgent since last time is written down to be told; then it is told. */
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "${yige.alerts.every:PT2S}")
    void look() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> read()))) {
            // There may be more.
        }
        var now = clock.instant();
        for (var message : transaction.execute(_ -> store.take(now, now.plus(TAKEN_FOR), 20))) {
            tell(message);
        }
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT6H")
    void forgetOld() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }

    private boolean read() {
        var facts = feed.next(READER, AT_ONCE);
        var now = clock.instant();
        for (var fact : facts) {
            feed.read(fact, IncidentChanged.TOPIC)
                    .filter(changed -> AlertRules.isUrgent(changed, settings.fromGrade()))
                    // What lay here while the server was away is on the list, and no news.
                    .filter(_ -> fact.at().isAfter(now.minus(Duration.ofHours(1))))
                    .ifPresent(_ -> toTell(new IncidentId(fact.subject()), now));
        }
        return facts.size() == AT_ONCE;
    }

    private void toTell(IncidentId id, Instant now) {
        var incident = incidents.some(List.of(id)).get(id);
        if (incident == null) {
            return;
        }
        for (var way : ways) {
            store.toTell(
                    Ids.next(now),
                    new Message(
                            new UUID(0, 0),
                            id.value(),
                            incident.owner().post(),
                            incident.owner().since(),
                            way.word(),
                            0),
                    now);
        }
    }

    private void tell(Message message) {
        var id = new IncidentId(message.incident());
        var incident = incidents.some(List.of(id)).get(id);
        var way = ways.stream().filter(each -> each.word().equals(message.way())).findFirst();
        if (incident == null || way.isEmpty() || !isTheirTurn(incident, message)) {
            store.done(message.id());
            return;
        }
        var to = addressee(message.post(), clock.instant());
        try {
            int devices = way.get().tell(alert(incident), to);
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
            if (incident.isPresent() && (why.isPresent() || devices > 0)) {
                casebook.add(
                        incident.get(),
                        why.<AlertsHappening>map(
                                        word ->
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
                settings.address() + "/work/" + incident.id().value());
    }

    private Label grade(int grade) {
        return vocabulary.names().practice().grade(grade).label();
    }
}
