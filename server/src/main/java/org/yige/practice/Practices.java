package org.yige.practice;

import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;
import org.yige.practice.Written.FileLine;
import org.yige.practice.Written.WrittenList;
import org.yige.practice.Written.WrittenMap;
import org.yige.shared.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the practice profile this server works by: {@code default.yaml} with {@code <name>.yaml}
 * laid over it. Each top-level key is the section of the module of that name, held against the
 * module's {@code XPractice} record; {@link PracticeBeans} hands each record to whoever asks for
 * it. A key that is unknown, missing, empty or of the wrong form stops the start and is named with
 * its place in the file and its meaning.
 */
public class Practices {

    private static final Logger LOG = LoggerFactory.getLogger(Practices.class);

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
    private final long edition;
    private final long lastRead;
    private final Map<String, FileLine> places = new HashMap<>();
    private final List<String> renamed = new ArrayList<>();
    private final JsonNode tree;
    private final LegalRules law;
    private final Map<String, Class<?>> sections;
    private final Map<String, Object> parts = new HashMap<>();

    public Practices(String folder, String profile) {
        this(folder, profile, List.of(), 0, 0);
    }

    private Practices(
            String folder,
            String profile,
            List<Amendment> amendments,
            long edition,
            long lastRead) {
        this.edition = edition;
        this.lastRead = lastRead;
        this.folder = Path.of(folder);
        this.profile = profile;
        if (!profile.matches("[a-z][a-z0-9-]*")
                || !Files.exists(this.folder.resolve(profile + ".yaml"))) {
            throw new PracticeUnreadable(
                    "there is no practice profile \"" + profile + "\" in " + folder);
        }
        var files = whole();
        this.sections = sections(files);
        var whole = amendments.isEmpty() ? files : amended(files, amendments);
        this.tree = whole.bare("", places);
        this.law = new LegalRules(rules());
        HEAD.forEach(this::part);
        sections.forEach(this::part);
        renamed.forEach(words -> LOG.warn("{}; it is still read, please rename it", words));
    }

    /** The profile's short name, as in {@code practice/<name>.yaml}. */
    public String profile() {
        return profile;
    }

    /** The folder the profile's files lie in. */
    public Path folder() {
        return folder;
    }

    /** The edition laid over the files; nought if there is none. */
    public long edition() {
        return edition;
    }

    /** The edition the server began with, whether it holds or was passed over as not usable. */
    public long lastRead() {
        return lastRead;
    }

    /**
     * The files as they are now, with other values laid over them.
     *
     * @throws PracticeUnreadable if they would not be a profile any more
     */
    public Practices amended(List<Amendment> amendments) {
        return new Practices(folder.toString(), profile, amendments, edition, lastRead);
    }

    /** Changes over what was amended before. */
    public List<Amendment> onTopOf(List<Amendment> before, List<Amendment> changes) {
        return Amendment.onTopOf(before, changes, this::codeKey);
    }

    /**
     * The files with an edition laid over them.
     *
     * @throws PracticeUnreadable if they would not be a profile any more
     */
    Practices by(EditionFile one) {
        return new Practices(
                folder.toString(), profile, one.amendments(), one.number(), one.number());
    }

    /** The files alone, although there is an edition. */
    Practices passingOver(EditionFile one) {
        return new Practices(folder.toString(), profile, List.of(), 0, one.number());
    }

    /** The six-digit code of the county. */
    public String county() {
        return (String) given("county");
    }

    /** The county's name. */
    public Label name() {
        return (Label) given("name");
    }

    /** The statutory limits, each with the days it is in force. */
    public LegalRules law() {
        return law;
    }

    /**
     * A module's own section: what whoever is made by the server is handed without asking.
     *
     * @throws PracticeUnreadable if the profile has no such section
     */
    public <T> T section(Class<T> type) {
        return sections.entrySet().stream()
                .filter(section -> section.getValue() == type)
                .map(section -> type.cast(given(section.getKey())))
                .findFirst()
                .orElseThrow(() ->
                        new PracticeUnreadable(
                                profile + ": no section is of the form " + type.getSimpleName()));
    }

    /** Every section's record. */
    List<Class<?>> records() {
        return List.copyOf(sections.values());
    }

