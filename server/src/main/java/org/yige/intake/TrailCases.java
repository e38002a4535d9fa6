package org.yige.intake;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/**
 * Cases in the trail by the number people name them by, whether a row names the case or a report.
 */
@Component
class TrailCases implements TrailNames {

    private final Incidents incidents;
    private final ReportStore reports;

    TrailCases(Incidents incidents, ReportStore reports) {
        this.incidents = incidents;
        this.reports = reports;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> ids) {
        var told = reports.incidentsOf(ids);
        var numbers =
                incidents.numbers(
                        Stream.concat(ids.stream().map(IncidentId::new), told.values().stream())
                                .toList());
        return ids.stream()
                .filter(id -> numbers.containsKey(told.getOrDefault(id, new IncidentId(id))))
                .distinct()
                .collect(
                        Collectors.toMap(
                                id -> id,
                                id ->
                                        Labels.of(
                                                "intake.case",
                                                Map.of(
                                                        "number",
                                                        numbers.get(
                                                                told.getOrDefault(
                                                                        id,
                                                                        new IncidentId(id)))))));
    }

    /** A number as it is spoken: 第 10423 号, No. 10423, 10423. */
    @Override
    public Stream<String> meant(String typed) {
        var digits = typed.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 15
                ? Stream.empty()
                : incidents.numbered(Long.parseLong(digits)).stream()
                        .map(id -> id.value().toString());
    }
}
