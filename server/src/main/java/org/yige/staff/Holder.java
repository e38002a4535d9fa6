package org.yige.staff;

/**
 * Who holds a post.
 *
 * @param name masked: the full name is seen by asking for it with a purpose
 */
public record Holder(PersonId person, String name) {}
