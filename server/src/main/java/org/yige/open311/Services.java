package org.yige.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yige.incidents.Vocabulary;
import org.yige.incidents.Vocabulary.KindView;
import org.yige.intake.Intake;
import org.yige.open311.Doc.Fields;
import org.yige.open311.Doc.Items;
import org.yige.open311.Open311Practice.Attribute;
import org.yige.practice.Practices;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** What may be reported, as the standard's services: each kind of the practice profile is one. */
@Component
class Services {

    static final String FACTS = "FACTS";
    static final String HAPPENED_AT = "HAPPENED_AT";

    private static final Label WHICH = Labels.of("open311.which");
    private static final Label WHEN = Labels.of("open311.when");

    private final Vocabulary vocabulary;
    private final Intake intake;
    private final Open311Practice practice;
    private final List<String> published;
    private final Label county;

    Services(Practices practices, Vocabulary vocabulary, Intake intake, Open311Practice practice) {
        this.vocabulary = vocabulary;
        this.intake = intake;
        this.county = practices.name();
        this.practice = practice;
        var unpublished = practice.unpublished();
        this.published =
                vocabulary.kinds().stream()
                        .flatMap(group -> group.children().stream())
                        .filter(kind ->
                                !kind.police()
                                        && !unpublished.contains(kind.code())
                                        && !unpublished.contains(
                                                kind.code().replaceFirst("\\..*", "")))
                        .map(KindView::code)
                        .toList();
    }

    /** Kinds of which anybody may read. */
    List<String> published() {
        return published;
    }

    Label county() {
        return county;
    }

    Optional<KindView> find(String code) {
        return vocabulary.kinds().stream()
                .flatMap(group -> group.children().stream())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    /** What a kind is called; one no longer in the profile stands for itself. */
    String name(String code, Locale reader) {
        return find(code).map(kind -> kind.label().in(reader)).orElse(code);
    }

    Items list(Locale reader) {
        return new Items(
                "service",
                vocabulary.kinds().stream()
                        .flatMap(group ->
                                group.children().stream().map(kind -> service(group, kind, reader)))
                        .toList());
    }

    private static Fields service(KindView group, KindView kind, Locale reader) {
        return Fields.none()
                .with("service_code", kind.code())
                .with("service_name", kind.label().in(reader))
                .with("description", group.label().in(reader) + " – " + kind.label().in(reader))
                .with("metadata", true)
                .with("type", "realtime")
                .with(
                        "keywords",
                        String.join(", ", kind.label().zh(), kind.label().en(), group.label().zh()))
                .with("group", group.label().in(reader));
    }

    /** What may be said of a kind beside its words; what every kind is asked comes last. */
    List<Attribute> attributes(String kind) {
        return practice.attributesOf(kind).toList();
    }

    Fields definition(KindView kind, Locale reader) {
        var asked = new ArrayList<Fields>();
        for (var attribute : attributes(kind.code())) {
            asked.add(attribute(attribute, asked.size() + 1, reader));
        }
        asked.add(facts(asked.size() + 1, reader));
        asked.add(happenedAt(asked.size() + 1, reader));
        return Fields.none()
                .with("service_code", kind.code())
                .with("attributes", new Items("attribute", asked));
    }

    private static Fields attribute(Attribute asked, int order, Locale reader) {
        var datatype = asked.datatype().name().toLowerCase(Locale.ROOT);
        var question = asked.label().in(reader);
        var attribute = attribute(asked.code(), datatype, asked.required(), order, question);
        return asked.datatype().isList()
                ? attribute.with(
                        "values",
                        values(
                                asked.values().stream()
                                        .map(each -> value(each.code(), each.label().in(reader)))))
                : attribute;
    }

    private Fields facts(int order, Locale reader) {
        return attribute(FACTS, "multivaluelist", false, order, WHICH.in(reader))
                .with(
                        "values",
                        values(
                                intake.facts().stream()
                                        .map(fact -> value(fact.code(), fact.label().in(reader)))));
    }

    private static Items values(Stream<Fields> values) {
        return new Items("value", values.toList());
    }

    private static Fields value(String key, String name) {
        return Fields.none().with("key", key).with("name", name);
    }

    private static Fields happenedAt(int order, Locale reader) {
        return attribute(HAPPENED_AT, "datetime", false, order, WHEN.in(reader));
    }

    private static Fields attribute(
            String code, String type, boolean required, int order, String question) {
        return Fields.none()
                .with("variable", true)
                .with("code", code)
                .with("datatype", type)
                .with("required", required)
                .with("datatype_description", "")
                .with("order", order)
                .with("description", question);
    }
}
