package org.yige.alerts;

import org.yige.incidents.Happening;
import org.yige.incidents.TimelineLine;

/** Who was told of an urgent incident, and who could not be. */
public sealed interface AlertsHappening extends Happening {

    /**
     * A post was told.
     *
     * @param way how: push, mail, or a name of the settings
     * @param to the post's title
     * @param devices how many devices or addresses took it
     */
    @TimelineLine(code = "alerts.told")
    record Alerted(String way, String to, int devices) implements AlertsHappening {}

    /**
     * A post could not be told this way.
     *
     * @param why a word or number of the other side
     * @param givenUp whether it is tried no more
     */
    @TimelineLine(code = "alerts.not-told")
    record CouldNotTell(String way, String to, String why, boolean givenUp)
            implements AlertsHappening {}
}
