package org.yige.incidents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yige.incidents.TimelineLine.Readers;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of line a timeline may have, by its code; what each is called. */
@Component
public class Happenings {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final Map<String, Class<? extends Happening>> byCode = new HashMap<>();
    private final Map<String, Label> labels = new HashMap<>();
    private final JsonMapper json;

    public Happenings(List<HappeningFamily> families, JsonMapper json) {
        // A line of an older program lacks what was added since.
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
        var words = new Labels("/happenings");
        for (var family : families) {
            for (var kind : family.family().getPermittedSubclasses()) {
                var code = Objects.requireNonNull(kind.getAnnotation(TimelineLine.class)).code();
                byCode.put(code, kind.asSubclass(Happening.class));
                labels.put(code, words.find(code).orElse(Labels.same(code)));
            }
        }
    }

    /** A line whose module is not here (any more): its code is all that is known. */
    @TimelineLine(code = "")
    record Unread(String code) implements Happening {}

    public static String code(Happening what) {
        return what instanceof Unread(var code) ? code : line(what).code();
    }

    static String code(Class<? extends Happening> line) {
        return Objects.requireNonNull(line.getAnnotation(TimelineLine.class)).code();
    }

    public static Readers readers(Happening what) {
        return line(what).readers();
    }

    private static TimelineLine line(Happening what) {
        return Objects.requireNonNull(what.getClass().getAnnotation(TimelineLine.class));
    }

    /** What people read. */
    public Label label(Happening what) {
        var code = code(what);
        return labels.getOrDefault(code, Labels.same(code));
    }

    /** What a line knows besides, by name, as it goes over the wire. */
    public Map<String, Object> facts(Happening what) {
        return what instanceof Unread ? Map.of() : json.convertValue(what, FACTS);
    }

    /** The codes of the lines that these readers see. */
    public List<String> codes(Predicate<Readers> seen) {
        return byCode.entrySet().stream()
                .filter(each ->
                        seen.test(
                                Objects.requireNonNull(
                                                each.getValue().getAnnotation(TimelineLine.class))
                                        .readers()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The codes of the lines that are of a kind, whatever module tells them. */
    List<String> codesOf(Class<? extends Happening> kind) {
        return byCode.entrySet().stream()
                .filter(each -> kind.isAssignableFrom(each.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    String write(Happening what) {
        return json.writeValueAsString(what);
    }

    /** The line as it was told. */
    public Happening read(String code, String facts) {
        var kind = byCode.get(code);
        return kind == null ? new Unread(code) : json.readValue(facts, kind);
    }
}
