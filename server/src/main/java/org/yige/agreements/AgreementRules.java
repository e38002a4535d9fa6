package org.yige.agreements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yige.agreements.AgreementsPractice.SpecialMatter;
import org.yige.agreements.Flaw.FlawKind;
import org.yige.agreements.Promise.PromiseKind;
import org.yige.incidents.IncidentsPractice;
import org.yige.shared.Decision;
import org.yige.shared.Words;

/**
 * Whether an agreement says who does what, how much, by when and how. Unclear content is a ground
 * on which a court refuses to confirm it (最高人民法院关于人民调解协议司法确认程序的若干规定 7).
 */
public final class AgreementRules {

    static final int MOST_PROMISES = 200;
    private static final int MOST_INSTALMENTS = 360;
    private static final int MOST_YEARS = 70;

    private static final BigDecimal MOST_YUAN = new BigDecimal("9999999999.99");
    private static final int CENTS = 2;

    private AgreementRules() {}

    /** A sum that can be paid: more than nothing, to the cent. */
    public static boolean isYuan(BigDecimal amount) {
        return amount.signum() > 0
                && amount.stripTrailingZeros().scale() <= CENTS
                && amount.compareTo(MOST_YUAN) <= 0;
    }

    /** One part of a promise, with its own day and sum. */
    record Part(LocalDate due, Optional<BigDecimal> amount) {}

    /** Everything that is unclear, in the order of the promises. */
    static List<Flaw> flaws(
            List<Promise> promises, int parties, LocalDate signedOn, AgreementsPractice practice) {
        return IntStream.range(0, promises.size())
                .boxed()
                .flatMap(i -> flaws(i + 1, promises.get(i), parties, signedOn, practice))
                .toList();
    }

    private static Stream<Flaw> flaws(
            int n, Promise promise, int parties, LocalDate signedOn, AgreementsPractice practice) {
        var found = new ArrayList<Flaw>();
        who(promise, parties).ifPresent(what -> found.add(new Flaw(n, what, "")));
        if (promise.words().isEmpty()) {
            found.add(new Flaw(n, FlawKind.WORDS_MISSING, ""));
        }
        amount(promise).ifPresent(what -> found.add(new Flaw(n, what, "")));
        due(promise, signedOn).ifPresent(what -> found.add(new Flaw(n, what, "")));
        if (promise.manner()
                .filter(code -> IncidentsPractice.has(practice.manners(), code))
                .isEmpty()) {
            found.add(new Flaw(n, FlawKind.MANNER_MISSING, ""));
        }
        if (promise.instalments() < 1
                || promise.instalments() > MOST_INSTALMENTS
                || promise.instalments() > 1 && promise.what() != PromiseKind.MONEY) {
            found.add(new Flaw(n, FlawKind.TOO_MANY_INSTALMENTS, ""));
        }
        var bare = Words.bare(promise.words());
        practice.vague().stream()
                .filter(word -> bare.contains(Words.bare(word)))
                .forEach(word -> found.add(new Flaw(n, FlawKind.WORD_LEAVES_OPEN, word)));
        return found.stream();
    }

    private static Optional<FlawKind> who(Promise promise, int parties) {
        var by = promise.by().filter(i -> i >= 0 && i < parties);
        var to = promise.to().filter(i -> i >= 0 && i < parties);
        if (by.isEmpty() || to.isEmpty()) {
            return Optional.of(FlawKind.WHO_MISSING);
        }
        return by.equals(to) ? Optional.of(FlawKind.SAME_PERSON) : Optional.empty();
    }

    private static Optional<FlawKind> amount(Promise promise) {
        if (promise.amount().isEmpty()) {
            return promise.what() == PromiseKind.MONEY
                    ? Optional.of(FlawKind.AMOUNT_MISSING)
                    : Optional.empty();
        }
        return promise.amount()
                .filter(sum ->
                        !isYuan(sum)
                                || cents(sum)
                                                .compareTo(
                                                        BigDecimal.valueOf(
                                                                Math.max(1, promise.instalments())))
                                        < 0)
                .map(_ -> FlawKind.AMOUNT_NOT_POSSIBLE);
    }

    private static BigDecimal cents(BigDecimal sum) {
        return sum.movePointRight(2);
    }

    private static Optional<FlawKind> due(Promise promise, LocalDate signedOn) {
        if (promise.due().isEmpty()) {
            return Optional.of(FlawKind.DUE_MISSING);
        }
        var due = promise.due().get();
        if (due.isBefore(signedOn)) {
            return Optional.of(FlawKind.DUE_BEFORE_SIGNING);
        }
        if (last(promise, due).isAfter(signedOn.plusYears(MOST_YEARS))) {
            return Optional.of(FlawKind.DUE_TOO_FAR);
        }
        return promise.from().filter(first -> first.isAfter(due)).map(_ -> FlawKind.FROM_AFTER_DUE);
    }

    private static LocalDate last(Promise promise, LocalDate first) {
        return day(promise, first, Math.clamp(promise.instalments(), 1, MOST_INSTALMENTS) - 1);
    }

    /**
     * The parts of a clear promise. A month's day that a month lacks is its last; the cents that do
     * not divide are owed with the last part.
     */
    static List<Part> parts(Promise promise) {
        var first = promise.due().orElseThrow();
        int many = promise.instalments();
        if (promise.amount().isEmpty()) {
            return List.of(new Part(first, Optional.empty()));
        }
        var whole = promise.amount().get().setScale(2, RoundingMode.UNNECESSARY);
        var each = whole.divide(BigDecimal.valueOf(many), 2, RoundingMode.DOWN);
        var last = whole.subtract(each.multiply(BigDecimal.valueOf(many - 1L)));
        return IntStream.range(0, many)
                .mapToObj(i ->
                        new Part(day(promise, first, i), Optional.of(i == many - 1 ? last : each)))
                .toList();
    }

    private static LocalDate day(Promise promise, LocalDate first, int i) {
        return switch (promise.every()) {
            case WEEK -> first.plusWeeks(i);
            case MONTH -> first.plusMonths(i);
            case YEAR -> first.plusYears(i);
        };
    }

    /**
     * What it touches on that the law treats apart: as it was said, and as the dispute's kind says
     * by itself.
     */
    static Decision<List<SpecialMatter>> special(
            List<String> said, String about, AgreementsPractice practice) {
        return said.stream().allMatch(code -> practice.find(code).isPresent())
                ? Decision.yes(
                        practice.special().stream()
                                .filter(each ->
                                        said.contains(each.code()) || each.about().contains(about))
                                .toList())
                : Decision.no(AgreementsRefusal.SPECIAL_UNKNOWN);
    }

    /** An agreement by word of mouth is for what is done at once (宁波市人民调解条例 24). */
    static boolean doneAtOnce(List<Promise> promises, LocalDate signedOn) {
        return promises.stream()
                .allMatch(promise ->
                        promise.instalments() == 1 && promise.due().equals(Optional.of(signedOn)));
    }
}
