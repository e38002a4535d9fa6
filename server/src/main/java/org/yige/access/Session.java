package org.yige.access;

import java.time.Instant;

/** Somebody is signed in. */
record Session(Account account, Device device, Instant madeAt, Instant seenAt) {}
