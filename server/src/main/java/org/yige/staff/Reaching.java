package org.yige.staff;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Refused;

/** The number and the address of posts: kept by the administrator, dialled by colleagues. */
@Service
class Reaching {

    private static final int LONGEST_MAIL = 200;

    private final ReachStore store;
    private final Staff staff;
    private final Trail trail;

    Reaching(ReachStore store, Staff staff, Trail trail) {
        this.store = store;
        this.staff = staff;
        this.trail = trail;
    }

    /**
     * Puts what is said in the place of what was; what is empty goes.
     *
     * @throws Refused if there is no such post, or this is no number and no address
     */
    @Transactional
    PostReach keep(Actor by, PostId post, Optional<String> phone, Optional<String> mail) {
        staff.post(post).orElseThrow(() -> new Refused(StaffRefusal.UNKNOWN_POST));
        var reach =
                new PostReach(
                        phone.filter(number -> !number.isBlank())
                                .map(number -> StaffRules.dutyPhone(number).orRefuse()),
                        mail.map(String::strip).filter(address -> !address.isEmpty()));
        reach.mail()
                .filter(address ->
                        address.length() > LONGEST_MAIL
                                || !address.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+"))
                .ifPresent(_ -> {
                    throw new Refused(StaffRefusal.NOT_A_MAIL);
                });
        store.save(post, reach);
        trail.record(by, "staff.reach", post.value().toString(), "administration", Map.of());
        return reach;
    }
}
