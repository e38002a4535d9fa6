package org.yige.casework;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.Board;
import org.yige.incidents.BriefView;
import org.yige.incidents.Oversight;
import org.yige.shared.Actor;

/** What somebody has to say yes or no to: more time, or the clock standing still. */
@Service
class WaitingForYes {

    private static final int MOST = 200;
    private static final Set<String> DECIDING =
            Set.of(Action.EXTENSION_DECISION.word(), Action.PAUSE_DECISION.word());

    private final Oversight oversight;
    private final CaseworkOffers offers;
    private final Board board;

    WaitingForYes(Oversight oversight, CaseworkOffers offers, Board board) {
        this.oversight = oversight;
        this.offers = offers;
        this.board = board;
    }

    /** Those this person may decide, whoever else may; the oldest first. */
    @Transactional(readOnly = true)
    public List<BriefView> of(Actor who) {
        return oversight.asking(who.area(), MOST).stream()
                .filter(incident -> offers.on(incident, who).stream().anyMatch(DECIDING::contains))
                .map(incident -> board.brief(incident, who))
                .toList();
    }
}
