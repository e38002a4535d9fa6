package org.yige.open311;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.casework.Cases;
import org.yige.feed.Feed;
import org.yige.feed.ToldFact;
import org.yige.incidents.IncidentChanged;
import org.yige.incidents.Scene.InVillage;
import org.yige.incidents.State.HandingOver;
import org.yige.open311.CaseReader.Told;
import org.yige.open311.Remote.Given;
import org.yige.open311.Replies.Reply;
import org.yige.shared.Ids;

/**
 * Hands matters over to other bodies by the same standard. Until the other body takes a matter up,
 * who had it first stays its owner: sending, failing and waiting change nothing about that.
 */
@Service
class Connector {

    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final String READER = "open311.connector";
    private static final int BATCH = 200;
    private static final int AT_ONCE = 20;
    private static final int WORDS = 1800;

    private final HandOverStore store;
    private final ReceiverKeys keys;
    private final Feed feed;
    private final CaseReader reading;
    private final Replies replies;
    private final ConnectorDesk desk;

    Connector(
            HandOverStore store,
            ReceiverKeys keys,
            Feed feed,
            CaseReader reading,
            Replies replies,
            ConnectorDesk desk) {
        this.store = store;
        this.keys = keys;
        this.feed = feed;
        this.reading = reading;
        this.replies = replies;
        this.desk = desk;
    }

