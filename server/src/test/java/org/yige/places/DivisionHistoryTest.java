package org.yige.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yige.places.DivisionHistory.DivisionChangeKind;

/** What yearly lists of codes and names tell about what became of a village. */
class DivisionHistoryTest {

    static final String YANGQIAO = "610824106";
    static final LocalDate YEAR_ONE = LocalDate.of(2016, 1, 1);
    static final LocalDate YEAR_TWO = LocalDate.of(2017, 1, 1);

    final AtomicLong number = new AtomicLong();
    final DivisionHistory history =
            new DivisionHistory(List.of(), () -> new UUID(0, number.incrementAndGet()));

    @Test
    void zherongHasTheCountsTheListsSay() {
        var listed = Shipped.vintages(Shipped.divisions("350926"));
        listed.forEach((year, list) -> history.then(LocalDate.of(year, 1, 1), list, Map.of()));

        assertThat(IntStream.rangeClosed(2016, 2023).map(this::villagesIn))
                .containsExactly(116, 116, 116, 116, 116, 117, 118, 119);
    }

    @Test
    void aVillageRenamedStaysTheSameVillage() {
        var result = after(Map.of(YANGQIAO + "201", "沙石峁村委会"), Map.of(YANGQIAO + "201", "杨桥畔村委会"));

        assertThat(result.changes())
                .extracting(DivisionHistory.DivisionChange::kind)
                .containsExactly(DivisionChangeKind.APPEARED, DivisionChangeKind.RENAMED);
        assertThat(result.spans())
                .extracting(DivisionHistory.DivisionSpan::id)
                .containsOnly(new UUID(0, 1));
    }

    @Test
    void aVillageWithANewCodeAndItsOldNameStaysTheSameVillage() {
        var result =
                after(Map.of(YANGQIAO + "201", "沙石峁村委会"), Map.of(YANGQIAO + "003", "沙石峁社区居委会"));

        assertThat(result.changes())
                .extracting(DivisionHistory.DivisionChange::kind)
                .containsExactly(DivisionChangeKind.APPEARED, DivisionChangeKind.RECODED);
        assertThat(result.spans())
                .extracting(DivisionHistory.DivisionSpan::id)
                .containsOnly(new UUID(0, 1));
    }

    @Test
    void ofTwoVillagesOfOneNameNobodyGuessesWhichMoved() {
        var result =
                after(
                        Map.of(YANGQIAO + "201", "新庄村委会", YANGQIAO + "202", "新庄村委会"),
                        Map.of(YANGQIAO + "205", "新庄村委会"));

        assertThat(result.changes())
                .extracting(DivisionHistory.DivisionChange::kind)
                .containsExactlyInAnyOrder(
                        DivisionChangeKind.APPEARED,
                        DivisionChangeKind.APPEARED,
                        DivisionChangeKind.VANISHED,
                        DivisionChangeKind.VANISHED,
                        DivisionChangeKind.APPEARED);
    }

    @Test
    void aMergerIsRecordedAsKnownOnlyIfTheImportSaysSo() {
        history.then(YEAR_ONE, Map.of(YANGQIAO + "201", "甲村", YANGQIAO + "202", "乙村"), Map.of());
        history.then(
                YEAR_TWO,
                Map.of(YANGQIAO + "202", "乙村"),
                Map.of(YANGQIAO + "201", List.of(YANGQIAO + "202")));

        assertThat(history.result().changes())
                .anySatisfy(change -> {
                    assertThat(change.kind()).isEqualTo(DivisionChangeKind.MERGED);
                    assertThat(change.known()).isTrue();
                    assertThat(change.newCode()).contains(YANGQIAO + "202");
                });
    }

    @Test
    void theListOfOneCountySaysNothingAboutAnother() {
        var result = after(Map.of("350926100001", "城北社区居委会"), Map.of(YANGQIAO + "201", "甲村"));

        assertThat(result.changes())
                .noneMatch(change -> change.kind() == DivisionChangeKind.VANISHED);
    }

    private DivisionHistory.DivisionsThen after(
            Map<String, String> first, Map<String, String> second) {
        return history.then(YEAR_ONE, first, Map.of()).then(YEAR_TWO, second, Map.of()).result();
    }

    private int villagesIn(int year) {
        var day = LocalDate.of(year, 12, 31);
        return (int)
                history.result().spans().stream()
                        .filter(span ->
                                span.code().length() == 12
                                        && new Stretch(span.from(), span.to()).contains(day))
                        .count();
    }
}
