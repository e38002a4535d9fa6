package org.yige.papers;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/**
 * A paper as a county writes it: text with a few elements, and fields in double braces. Nothing in
 * it runs, and nothing is fetched. A field that is not filled stops the paper: no dotted line is
 * printed where an amount belongs.
 */
final class PaperTemplate {

    /** What the three ways of printing all know. */
    private static final Safelist ELEMENTS =
            Safelist.none()
                    .addTags("h1", "h2", "p", "br", "table", "tr", "td", "th", "img")
                    .addAttributes("p", "class")
                    .addAttributes("td", "class", "colspan", "rowspan")
                    .addAttributes("th", "class", "colspan", "rowspan")
                    .addAttributes("img", "class", "src", "alt")
                    .addProtocols("img", "src", "data");

    private final Template template;

    private PaperTemplate(Template template) {
        this.template = template;
    }

    /**
     * @throws IllegalArgumentException if it is not one: said with its line
     */
    static PaperTemplate read(String written) {
        var dirty = Jsoup.parse(written, Parser.xmlParser());
        var strange = new TreeSet<String>();
        dirty.select("*").stream()
                .map(each -> each.tagName())
                .filter(name -> !name.startsWith("#") && !KNOWN.contains(name))
                .forEach(strange::add);
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(
                    "elements a paper does not know: " + String.join(", ", strange));
        }
        try {
            return new PaperTemplate(
                    Mustache.compiler().escapeHTML(true).strictSections(true).emptyStringIsFalse(true).compile(written));
        } catch (MustacheException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static final Set<String> KNOWN =
            Set.copyOf(List.of("h1", "h2", "p", "br", "table", "tr", "td", "th", "img"));

    /**
     * The paper with its fields.
     *
     * @param fields by the names the template has; lists for what repeats
     * @throws MissingField if one is not there
     */
    Document fill(Map<String, ?> fields) {
        try {
            var filled = template.execute(fields);
            var paper = Document.createShell("");
            paper.body().html(Jsoup.clean(filled, "", ELEMENTS, pretty()));
            return paper;
        } catch (MustacheException.Context e) {
            throw new MissingField(e.key, e.lineNo);
        }
    }

    private static Document.OutputSettings pretty() {
        return new Document.OutputSettings().prettyPrint(false);
    }

    /** A field of a template that nobody filled. */
    static final class MissingField extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final String field;

        MissingField(String field, int line) {
            super("nothing for " + field + " in line " + line);
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
