package org.yige.notices;

import java.util.ArrayList;
import java.util.List;
import org.yige.feed.Bookmark;

/**
 * A part of the feed without a gap.
 *
 * @param from behind this mark it begins
 * @param lines what it tells of incidents, the oldest first
 * @param to up to here nothing else was told
 */
record FeedStretch(Bookmark from, List<TickerLine> lines, Bookmark to) {

    static FeedStretch empty(Bookmark at) {
        return new FeedStretch(at, List.of(), at);
    }

    /** Whether a reader who stopped there can go on in it. */
    boolean goesOnFrom(Bookmark mark) {
        return mark.compareTo(from) >= 0;
    }

    /** What comes after a mark; no more than so many lines. */
    FeedStretch after(Bookmark mark, int most) {
        var first = lines.size();
        while (first > 0 && lines.get(first - 1).mark().compareTo(mark) > 0) {
            first--;
        }
        var last = Math.min(lines.size(), first + most);
        var next = lines.subList(first, last);
        var end = last < lines.size() ? next.getLast().mark() : to;
        return new FeedStretch(mark, next, end.compareTo(mark) > 0 ? end : mark);
    }

    /** Longer by what follows, and forgetting its beginning: no more than so many lines. */
    FeedStretch and(FeedStretch next, int most) {
        var all = new ArrayList<>(lines);
        all.addAll(next.lines());
        var drop = Math.max(0, all.size() - most);
        var begin = drop == 0 ? from : all.get(drop - 1).mark();
        return new FeedStretch(begin, List.copyOf(all.subList(drop, all.size())), next.to());
    }
}
