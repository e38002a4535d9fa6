package org.yige.practice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.yige.shared.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the practice profile this server works by: {@code default.yaml} with {@code <name>.yaml}
 * laid over it. Each top-level key is the section of the module of that name, held against the
 * module's {@code XPractice} record. A key that is unknown, missing, empty or of the wrong form
 * stops the start and is named with its meaning.
 */
@Component
public class Practices {

    private static final Map<String, Class<?>> HEAD =
            Map.of("county", String.class, "name", Label.class);

    private final YAMLMapper yaml =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final Path folder;
    private final String profile;
    private final ObjectNode tree;
    private final LegalRules law;

    @Autowired
    public Practices(
            @Value("${yige.practice-folder}") String folder,
            @Value("${yige.practice}") String profile) {
        this.folder = Path.of(folder);
        this.profile = profile;
        if (!profile.matches("[a-z][a-z0-9-]*")
                || !Files.exists(this.folder.resolve(profile + ".yaml"))) {
            throw new PracticeUnreadable(
                    "there is no practice profile \"" + profile + "\" in " + folder);
        }
        this.tree = read("default");
        layOver(tree, read(profile));
        this.law = new LegalRules(rules());
        HEAD.forEach(this::part);
        sections().forEach(this::part);
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

    /** The statutory limits, each with the days it is in force. */
    public LegalRules law() {
        return law;
    }

    /**
     * A module's own section.
     *
     * @throws PracticeUnreadable if a key is unknown, missing, empty or of the wrong form
     */
    public <T> T section(String name, Class<T> type) {
        return part(name, type);
    }

    /** Every key a profile may have, section by section. */
    public List<KnownKey> known() {
        return sections().entrySet().stream()
                .flatMap(section -> Keys.describe(section.getKey(), section.getValue()).stream())
                .toList();
    }

    /**
     * Every value of the profile as it stands after laying it over the defaults, with its meaning.
     */
    List<Keys.Read> asRead() {
        var all = new ArrayList<Keys.Read>();
        sections()
                .forEach((name, record) -> all.addAll(Keys.read(name, "", tree.get(name), record)));
        return all;
    }

    /** The section's record of every top-level key of the profile. */
    private Map<String, Class<?>> sections() {
        return tree.propertyNames().stream()
                .filter(key -> !HEAD.containsKey(key))
                .collect(
                        Collectors.toMap(
                                key -> key, this::sectionRecord, (a, b) -> a, LinkedHashMap::new));
    }

    private Class<?> sectionRecord(String key) {
        return recordOf(key)
                .orElseThrow(() ->
                        new PracticeUnreadable(
                                profile
                                        + ": unknown key \""
                                        + key
                                        + "\" – "
                                        + Formalism.whyNever(key)
                                                .orElse(
                                                        "no module of this name has a section in a profile")));
    }

    /**
     * Seven-Files: the section of module {@code intake} is the record {@code
     * intake.IntakePractice}.
     */
    static Optional<Class<?>> recordOf(String section) {
        if (!section.matches("[a-z][a-z0-9]*")) {
            return Optional.empty();
        }
        var name =
                "org.yige."
                        + section
                        + "."
                        + section.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + section.substring(1)
                        + "Practice";
        return ClassUtils.isPresent(name, Practices.class.getClassLoader())
                ? Optional.of(ClassUtils.resolveClassName(name, Practices.class.getClassLoader()))
                : Optional.empty();
    }

    private <T> T part(String name, Class<T> type) {
        var node = tree.get(name);
        if (node == null) {
            throw new PracticeUnreadable(profile + ": missing key \"" + name + "\"");
        }
        try {
            Keys.check(name, "", node, type);
            return yaml.treeToValue(node, type);
        } catch (PracticeUnreadable e) {
            throw new PracticeUnreadable(profile + ": " + e.getMessage());
        } catch (JacksonException e) {
            var key = name + path(e);
            throw new PracticeUnreadable(
                    profile
                            + ": key \""
                            + key
                            + "\" is not usable: "
                            + e.getOriginalMessage()
                            + Keys.meaning(key, name, type)
                                    .map(meaning -> " – " + meaning)
                                    .orElse(""));
        }
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null
                                ? "." + step.getPropertyName()
                                : "[" + step.getIndex() + "]")
                .collect(Collectors.joining());
    }

    private List<LegalRule> rules() {
        var file = folder.resolve("legal-rules.yaml");
        if (!Files.exists(file)) {
            throw new PracticeUnreadable("legal-rules.yaml is missing in " + folder);
        }
        try {
            var rules = yaml.readTree(file.toFile());
            for (var i = 0; i < rules.size(); i++) {
                Keys.check("legal-rules[" + i + "]", "", rules.get(i), LegalRule.class);
            }
            return List.of(yaml.treeToValue(rules, LegalRule[].class));
        } catch (JacksonException e) {
            throw new PracticeUnreadable(
                    "legal-rules.yaml is not readable: " + e.getOriginalMessage());
        }
    }

    private ObjectNode read(String name) {
        try {
            JsonNode root = yaml.readTree(folder.resolve(name + ".yaml").toFile());
            if (root instanceof ObjectNode object) {
                return object;
            }
            throw new PracticeUnreadable(name + ".yaml must hold keys and values");
        } catch (JacksonException e) {
            throw new PracticeUnreadable(name + ".yaml is not readable: " + e.getOriginalMessage());
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
}
