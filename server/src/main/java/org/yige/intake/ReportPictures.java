package org.yige.intake;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.incidents.Board;
import org.yige.incidents.Incidents;
import org.yige.pictures.Onlookers;

/** Pictures sent with a report: seen by who sent it, and by those its incident is for. */
@Component
class ReportPictures implements Onlookers {

    static final String USE = "intake.report";

    private final ReportStore reports;
    private final CaseCodes codes;
    private final Incidents incidents;
    private final Board board;

    ReportPictures(ReportStore reports, CaseCodes codes, Incidents incidents, Board board) {
        this.reports = reports;
        this.codes = codes;
        this.incidents = incidents;
        this.board = board;
    }

    @Override
    public String use() {
        return USE;
    }

    @Override
    public boolean mayLook(Set<UUID> subjects, Looker who) {
        return switch (who) {
            case Looker.CodeHolder(var typed) ->
                    CaseCode.read(typed)
                            .map(codes::mark)
                            .flatMap(reports::find)
                            .filter(report -> subjects.contains(report.id()))
                            .isPresent();
            case Looker.StaffLooker(var actor) ->
                    reports.some(subjects).stream()
                            .anyMatch(report ->
                                    incidents
                                            .find(report.incident(), actor)
                                            .filter(found -> board.sees(found, actor))
                                            .isPresent());
        };
    }
}
