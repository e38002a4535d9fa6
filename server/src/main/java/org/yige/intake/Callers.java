package org.yige.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.Board;
import org.yige.incidents.BriefView;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.IncidentsRefusal;
import org.yige.incidents.IncidentsRules;
import org.yige.privacy.Privacy;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.PhoneNumber;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/** Who reported: shown to those who need to reach them, for a purpose that is written down. */
@Service
class Callers {

    private final Incidents incidents;
    private final ReportStore reports;
    private final Privacy privacy;
    private final Trail trail;
    private final Board board;

    Callers(Incidents incidents, ReportStore reports, Privacy privacy, Trail trail, Board board) {
        this.incidents = incidents;
        this.reports = reports;
        this.privacy = privacy;
        this.trail = trail;
        this.board = board;
    }

    /**
     * Phone and name of who reported, for a purpose; who looked, when and why is written to the
     * trail.
     *
     * @param asked which report, where more people than one told of it
     */
    @Transactional
    public FullPersonView reveal(IncidentId id, Optional<UUID> asked, Actor who, String purpose) {
        var said = Words.clean(purpose, "purpose", Words.MOST_SHORT);
        if (said.isEmpty()) {
            throw new Refused(IncidentsRefusal.PURPOSE_MISSING);
        }
        var incident =
                incidents
                        .find(id, who)
                        .orElseThrow(() -> new Refused(IncidentsRefusal.NOT_IN_YOUR_AREA));
        if (!IncidentsRules.mayReveal(incident, who)) {
            throw new Refused(IncidentsRefusal.NOT_YOURS_TO_DO);
        }
        var told =
                reports.of(id).stream()
                        .filter(report -> asked.filter(one -> !one.equals(report.id())).isEmpty())
                        .toList();
        for (var report : told) {
            var person = reports.person(report.id());
            if (person.phone().isPresent() || person.name().isPresent()) {
                trail.look(
                        who,
                        "intake.reveal",
                        report.id().toString(),
                        said,
                        Map.of("incident", id.value()));
                return new FullPersonView(
                        person.phone().map(privacy::open), person.name().map(privacy::open));
            }
        }
        throw new Refused(IntakeRefusal.NO_PHONE_KEPT);
    }

    /**
     * What was reported under this number, whole as it is dialled: somebody calls again and does
     * not know their code. Only what the asker may see; who asked is written to the trail.
     */
    @Transactional
    public List<BriefView> reportedBy(String phone, Actor who) {
        var number =
                PhoneNumber.find(phone)
                        .orElseThrow(() -> new Refused(IntakeRefusal.PHONE_NOT_READABLE));
        var told = reports.incidentsOf(privacy.blindIndex(number.digits(), ReportStore.PHONE));
        trail.record(
                who,
                "intake.found-by-phone",
                number.masked(),
                "find",
                Map.of("found", told.size()));
        var seen = board.some(told, who);
        return told.stream().flatMap(id -> Optional.ofNullable(seen.get(id)).stream()).toList();
    }
}
