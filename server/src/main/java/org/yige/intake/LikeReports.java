package org.yige.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.Board;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.IncidentsRefusal;
import org.yige.likeness.AlikeRules;
import org.yige.likeness.AlikeRules.Sketch;
import org.yige.likeness.LikenessPractice;
import org.yige.likeness.Wording;
import org.yige.shared.Actor;
import org.yige.shared.Refused;

/** What a report may be the same as: proposed, never decided. */
@Service
class LikeReports {

    private final Incidents incidents;
    private final Board board;
    private final ReportStore reports;
    private final RecentUsage usage;
    private final LikenessPractice near;

    LikeReports(
            Incidents incidents,
            Board board,
            ReportStore reports,
            RecentUsage usage,
            LikenessPractice near) {
        this.incidents = incidents;
        this.board = board;
        this.reports = reports;
        this.usage = usage;
        this.near = near;
    }

    /** What a new report may be the same as; nothing where the place is not the clerk's to see. */
    @Transactional(readOnly = true)
    public List<AlikeView> proposals(IncidentId id, Actor who) {
        return incidents.find(id, who).isPresent() ? alike(id, who) : List.of();
    }

    /** Incidents that look like this one, the likeliest first. */
    @Transactional(readOnly = true)
    public List<AlikeView> alike(IncidentId id, Actor who) {
        var incident =
                incidents
                        .find(id, who)
                        .orElseThrow(() -> new Refused(IncidentsRefusal.NOT_IN_YOUR_AREA));
        var words =
                reports.of(id).stream()
                        .map(report -> report.told().what().words())
                        .collect(Collectors.joining("\n"));
        var usual = usage.now();
        var self = sketch(incident, words, who);
        var others = board.around(incident, who.area(), near.metres(), near.hours());
        var told = reports.firstWords(others.stream().map(Incident::id).toList());
        return others.stream()
                .flatMap(other ->
                        AlikeRules.compare(
                                        self,
                                        sketch(other, told.getOrDefault(other.id(), ""), who),
                                        near,
                                        usual)
                                .stream()
                                .map(likeness -> new Compared(other, likeness)))
                .sorted(Comparator.comparingDouble(found -> -found.likeness().strength()))
                .limit(10)
                .map(found -> AlikeView.of(board.brief(found.other(), who), found.likeness()))
                .toList();
    }

    private record Compared(Incident other, AlikeRules.Likeness likeness) {}

    private Sketch sketch(Incident incident, String words, Actor who) {
        return new Sketch(
                incident.scene().spot(),
                incident.scene().division(),
                incident.matter().kind(),
                Wording.of(words),
                board.sees(incident, who),
                incident.matter().happenedAt());
    }
}