    /** What was found under a former name, with its place and its present name. */
    List<String> renamed() {
        return List.copyOf(renamed);
    }

    /** Every key a profile may have, section by section. */
    public List<KnownKey> known() {
        return sections.entrySet().stream()
                .flatMap(section ->
                        ProfileKeys.describe(section.getKey(), section.getValue()).stream())
                .toList();
    }

    /**
     * Every value of the profile as it stands after laying it over the defaults, with its meaning.
     */
    List<ProfileKeys.Read> asRead() {
        var all = new ArrayList<ProfileKeys.Read>();
        sections.forEach((name, record) ->
                all.addAll(ProfileKeys.read(name, Optional.empty(), tree.get(name), record)));
        return all;
    }

    /** Every list of the profile whose entries have keys. */
    List<ProfileRows> rows() {
        return sections.entrySet().stream()
                .flatMap(section ->
                        ProfileRows.in(
                                section.getKey(), tree.get(section.getKey()), section.getValue())
                                .stream())
                .toList();
    }

    private WrittenMap amended(WrittenMap files, List<Amendment> amendments) {
        for (var one : amendments) {
            if (!sections.containsKey(one.path().replaceFirst("[.].*", ""))) {
                throw one.unknown();
            }
        }
        var bare = files.bare("", new HashMap<>());
        var over = Amendment.overlay(amendments, bare, this::codeKey);
        return lay(
                Optional.of(files),
                (WrittenMap) Written.of(over, new FileLine("amendments", 1)),
                sections);
    }

    /** By which key the entries of the list at a path are told apart. */
    private Optional<String> codeKey(String path) {
        var steps = path.split("\\.");
        Optional<Type> at = Optional.ofNullable(sections.get(steps[0]));
        for (var step : List.of(steps).subList(1, steps.length)) {
            at = at.map(ProfileKeys::entryOrSelf).flatMap(type -> ProfileKeys.typeOf(step, type));
        }
        return at.map(ProfileKeys::entryOrSelf)
                .flatMap(ProfileKeys::codeOf)
                .map(ProfileKeys::kebab);
    }

    private WrittenMap whole() {
        var below = read("default");
        var above = read(profile);
        var records =
                Stream.of(below, above)
                        .flatMap(file -> file.keys().keySet().stream())
                        .distinct()
                        .filter(key -> recordOf(key).isPresent())
                        .collect(
                                Collectors
                                        .<String, String, Class<?>, LinkedHashMap<String, Class<?>>>
                                                toMap(
                                                        key -> key,
                                                        key -> recordOf(key).orElseThrow(),
                                                        (one, same) -> one,
                                                        LinkedHashMap::new));
        var names = new FormerNames(records);
        var merged = Optional.<Written>empty();
        for (var file : List.of(below, above)) {
            merged = Optional.of(lay(merged, names.renew(file), records));
        }
        renamed.addAll(names.told());
        return (WrittenMap) merged.orElseThrow();
    }

    private static WrittenMap lay(
            Optional<Written> below, WrittenMap above, Map<String, Class<?>> records) {
        var merged = new LinkedHashMap<String, Written>();
        below.ifPresent(under -> merged.putAll(((WrittenMap) under).keys()));
        above.keys()
                .forEach((key, value) ->
                        merged.put(
                                key,
                                Overlay.lay(
                                        Optional.ofNullable(merged.get(key)),
                                        value,
                                        Optional.ofNullable(records.get(key)))));
        return new WrittenMap(above.at(), merged);
    }

    /** The section's record of every top-level key of the profile. */
    private Map<String, Class<?>> sections(WrittenMap whole) {
        var found = new LinkedHashMap<String, Class<?>>();
        whole.keys()
                .forEach((key, value) -> {
                    if (!HEAD.containsKey(key)) {
                        found.put(
                                key,
                                recordOf(key).orElseThrow(() -> unknownSection(key, value, whole)));
                    }
                });
        return found;
    }

