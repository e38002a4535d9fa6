package org.yige.open311;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yige.intake.IntakePractice;
import org.yige.intake.IntakePractice.Kind;
import org.yige.intake.IntakePractice.KindGroup;
import org.yige.open311.Doc.Fields;
import org.yige.open311.Doc.Items;
import org.yige.practice.Practices;
import org.yige.shared.Label;

/** What may be reported, as the standard's services: each kind of the practice profile is one. */
@Component
class Services {

    static final String FACTS = "FACTS";
    static final String HAPPENED_AT = "HAPPENED_AT";

    private static final Label WHICH = new Label("以下哪些情况属实？", "Which of these are true?");
    private static final Label WHEN =
            new Label("什么时候发生的？不填表示刚刚。", "When did it happen? Left empty: just now.");

    private final IntakePractice intake;
    private final List<String> published;
    private final Label county;

    Services(Practices practices) {
        this.intake = practices.section("intake", IntakePractice.class);
        this.county = practices.name();
        var unpublished = practices.section("open311", Open311Practice.class).unpublished();
        this.published =
                intake.kinds().stream()
                        .flatMap(group -> group.kinds().stream())
                        .filter(kind ->
                                !kind.police()
                                        && !unpublished.contains(kind.code())
                                        && !unpublished.contains(
                                                kind.code().replaceFirst("\\..*", "")))
                        .map(Kind::code)
                        .toList();
    }

    /** Kinds of which anybody may read. */
    List<String> published() {
        return published;
    }

    Label county() {
        return county;
    }

    IntakePractice intake() {
        return intake;
    }

    Optional<Kind> find(String code) {
        return intake.kinds().stream()
                .flatMap(group -> group.kinds().stream())
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
                intake.kinds().stream()
                        .flatMap(group ->
                                group.kinds().stream().map(kind -> service(group, kind, reader)))
                        .toList());
    }

    private static Fields service(KindGroup group, Kind kind, Locale reader) {
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

    /** The same questions for every kind: the profile has no others. */
    Fields definition(Kind kind, Locale reader) {
        return Fields.none()
                .with("service_code", kind.code())
                .with(
                        "attributes",
                        new Items("attribute", List.of(facts(reader), happenedAt(reader))));
    }

    private Fields facts(Locale reader) {
        var values =
                intake.facts().stream()
                        .map(fact ->
                                Fields.none()
                                        .with("key", fact.code())
                                        .with("name", fact.label().in(reader)))
                        .toList();
        return attribute(FACTS, "multivaluelist", 1, WHICH.in(reader))
                .with("values", new Items("value", values));
    }

    private static Fields happenedAt(Locale reader) {
        return attribute(HAPPENED_AT, "datetime", 2, WHEN.in(reader));
    }

    private static Fields attribute(String code, String type, int order, String question) {
        return Fields.none()
                .with("variable", true)
                .with("code", code)
                .with("datatype", type)
                .with("required", false)
                .with("datatype_description", Optional.empty())
                .with("order", order)
                .with("description", question);
    }
}
