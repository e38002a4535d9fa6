package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WireNamesTest {

    static class RoundsApi {
        record StopView(int no) {}
    }

    static class BusesApi {
        record StopView(String name) {}
    }

    record RoundView(LegView leg) {
        record LegView(int no) {}
    }

    private final WireNames names = new WireNames();

    private String name(Class<?> type) {
        return names.nameForType(TypeFactory.defaultInstance().constructType(type), Set.of());
    }

    @Test
    void aNestedTypeIsCalledByItsOuterTypeToo() {
        assertThat(name(RoundView.LegView.class)).isEqualTo("WireNamesTestRoundLegView");
        assertThat(name(RoundsApi.StopView.class)).isEqualTo("StopView");
        names.refuseMixed();
    }

    @Test
    void twoTypesUnderOneNameAreRefusedNotMixed() {
        name(RoundsApi.StopView.class);
        name(RoundsApi.StopView.class);
        names.refuseMixed();

        name(BusesApi.StopView.class);

        assertThatThrownBy(names::refuseMixed)
                .hasMessageContaining("StopView")
                .hasMessageContaining("RoundsApi")
                .hasMessageContaining("BusesApi");
    }
}
