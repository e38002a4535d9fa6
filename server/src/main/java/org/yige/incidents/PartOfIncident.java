package org.yige.incidents;

import java.util.List;

/**
 * What a module above keeps of incidents, offered so that it goes when they go. Whoever writes down
 * an incident's number, or that of something of it, declares one as a bean.
 */
public interface PartOfIncident {

    /** These incidents were kept their time: nothing of them stays. */
    void forget(List<IncidentId> incidents);

    /** The pictures of these incidents were kept their time; the rest stays. */
    default void forgetPictures(List<IncidentId> incidents) {}
}
