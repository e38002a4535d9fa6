package org.yige.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.yige.shared.Refused;

class GuessLimitTest {

    private final GuessLimit limit = new GuessLimit(new RateLimit());
    private final MockHttpServletRequest stranger = from("192.0.2.1");

    @Test
    void whoIsWrongTooOftenIsRefusedEvenWhenRight() {
        guessWrongly();

        assertThatThrownBy(() -> ask("code", "ABCD", stranger)).isInstanceOf(Refused.class);
        assertThatCode(() -> ask("code", "ABCD", from("192.0.2.2"))).doesNotThrowAnyException();
    }

    @Test
    void aMistypedCodeClosesNothingElse() {
        guessWrongly();

        assertThatCode(() -> ask("picture", "17", stranger)).doesNotThrowAnyException();
    }

    @Test
    void aFamilyThatFollowedItsCaseFollowsItWhateverANeighbourGuesses() {
        limit.right("code", "ABCD", stranger);
        guessWrongly();

        assertThatCode(() -> ask("code", "ABCD", stranger)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ask("code", "ABCE", stranger)).isInstanceOf(Refused.class);
    }

    @Test
    void aVillageBehindOneAddressMayMistype() {
        for (int i = 0; i < 100; i++) {
            limit.wrong("code", stranger);
        }

        assertThatCode(() -> ask("code", "ABCD", stranger)).doesNotThrowAnyException();
    }

    private void guessWrongly() {
        for (int i = 0; i < 201; i++) {
            limit.wrong("code", stranger);
        }
    }

    private void ask(String what, String secret, MockHttpServletRequest from) {
        limit.refuseIfShut(what, secret, from, AccessRefusal.TOO_MANY_REQUESTS);
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
