package org.yige.practice;

/** Lets the server begin anew in the same process: a practice is read once, before all else. */
public interface StartAnew {

    void soon();
}
