package org.yige.agreements;

import java.util.UUID;

/** Whoever a dispute lies with hears what a day brought to what was promised in it. */
public interface PromiseWatch {

    /** Locks the dispute, before anything of its agreement is touched. */
    void hold(UUID dispute);

    /** What stands there as number {@code n} is due in some days. */
    void dueSoon(UUID dispute, int n);

    /** Its day is past. */
    void broken(UUID dispute, int n);
}
