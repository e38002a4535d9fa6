package org.yige.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yige.privacy.TrailLink.Anchor;
import org.yige.privacy.TrailLink.Finding;
import org.yige.privacy.TrailLink.Finding.Tampering;
import org.yige.privacy.TrailLink.TrailEntry;
import org.yige.privacy.TrailLink.TrailHead;

class TrailRulesTest {

    static final byte[] KEY = Sm.utf8("a key that the database does not hold");
    static final UUID CHAIN = new UUID(1, 2);

    final List<TrailLink> rows = chainOf(9);
    final TrailHead head = headOf(rows);

    @Test
    void aChainAsItWasWrittenIsIntact() {
        assertThat(findings(rows, head, List.of())).isEmpty();
    }

    @Test
    void anAlteredRowIsNamed() {
        rows.set(
                4,
                new TrailLink(
                        entry(5, "somebody else's purpose"),
                        rows.get(4).previous(),
                        rows.get(4).link()));

        assertThat(findings(rows, head, List.of()))
                .containsExactly(new Finding(Tampering.ALTERED, 5, 5));
    }

    @Test
    void rowsTakenOutAreNamed() {
        rows.subList(2, 5).clear();

        assertThat(findings(rows, head, List.of()))
                .containsExactly(new Finding(Tampering.REMOVED, 3, 5));
    }

    @Test
    void aRowWrittenWithoutTheKeyIsNamed() {
        rows.add(
                TrailRules.link(
                        Sm.utf8("another key"), rows.getLast().link(), entry(10, "forged")));

        assertThat(findings(rows, head, List.of()))
                .containsExactly(new Finding(Tampering.INSERTED, 10, 10));
    }

    @Test
    void aRowInsertedByMovingTheHeadAlongIsNamed() {
        rows.add(
                TrailRules.link(
                        Sm.utf8("another key"), rows.getLast().link(), entry(10, "forged")));

        assertThat(findings(rows, headOf(rows), List.of()))
                .containsExactly(new Finding(Tampering.ALTERED, 10, 10));
    }

    @Test
    void theNewestRowsCutOffTogetherWithTheHeadAreMissedByWhatIsWrittenElsewhere() {
        var written = new Anchor(CHAIN, 9, rows.get(8).link());
        rows.subList(6, 9).clear();

        assertThat(findings(rows, headOf(rows), List.of())).isEmpty();
        assertThat(findings(rows, headOf(rows), List.of(written)))
                .containsExactly(new Finding(Tampering.REMOVED, 7, 9));
    }

    @Test
    void aBeginningMovedWithoutTheKeyIsNamed() {
        var moved =
                new TrailHead(
                        CHAIN, 9, rows.get(8).link(), 7, rows.get(5).link(), headOf(rows).mac());
        assertThat(findings(rows.subList(6, 9), moved, List.of()))
                .containsExactly(
                        new Finding(Tampering.ALTERED, 7, 9), new Finding(Tampering.REMOVED, 1, 6));
    }

    @Test
    void whatWentByRetentionIsCoveredByARowThatSaysSoAndNothingElseIs() {
        rows.add(TrailRules.link(KEY, rows.getLast().link(), purge(10, 4)));
        var purged = sealed(CHAIN, 10, rows.get(9).link(), 5, rows.get(3).link());
        assertThat(findings(rows.subList(4, 10), purged, List.of())).isEmpty();

        var further = sealed(CHAIN, 10, rows.get(9).link(), 7, rows.get(5).link());
        assertThat(findings(rows.subList(6, 10), further, List.of()))
                .containsExactly(new Finding(Tampering.REMOVED, 5, 6));
    }

    private static TrailEntry purge(long seq, long upTo) {
        return new TrailEntry(
                seq,
                Instant.parse("2026-03-02T09:00:00Z"),
                Optional.empty(),
                TrailWatch.PURGED,
                "trail",
                "retention",
                new TreeMap<>(java.util.Map.of("upTo", String.valueOf(upTo))));
    }

