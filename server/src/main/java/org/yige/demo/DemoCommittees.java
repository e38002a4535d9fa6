package org.yige.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yige.access.Access;
import org.yige.mediators.Committee.CommitteeKind;
import org.yige.mediators.Committee.Tenure;
import org.yige.mediators.Mediators;
import org.yige.mediators.Mediators.NewCommittee;
import org.yige.mediators.Mediators.NewMember;
import org.yige.mediators.Member.Skill;
import org.yige.once.RequestKey;
import org.yige.places.DivisionCode;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.shared.Actor;
import org.yige.shared.Digest;

/**
 * Invented mediators: the villages around the guests' own and their town, one of them as the law
 * does not want it.
 */
@Component
@ConditionalOnProperty(name = "yige.demo", havingValue = "on")
class DemoCommittees {

    private static final int VILLAGES = 6;
    private static final List<String> KINDS =
            List.of("land", "marriage-family", "neighbours", "compensation");

    private final Mediators mediators;
    private final Places places;
    private final Access access;

    DemoCommittees(Mediators mediators, Places places, Access access) {
        this.mediators = mediators;
        this.places = places;
        this.access = access;
    }

    void load() {
        var today = places.today();
        var villages = places.villages(today).stream().limit(VILLAGES).toList();
        for (int i = 0; i < villages.size(); i++) {
            // The last has two members and no woman: that is what its row says.
            set(villages.get(i), CommitteeKind.VILLAGE, i == VILLAGES - 1 ? 2 : 3 + i % 2);
        }
        var town = villages.getFirst().code().substring(0, 9);
        places.towns(today).stream()
                .filter(each -> each.code().equals(town))
                .forEach(each -> set(each, CommitteeKind.TOWN, 5));
    }

    private void set(Place place, CommitteeKind kind, int members) {
        var today = places.today();
        var from = today.minusYears(1).withDayOfYear(1);
        var who = access.asSystem();
        var committee =
                mediators.add(
                        who,
                        key("committee", place.code()),
                        new NewCommittee(
                                new DivisionCode(place.code()),
                                kind,
                                DemoStaff.committeeOf(place),
                                new Tenure(from, from.plusYears(3).minusDays(1)),
                                Optional.of(from.plusDays(20)).filter(_ -> members > 2),
                                Optional.empty()));
        for (int n = 0; n < members; n++) {
            join(who, committee, place, n, members);
        }
    }

    private void join(Actor who, UUID committee, Place place, int n, int of) {
        mediators.join(
                who,
                key("member" + n, place.code()),
                committee,
                new NewMember(
                        DemoStaff.mediatorOf(place, n + 1),
                        Optional.empty(),
                        n == 1 && of > 2,
                        n == 0,
                        new Skill(
                                n == 2
                                        ? List.of("MANDARIN", "LOCAL", "SIGN")
                                        : List.of("MANDARIN", "LOCAL"),
                                List.of(KINDS.get(n % KINDS.size()))),
                        Optional.of(places.today().minusYears(1)),
                        Optional.empty()));
    }

    private static RequestKey key(String what, String code) {
        var key =
                UUID.nameUUIDFromBytes(
                                (what + code).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString();
        return new RequestKey(key, Digest.sha256(key));
    }
}
