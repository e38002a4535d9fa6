package org.yige.staff;

/** A post to be made, for a duty by its code. */
public record NewPost(String duty, int level, String title, Scope scope, String scopeCode) {}
