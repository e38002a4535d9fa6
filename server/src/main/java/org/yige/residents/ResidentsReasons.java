package org.yige.residents;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yige.incidents.CodedReasons;
import org.yige.incidents.IncidentsPractice.Named;

/** Why the people concerned did what a line says. */
@Component
class ResidentsReasons implements CodedReasons {

    private final ResidentsPractice practice;

    ResidentsReasons(ResidentsPractice practice) {
        this.practice = practice;
    }

    @Override
    public List<Named> all() {
        return Stream.of(
                        practice.objectionReasons(),
                        practice.ratingReasons(),
                        practice.withdrawalReasons())
                .flatMap(List::stream)
                .toList();
    }
}
