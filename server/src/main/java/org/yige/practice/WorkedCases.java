package org.yige.practice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The cases a county signs, run against the rules the server runs. */
@Component
public class WorkedCases {

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

    /** Runs every case of the county's profile under a practice. */
    public List<CaseOutcome> run(Practices practices) {
        return cases(practices).stream().map(one -> run(one, practices)).toList();
    }

    private static List<WorkedCase> cases(Practices practices) {
        Path file = practices.folder().resolve(practices.profile() + ".cases.yaml");
        return Files.exists(file)
                ? List.of(YAML.readValue(file.toFile(), WorkedCase[].class))
                : List.of();
    }

    private CaseOutcome run(WorkedCase one, Practices practices) {
        var gives =
                judges.stream()
                        .filter(judge -> judge.isFor(one))
                        .findFirst()
                        .orElseThrow(() -> new PracticeUnreadable("nobody judges: " + one.says()))
                        .gives(one, practices);
        return new CaseOutcome(
                one.says(),
                one.then().properties().stream()
                        .flatMap(wanted -> difference(wanted, gives).stream())
                        .toList());
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

    /** Words of a set in the form in which they are compared. */
    public static String joined(Stream<?> words) {
        return words.map(String::valueOf).sorted().collect(Collectors.joining(","));
    }
}
