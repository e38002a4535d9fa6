package org.yige.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yige.practice.Practices;
import org.yige.shared.Role;
import org.yige.staff.Availability;
import org.yige.staff.Candidate;
import org.yige.staff.Duty;
import org.yige.staff.Holder;
import org.yige.staff.PersonId;
import org.yige.staff.Post;
import org.yige.staff.PostId;
import org.yige.staff.Scope;
import org.yige.staff.StaffPractice;

/** Who gets an incident. */
class RoutingRulesTest {

    @Test
    void whoIsNotThereIsPassedOverAndNamed() {
        var route =
                RoutingRules.route(
                        List.of(
                                candidate("网格", Availability.ON_LEAVE),
                                candidate("村", Availability.VACANT),
                                candidate("镇", Availability.AVAILABLE)));
        assertThat(route.to().post().title()).isEqualTo("镇");
        assertThat(route.passedOver()).hasSize(2);
    }

    @Test
    void nobodyIsSkippedWithoutAWord() {
        var chain = List.of(at(2, Availability.VACANT), at(4, null));
        var route = RoutingRules.route(chain);
        assertThat(RoutingRules.told(route, chain, 1, level -> "第" + level + "级"))
                .containsExactly(
                        new PassedOver("第1级", "NO_POST"),
                        new PassedOver("岗2", "VACANT"),
                        new PassedOver("第3级", "NO_POST"),
                        new PassedOver("岗4", "STOOD_IN_FOR"));
        assertThat(new PassedOver("岗4", "STOOD_IN_FOR").whyLabel().zh()).contains("代班");
        assertThat(new PassedOver("岗2", "VACANT").whyLabel().zh()).isEqualTo("空缺");
    }

    /** Without a reason somebody stands in for its holder. */
    private static Candidate at(int level, @Nullable Availability why) {
        var post =
                new Post(
                        new PostId(UUID.randomUUID()),
                        Duty.GRID_WORKER,
                        level,
                        "岗" + level,
                        Scope.GRID,
                        "610824100201001");
        var away = new Holder(new PersonId(UUID.randomUUID()), "王*");
        var on = new Holder(new PersonId(UUID.randomUUID()), "李*");
        return why == null
                ? new Candidate(post, List.of(away), List.of(on), Availability.AVAILABLE)
                : new Candidate(post, Optional.empty(), why);
    }

    @ParameterizedTest
    @MethodSource("org.yige.Seeds#hundred")
    void whateverTheChainSomebodyHasIt(long seed) {
        var random = new Random(seed);
        var chain =
                Stream.generate(() -> candidate("岗", Availability.values()[random.nextInt(4)]))
                        .limit(1 + random.nextInt(8))
                        .toList();
        var route = RoutingRules.route(chain);
        assertThat(chain).contains(route.to());
        assertThat(chain.subList(0, route.passedOver().size()))
                .noneMatch(candidate -> candidate.availability() == Availability.AVAILABLE);
    }

    @Test
    void aMatterForThePoliceGoesToItsOfficersThenToTheirRoomThenUp() {
        var chain =
                List.of(
                        candidate(Duty.GRID_WORKER, "网格", Availability.AVAILABLE),
                        candidate(Duty.AUXILIARY, "辅警", Availability.AVAILABLE),
                        candidate(Duty.OFFICER, "民警", Availability.ON_LEAVE),
                        candidate(Duty.STATION_CHIEF, "所长", Availability.VACANT),
                        candidate(Duty.COUNTY_HEAD, "县级", Availability.AVAILABLE));
        var room = candidate(Duty.COMMAND_ROOM, "指挥室", Availability.AVAILABLE);
        assertThat(RoutingRules.forThePolice(chain, RoutingRulesTest::roles, Optional.of(room)))
                .extracting(each -> each.post().title())
                .containsExactly("民警", "所长", "指挥室", "县级");
        assertThat(RoutingRules.forThePolice(chain, RoutingRulesTest::roles, Optional.empty()))
                .extracting(each -> each.post().title())
                .containsExactly("民警", "所长", "县级");
    }

    private static Set<Role> roles(Post post) {
        return STAFF.dutyOf(post).roles();
    }

    private static final StaffPractice STAFF =
            new Practices("../practice", "jingbian").section(StaffPractice.class);

    private static Candidate candidate(String title, Availability availability) {
        return candidate(Duty.GRID_WORKER, title, availability);
    }

    private static Candidate candidate(String duty, String title, Availability availability) {
        var post =
                new Post(
                        new PostId(UUID.randomUUID()),
                        duty,
                        1,
                        title,
                        Scope.GRID,
                        "610824100201001");
        return new Candidate(post, Optional.empty(), availability);
    }
}
