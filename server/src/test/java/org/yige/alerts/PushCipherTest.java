package org.yige.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Messages browsers can read, and nobody else. */
class PushCipherTest {

    private static final String SERVER_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String SERVER_POINT =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String BROWSER_POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    @Test
    void theExampleOfTheStandardComesOutAsItStandsThere() throws GeneralSecurityException {
        var both = new byte[PushKeys.NUMBER + PushKeys.POINT];
        System.arraycopy(bytes(SERVER_SECRET), 0, both, 0, PushKeys.NUMBER);
        System.arraycopy(bytes(SERVER_POINT), 0, both, PushKeys.NUMBER, PushKeys.POINT);

        var sealed =
                PushCipher.encrypt(
                        "When I grow up, I want to be a watermelon"
                                .getBytes(StandardCharsets.UTF_8),
                        bytes(BROWSER_POINT),
                        bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                        bytes("DGv6ra1nlYgDCS1FRnbzlw"),
                        PushKeys.read(both));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void theServersWordIsSignedWithTheKeyTheBrowserKnows() throws GeneralSecurityException {
        var pair = PushKeys.read(PushKeys.written(PushKeys.fresh()));
        var said =
                PushCipher.authorization(
                        "https://push.example",
                        "https://yige.example",
                        pair,
                        Instant.parse("2026-11-28T06:44:00Z"));
        var word = said.substring("vapid t=".length(), said.indexOf(", k=")).split("\\.");
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(pair.getPublic());
        check.update((word[0] + "." + word[1]).getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(bytes(word[2]))).isTrue();
        assertThat(new String(bytes(word[1]), StandardCharsets.UTF_8))
                .contains("\"aud\":\"https://push.example\"");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> PushKeys.publicKey(new byte[] {4, 1, 2}))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
