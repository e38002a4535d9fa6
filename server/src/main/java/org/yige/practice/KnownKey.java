package org.yige.practice;

import java.util.List;
import java.util.Optional;
import org.yige.shared.Label;

/**
 * One key a profile may have.
 *
 * @param path as a profile writes it: {@code intake.grades[].answer.within}
 * @param form what the value looks like
 * @param optional whether it may be left out
 * @param code whether the entries of its list are told apart by it
 * @param formerly what it was called before, still read
 * @param meaning its sentence
 */
public record KnownKey(
        String path,
        String form,
        boolean optional,
        boolean code,
        List<String> formerly,
        Optional<Label> meaning) {

    public KnownKey {
        formerly = List.copyOf(formerly);
    }
}
