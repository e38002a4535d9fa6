package org.yige.pictures;

/** A picture as it was sent, not looked at yet. It takes room until it is closed. */
public interface Negative extends AutoCloseable {

    byte[] bytes();

    @Override
    void close();
}
