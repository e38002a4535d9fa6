package org.yige.mediation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yige.mediation.MediationRules.KindProposal;
import org.yige.practice.Practices;
import tools.jackson.databind.json.JsonMapper;

/** How well plain words speak for a kind: forty published cases, told and typed by others. */
class DisputeKindsTest {

    private static final Path REAL =
            Path.of(Optional.ofNullable(System.getenv("YIGE_SHARED")).orElse("../../shared"))
                    .resolve("data/disputes/mediation_cases_zh_sample_40.jsonl");

    private static final MediationPractice PRACTICE =
            new Practices("../practice", "jingbian").section(MediationPractice.class);

    /** Their types, and the Ministry's kinds each of them may rightly be. */
    private static final Map<String, List<String>> RIGHT =
            Map.ofEntries(
                    entry("劳资劳动纠纷", List.of("labour", "migrant-wages")),
                    entry("房产土地纠纷", List.of("homestead", "land", "expropriation")),
                    entry("公司经营纠纷", List.of("business", "contract")),
                    entry("治安刑事纠纷", List.of("compensation")),
                    entry("遗产继承纠纷", List.of("marriage-family")),
                    entry("社区邻里纠纷", List.of("neighbours", "homestead")),
                    entry("医疗健康纠纷", List.of("medical")),
                    entry("交通事故纠纷", List.of("traffic")),
                    entry("家庭婚姻纠纷", List.of("marriage-family")),
                    entry("校园教育纠纷", List.of("other", "compensation")),
                    entry("环境污染纠纷", List.of("environment")),
                    entry("网络购物纠纷", List.of("e-commerce")),
                    entry("消费维权纠纷", List.of("consumer")));

    @Test
    void ofFortyPublishedCasesMostAreProposedAsTheyWereTypedByOthers() throws IOException {
        assumeTrue(
                Files.exists(REAL),
                "skipped: the published cases are not here; name their folder in YIGE_SHARED");
        var json = JsonMapper.builder().build();
        int all = 0;
        int first = 0;
        int amongThree = 0;
        var missed = new ArrayList<String>();
        for (var line : Files.readAllLines(REAL)) {
            var told = json.readTree(line);
            var type = told.path("event_type").asString();
            var words = told.path("event_description").asString();
            var proposed =
                    MediationRules.propose(words, Optional.empty(), PRACTICE).stream()
                            .map(KindProposal::kind)
                            .map(MediationPractice.DisputeKind::code)
                            .limit(3)
                            .toList();
            all++;
            var right = RIGHT.getOrDefault(type, List.of());
            if (!proposed.isEmpty() && right.contains(proposed.getFirst())) {
                first++;
            } else {
                missed.add(type + " " + proposed);
            }
            if (proposed.stream().anyMatch(right::contains)) {
                amongThree++;
            }
        }
        System.out.printf(
                "%d published cases: first proposal right %d, among the first three %d; not first: %s%n",
                all, first, amongThree, missed);
        assertThat(all).isEqualTo(40);
        assertThat(first).isGreaterThanOrEqualTo(26);
        assertThat(amongThree).isGreaterThanOrEqualTo(34);
    }
}
