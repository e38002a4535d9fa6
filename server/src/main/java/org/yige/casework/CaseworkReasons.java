package org.yige.casework;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yige.incidents.CodedReasons;
import org.yige.incidents.IncidentsPractice.Named;

/** Why staff did what a line says. */
@Component
class CaseworkReasons implements CodedReasons {

    private final CaseworkPractice practice;

    CaseworkReasons(CaseworkPractice practice) {
        this.practice = practice;
    }

    @Override
    public List<Named> all() {
        return Stream.of(
                        practice.returnReasons(),
                        practice.refusalReasons(),
                        practice.extensionReasons())
                .flatMap(List::stream)
                .toList();
    }
}
