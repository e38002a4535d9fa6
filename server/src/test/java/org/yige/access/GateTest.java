package org.yige.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Refused;

class GateTest {

    private final RateLimit limits = new RateLimit();
    private final Gate gate =
            new Gate(
                    limits,
                    new GuessLimit(limits),
                    new HeldSessions(),
                    100_000,
                    "off",
                    new County("610824"));

    @Test
    void oneAddressDoesNotFillTheDiskWithPictures() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.9");
        for (int i = 0; i < 600; i++) {
            gate.photo(request);
        }

        assertThatThrownBy(() -> gate.photo(request)).isInstanceOf(Refused.class);
        // Staff behind the same address go on.
        var lin = new Actor(new UUID(1, 1), "林", Set.of(), Area.NOWHERE, List.of());
        assertThatCode(() -> gate.photo(lin)).doesNotThrowAnyException();
    }
}
