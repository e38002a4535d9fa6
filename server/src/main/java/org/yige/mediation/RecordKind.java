package org.yige.mediation;

import org.yige.shared.Worded;

/** What is written down of a dispute (司法部 dossier, items 5, 7, 10). */
enum RecordKind implements Worded {
    INQUIRY,
    SESSION,
    FOLLOW_UP,
    NOTE
}
