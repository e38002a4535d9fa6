package org.yige.mediators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yige.mediators.ChoiceRules.Able;
import org.yige.mediators.ChoiceRules.Need;
import org.yige.mediators.Committee.CommitteeKind;
import org.yige.mediators.Committee.Tenure;
import org.yige.mediators.Member.CommitteeSeat;
import org.yige.mediators.Member.MemberName;
import org.yige.mediators.Member.Skill;
import org.yige.mediators.Tie.TieKind;
import org.yige.mediators.Voice.SaidHow;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.Decision;

class MediatorsRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final CommitteeLaw LAW = new CommitteeLaw(3, 9, 3);

    private static Committee committee(LocalDate from, LocalDate until, boolean filed) {
        return new Committee(
                UUID.randomUUID(),
                "610824100001",
                CommitteeKind.VILLAGE,
                "某村人民调解委员会",
                new Tenure(from, until),
                Optional.of(from).filter(_ -> filed),
                Optional.empty());
    }

    private static Member member(boolean woman, boolean chair) {
        return member(List.of("MANDARIN"), List.of(), woman, chair);
    }

    private static Member member(
            List<String> languages, List<String> kinds, boolean woman, boolean chair) {
        return new Member(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new MemberName(
                        new Sealed(new Field("mediators.member.name_sealed"), new byte[0]),
                        Optional.empty()),
                new Skill(languages, kinds),
                new CommitteeSeat(woman, chair, TODAY.minusYears(1)),
                Optional.empty());
    }

    private static List<CommitteeFlaw> flaws(Committee committee, Member... members) {
        return MediatorsRules.flaws(committee, Arrays.asList(members), TODAY, LAW, 60);
    }

    @Test
    void threeMembersOfWhomOneIsAWomanAndOneChairsWithinTheirTermAreWhatTheLawWants() {
        var whole = committee(TODAY.minusYears(1), TODAY.plusYears(2).minusDays(1), true);
        assertThat(flaws(whole, member(true, false), member(false, true), member(false, false)))
                .isEmpty();
        assertThat(flaws(whole, member(false, false), member(false, false)))
                .containsExactly(
                        CommitteeFlaw.TOO_FEW, CommitteeFlaw.NO_WOMAN, CommitteeFlaw.NO_CHAIR);
        assertThat(
                        flaws(
                                whole,
                                IntStream.range(0, 10)
                                        .mapToObj(n -> member(true, n < 2))
                                        .toArray(Member[]::new)))
                .containsExactly(CommitteeFlaw.TOO_MANY, CommitteeFlaw.SEVERAL_CHAIRS);
    }

    @Test
    void aTermOfThreeYearsEndsWithItsLastDayAndIsWarnedOfBefore() {
        var members = new Member[] {member(true, true), member(false, false), member(false, false)};
        assertThat(flaws(committee(TODAY.minusYears(3), TODAY, true), members))
                .containsExactly(CommitteeFlaw.TERM_ENDS_SOON);
        assertThat(flaws(committee(TODAY.minusYears(3), TODAY.minusDays(1), false), members))
                .containsExactly(CommitteeFlaw.TERM_OVER, CommitteeFlaw.NOT_FILED);
        assertThat(MediatorsRules.accept(committee(TODAY, TODAY.plusYears(3), true), TODAY, LAW))
                .isEqualTo(Decision.no(MediatorsRefusal.TERM_NOT_POSSIBLE));
        assertThat(
                        MediatorsRules.accept(
                                committee(TODAY, TODAY.plusYears(3).minusDays(1), true),
                                TODAY,
                                LAW))
                .isInstanceOf(Decision.Yes.class);
    }

    private static Able able(Member member, double metres, int files, Optional<TieKind> tie) {
        return new Able(member, Optional.of(metres), files, false, tie);
    }

    @Test
    void whoIsBoundComesLastWhoeverIsWishedFor() {
        var cousin = member(true, false);
        var near = member(false, false);
        var order =
                ChoiceRules.propose(
                        List.of(
                                able(cousin, 10, 0, Optional.of(TieKind.KIN)),
                                able(near, 400_000, 9, Optional.empty())),
                        new Need("land", Set.of(), Set.of(cousin.id())));
        assertThat(order.stream().map(each -> each.able().member())).containsExactly(near, cousin);
    }

    @Test
    void theWishThenTheLanguageThenTheKindThenNearnessThenLoadDecide() {
        var wished = member(List.of(), List.of(), false, false);
        var speaks = member(List.of("SIGN"), List.of(), false, false);
        var knows = member(List.of(), List.of("land"), false, false);
        var near = member(List.of(), List.of(), false, false);
        var free = member(List.of(), List.of(), false, false);
        var far = member(List.of(), List.of(), false, false);
        var order =
                ChoiceRules.propose(
                        List.of(
                                able(far, 60_000, 0, Optional.empty()),
                                able(free, 900, 1, Optional.empty()),
                                able(near, 800, 2, Optional.empty()),
                                able(knows, 90_000, 9, Optional.of(TieKind.EARLIER_CASE)),
                                able(speaks, 90_000, 9, Optional.empty()),
                                able(wished, 90_000, 9, Optional.empty())),
                        new Need("land", Set.of("SIGN"), Set.of(wished.id())));
        assertThat(order.stream().map(each -> each.able().member()))
                .containsExactly(wished, speaks, knows, free, near, far);
    }

    @Test
    void oneNoIsANoAndAYesTakesEverybodyWhoIsAsked() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var about = UUID.randomUUID();
        var yes = new Voice(about, one, true, SaidHow.IN_PERSON);
        assertThat(ChoiceRules.heard(List.of(one, other), List.of(yes))).isEmpty();
        assertThat(
                        ChoiceRules.heard(
                                List.of(one, other),
                                List.of(yes, new Voice(about, other, false, SaidHow.BY_PHONE))))
                .contains(false);
        assertThat(
                        ChoiceRules.heard(
                                List.of(one, other),
                                List.of(yes, new Voice(about, other, true, SaidHow.BY_PHONE))))
                .contains(true);
        assertThat(ChoiceRules.heard(List.of(), List.of())).isEmpty();
    }
}
