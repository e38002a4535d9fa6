package org.yige.shared;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking: a signed-in member of staff with the roles, the area and the posts held today.
 *
 * @param person the person's id
 * @param name the person's name as colleagues see it
 * @param area which part of the map this person answers for
 * @param posts ids of the posts held today
 */
public record Actor(UUID person, String name, Set<Role> roles, Area area, List<UUID> posts) {

    public Actor {
        roles = Set.copyOf(roles);
        posts = List.copyOf(posts);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean holds(UUID post) {
        return posts.contains(post);
    }
}
