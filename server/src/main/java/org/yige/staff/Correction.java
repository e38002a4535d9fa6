package org.yige.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be put right of somebody; what is absent stays as it is, an empty phone is taken away.
 */
record Correction(Optional<String> name, Optional<String> phone, Optional<String> idNumber) {

    Correction inOneForm(LocalDate today) {
        return new Correction(
                name.map(written -> StaffRules.name(written).orRefuse()),
                phone.map(written -> written.isBlank() ? "" : StaffRules.phone(written).orRefuse()),
                idNumber.map(written -> StaffRules.idNumber(written, today).orRefuse()));
    }

    boolean isNothing() {
        return name.isEmpty() && phone.isEmpty() && idNumber.isEmpty();
    }

    /** Which of the three, for the trail: never what stands there. */
    String what() {
        return Stream.of(
                        name.map(it -> "name"),
                        phone.map(it -> "phone"),
                        idNumber.map(it -> "id-number"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(","));
    }
}
