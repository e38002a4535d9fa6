package org.yige.access;

import org.yige.shared.Actor;

/**
 * What the guard found out about a request: whose session it is, and what they may do.
 *
 * @param mustEnrol they need a second factor before anything else
 */
record SignedIn(Token token, Session session, Actor actor, boolean mustEnrol) {

    static final String ATTRIBUTE = "yige.signed-in";
}
