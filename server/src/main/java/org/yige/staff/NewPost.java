package org.yige.staff;

/** A post to be made. */
public record NewPost(Duty duty, int level, String title, Scope scope, String scopeCode) {}
