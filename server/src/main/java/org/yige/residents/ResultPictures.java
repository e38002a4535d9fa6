package org.yige.residents;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.incidents.Board;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.intake.CaseCode;
import org.yige.intake.Reports;
import org.yige.pictures.Onlookers;

/** Pictures that show the result: seen by who reported, and by those the incident is for. */
@Component
class ResultPictures implements Onlookers {

    private final Reports reports;
    private final Incidents incidents;
    private final Board board;

    ResultPictures(Reports reports, Incidents incidents, Board board) {
        this.reports = reports;
        this.incidents = incidents;
        this.board = board;
    }

    @Override
    public String use() {
        return Incidents.RESULT;
    }

    @Override
    public boolean mayLook(Set<UUID> subjects, Looker who) {
        return switch (who) {
            case Looker.CodeHolder(var typed) ->
                    CaseCode.read(typed)
                            .flatMap(reports::find)
                            .filter(report -> subjects.contains(report.incident().value()))
                            .isPresent();
            case Looker.StaffLooker(var actor) ->
                    subjects.stream()
                            .anyMatch(each ->
                                    incidents
                                            .find(incidents.present(new IncidentId(each)), actor)
                                            .filter(found -> board.sees(found, actor))
                                            .isPresent());
        };
    }
}
