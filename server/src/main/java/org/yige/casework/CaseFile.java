package org.yige.casework;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.Board;
import org.yige.incidents.Casebook;
import org.yige.incidents.Entry;
import org.yige.incidents.Happenings;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.IncidentsPractice.Outcome;
import org.yige.incidents.IncidentsRefusal;
import org.yige.incidents.IncidentsRules;
import org.yige.incidents.Offers;
import org.yige.incidents.OutcomeDoor;
import org.yige.incidents.Vocabulary;
import org.yige.intake.Report;
import org.yige.intake.Reports;
import org.yige.shared.Actor;
import org.yige.shared.Refused;
import org.yige.staff.PersonId;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/** One incident with everything on it, for those who work on it. */
@Service
class CaseFile {

    private final Incidents incidents;
    private final Board board;
    private final Reports reports;
    private final Deadlines deadlines;
    private final Staff staff;
    private final Vocabulary vocabulary;
    private final Happenings happenings;
    private final Attempts attempts;
    private final CaseworkPractice practice;
    private final List<Offers> offers;
    private final List<OutcomeDoor> doors;

    CaseFile(
            Incidents incidents,
            Board board,
            Reports reports,
            Deadlines deadlines,
            Staff staff,
            Vocabulary vocabulary,
            Happenings happenings,
            Attempts attempts,
            CaseworkPractice practice,
            List<Offers> offers,
            List<OutcomeDoor> doors) {
        this.incidents = incidents;
        this.board = board;
        this.reports = reports;
        this.deadlines = deadlines;
        this.staff = staff;
        this.vocabulary = vocabulary;
        this.happenings = happenings;
        this.attempts = attempts;
        this.practice = practice;
        this.offers = offers;
        this.doors = doors;
    }

    /** One incident with everything on it; of one that was joined to another, that other. */
    @Transactional(readOnly = true)
    public FullView full(IncidentId asked, Actor who) {
        return find(asked, who).orElseThrow(() -> new Refused(IncidentsRefusal.NOT_IN_YOUR_AREA));
    }

    /** The same; empty if it is not this person's to see. */
    @Transactional(readOnly = true)
    public Optional<FullView> find(IncidentId asked, Actor who) {
        return incidents.find(incidents.present(asked), who).map(incident -> full(incident, who));
    }

    private FullView full(Incident incident, Actor who) {
        var id = incident.id();
        var told = reports.of(id);
        var sees = board.sees(incident, who);
        var reveals = IncidentsRules.mayReveal(incident, who);
        var brief = board.brief(incident, who);
        var timeline = incidents.timeline(id);
        var limits = deadlines.all(Casebook.subject(id));
        var actions = offers.stream().flatMap(each -> each.on(incident, who).stream()).toList();
        return new FullView(
                brief,
                staff.reach(new PostId(incident.owner().post())).phone(),
                sees
                        ? told.stream()
                                .filter(report -> report.home().equals(id))
                                .findFirst()
                                .map(report -> report.told().what().words())
                                .orElse(incident.matter().summary())
                        : "",
                told.stream()
                        .map(report ->
                                FullView.ReportView.of(
                                        report,
                                        sees,
                                        reveals
                                                ? reports.maskedPhone(report.id())
                                                : Optional.empty()))
                        .toList(),
                timeline.stream().map(entry -> moment(entry, sees)).toList(),
                limits(limits),
                actions,
                actions.contains(Action.HANDLING.word())
                        ? outcomes(incident, told, who)
                        : List.of(),
                sees ? attempts.of(id) : List.of());
    }

    private FullView.MomentView moment(Entry entry, boolean sees) {
        var name = entry.by().member().flatMap(by -> staff.maskedName(new PersonId(by.who())));
        return FullView.MomentView.of(entry, happenings, vocabulary.reason(entry), sees, name);
    }

    private List<FullView.LimitView> limits(List<Deadline> limits) {
        var moved = deadlines.moved(limits);
        var workingAgain = deadlines.workingAgain();
        return limits.stream()
                .map(limit ->
                        FullView.LimitView.of(
                                limit,
                                limit.state() == Deadline.DeadlineState.OPEN
                                        ? Casebook.counted(limit.clock(), workingAgain)
                                        : Optional.empty(),
                                moved.getOrDefault(limit.id(), List.of())))
                .toList();
    }

    private List<String> outcomes(Incident incident, List<Report> reports, Actor who) {
        return CaseworkRules.outcomes(
                        incident,
                        CaseworkRules.passedOn(reports),
                        who,
                        vocabulary.names().practice(),
                        practice,
                        vocabulary.law(),
                        doors)
                .stream()
                .map(Outcome::code)
                .toList();
    }
}
