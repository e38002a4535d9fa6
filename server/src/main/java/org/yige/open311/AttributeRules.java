package org.yige.open311;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yige.open311.Open311Practice.Attribute;
import org.yige.open311.Open311Practice.Choice;
import org.yige.shared.Refused;

/** What a report says in the attributes of its kind. Pure functions. */
final class AttributeRules {

    private static final int LONGEST_STRING = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_UNASKED = 8000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");

    private AttributeRules() {}

    /**
     * The answers as lines for whoever handles the report, in the order they are asked.
     *
     * @throws Refused ATTRIBUTE_MISSING or VALUE_NOT_READABLE, by name
     */
    static String lines(List<Attribute> asked, Form form) {
        return asked.stream()
                .filter(attribute -> attribute.required() || !answers(attribute, form).isEmpty())
                .map(attribute -> attribute.label().zh() + "：" + answer(attribute, form))
                .collect(Collectors.joining("\n"));
    }

    /** What a client says besides, unasked: kept under the client's own words, each in one line. */
    static String unasked(List<Attribute> asked, Form form) {
        var lines =
                form.attributes().stream()
                        .filter(code ->
                                !code.equals(Services.FACTS)
                                        && !code.equals(Services.HAPPENED_AT)
                                        && asked.stream()
                                                .noneMatch(each -> each.code().equals(code)))
                        .map(code ->
                                oneLine(code)
                                        + "："
                                        + oneLine(
                                                String.join(", ", form.all(Form.attribute(code)))))
                        .collect(Collectors.joining("\n"));
        if (lines.length() > LONGEST_UNASKED) {
            throw Form.notReadable("attribute");
        }
        return lines;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String answer(Attribute attribute, Form form) {
        var answers = answers(attribute, form);
        if (answers.isEmpty()) {
            throw new Refused(Open311Refusal.ATTRIBUTE_MISSING, Map.of("name", attribute.code()));
        }
        if (!isReadable(attribute, answers)) {
            throw Form.notReadable(attribute.code());
        }
        return switch (attribute.datatype()) {
            // One answer stays one line, so that none can look like another.
            case STRING, TEXT, NUMBER -> oneLine(answers.getFirst());
            case DATETIME ->
                    Open311Rules.time(form, name(attribute)).map(Open311Rules::time).orElse("");
            case SINGLEVALUELIST, MULTIVALUELIST ->
                    attribute.values().stream()
                            .filter(choice -> answers.contains(choice.code()))
                            .map(choice -> choice.label().zh())
                            .collect(Collectors.joining("、"));
        };
    }

    private static boolean isReadable(Attribute attribute, List<String> answers) {
        var first = answers.getFirst();
        return switch (attribute.datatype()) {
            case STRING -> answers.size() == 1 && first.length() <= LONGEST_STRING;
            case TEXT -> answers.size() == 1 && first.length() <= LONGEST_TEXT;
            case NUMBER -> answers.size() == 1 && NUMBER.matcher(first).matches();
            case DATETIME -> answers.size() == 1;
            case SINGLEVALUELIST -> answers.size() == 1 && isOffered(attribute, first);
            case MULTIVALUELIST -> answers.stream().allMatch(each -> isOffered(attribute, each));
        };
    }

    private static boolean isOffered(Attribute attribute, String answer) {
        return attribute.values().stream().map(Choice::code).anyMatch(answer::equals);
    }

    /** Several answers may be sent one by one or with commas, but only where several are asked. */
    private static List<String> answers(Attribute attribute, Form form) {
        return switch (attribute.datatype()) {
            case MULTIVALUELIST -> form.list(name(attribute));
            case STRING, NUMBER, DATETIME, TEXT, SINGLEVALUELIST -> form.all(name(attribute));
        };
    }

    private static String name(Attribute attribute) {
        return Form.attribute(attribute.code());
    }
}
