package org.yige.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.BriefView;
import org.yige.incidents.BriefView.DeadlineView;
import org.yige.incidents.BriefView.LatenessView;
import org.yige.shared.Label;
import org.yige.shared.Spot;

/**
 * An incident as a wall shows it, where anybody may pass: what kind, where and how urgent; no word
 * of what was said, no number, nobody's name.
 */
record WallCard(
        UUID id,
        String state,
        Label stateLabel,
        int grade,
        Label gradeLabel,
        Label kindLabel,
        Optional<Spot> spot,
        Label place,
        Instant openedAt,
        Optional<DeadlineView> deadline,
        boolean late,
        Optional<LatenessView> lateness,
        Optional<Instant> endedAt,
        int version) {

    static WallCard of(BriefView brief) {
        return new WallCard(
                brief.id(),
                brief.state(),
                brief.stateLabel(),
                brief.grade(),
                brief.gradeLabel(),
                brief.kindLabel(),
                brief.spot(),
                brief.place(),
                brief.openedAt(),
                brief.deadline(),
                brief.late(),
                brief.lateness(),
                brief.endedAt(),
                brief.version());
    }
}
