package org.yige.practice;

import java.util.Map;

/** Runs worked cases of one kind against the rules of the module that owns them. */
public interface CaseJudge {

    boolean isFor(WorkedCase one);

    /**
     * What the rules give, in the words in which a worked case expects it; a key that nothing is
     * given for is absent.
     */
    Map<String, String> gives(WorkedCase one, Practices practices);
}
