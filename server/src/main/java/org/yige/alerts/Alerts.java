package org.yige.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.alerts.AlertWay.NotTold;
import org.yige.alerts.AlertsStore.Message;
import org.yige.alerts.AlertsStore.PushDevice;
import org.yige.feed.Feed;
import org.yige.incidents.IncidentChanged;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.Vocabulary;
import org.yige.shared.Actor;
import org.yige.shared.Ids;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.staff.StaffEvent.Deactivated;

/**
 * Reads what happens, and writes down whom to tell when something urgent waits for their answer:
 * each turn of each post once, each way. Knows the devices people want to be told on.
 */
@Service
class Alerts {

    private static final String READER = "alerts.reader";
    private static final int AT_ONCE = 200;
    private static final int DEVICES_EACH = 10;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Feed feed;
    private final AlertsStore store;
    private final Incidents incidents;
    private final Vocabulary vocabulary;
    private final AlertSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PushWay push;
    private final Telling telling;

    Alerts(
            Feed feed,
            AlertsStore store,
            Incidents incidents,
            Vocabulary vocabulary,
            AlertSettings settings,
            TransactionTemplate transaction,
            Clock clock,
            PushWay push,
            Telling telling) {
        this.feed = feed;
        this.store = store;
        this.incidents = incidents;
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.push = push;
        this.telling = telling;
    }

    Optional<String> publicKey() {
        return push.publicKey();
    }

    @Transactional
    void keep(PushDevice device) {
        store.keep(Ids.next(clock.instant()), device, clock.instant());
        store.keepLatest(device.person(), DEVICES_EACH);
    }

    void forget(UUID person, String endpoint) {
        store.forget(person, endpoint);
    }

    /** Who no longer works here is told nothing, on no device. */
    @ApplicationModuleListener
    void on(Deactivated event) {
        store.forgetAllOf(event.person().value());
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
                new Addressee("", List.of(who.person()), Optional.empty(), Optional.empty()));
    }

    /** What became urgent since last time is written down to be told; then it is told. */
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "${yige.alerts.every:PT2S}")
    void look() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> read()))) {
            // There may be more.
        }
        telling.start();
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
                    .filter(AlertRules::isUnanswered)
                    // What lay here while the server was away is on the list, and no news.
                    .filter(_ -> fact.at().isAfter(now.minus(Duration.ofHours(1))))
                    .ifPresent(_ -> toTell(new IncidentId(fact.subject()), now));
        }
        return facts.size() == AT_ONCE;
    }

    private void toTell(IncidentId id, Instant now) {
        var incident = incidents.some(List.of(id)).get(id);
        var practice = vocabulary.names().practice();
        if (incident == null
                || !AlertRules.isUrgent(incident.matter(), practice, settings.fromGrade())) {
            return;
        }
        for (var way : telling.ways()) {
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

    private Label grade(int grade) {
        return vocabulary.names().practice().grade(grade).label();
    }
}
