package org.yige.staff;

/** What a module above keeps for a post: one that still owes something is not closed. */
public interface OpenWork {

    /** How many matters the holder of a post has to do something about now. */
    long of(PostId post);

    /** A post has another title, in the same transaction: no list shows one that is gone. */
    void renamed(PostId post, String title);
}
