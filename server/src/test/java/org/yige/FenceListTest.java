package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of exceptions may only get shorter. */
class FenceListTest {

    @Test
    void whatIsExceptedMayOffend() {
        assertThat(new FenceList(List.of("barn", "shed")).faults(List.of("shed", "barn")))
                .isEmpty();
    }

    @Test
    void whatIsNewOffends() {
        assertThat(new FenceList(List.of("barn")).faults(List.of("shed", "barn")))
                .containsExactly("shed offends");
    }

    @Test
    void whatOffendsNoMoreIsTakenOff() {
        assertThat(new FenceList(List.of("barn", "shed")).faults(List.of("barn")))
                .containsExactly("shed offends no more: take it off the list");
    }

    @Test
    void theListIsSorted() {
        assertThat(new FenceList(List.of("shed", "barn")).faults(List.of("shed", "barn")))
                .containsExactly("the list is not sorted, or names something twice");
    }
}
