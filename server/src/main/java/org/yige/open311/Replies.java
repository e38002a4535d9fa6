package org.yige.open311;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.Cases;
import org.yige.shared.Labels;

/**
 * What other bodies say of matters handed over to them, whether we asked or they told us: each
 * thing once. The first word that somebody is at it ends our part; a no gives the matter back to
 * its owner.
 */
@Service
class Replies {

    /**
     * Told by servers that say what was done; a server that does not, takes a matter up with its
     * first open update.
     */
    static final String WHAT = "external_status_code";

    /** The other body's own number, for whoever asks there; several city systems call it so. */
    static final String NUMBER = "customer_reference";

    private static final String STATUS = "status";
    private static final String HANDLED = "HANDLED";

    private static final Set<String> NOT_THEIRS =
            Set.of(
                    CaseReader.DECLINED,
                    Open311Rules.NOT_THEIRS,
                    "NOT_RESPONSIBLE",
                    "NOT_OUR_RESPONSIBILITY",
                    "REJECTED",
                    "REFUSED");

    private static final Set<String> TAKEN_UP =
            Set.of("ACCEPTED", "ANSWERED", "ARRIVED", HANDLED, "HANDED_OVER");

    /** Some servers say by the state that it is not theirs. */
    static Optional<String> notTheirs(Optional<String> status) {
        return status.map(Open311Rules::plain).filter(NOT_THEIRS::contains);
    }

    private final HandOverStore store;
    private final Cases cases;

    Replies(HandOverStore store, Cases cases) {
        this.store = store;
        this.cases = cases;
    }

    /**
     * One update of the other side.
     *
     * @param id its number there
     * @param what was done, as a code, where the other side says so
     * @param number its number of the matter, where it says so
     */
    record Reply(
            String id,
            boolean closed,
            Optional<String> what,
            Optional<String> number,
            String words) {

        static Reply of(Map<String, String> update) {
            return new Reply(
                    update.getOrDefault("update_id", ""),
                    said(update, STATUS).flatMap(Open311Rules::closed).orElse(false),
                    said(update, WHAT)
                            .map(Open311Rules::plain)
                            .or(() -> notTheirs(said(update, STATUS))),
                    said(update, NUMBER),
                    Stream.of("description", "media_url")
                            .flatMap(name -> said(update, name).stream())
                            .collect(Collectors.joining("\n")));
        }

        /**
         * The end of a matter as the matter itself tells it. Without a word for why, it was dealt
         * with: a body that gives back says so.
         */
        static Optional<Reply> ofEnd(HandOver handOver, Map<String, String> request) {
            var status = said(request, STATUS);
            if (!status.flatMap(Open311Rules::closed).orElse(false)) {
                return Optional.empty();
            }
            return Optional.of(
                    new Reply(
                            handOver.id() + "/end",
                            true,
                            notTheirs(status).or(() -> Optional.of(HANDLED)),
                            Optional.empty(),
                            said(request, "status_notes")
                                    .orElseGet(() ->
                                            Labels.of("open311.update-closed")
                                                    .in(Locale.CHINESE))));
        }

        private static Optional<String> said(Map<String, String> update, String name) {
            return Optional.ofNullable(update.get(name)).filter(text -> !text.isBlank());
        }

        boolean declines() {
            return what.isPresent() ? NOT_THEIRS.contains(what.get()) : closed;
        }

        boolean takesUp() {
            return what.isEmpty() || TAKEN_UP.contains(what.get()) || closed;
        }
    }

    /** Takes in what the other side says; nothing happens the second time. */
    @Transactional
    public void hear(UUID id, Reply reply) {
        var handOver = store.findForUpdate(id).orElseThrow();
        if (!store.hear(handOver, reply.id())) {
            return;
        }
        switch (handOver.state()) {
            case WAITING, SENT -> first(handOver, reply);
            case ACCEPTED, CLOSED -> later(handOver, reply);
            case DECLINED -> {}
        }
    }

    /** Whoever looked into it may find that it is not theirs; a plain end is no such no. */
    private void later(HandOver handOver, Reply reply) {
        if (reply.what().filter(NOT_THEIRS::contains).isPresent()) {
            cases.givenBack(
                    handOver.incident(),
                    handOver.receiver(),
                    handOver.number().orElse(""),
                    reply.words());
            store.becomes(handOver, HandOver.HandOverState.DECLINED);
            return;
        }
        cases.note(handOver.incident(), handOver.receiver(), reply.words());
        if (reply.closed()) {
            store.becomes(handOver, HandOver.HandOverState.CLOSED);
        }
    }

    private void first(HandOver handOver, Reply reply) {
        if (reply.declines()) {
            comesBack(handOver, handOver.number().or(reply::number).orElse(""), reply.words());
        } else if (reply.takesUp()) {
            var number =
                    handOver.number().or(reply::number).orElseThrow(() -> Form.notReadable(NUMBER));
            cases.answered(handOver.incident(), handOver.receiver(), true, number, reply.words());
            store.takenUp(handOver, number, reply.closed());
        } else {
            cases.note(handOver.incident(), handOver.receiver(), reply.words());
        }
    }

    /** Back to its owner, with the reason. */
    @Transactional
    public void comesBack(HandOver handOver, String number, String words) {
        cases.answered(handOver.incident(), handOver.receiver(), false, number, words);
        store.becomes(handOver, HandOver.HandOverState.DECLINED);
    }
}
