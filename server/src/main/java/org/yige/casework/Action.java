package org.yige.casework;

/** What members of staff may do to an incident, by the last word of its address. */
public enum Action {
    ANSWER("answer"),
    ARRIVAL("arrival"),
    HANDLING("handling"),
    PASSING_UP("passing-up"),
    RETURN("return"),
    EXTENSION("extension"),
    EXTENSION_DECISION("extension-decision"),
    PAUSE("pause"),
    PAUSE_DECISION("pause-decision"),
    RESUMING("resuming"),
    HAND_OVER("hand-over"),
    HAND_OVER_RECEIPT("hand-over-receipt"),
    HELP("help"),
    NOTE("note"),
    GRADING("grading"),
    JOINING("joining"),
    PARTING("parting"),
    /** Of the last press itself, within seconds: no button of its own. */
    TAKING_BACK("taking-back");

    private final String word;

    Action(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
