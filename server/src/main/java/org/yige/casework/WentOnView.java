package org.yige.casework;

import java.util.UUID;

/**
 * What was asked is written down, and the incident went on to somebody else: it is no longer this
 * person's to see.
 *
 * @param wentOn always true
 */
record WentOnView(UUID id, boolean wentOn) implements StepView {}
