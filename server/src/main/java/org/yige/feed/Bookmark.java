package org.yige.feed;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Up to where somebody has read; written {@code epoch-xid-seq}.
 *
 * @param epoch which cluster counted the transaction
 */
public record Bookmark(int epoch, long xid, long seq) implements Comparable<Bookmark> {

    /** Before the first fact ever told. */
    public static final Bookmark BEGINNING = new Bookmark(0, 0, 0);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})-(\\d{1,18})-(\\d{1,18})");

    private static final Comparator<Bookmark> ORDER =
            Comparator.comparingInt(Bookmark::epoch)
                    .thenComparingLong(Bookmark::xid)
                    .thenComparingLong(Bookmark::seq);

    public static Optional<Bookmark> read(String text) {
        var parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new Bookmark(
                                Integer.parseInt(parts.group(1)),
                                Long.parseLong(parts.group(2)),
                                Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Bookmark other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return epoch + "-" + xid + "-" + seq;
    }
}
