package org.yige.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yige.deadlines.Limit;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.practice.Key;
import org.yige.practice.PracticeUnreadable;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code casework} section of a practice profile. */
public record CaseworkPractice(
        @Key(
                        value = "How long after it came a post may give an incident back, once.",
                        formerly = {"intake.return-within", "incidents.return-within"})
                Limit returnWithin,
        @Key(
                        value = "The longest one extension may be.",
                        formerly = {"intake.extension-most", "incidents.extension-most"})
                Limit extensionMost,
        @Key(
                        value =
                                "The outcome of a matter another body has taken over against a receipt.",
                        formerly = {"intake.handed-over", "incidents.handed-over"})
                String handedOver,
        @Key(
                        value =
                                "The outcome of a matter another body passed on that is not ours: it goes back to that body.",
                        formerly = {"intake.sent-back", "incidents.sent-back"})
                String sentBack,
        @Key(
                        value = "Why a post may give an incident back.",
                        formerly = {"intake.return-reasons", "incidents.return-reasons"})
                List<Named> returnReasons,
        @Key(
                        value = "Why a matter cannot be dealt with here.",
                        formerly = {"intake.refusal-reasons", "incidents.refusal-reasons"})
                List<Named> refusalReasons,
        @Key(
                        value =
                                "The refusal reason noted when another body does not take a matter over.",
                        formerly = {"intake.not-taken-up", "incidents.not-taken-up"})
                String notTakenUp,
        @Key(
                        value = "Why more time may be asked for.",
                        formerly = {"intake.extension-reasons", "incidents.extension-reasons"})
                List<Named> extensionReasons,
        @Key(
                        value = "Bodies a matter may be handed over to.",
                        formerly = {"intake.receivers", "incidents.receivers"})
                List<Receiver> receivers) {

    public CaseworkPractice {
        if (!IncidentsPractice.has(refusalReasons, notTakenUp)) {
            throw new UnfitPractice(Labels.of("casework.unfit.not-taken-up"));
        }
    }

    /** Why somebody may hand a matter over: the program's own reason is not among them. */
    List<Named> handOverReasons() {
        return refusalReasons.stream().filter(reason -> !reason.code().equals(notTakenUp)).toList();
    }

    /** A body that may take a matter over. */
    public record Receiver(
            @Key(value = "The body's code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key("The outcome when it takes over, where it is not the usual one.")
                    Optional<String> outcome) {}

    public Optional<Receiver> findReceiver(String code) {
        return receivers.stream().filter(receiver -> receiver.code().equals(code)).findFirst();
    }

    /** The outcome once this body has taken a matter over. */
    public String outcomeOf(Receiver receiver) {
        return receiver.outcome().orElse(handedOver);
    }

    /** Whether an outcome says that another body has taken over: then its receipt ends it. */
    public boolean endsByReceipt(String outcome) {
        return outcome.equals(handedOver)
                || receivers.stream().map(this::outcomeOf).anyMatch(outcome::equals);
    }

    /**
     * Whether the ends it names are among the incidents'.
     *
     * @throws PracticeUnreadable naming the key that names none
     */
    CaseworkPractice fitting(IncidentsPractice incidents) {
        Stream.concat(
                        Stream.of(named("handed-over", handedOver), named("sent-back", sentBack)),
                        receivers.stream()
                                .flatMap(receiver ->
                                        receiver
                                                .outcome()
                                                .map(code -> named("receivers", code))
                                                .stream()))
                .filter(named -> incidents.findOutcome(named.code()).isEmpty())
                .findFirst()
                .ifPresent(named -> {
                    throw new PracticeUnreadable(
                            "key \"casework."
                                    + named.key()
                                    + "\" is not usable: \""
                                    + named.code()
                                    + "\" is none of incidents.outcomes",
                            Labels.of(
                                    "casework.unfit.no-such-outcome",
                                    Map.of("code", named.code())));
                });
        return this;
    }

    private record OutcomeNamed(String key, String code) {}

    private static OutcomeNamed named(String key, String code) {
        return new OutcomeNamed(key, code);
    }
}
