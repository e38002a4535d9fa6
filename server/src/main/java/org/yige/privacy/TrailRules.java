package org.yige.privacy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.yige.privacy.TrailLink.Anchor;
import org.yige.privacy.TrailLink.Finding;
import org.yige.privacy.TrailLink.Finding.Tampering;
import org.yige.privacy.TrailLink.TrailEntry;
import org.yige.privacy.TrailLink.TrailHead;

/** How rows of the trail are linked, and how a broken link shows. */
final class TrailRules {

    /** More than this many findings say no more than this many. */
    private static final int MOST_FINDINGS = 100;

    /** A head that was altered stays so: what is written after it does not mend it. */
    private static final byte[] BROKEN = {0};

    /** The fact by which a purge says how far it went. */
    static final String UP_TO = "upTo";

    private TrailRules() {}

    /** What the first row of a chain is linked to. */
    static byte[] beginningOf(UUID chain) {
        return Sm.sm3(Sm.utf8("yige trail " + chain));
    }

    static TrailLink link(byte[] key, byte[] previous, TrailEntry entry) {
        return new TrailLink(entry, previous, Sm.hmac(key, previous, bytesOf(entry)));
    }

    /** What only who has the key can say of the end and the beginning of a chain. */
    static byte[] seal(byte[] key, UUID chain, long seq, byte[] link, long begins, byte[] before) {
        return Sm.hmac(
                key,
                Sm.utf8("head of " + chain + " " + seq + " " + begins + " "),
                Sm.sm3(link),
                Sm.sm3(before));
    }

    static byte[] sealOf(byte[] key, TrailHead head) {
        return seal(key, head.chain(), head.seq(), head.link(), head.begins(), head.before());
    }

    /** The seal of the head that follows another: none, for good, after one that was altered. */
    static byte[] sealAfter(
            byte[] key, TrailHead before, long seq, byte[] link, long begins, byte[] first) {
        return isSealed(key, before) ? seal(key, before.chain(), seq, link, begins, first) : BROKEN;
    }

    /** Whether a head is as this program wrote it. */
    static boolean isSealed(byte[] key, TrailHead head) {
        return Arrays.equals(head.mac(), sealOf(key, head));
    }

    /** One form of bytes for one entry: every text with its length before it. */
    private static byte[] bytesOf(TrailEntry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(entry.seq());
            out.writeLong(entry.at().getEpochSecond());
            out.writeInt(entry.at().get(ChronoField.MICRO_OF_SECOND));
            text(out, entry.actor().map(UUID::toString).orElse(""));
            text(out, entry.action());
            text(out, entry.subject());
            text(out, entry.purpose());
            out.writeInt(entry.facts().size());
            for (var fact : entry.facts().entrySet()) {
                text(out, fact.getKey());
                text(out, fact.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var utf8 = Sm.utf8(text);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** Up to which row a purge says that it went; nought where it says nothing readable. */
    static long upTo(TrailEntry purge) {
        var said = purge.facts().getOrDefault(UP_TO, "");
        return said.matches("\\d{1,18}") ? Long.parseLong(said) : 0;
    }

    /** Walks a chain row by row in the order of their numbers and collects what is wrong. */
    static final class Walk {

        private final byte[] key;
        private final TrailHead head;
        private final List<Anchor> anchors;
        private final List<Finding> findings = new ArrayList<>();
        private long expected;
        private byte[] previous;
        private boolean broken;
        private long rows;
        private long purgedUpTo;
        private int seals;

        /**
         * @param anchors heads written down outside the database, in order of their numbers; one of
         *     another chain says that this one was put in its place
         */
        Walk(byte[] key, TrailHead head, List<Anchor> anchors) {
            this.key = key;
            this.head = head;
            this.anchors =
                    new ArrayList<>(
                            anchors.stream()
                                    .filter(anchor -> anchor.chain().equals(head.chain()))
                                    .toList());
            anchors.stream()
                    .filter(anchor -> !anchor.chain().equals(head.chain()))
                    .mapToLong(Anchor::seq)
                    .max()
                    .ifPresent(last -> find(Tampering.REMOVED, 1, last));
            if (head.seq() > 0 && !isSealed(key, head)) {
                find(Tampering.ALTERED, head.begins(), head.seq());
            }
            this.expected = head.begins();
            this.previous = head.before();
        }

        void read(TrailLink row) {
            rows++;
            long seq = row.entry().seq();
            if (seq > head.seq()) {
                find(Tampering.INSERTED, seq, seq);
                return;
            }
            if (seq > expected) {
                find(Tampering.REMOVED, expected, seq - 1);
                broken = true;
            }
            var right = link(key, row.previous(), row.entry()).link();
            if (!Arrays.equals(right, row.link())
                    || (!broken && !Arrays.equals(previous, row.previous()))) {
                find(Tampering.ALTERED, seq, seq);
            }
            if (row.entry().action().equals(TrailWatch.PURGED)) {
                purgedUpTo = Math.max(purgedUpTo, upTo(row.entry()));
            }
            if (row.entry().action().equals(Trail.SEALED) && ++seals > 1) {
                find(Tampering.ALTERED, seq, seq);
            }
            anchors.removeIf(anchor -> anchor.seq() < seq || passes(anchor, row));
            broken = false;
            previous = row.link();
            expected = seq + 1;
        }

        /** What is wrong, once every row has been read. */
        List<Finding> end() {
            // What is no longer there has to have gone by the trail's own word, and no further.
            if (head.begins() > 1 && head.begins() - 1 != purgedUpTo) {
                find(Tampering.REMOVED, purgedUpTo + 1, head.begins() - 1);
            }
            long last = anchors.stream().mapToLong(Anchor::seq).reduce(head.seq(), Math::max);
            if (expected <= last) {
                find(Tampering.REMOVED, expected, last);
            } else if (!Arrays.equals(previous, head.link())) {
                find(Tampering.ALTERED, head.seq(), head.seq());
            }
            return List.copyOf(findings);
        }

        long rows() {
            return rows;
        }

        private boolean passes(Anchor anchor, TrailLink row) {
            if (anchor.seq() != row.entry().seq()) {
                return false;
            }
            if (!Arrays.equals(anchor.link(), row.link())) {
                find(Tampering.ALTERED, anchor.seq(), anchor.seq());
            }
            return true;
        }

        private void find(Tampering what, long from, long to) {
            var finding = new Finding(what, from, to);
            if (findings.size() < MOST_FINDINGS && !findings.contains(finding)) {
                findings.add(finding);
            }
        }
    }
}