    /** What it works with. */
    @Component
    record ConnectorDesk(TransactionTemplate transaction, Clock clock) {}

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "${yige.open311-every:PT15S}")
    void work() {
        int read;
        do {
            read = readNews();
        } while (read == BATCH);
        send();
        follow();
    }

    /**
     * What is being handed over is put on its way, once for each time it is handed over. To a body
     * that listens nowhere yet it waits until the body does.
     *
     * @return how many facts were read
     */
    int readNews() {
        return Objects.requireNonNull(
                desk.transaction()
                        .execute(_ -> {
                            var news = feed.next(READER, BATCH);
                            news.stream().filter(this::isHandingOver).forEach(this::begin);
                            return news.size();
                        }));
    }

    private boolean isHandingOver(ToldFact fact) {
        return feed.read(fact, IncidentChanged.TOPIC)
                .filter(changed -> changed.happening().equals(Cases.HANDING_OVER))
                .isPresent();
    }

    private void begin(ToldFact fact) {
        reading.find(fact.subject())
                .flatMap(Connector::receiver)
                .ifPresent(code ->
                        store.begin(
                                Ids.next(desk.clock().instant()), fact.subject(), code, fact.at()));
    }

    private static Optional<String> receiver(Told told) {
        return told.present().state() instanceof HandingOver(var code)
                ? Optional.of(code)
                : Optional.empty();
    }

    /**
     * Each is claimed for a while before it is sent: whatever breaks off is tried again, later and
     * later. What was settled otherwise meanwhile, by a receipt on paper say, is laid aside.
     */
    void send() {
        var receivers = store.receivers();
        var silent = new HashSet<String>();
        int over;
        do {
            over = 0;
            for (var handOver : store.claim(desk.clock().instant(), AT_ONCE)) {
                var told =
                        reading.find(handOver.incident())
                                .filter(each ->
                                        receiver(each).equals(Optional.of(handOver.receiver())));
                if (told.isEmpty()) {
                    store.becomes(handOver, HandOver.HandOverState.DECLINED);
                    over++;
                } else {
                    for (var receiver : receivers) {
                        if (receiver.code().equals(handOver.receiver())
                                && !silent.contains(receiver.code())
                                && !send(handOver, receiver, told.get())) {
                            silent.add(receiver.code());
                        }
                    }
                }
            }
        } while (over == AT_ONCE);
    }

    /**
     * @return whether the other side answered; who does not is not asked again this time, so that
     *     it keeps no other body waiting
     */
    private boolean send(HandOver handOver, ReceiverEndpoint receiver, Told told) {
        var key = keys.find(receiver.code());
        if (key.isEmpty()) {
            LOG.warn("there is no key for the receiver {}", receiver.code());
            return false;
        }
        var remote = new Remote(receiver, key.get());
        try {
            if (handOver.token().isPresent()) {
                remote.number(handOver.token().get())
                        .ifPresent(number -> store.sent(handOver, number));
                return true;
            }
            var given =
                    arrivedBefore(handOver, receiver, remote, told)
                            .<Given>map(Given.Number::new)
                            .orElseGet(() ->
                                    remote.post(
                                            form(handOver, receiver, told),
                                            handOver.id().toString()));
            switch (given) {
                case Given.Number(var number) -> store.sent(handOver, number);
                case Given.TokenFor(var token) -> store.promised(handOver, token);
            }
            return true;
        } catch (Remote.Failed why) {
            LOG.info(
                    "hand-over {} to {}: {}",
                    handOver.id(),
                    receiver.code(),
                    why.isFinal() ? "refused" : why.getMessage());
            if (why.isFinal() && handOver.token().isEmpty()) {
                replies.comesBack(handOver, "", String.valueOf(why.getMessage()));
            }
            return why.isFinal();
        }
    }

    /**
     * After an attempt whose end is not known, the other side is asked first whether it has it: it
     * is never sent twice.
     */
    private Optional<String> arrivedBefore(
            HandOver handOver, ReceiverEndpoint receiver, Remote remote, Told told) {
        if (handOver.attempts() <= 1) {
            return Optional.empty();
        }
        var query = new LinkedHashMap<String, String>();
        query.put("service_code", receiver.service(told.sent().kind()));
        query.put("start_date", Open311Rules.time(since(handOver)));
        return remote.get("requests", "request", query).stream()
                .filter(each -> each.getOrDefault("description", "").contains(handOver.reference()))
                .flatMap(each -> Optional.ofNullable(each.get("service_request_id")).stream())
                .findFirst();
    }

    /** Their clock may be behind ours; further back than the standard allows cannot be asked. */
    private Instant since(HandOver handOver) {
        var early = handOver.beganAt().minus(Duration.ofHours(1));
        var first = desk.clock().instant().minus(Open311Rules.LONGEST).plus(Duration.ofHours(1));
        return early.isAfter(first) ? early : first;
    }

    /** Words, place and kind; never who reported it. */
    private static Map<String, String> form(
            HandOver handOver, ReceiverEndpoint receiver, Told told) {
        var form = new LinkedHashMap<String, String>();
        form.put("service_code", receiver.service(told.sent().kind()));
        var words = told.sent().words();
        form.put(
                "description",
                (words.length() > WORDS ? words.substring(0, WORDS) : words)
                        + "\n"
                        + handOver.reference());
        var scene = told.present().scene();
        scene.spot()
                .ifPresent(spot -> {
                    form.put("lat", String.valueOf(spot.lat()));
                    form.put("long", String.valueOf(spot.lon()));
                });
        var place =
                told.sent().place().isEmpty()
                        ? scene.inVillage().map(InVillage::name).orElse("")
                        : told.sent().place();
        if (!place.isEmpty()) {
            form.put("address_string", place);
        }
        return form;
    }

    /** What the other bodies did since. */
    void follow() {
        for (var receiver : store.receivers()) {
            var followed = store.followed(receiver.code());
            var key = keys.find(receiver.code());
            if (!followed.isEmpty() && key.isPresent()) {
                try {
                    followed.forEach(each -> follow(each, new Remote(receiver, key.get())));
                } catch (Remote.Failed why) {
                    LOG.info("{} does not answer: {}", receiver.code(), why.getMessage());
                }
            }
        }
    }

    private void follow(HandOver handOver, Remote remote) {
        var number = handOver.number().orElseThrow();
        var query =
                Map.of(
                        "service_request_id",
                        number,
                        "start_date",
                        Open311Rules.time(since(handOver)));
        var updates = updates(remote, query);
        if (updates.isEmpty()) {
            heardAtItself(handOver, number, remote)
                    .ifPresent(end -> replies.hear(handOver.id(), end));
        }
        updates.stream()
                .filter(each ->
                        number.equals(each.get("service_request_id"))
                                && each.containsKey("update_id"))
                .sorted(Comparator.comparing(Connector::at))
                .forEach(update -> replies.hear(handOver.id(), Reply.of(update)));
    }

    /** None from a server that does not know the extension. */
    private static List<Map<String, String>> updates(Remote remote, Map<String, String> query) {
        try {
            return remote.get("servicerequestupdates", "request_update", query);
        } catch (Remote.Failed why) {
            if (why.isFinal()) {
                return List.of();
            }
            throw why;
        }
    }

    /** What a server that tells no updates says of the matter itself: that it is over. */
    private static Optional<Reply> heardAtItself(HandOver handOver, String number, Remote remote) {
        try {
            return remote
                    .get(
                            "requests/" + URLEncoder.encode(number, StandardCharsets.UTF_8),
                            "request",
                            Map.of())
                    .stream()
                    .filter(each -> number.equals(each.get("service_request_id")))
                    .flatMap(each -> Reply.ofEnd(handOver, each).stream())
                    .findFirst();
        } catch (Remote.Failed why) {
            if (why.isFinal()) {
                return Optional.empty();
            }
            throw why;
        }
    }

    private static Instant at(Map<String, String> update) {
        return Open311Rules.instant(update.getOrDefault("updated_datetime", ""))
                .orElse(Instant.EPOCH);
    }
}
