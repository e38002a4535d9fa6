package org.yige.practice;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yige.shared.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the practice profile this server works by: {@code default.yaml} with {@code <name>.yaml} laid over it. A key no
 * module knows, or one that is missing, stops the start and is named with its meaning.
 */
@Component
public class Practices {

    /** Keys of the profile itself; every other top-level key is a module's section. */
    private static final Set<String> HEAD = Set.of("county", "name");

    private static final Set<String> SECTIONS = Set.of("places", "staff", "deadlines", "intake");

    private final YAMLMapper yaml = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path folder;
    private final String profile;
    private final ObjectNode tree;

    public Practices(
            @Value("${yige.practice-folder}") String folder, @Value("${yige.practice}") String profile) {
        this.folder = Path.of(folder);
        this.profile = profile;
        this.tree = read("default");
        if (!profile.matches("[a-z][a-z0-9-]*") || !Files.exists(this.folder.resolve(profile + ".yaml"))) {
            throw new PracticeUnreadable("there is no practice profile \"" + profile + "\" in " + folder);
        }
        layOver(tree, read(profile));
        tree.propertyNames().stream()
                .filter(key -> !HEAD.contains(key) && !SECTIONS.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new PracticeUnreadable(profile + ": unknown key \"" + key + "\"");
                });
    }

    /** The profile's short name, as in {@code practice/<name>.yaml}. */
    public String profile() {
        return profile;
    }

    /** The six-digit code of the county. */
    public String county() {
        return part("county", String.class);
    }

    /** The county's name. */
    public Label name() {
        return part("name", Label.class);
    }

    /** The whole profile as it stands after laying it over the defaults: for reading, not for deciding. */
    public JsonNode asRead() {
        return tree.deepCopy();
    }

    /**
     * A module's own section.
     *
     * @throws PracticeUnreadable if a key is unknown, missing or of the wrong form
     */
    public <T> T section(String name, Class<T> type) {
        return part(name, type);
    }

    private <T> T part(String name, Class<T> type) {
        var node = tree.get(name);
        if (node == null || node.isNull()) {
            throw new PracticeUnreadable(profile + ": missing key \"" + name + "\"");
        }
        try {
            return yaml.treeToValue(node, type);
        } catch (JacksonException e) {
            throw new PracticeUnreadable(profile + ": " + explain(name, type, e));
        }
    }

    /** Which key is wrong, and what it means. */
    private static String explain(String section, Class<?> type, JacksonException e) {
        var path = section + e.getPath().stream()
                .map(step -> step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining());
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "unknown key \"" + path + "\"; known here: " + unknown.getKnownPropertyIds();
            case MismatchedInputException wrong -> {
                var last = path.substring(path.lastIndexOf('.') + 1);
                var owner = wrong.getTargetType() != null && wrong.getTargetType().isRecord() ? wrong.getTargetType() : type;
                yield "missing or wrong key \"" + path + "\""
                        + meaning(owner, last).or(() -> meaning(type, last)).map(text -> ": " + text).orElse("")
                        + " (" + wrong.getOriginalMessage() + ")";
            }
            case DatabindException bad -> "key \"" + path + "\": " + bad.getOriginalMessage();
            default -> "not readable: " + e.getOriginalMessage();
        };
    }

    private static Optional<String> meaning(Class<?> record, String kebab) {
        if (!record.isRecord()) {
            return Optional.empty();
        }
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> kebab(component).equals(kebab))
                .map(component -> component.getAnnotation(Key.class))
                .filter(java.util.Objects::nonNull)
                .map(Key::value)
                .findFirst();
    }

    static String kebab(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private ObjectNode read(String name) {
        try {
            return (ObjectNode) yaml.readTree(folder.resolve(name + ".yaml").toFile());
        } catch (JacksonException | ClassCastException e) {
            throw new PracticeUnreadable(name + ".yaml is not readable: " + e.getMessage());
        }
    }

    /** Maps are merged key by key; anything else is replaced. */
    private static void layOver(ObjectNode below, ObjectNode above) {
        for (var entry : above.properties()) {
            if (entry.getValue() instanceof ObjectNode over
                    && below.get(entry.getKey()) instanceof ObjectNode under) {
                layOver(under, over);
            } else {
                below.set(entry.getKey(), entry.getValue());
            }
        }
    }

    /** The profile cannot be worked by. The server does not start. */
    public static final class PracticeUnreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PracticeUnreadable(String message) {
            super(message);
        }
    }
}
