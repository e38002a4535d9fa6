package org.yige.feed;

/**
 * What a fact is about, and the record that says more.
 *
 * @param name {@code module.word} of the module that tells it
 * @param payload codes and numbers, nothing personal; components may be added (make them {@code
 *     Optional}), never renamed
 */
public record Topic<T extends Record>(String name, Class<T> payload) {}
