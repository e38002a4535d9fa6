package org.yige.alerts;

/**
 * A way to reach somebody outside our own pages: one bean for each. What it is handed is all that
 * may leave the server: the kind, the grade, the place and a link; never a word of a report, nor
 * anybody's number.
 */
interface AlertWay {

    /** The word for it on the timeline: {@code push}, {@code mail}, or a name of the settings. */
    String word();

    /** Whether the county has set it up. */
    boolean isReady();

    /**
     * Tells them.
     *
     * @return how many devices or addresses took it; none: there is nobody to tell this way
     * @throws NotTold if it could not be told
     */
    int tell(Alert alert, Addressee to) throws NotTold;

    /** It did not get there. */
    final class NotTold extends Exception {

        private static final long serialVersionUID = 1L;

        /**
         * @param why a word or a number of the other side, never an address
         */
        NotTold(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }
}
