package org.yige.incidents;

import java.util.List;
import org.yige.incidents.IncidentsPractice.Named;

/**
 * The reasons a module's lines on the timeline may be coded with, and what people read for each.
 */
public interface CodedReasons {

    List<Named> all();
}
