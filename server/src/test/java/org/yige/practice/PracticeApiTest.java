package org.yige.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.staff.Duty;

@YigeTest
class PracticeApiTest {

    @Autowired SignIn signIn;

    @Test
    void theAdministratorReadsEveryValueOfTheProfileWithItsMeaning() {
        assertThat(signIn.asAdministrator().get("/api/practice"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.county", county -> county.assertThat().isEqualTo("610824"))
                .hasPathSatisfying(
                        "$.keys[?(@.path == 'staff.levels{1}.label')].value.zh",
                        words -> words.assertThat().asArray().containsExactly("一级网格员"))
                .hasPathSatisfying(
                        "$.keys[?(@.path == 'places.town-beat-people')].meaning.zh",
                        words -> words.assertThat().asArray().containsExactly("城镇警格应有多少居民。"))
                .hasPathSatisfying(
                        "$.keys[?(@.path == 'places.town-beat-people')].meaning.en",
                        words ->
                                words.assertThat()
                                        .asArray()
                                        .containsExactly(
                                                "How many residents a beat in town should have."));
    }

    @Test
    void aGridWorkerHasNoNeedOfIt() {
        assertThat(signIn.as(Duty.GRID_WORKER, "610824100201001").get("/api/practice"))
                .hasStatus(403);
    }
}
