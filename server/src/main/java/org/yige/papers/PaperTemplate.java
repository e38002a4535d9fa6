package org.yige.papers;

import com.samskivert.mustache.Mustache;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import org.yige.papers.PapersPractice.FieldKind;
import org.yige.papers.PapersPractice.PaperField;

/**
 * A paper as a county writes it: text with a few elements, and fields in double braces. Nothing in
 * it runs, and nothing is fetched; what is wrong with it is found before anybody prints it, and
 * said with its line.
 */
final class PaperTemplate {

    /** What every paper knows beside its own fields. */
    static final Set<String> ALWAYS = Set.of("number", "day", "issuer", "title");

    /** What the three ways of printing all know. */
    private static final Map<String, Set<String>> ELEMENTS =
            Map.of(
                    "h1", Set.of(),
                    "h2", Set.of(),
                    "p", Set.of("class"),
                    "br", Set.of(),
                    "table", Set.of(),
                    "tr", Set.of(),
                    "td", Set.of("class", "colspan", "rowspan"),
                    "th", Set.of("class", "colspan", "rowspan"),
                    "img", Set.of("class", "src", "alt"));

    private static final Set<String> EMPTY = Set.of("br", "img");

    private static final Pattern TAG =
            Pattern.compile(
                    "\\{\\{(?<brace>\\{?)\\s*(?<sign>[#^/&!>=]?)\\s*(?<field>[^}]*?)\\s*}}}?"
                            + "|<!--.*?-->"
                            + "|<(?<end>/?)(?<element>[a-zA-Z!?][^\\s/>]*)(?<rest>(?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>",
                    Pattern.DOTALL);

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=/]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\S+)))?");

    private static final Pattern PICTURE_FIELD = Pattern.compile("\\{\\{\\s*[\\w.]+\\s*}}");

    private static final Safelist CLEAN = clean();

    private final String written;

    private PaperTemplate(String written) {
        this.written = written;
    }

    /** Only for one that has no {@link #faults}. */
    static PaperTemplate of(String written) {
        return new PaperTemplate(written);
    }

    /** Everything wrong with what somebody wrote, in the order of its lines. */
    static List<TemplateFault> faults(String file, String written, List<PaperField> fields) {
        return new Reading(file, written, fields).faults();
    }

    /** The paper with its fields, each as it is printed; lists for what repeats. */
    Document fill(Map<String, ?> fields) {
        var filled =
                Mustache.compiler()
                        .escapeHTML(true)
                        .defaultValue("")
                        .emptyStringIsFalse(true)
                        .compile(written)
                        .execute(fields);
        var paper = Document.createShell("");
        paper.outputSettings().prettyPrint(false);
        paper.body()
                .html(
                        Jsoup.clean(
                                filled,
                                "",
                                CLEAN,
                                new Document.OutputSettings().prettyPrint(false)));
        return paper;
    }

    private static Safelist clean() {
        var list = Safelist.none().addProtocols("img", "src", "data");
        ELEMENTS.forEach((element, attributes) -> {
            list.addTags(element);
            if (!attributes.isEmpty()) {
                list.addAttributes(element, attributes.toArray(String[]::new));
            }
        });
        return list;
    }

    /** One walk through what is written. Elements and sections close inside each other. */
    private static final class Reading {

        private final String file;
        private final String written;
        private final List<PaperField> fields;
        private final List<TemplateFault> faults = new ArrayList<>();
        private final Deque<Open> open = new ArrayDeque<>();

        Reading(String file, String written, List<PaperField> fields) {
            this.file = file;
            this.written = written;
            this.fields = fields;
        }

        private record Open(String what, int line, boolean section) {}

        List<TemplateFault> faults() {
            var tags = TAG.matcher(written);
            int line = 1;
            int seen = 0;
            while (tags.find()) {
                line +=
                        (int)
                                written.substring(seen, tags.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count();
                seen = tags.start();
                if (tags.group("field") != null) {
                    field(tags, line);
                } else if (tags.group("element") != null) {
                    element(tags, line);
                }
            }
            open.descendingIterator()
                    .forEachRemaining(
                            each -> find(each.line(), TemplateWrong.NOT_CLOSED, each.what()));
            // What opens and never ends is no tag at all.
            halfOpen("{{", "}}");
            halfOpen("<", ">");
            return faults.stream().sorted(Comparator.comparingInt(TemplateFault::line)).toList();
        }

        private void halfOpen(String begin, String end) {
            int at = written.lastIndexOf(begin);
            if (at >= 0 && written.indexOf(end, at) < 0) {
                int line =
                        1 + (int) written.substring(0, at).chars().filter(c -> c == '\n').count();
                find(line, TemplateWrong.NOT_CLOSED, begin);
            }
        }

        private void find(int line, TemplateWrong why, String what) {
            faults.add(new TemplateFault(file, line, why, what));
        }

        private void field(Matcher tag, int line) {
            var name = tag.group("field");
            if (!tag.group("brace").isEmpty()) {
                find(line, TemplateWrong.UNESCAPED, name);
                return;
            }
            switch (tag.group("sign")) {
                case "!" -> {}
                case "#", "^" -> {
                    known(name, line);
                    open.push(new Open(name, line, true));
                }
                case "/" -> close(name, line, true);
                case "" -> known(name, line);
                default -> find(line, TemplateWrong.UNESCAPED, name);
            }
        }

        private void known(String name, int line) {
            if (name.equals(".") ? open.stream().noneMatch(Open::section) : !isKnown(name)) {
                find(line, TemplateWrong.FIELD_UNKNOWN, name);
            }
        }

        private boolean isKnown(String name) {
            if (ALWAYS.contains(name)) {
                return true;
            }
            var plain = name.replaceFirst("\\.capital$", "");
            return fields.stream()
                    .filter(each -> plain.equals(name) || each.kind() == FieldKind.AMOUNT)
                    .filter(each -> each.name().equals(plain))
                    .anyMatch(each ->
                            each.within()
                                    .map(list ->
                                            open.stream()
                                                    .anyMatch(around ->
                                                            around.section()
                                                                    && around.what().equals(list)))
                                    .orElse(true));
        }

        private void close(String what, int line, boolean section) {
            var last = open.peek();
            if (last != null && last.what().equals(what) && last.section() == section) {
                open.pop();
                return;
            }
            if (open.contains(last)
                    && open.stream()
                            .anyMatch(each ->
                                    each.what().equals(what) && each.section() == section)) {
                // What lies between was forgotten.
                while (!open.isEmpty()) {
                    var forgotten = open.pop();
                    if (forgotten.what().equals(what) && forgotten.section() == section) {
                        return;
                    }
                    find(forgotten.line(), TemplateWrong.NOT_CLOSED, forgotten.what());
                }
            }
            find(line, TemplateWrong.CLOSED_UNOPENED, what);
        }

        private void element(Matcher tag, int line) {
            var name = tag.group("element");
            var attributes = ELEMENTS.get(name);
            if (attributes == null) {
                find(line, TemplateWrong.ELEMENT_UNKNOWN, name);
                return;
            }
            if (!tag.group("end").isEmpty()) {
                close(name, line, false);
                return;
            }
            attributes(tag.group("rest"), attributes, line);
            if (!EMPTY.contains(name)) {
                open.push(new Open(name, line, false));
            }
        }

        private void attributes(String rest, Set<String> known, int line) {
            var each = ATTRIBUTE.matcher(rest);
            while (each.find()) {
                var name = each.group(1);
                if (!known.contains(name)) {
                    find(line, TemplateWrong.ATTRIBUTE_UNKNOWN, name);
                } else if (name.equals("src")) {
                    picture(each, line);
                }
            }
        }

        private void picture(Matcher attribute, int line) {
            var source =
                    Stream.of(2, 3, 4)
                            .map(attribute::group)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("");
            if (!PICTURE_FIELD.matcher(source).matches()) {
                find(line, TemplateWrong.PICTURE_FROM_OUTSIDE, source);
                return;
            }
            var field = source.replaceAll("[{}\\s]", "");
            if (!isKnown(field)) {
                find(line, TemplateWrong.FIELD_UNKNOWN, field);
            }
        }
    }
}
