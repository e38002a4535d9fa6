package org.yige.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yige.incidents.IncidentsPractice;
import org.yige.practice.PracticeUnreadable;
import org.yige.practice.Practices;

class CaseworkPracticeTest {

    private static final Practices JINGBIAN = new Practices("../practice", "jingbian");
    private static final CaseworkPractice CASEWORK = JINGBIAN.section(CaseworkPractice.class);
    private static final IncidentsPractice INCIDENTS = JINGBIAN.section(IncidentsPractice.class);

    @Test
    void theEndsItNamesAreAmongTheIncidents() {
        assertThat(CASEWORK.fitting(INCIDENTS)).isEqualTo(CASEWORK);

        var without =
                new IncidentsPractice(
                        INCIDENTS.grades(),
                        INCIDENTS.kinds(),
                        INCIDENTS.kindWords(),
                        INCIDENTS.neverWaits(),
                        INCIDENTS.objection(),
                        INCIDENTS.supervision(),
                        List.of());

        assertThatThrownBy(() -> CASEWORK.fitting(without))
                .isInstanceOf(PracticeUnreadable.class)
                .hasMessageContaining("casework.handed-over")
                .hasMessageContaining("HANDED_OVER");
    }
}
