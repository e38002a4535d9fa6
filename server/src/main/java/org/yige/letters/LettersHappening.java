package org.yige.letters;

import org.yige.incidents.Happening;
import org.yige.incidents.TimelineLine;
import org.yige.incidents.TimelineLine.Readers;

/** What becomes of a letter, on the timeline of the incident it is about. */
public sealed interface LettersHappening extends Happening {

    /** A letter went to another organ. */
    @TimelineLine(code = "letters.sent", readers = Readers.EVERYBODY)
    record LetterWent(String kind, String to, String number) implements LettersHappening {}

    /** One came from another organ. */
    @TimelineLine(code = "letters.came", readers = Readers.EVERYBODY)
    record LetterCame(String kind, String from, String number) implements LettersHappening {}

    /** The receipt: the matter is taken on, or not. */
    @TimelineLine(code = "letters.receipt", readers = Readers.EVERYBODY)
    record LetterReceived(String kind, boolean takenOn) implements LettersHappening {}

    /** The report: whether they agreed. */
    @TimelineLine(code = "letters.report", readers = Readers.EVERYBODY)
    record LetterReported(String kind, boolean agreed) implements LettersHappening {}

    /** The time to answer it, or to report, has passed. */
    @TimelineLine(code = "letters.late")
    record LetterLate(String kind, String limit) implements LettersHappening {}
}
