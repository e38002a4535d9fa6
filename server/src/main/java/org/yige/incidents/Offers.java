package org.yige.incidents;

import java.util.List;
import org.yige.shared.Actor;

/**
 * What this person may do on an incident now. Every module that has something to be done declares a
 * bean: the screen shows a button for each word it knows, and asks nothing else.
 */
public interface Offers {

    /**
     * @return words, {@code module.word}; casework's own stand without its name, as the last word
     *     of their address
     */
    List<String> on(Incident incident, Actor who);
}