    private static PracticeUnreadable unknownSection(String key, Written value, WrittenMap whole) {
        var known =
                whole.keys().keySet().stream()
                        .filter(name -> recordOf(name).isPresent() || HEAD.containsKey(name))
                        .toList();
        return new PracticeUnreadable(
                value.at()
                        + ": unknown key \""
                        + key
                        + "\""
                        + Formalism.whyNever(key)
                                .map(why -> " – " + why)
                                .orElseGet(() ->
                                        NearestWord.hint(key, known)
                                                + " – no module of this name has a section in a profile; known are "
                                                + String.join(", ", known)),
                PracticeWords.noKey(key, key));
    }

    /**
     * Known-File-Kinds: the section of module {@code staff} is the record {@code
     * staff.StaffPractice}.
     */
    private static Optional<Class<?>> recordOf(String section) {
        if (!section.matches("[a-z][a-z0-9]*")) {
            return Optional.empty();
        }
        var name =
                "org.yige."
                        + section
                        + "."
                        + section.substring(0, 1).toUpperCase(Locale.ROOT)
                        + section.substring(1)
                        + "Practice";
        return ClassUtils.isPresent(name, Practices.class.getClassLoader())
                ? Optional.of(ClassUtils.resolveClassName(name, Practices.class.getClassLoader()))
                : Optional.empty();
    }

    private Object given(String part) {
        return Objects.requireNonNull(parts.get(part));
    }

    private void part(String name, Class<?> type) {
        var node = tree.get(name);
        if (node == null) {
            throw new PracticeUnreadable(profile + ".yaml: missing key \"" + name + "\"");
        }
        parts.put(name, parsed(name, node, type, places));
    }

    private <T> T parsed(String name, JsonNode node, Class<T> type, Map<String, FileLine> at) {
        try {
            ProfileKeys.check(name, Optional.empty(), node, type);
            return yaml.treeToValue(node, type);
        } catch (ProfileKeys.Wrong e) {
            throw new PracticeUnreadable(place(e.path, at) + ": " + e.words(), e.why());
        } catch (JacksonException e) {
            var key = name + path(e);
            var meaning = ProfileKeys.meaning(key, name, type);
            var unfit = unfit(e);
            throw new PracticeUnreadable(
                    place(key, at)
                            + ": key \""
                            + key
                            + "\" is not usable: "
                            + unfit.map(UnfitPractice::getMessage).orElseGet(e::getOriginalMessage)
                            + ProfileKeys.inEnglish(meaning),
                    unfit.map(why -> PracticeWords.isUnfit(key, why.why()))
                            .orElseGet(() ->
                                    PracticeWords.mustBe(key, typeAt(key, name, type), meaning)));
        }
    }

    private static Optional<UnfitPractice> unfit(Exception e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .filter(UnfitPractice.class::isInstance)
                .map(UnfitPractice.class::cast)
                .findFirst();
    }

    /** What stands at a path of a section, as far as its records say. */
    private static Type typeAt(String path, String section, Type type) {
        var at = type;
        for (var step : path.substring(section.length()).split("\\.")) {
            var key = step.replaceAll("\\[\\d+]", "");
            if (!key.isEmpty()) {
                at = ProfileKeys.typeOf(key, at).orElse(at);
            }
            if (step.endsWith("]")) {
                at = ProfileKeys.entryOrSelf(at);
            }
        }
        return at;
    }

    /** Where a key stands; one that stands nowhere is missing where its nearest neighbours are. */
    private static FileLine place(String path, Map<String, FileLine> places) {
        var known = path;
        while (!places.containsKey(known) && !known.isEmpty()) {
            known =
                    known.substring(
                            0,
                            Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
        }
        return Optional.ofNullable(places.get(known)).orElseThrow();
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
        if (!(Written.read(file, yaml) instanceof WrittenList rules)) {
            throw new PracticeUnreadable("legal-rules.yaml must hold a list");
        }
        var at = new HashMap<String, FileLine>();
        var bare = rules.bare("legal-rules", at);
        return Stream.iterate(0, i -> i + 1)
                .limit(bare.size())
                .map(i -> parsed("legal-rules[" + i + "]", bare.get(i), LegalRule.class, at))
                .toList();
    }

    private WrittenMap read(String name) {
        if (Written.read(folder.resolve(name + ".yaml"), yaml) instanceof WrittenMap mapping) {
            return mapping;
        }
        throw new PracticeUnreadable(name + ".yaml must hold keys and values");
    }
}
