package org.yige.beats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.beats.Answers.beatOf;
import static org.yige.beats.Answers.proposed;
import static org.yige.beats.Answers.read;
import static org.yige.beats.Answers.wish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;

/** A river somebody marks on the map: no beat reaches over it, in this plan and in the next. */
@YigeTest
@TestPropertySource(properties = "yige.practice=yuncheng")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BarriersTest {

    private static final int WIDE = 6;
    private static final int HIGH = 5;
    private static final InventedStation STATION = new InventedStation("140802", WIDE, HIGH, 2);

    @Autowired SignIn signIn;

    SignedInClient admin;
    MvcTestResult first;
    MvcTestResult cut;

    @BeforeAll
    void aRiverFromNorthToSouth() throws Exception {
        admin = signIn.asAdministrator();
        STATION.draw(admin);
        first = draft();
        cut = first;
        for (int y = 0; y < HIGH; y++) {
            cut = mark(cut, STATION.village(2, y), STATION.village(3, y), "RIVER");
        }
    }

    private MvcTestResult draft() throws InterruptedException {
        return proposed(admin, "{\"station\": \"%s\"}".formatted(STATION.station));
    }

    private MvcTestResult mark(MvcTestResult draft, String one, String other, String between) {
        return wish(
                admin,
                draft,
                "{\"kind\": \"MARK\", \"one\": \"%s\", \"other\": \"%s\", \"between\": \"%s\"}"
                        .formatted(one, other, between));
    }

    /** The banks on which each beat has villages. */
    private static Map<String, TreeSet<Boolean>> banks(MvcTestResult draft) {
        var beats = beatOf(draft);
        var banks = new TreeMap<String, TreeSet<Boolean>>();
        for (int i = 0; i < WIDE * HIGH; i++) {
            banks.computeIfAbsent(
                            beats.get(STATION.village(i % WIDE, i / WIDE)), _ -> new TreeSet<>())
                    .add(i % WIDE < 3);
        }
        return banks;
    }

    private static String type(MvcTestResult result) {
        return read(result, "$.type");
    }

    @Test
    void noBeatReachesOverARiverThatWasMarked() {
        assertThat(cut).hasStatus(201);
        assertThat(banks(first).values()).anyMatch(banks -> banks.size() == 2);
        assertThat(banks(cut).values()).allMatch(banks -> banks.size() == 1);
        assertThat((List<?>) read(cut, "$.barriers")).hasSize(HIGH);
        assertThat((Integer) read(cut, "$.travel.barriersKnown")).isEqualTo(HIGH);
    }

    @Test
    void whatIsProvenOfAPlanIsProvenAnewWithTheRiver() {
        double bound = ((Number) read(cut, "$.plan.lowerBound")).doubleValue();
        assertThat(bound).isPositive().isLessThanOrEqualTo(read(cut, "$.plan.cost"));
    }

    @Test
    void theNextPlanOfTheStationKnowsTheRiverAndCanBeToldOtherwise() throws Exception {
        var next = draft();
        assertThat((List<?>) read(next, "$.wishes")).isEmpty();
        assertThat((List<?>) read(next, "$.barriers[?(@.between == 'RIVER')]")).hasSize(HIGH);
        assertThat(banks(next).values()).allMatch(banks -> banks.size() == 1);
        var dry = mark(next, STATION.village(3, 0), STATION.village(2, 0), "NONE");
        assertThat((List<?>) read(dry, "$.barriers")).hasSize(HIGH - 1);
        var wet = mark(dry, STATION.village(2, 0), STATION.village(3, 0), "RIVER");
        assertThat((List<?>) read(wet, "$.barriers")).hasSize(HIGH);
        assertThat((List<?>) read(wet, "$.wishes")).isEmpty();
    }

    @Test
    void aBarrierLiesBetweenTwoDifferentNeighboursOfTheStation() {
        var village = STATION.village(0, 0);
        assertThat(type(mark(cut, village, village, "RIVER")))
                .isEqualTo("/problems/beats/same-place-twice");
        assertThat(type(mark(cut, village, village + "001", "RIDGE")))
                .isEqualTo("/problems/beats/same-place-twice");
        assertThat(type(mark(cut, village, STATION.village(2, 2), "RIDGE")))
                .isEqualTo("/problems/beats/not-neighbours");
        assertThat(type(mark(cut, village, STATION.hamlet(2), "RIVER")))
                .isEqualTo("/problems/beats/not-in-the-station");
        assertThat(mark(cut, village, STATION.village(1, 0), "LAKE")).hasStatus(400);
        assertThat(wish(admin, cut, "{\"kind\": \"MARK\", \"one\": \"%s\"}".formatted(village)))
                .hasStatus(400);
    }

    @Test
    void aRequestWithABarrierBetweenPlacesThatDoNotTouchIsRefused() {
        var ask =
                "{\"station\": \"%s\", \"barriers\": [{\"one\": \"%s\", \"other\": \"%s\", \"kind\": \"RIVER\"}]}"
                        .formatted(STATION.station, STATION.village(0, 0), STATION.village(5, 4));
        var asked = admin.post("/api/beats/drafts", ask).exchange();
        assertThat(type(asked)).isEqualTo("/problems/beats/not-neighbours");
    }
}
