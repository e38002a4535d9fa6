package org.yige.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yige.shared.Decision;

/** Whether a dispute may turn violent: of facts of the matter, each for its time. */
final class DangerRules {

    static final int MOST_PEOPLE = 100_000;

    private DangerRules() {}

    /**
     * Something that happened in a dispute for which it may turn violent. It says what happened and
     * when, never who somebody is.
     *
     * @param number of people or calls; one where nothing is counted
     * @param knownAt since when it is on file
     */
    record DangerFact(String sign, LocalDate on, int number, Instant knownAt) {}

    /**
     * A fact that counts now.
     *
     * @param until the day from which it no longer does
     */
    record Counting(DangerFact fact, LocalDate until) {}

    /** Of each sign the fact that counts longest, the newest first. What is old counts no more. */
    static List<Counting> counting(
            List<DangerFact> facts, DangerPractice practice, LocalDate today) {
        return practice.signs().stream()
                .flatMap(sign ->
                        facts.stream()
                                .filter(fact ->
                                        fact.sign().equals(sign.code())
                                                && fact.number() >= sign.atLeast()
                                                && !fact.on().isAfter(today))
                                .map(fact -> new Counting(fact, fact.on().plusDays(sign.days())))
                                .filter(each -> today.isBefore(each.until()))
                                .max(
                                        Comparator.comparing(Counting::until)
                                                .thenComparing(each -> each.fact().knownAt()))
                                .stream())
                .sorted(Comparator.comparing((Counting each) -> each.fact().on()).reversed())
                .toList();
    }

    /** Whether somebody has to decide: one counts that was not known when it was decided last. */
    static boolean asks(
            List<DangerFact> facts,
            DangerPractice practice,
            LocalDate today,
            Optional<Instant> decidedAt) {
        return facts.stream()
                .filter(fact -> decidedAt.map(fact.knownAt()::isAfter).orElse(true))
                .anyMatch(fact -> !counting(List.of(fact), practice, today).isEmpty());
    }

    /** Whether a fact can be told so. */
    static Decision<DangerFact> told(DangerFact told, DangerPractice practice, LocalDate today) {
        var sign =
                practice.find(told.sign())
                        .filter(each -> each.from() != DangerPractice.SignFrom.CALLS);
        if (sign.isEmpty()) {
            return Decision.no(MediationRefusal.SIGN_UNKNOWN);
        }
        if (told.on().isAfter(today)) {
            return Decision.no(MediationRefusal.DAY_NOT_POSSIBLE);
        }
        return told.number() < 1 || told.number() > MOST_PEOPLE
                ? Decision.no(MediationRefusal.PEOPLE_NOT_POSSIBLE)
                : Decision.yes(told);
    }

    /**
     * So many calls as count now, if they are enough and the last of them is not on file.
     *
     * @param calls when people called about it
     */
    static Optional<DangerFact> called(
            Stream<Instant> calls,
            DangerPractice practice,
            List<DangerFact> known,
            LocalDate today,
            java.util.function.Function<Instant, LocalDate> day) {
        return practice.from(DangerPractice.SignFrom.CALLS)
                .flatMap(sign -> {
                    var within =
                            calls.filter(call ->
                                            day.apply(call).plusDays(sign.days()).isAfter(today))
                                    .sorted(Comparator.reverseOrder())
                                    .toList();
                    if (within.size() < sign.atLeast()) {
                        return Optional.empty();
                    }
                    // It counts as long as the oldest of those calls that are needed.
                    var needed = day.apply(within.get(sign.atLeast() - 1));
                    var last = within.getFirst();
                    return Optional.of(new DangerFact(sign.code(), needed, within.size(), last))
                            .filter(fact ->
                                    known.stream()
                                            .noneMatch(each ->
                                                    each.sign().equals(sign.code())
                                                            && !each.knownAt().isBefore(last)));
                });
    }
}
