package org.yige.staff;

import java.util.Optional;
import java.util.Set;
import org.yige.practice.Practices;
import org.yige.shared.Label;
import org.yige.shared.Role;

/** Asks staff's own rules what a worked case asks. */
public final class WorkedStaff {

    private WorkedStaff() {}

    /** What a post is for, in the county's words. */
    public record DutyMeant(Label called, Set<Role> may, Optional<Scope> covers, boolean answers) {}

    /** The duty a county's table means by a word. */
    public static DutyMeant duty(Practices practices, String word) {
        var duty = practices.section(StaffPractice.class).findDutyCalled(word).orElseThrow();
        return new DutyMeant(duty.label(), duty.roles(), duty.mustCover(), duty.answers());
    }
}
