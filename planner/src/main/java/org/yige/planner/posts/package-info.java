/**
 * Right person, right post: an assignment that is best for the station as a whole, with reasons and
 * no marks for anyone.
 */
@org.jspecify.annotations.NullMarked
package org.yige.planner.posts;