    @Test
    void anEndMovedWithoutTheKeyIsNamed() {
        var moved =
                new TrailHead(
                        CHAIN,
                        6,
                        rows.get(5).link(),
                        1,
                        TrailRules.beginningOf(CHAIN),
                        headOf(rows).mac());
        assertThat(findings(rows.subList(0, 6), moved, List.of()))
                .containsExactly(new Finding(Tampering.ALTERED, 1, 6));
    }

    @Test
    void aChainPutInThePlaceOfAnotherIsNamed() {
        var written = new Anchor(CHAIN, 9, rows.get(8).link());
        var other = new UUID(0, 99);
        var renamed = sealed(other, 6, rows.get(5).link(), 1, TrailRules.beginningOf(CHAIN));
        assertThat(findings(rows.subList(0, 6), renamed, List.of(written)))
                .containsExactly(new Finding(Tampering.REMOVED, 1, 9));
        var nothing = new TrailHead(new UUID(0, 0), 0, new byte[0], 1, new byte[0], new byte[0]);
        assertThat(findings(List.of(), nothing, List.of(written)))
                .containsExactly(new Finding(Tampering.REMOVED, 1, 9));
    }

    @Test
    void anEndSealedAgainAsIfItWereOfBeforeIsNamed() {
        for (long seq = 10; seq <= 11; seq++) {
            rows.add(TrailRules.link(KEY, rows.getLast().link(), sealing(seq)));
        }
        assertThat(findings(rows, headOf(rows), List.of()))
                .containsExactly(new Finding(Tampering.ALTERED, 11, 11));
    }

    private static TrailEntry sealing(long seq) {
        return new TrailEntry(
                seq,
                Instant.parse("2026-03-02T09:00:00Z"),
                Optional.empty(),
                Trail.SEALED,
                "trail",
                "update",
                new TreeMap<>());
    }

    @Test
    void twoRowsThatChangedPlacesAreBothNamed() {
        var third = rows.get(2);
        rows.set(
                2,
                new TrailLink(
                        withSeq(rows.get(3).entry(), 3),
                        rows.get(3).previous(),
                        rows.get(3).link()));
        rows.set(3, new TrailLink(withSeq(third.entry(), 4), third.previous(), third.link()));

        assertThat(findings(rows, head, List.of()))
                .contains(
                        new Finding(Tampering.ALTERED, 3, 3), new Finding(Tampering.ALTERED, 4, 4));
    }

    private static List<Finding> findings(
            List<TrailLink> rows, TrailHead head, List<Anchor> anchors) {
        var walk = new TrailRules.Walk(KEY, head, anchors);
        rows.forEach(walk::read);
        return walk.end();
    }

    private static List<TrailLink> chainOf(int length) {
        var rows = new ArrayList<TrailLink>();
        for (int seq = 1; seq <= length; seq++) {
            var before = rows.isEmpty() ? TrailRules.beginningOf(CHAIN) : rows.getLast().link();
            rows.add(TrailRules.link(KEY, before, entry(seq, "visit")));
        }
        return rows;
    }

    private static TrailHead headOf(List<TrailLink> rows) {
        var last = rows.getLast();
        return sealed(CHAIN, last.entry().seq(), last.link(), 1, TrailRules.beginningOf(CHAIN));
    }

    private static TrailHead sealed(UUID chain, long seq, byte[] link, long begins, byte[] before) {
        return new TrailHead(
                chain,
                seq,
                link,
                begins,
                before,
                TrailRules.seal(KEY, chain, seq, link, begins, before));
    }

    private static TrailEntry entry(long seq, String purpose) {
        var at = Instant.parse("2026-03-02T09:00:00Z");
        return new TrailEntry(
                seq,
                at,
                Optional.of(new UUID(0, 7)),
                "staff.reveal",
                "li",
                purpose,
                new TreeMap<>());
    }

    private static TrailEntry withSeq(TrailEntry entry, long seq) {
        return entry(seq, entry.purpose());
    }
}
