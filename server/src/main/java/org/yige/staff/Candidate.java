package org.yige.staff;

import java.util.Optional;

/**
 * One rung of a chain: a post that may be asked, who holds it, and whether asking makes sense now.
 */
public record Candidate(Post post, Optional<Holder> holder, Availability availability) {}
