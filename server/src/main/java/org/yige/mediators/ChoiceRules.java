package org.yige.mediators;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yige.mediators.Tie.TieKind;

/** Whom a dispute is proposed to, and when the parties have decided; nothing else. */
final class ChoiceRules {

    /** Nearer than this is as near as next door: then other things decide. */
    private static final double METRES_ALIKE = 5_000;

    private static final double FAR = 1_000_000;

    private ChoiceRules() {}

    /** What a dispute needs of who mediates it. */
    record Need(String kind, Set<String> languages, Set<UUID> wished) {}

    /**
     * Somebody who could mediate.
     *
     * @param metres from their committee's place to where it happened, where both are known
     * @param files disputes they have in hand
     * @param party a party of this dispute bears their name
     */
    record Able(
            Member member,
            Optional<Double> metres,
            int files,
            boolean party,
            Optional<TieKind> tie) {

        boolean neutral() {
            return !party && tie.filter(TieKind::bars).isEmpty();
        }
    }

    /** One who is proposed, and why. */
    record ProposedMediator(Able able, boolean wished, boolean speaks, boolean knows) {}

    /**
     * Who is neutral first, then whom the parties wish for, who speaks as they do, who knows the
     * kind, who is near, who has least in hand. It is an order for one dispute, made of facts that
     * are shown with it; nothing of it is kept.
     */
    static List<ProposedMediator> propose(Collection<Able> all, Need need) {
        return all.stream()
                .map(able ->
                        new ProposedMediator(
                                able,
                                need.wished().contains(able.member().id()),
                                able.member().skill().languages().containsAll(need.languages()),
                                able.member().skill().kinds().contains(need.kind())))
                .sorted(
                        Comparator.comparing((ProposedMediator each) -> !each.able().neutral())
                                .thenComparing(each -> !each.wished())
                                .thenComparing(each -> !each.speaks())
                                .thenComparing(each -> !each.knows())
                                .thenComparingInt(ChoiceRules::ring)
                                .thenComparingInt(each -> each.able().files())
                                .thenComparingDouble(each -> each.able().metres().orElse(FAR))
                                .thenComparing(each -> each.able().member().id()))
                .toList();
    }

    private static int ring(ProposedMediator each) {
        return (int) (each.able().metres().orElse(FAR) / METRES_ALIKE);
    }

    /** What all who are asked said together: one no is a no, and yes takes everybody. */
    static Optional<Boolean> heard(Collection<UUID> asked, Collection<Voice> voices) {
        if (voices.stream().anyMatch(voice -> asked.contains(voice.party()) && !voice.yes())) {
            return Optional.of(false);
        }
        var yes = voices.stream().filter(Voice::yes).map(Voice::party).collect(Collectors.toSet());
        return !asked.isEmpty() && yes.containsAll(asked) ? Optional.of(true) : Optional.empty();
    }
}
