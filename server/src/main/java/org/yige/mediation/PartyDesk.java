package org.yige.mediation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreement;
import org.yige.agreements.Agreements;
import org.yige.agreements.Obligation;
import org.yige.agreements.Obligation.OwedStanding;
import org.yige.incidents.BriefView;
import org.yige.mediation.Mediation.ProvenParty;
import org.yige.mediation.PartiesApi.MeetingView;
import org.yige.mediation.PartiesApi.OwedView;
import org.yige.mediation.PartiesApi.PartySideView;
import org.yige.mediation.Party.PartySide;
import org.yige.privacy.Privacy;
import org.yige.shared.CodeSquare;

/** What one party of a dispute has before them: their own side of it. */
@Component
class PartyDesk {

    private final DisputeStore store;
    private final Agreements agreements;
    private final DisputeDesk desk;
    private final Meetings meetings;
    private final Privacy privacy;
    private final Clock clock;

    PartyDesk(
            DisputeStore store,
            Agreements agreements,
            DisputeDesk desk,
            Meetings meetings,
            Privacy privacy,
            Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.desk = desk;
        this.meetings = meetings;
        this.privacy = privacy;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PartySideView of(ProvenParty known, CodeSquare square) {
        var dispute = store.find(known.dispute().id()).orElseThrow(DisputeFile::unknown);
        var parties = store.parties(dispute.id());
        var me =
                parties.stream()
                        .filter(party -> party.id().equals(known.party().id()))
                        .findFirst()
                        .orElseThrow(DisputeFile::unknown);
        var agreement = agreements.find(dispute.id());
        return new PartySideView(
                desk.kindLabel(dispute.about().kind()),
                dispute.stage().named().name(),
                dispute.stage().label(),
                dispute.keeper().title(),
                dispute.registeredAt(),
                me.consent().answer().name(),
                me.consent().answer().label(),
                dispute.stage().isOpen() && me.speaks(),
                agreement.map(Agreement::signedOn),
                agreement.filter(Agreement::written).map(Agreement::confirmUntil),
                agreements.obligations(dispute.id()).stream()
                        .map(owed -> view(owed, me.side(), parties))
                        .toList(),
                meetings.of(dispute.id(), me.id(), clock.instant()).stream()
                        .map(MeetingView::of)
                        .toList(),
                square,
                clock.instant());
    }

    private OwedView view(Obligation owed, PartySide reader, List<Party> parties) {
        var owedTo = side(parties, owed.creditor());
        return new OwedView(
                owed.id(),
                owed.n(),
                side(parties, owed.debtor()) == reader,
                owed.what().label(),
                privacy.open(owed.words()),
                owed.amount(),
                owed.left(),
                BriefView.label(agreements.practice().manners(), owed.manner()),
                owed.from(),
                owed.due(),
                owed.standing().name(),
                owed.standing().label(),
                !owed.isOver() && owed.standing() != OwedStanding.TOLD,
                owed.standing() == OwedStanding.TOLD && owedTo == reader);
    }

    private static PartySide side(List<Party> parties, UUID id) {
        return parties.stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow()
                .side();
    }
}
