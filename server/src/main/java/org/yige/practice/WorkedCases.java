package org.yige.practice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The cases a county signs, run against the rules the server runs. */
public class WorkedCases {

    private static final Logger LOG = LoggerFactory.getLogger(WorkedCases.class);
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final List<CaseJudge> judges;

    public WorkedCases(List<CaseJudge> judges) {
        this.judges = List.copyOf(judges);
    }

    /** Something a case expects and the rules do not give. */
    public record CaseDifference(String key, String expected, Optional<String> given) {}

    /** A case and where it comes out otherwise than was signed; nowhere if it is right. */
    public record CaseOutcome(String says, List<CaseDifference> differences) {

        public CaseOutcome {
            differences = List.copyOf(differences);
        }

        public boolean isRight() {
            return differences.isEmpty();
        }
    }

    /**
     * Runs every case of the county's profile under a practice.
     *
     * @throws PracticeUnreadable if the file of cases cannot be read
     */
    public List<CaseOutcome> run(Practices practices) {
        return cases(practices).stream().map(one -> run(one, practices)).toList();
    }

    private static List<WorkedCase> cases(Practices practices) {
        Path file = practices.folder().resolve(practices.profile() + ".cases.yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(YAML.readValue(file.toFile(), WorkedCase[].class));
        } catch (JacksonException e) {
            throw new PracticeUnreadable(file.getFileName() + ": " + e.getOriginalMessage());
        }
    }

    private CaseOutcome run(WorkedCase one, Practices practices) {
        var gives = gives(one, practices);
        return new CaseOutcome(
                one.says(),
                one.then().properties().stream()
                        .flatMap(wanted -> difference(wanted, gives).stream())
                        .toList());
    }

    /** Nothing, where the practice knows no more what a case speaks of. */
    private Map<String, String> gives(WorkedCase one, Practices practices) {
        try {
            return judges.stream()
                    .filter(judge -> judge.isFor(one))
                    .findFirst()
                    .map(judge -> judge.gives(one, practices))
                    .orElseGet(Map::of);
        } catch (RuntimeException e) {
            LOG.warn("the worked case \"{}\" cannot be run", one.says(), e);
            return Map.of();
        }
    }

    private static Optional<CaseDifference> difference(
            Map.Entry<String, JsonNode> wanted, Map<String, String> gives) {
        var expected = text(wanted.getValue());
        var given = Optional.ofNullable(gives.get(wanted.getKey()));
        return given.filter(expected::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new CaseDifference(wanted.getKey(), expected, given));
    }

    /** A value in one form: lists in order of their words, keys with their values. */
    private static String text(JsonNode node) {
        if (node.isArray()) {
            return node.values().stream()
                    .map(WorkedCases::text)
                    .sorted()
                    .collect(Collectors.joining(","));
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(","));
        }
        return node.asString();
    }
}
