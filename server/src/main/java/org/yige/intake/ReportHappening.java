package org.yige.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yige.incidents.Happening;
import org.yige.incidents.PassedOver;
import org.yige.incidents.Placing;
import org.yige.incidents.TimelineLine;
import org.yige.incidents.TimelineLine.Readers;

/** What intake tells of an incident. */
public sealed interface ReportHappening extends Happening {

    /**
     * A report opened it.
     *
     * @param raisedFrom the usual grade of its kind, where facts or words raised it
     * @param because those facts and words
     * @param to the post that has it
     * @param border names of the villages on whose border it lies
     * @param metresOutside how far outside the county
     * @param placeFrom {@code words}, where the village was found by its name
     */
    @TimelineLine(code = "intake.reported", readers = Readers.EVERYBODY)
    record Reported(
            String channel,
            int grade,
            Optional<Integer> raisedFrom,
            List<String> because,
            String to,
            List<PassedOver> passedOver,
            List<String> border,
            Optional<Long> metresOutside,
            Optional<String> placeFrom,
            boolean placeUnknown)
            implements ReportHappening, Happening.Routed {

        public Reported {
            because = orEmpty(because);
            passedOver = orEmpty(passedOver);
            border = orEmpty(border);
        }

        static Reported of(
                String channel,
                IntakeRules.Grading grading,
                String to,
                List<PassedOver> passedOver,
                Placing placing) {
            var raised = grading.grade() > grading.usual();
            return new Reported(
                    channel,
                    grading.grade(),
                    raised ? Optional.of(grading.usual()) : Optional.empty(),
                    raised ? grading.because() : List.of(),
                    to,
                    passedOver,
                    placing.border(),
                    placing.metresOutside(),
                    placing.placeFrom(),
                    placing.placeUnknown());
        }

        private static <T> List<T> orEmpty(@Nullable List<T> list) {
            return list == null ? List.of() : List.copyOf(list);
        }
    }
}
