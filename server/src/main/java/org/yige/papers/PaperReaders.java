package org.yige.papers;

import java.util.UUID;
import org.yige.shared.Actor;

/** Who may read the papers of a module: the module that asked for them says so. */
public interface PaperReaders {

    /** The module this is about. */
    String module();

    /** Whether this person may read what is about this subject. */
    boolean mayRead(UUID subject, Actor who);
}
