package org.yige.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.mediation.Party.PartyRole.GUARDIAN;
import static org.yige.mediation.Party.PartyRole.PARTY;
import static org.yige.mediation.Party.PartyRole.REPRESENTATIVE;
import static org.yige.mediation.Party.PartySide.ONE;
import static org.yige.mediation.Party.PartySide.OTHER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yige.mediation.Dispute.About;
import org.yige.mediation.Dispute.Source;
import org.yige.mediation.NewDispute.NewParty;
import org.yige.mediation.Party.PartyRole;
import org.yige.mediation.Party.PartySide;
import org.yige.practice.Practices;
import org.yige.shared.Decision;
import org.yige.shared.PhoneNumber;

/** Who may stand in a dispute, and what may not be mediated. */
class MediationRulesTest {

    private static final MediationPractice PRACTICE =
            new Practices("../practice", "yuncheng").section(MediationPractice.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 18);

    private static NewParty party(
            PartySide side, PartyRole role, String name, String phone, boolean minor, Integer actsFor) {
        return new NewParty(
                side,
                role,
                name,
                PhoneNumber.find(phone),
                "",
                minor,
                Optional.ofNullable(actsFor));
    }

    private static NewParty one(PartySide side, String name) {
        return party(side, PARTY, name, "", false, null);
    }

    private static Decision<NewDispute> judged(
            String incidentKind, About about, String bar, List<NewParty> parties) {
        return MediationRules.register(
                new NewDispute(
                        new UUID(0, 1),
                        about,
                        Optional.ofNullable(bar),
                        "两家为地界争了起来",
                        parties),
                incidentKind,
                TODAY,
                PRACTICE);
    }

    private static About land() {
        return new About(
                "land",
                Optional.of("border"),
                Source.APPLICATION,
                TODAY,
                2,
                Optional.of(new BigDecimal("2800")));
    }

    private static Decision<NewDispute> judged(NewParty... parties) {
        return judged("dispute.land", land(), null, List.of(parties));
    }

    private static MediationRefusal no(Decision<NewDispute> decision) {
        return (MediationRefusal) ((Decision.No<NewDispute>) decision).why();
    }

    @Test
    void twoBrothersOnTwoSidesGoOnFile() {
        assertThat(judged(one(ONE, "王大"), one(OTHER, "王二"))).isInstanceOf(Decision.Yes.class);
    }

    @Test
    void nobodyStandsOnBothSidesOrTwice() {
        assertThat(no(judged(one(ONE, "王大"), one(OTHER, "王 大"))))
                .isEqualTo(MediationRefusal.PARTY_ON_BOTH_SIDES);
        assertThat(no(judged(one(ONE, "王大"), one(ONE, "王大"), one(OTHER, "王二"))))
                .isEqualTo(MediationRefusal.PARTY_TWICE);
        // Namesakes with numbers of their own are two people.
        assertThat(
                        judged(
                                party(ONE, PARTY, "王伟", "13911110001", false, null),
                                party(OTHER, PARTY, "王伟", "13911110002", false, null)))
                .isInstanceOf(Decision.Yes.class);
    }

    @Test
    void aMinorHasAGuardianOnTheirSide() {
        var child = party(ONE, PARTY, "小宝", "", true, null);
        assertThat(no(judged(child, one(OTHER, "王二"))))
                .isEqualTo(MediationRefusal.MINOR_WITHOUT_GUARDIAN);
        assertThat(
                        no(
                                judged(
                                        child,
                                        one(OTHER, "王二"),
                                        party(OTHER, GUARDIAN, "王三", "", false, 0))))
                .isEqualTo(MediationRefusal.ACTS_FOR_NOBODY);
        assertThat(
                        judged(
                                child,
                                one(OTHER, "王二"),
                                party(ONE, GUARDIAN, "宝妈", "", false, 0)))
                .isInstanceOf(Decision.Yes.class);
    }

    @Test
    void thirtyPartiesAreTakenAndFiveSpeakForThemAtMost() {
        var crowd = new ArrayList<NewParty>();
        IntStream.range(0, 30).forEach(i -> crowd.add(one(ONE, "村民" + i)));
        crowd.add(one(OTHER, "某矿业公司"));
        IntStream.range(0, 5)
                .forEach(i -> crowd.add(party(ONE, REPRESENTATIVE, "代表" + i, "", false, null)));
        assertThat(judged("dispute.land", land(), null, crowd)).isInstanceOf(Decision.Yes.class);
        crowd.add(party(ONE, REPRESENTATIVE, "代表六", "", false, null));
        assertThat(no(judged("dispute.land", land(), null, crowd)))
                .isEqualTo(MediationRefusal.TOO_MANY_REPRESENTATIVES);
    }

    @Test
    void violenceAtHomeAndWhatIsBarredIsNotMediated() {
        var two = List.of(one(ONE, "王大"), one(OTHER, "王二"));
        assertThat(no(judged("dispute.violence-at-home", land(), null, two)))
                .isEqualTo(MediationRefusal.MAY_NOT_BE_MEDIATED);
        assertThat(no(judged("dispute.land", land(), "ELSEWHERE", two)))
                .isEqualTo(MediationRefusal.MAY_NOT_BE_MEDIATED);
        assertThat(no(judged("dispute.land", land(), "WHATEVER", two)))
                .isEqualTo(MediationRefusal.BAR_UNKNOWN);
    }

    @Test
    void aKindADayASumAndANumberOfPeopleHaveToBePossible() {
        var two = List.of(one(ONE, "王大"), one(OTHER, "王二"));
        assertThat(no(judged("dispute.land", about("land", "noise", TODAY, 2, "1"), null, two)))
                .isEqualTo(MediationRefusal.KIND_UNKNOWN);
        assertThat(
                        no(
                                judged(
                                        "dispute.land",
                                        about("land", null, TODAY.plusDays(1), 2, "1"),
                                        null,
                                        two)))
                .isEqualTo(MediationRefusal.DAY_NOT_POSSIBLE);
        assertThat(no(judged("dispute.land", about("land", null, TODAY, -1, "1"), null, two)))
                .isEqualTo(MediationRefusal.PEOPLE_NOT_POSSIBLE);
        assertThat(
                        no(
                                judged(
                                        "dispute.land",
                                        about("land", null, TODAY, 2, "0.30000000000000004"),
                                        null,
                                        two)))
                .isEqualTo(MediationRefusal.AMOUNT_NOT_POSSIBLE);
    }

    private static About about(String kind, String closely, LocalDate since, int people, String sum) {
        return new About(
                kind,
                Optional.ofNullable(closely),
                Source.PROACTIVE,
                since,
                people,
                Optional.of(new BigDecimal(sum)));
    }

    @Test
    void plainWordsSpeakForAKind() {
        assertThat(first("两兄弟为麦子地界打起来了")).isEqualTo("land");
        assertThat(first("包工头拖欠工资，农民工讨薪")).isEqualTo("migrant-wages");
        assertThat(first("楼上漏水，邻居吵架")).isEqualTo("neighbours");
        assertThat(MediationRules.propose("", Optional.of("dispute.land"), PRACTICE))
                .first()
                .extracting(each -> each.kind().code())
                .isEqualTo("land");
        assertThat(MediationRules.propose("嗯", Optional.empty(), PRACTICE)).isEmpty();
    }

    private static String first(String told) {
        return MediationRules.propose(told, Optional.empty(), PRACTICE).getFirst().kind().code();
    }
}
