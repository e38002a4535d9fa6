package org.yige.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.papers.SamplePapers.field;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yige.papers.PapersPractice.FieldKind;
import org.yige.papers.PapersPractice.PaperField;
import org.yige.practice.Practices;

class PaperTemplateTest {

    private static final List<PaperField> FIELDS =
            List.of(
                    field("name", FieldKind.NAME),
                    field("sum", FieldKind.AMOUNT),
                    field("signature", FieldKind.PICTURE),
                    field("terms", FieldKind.LIST),
                    field("parties", FieldKind.LIST),
                    field("parties.role", FieldKind.TEXT));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {{nane}}|FIELD_UNKNOWN|nane
                    {{role}}|FIELD_UNKNOWN|role
                    {{name.capital}}|FIELD_UNKNOWN|name.capital
                    {{.}}|FIELD_UNKNOWN|.
                    {{{name}}}|UNESCAPED|name
                    {{&name}}|UNESCAPED|name
                    {{>other}}|UNESCAPED|other
                    {{=<% %>=}}|UNESCAPED|<% %>=
                    <p>{{#parties}}{{role}}</p>|NOT_CLOSED|parties
                    {{#parties}}<p>{{role}}{{/parties}}|NOT_CLOSED|p
                    {{#parties}}{{role}}|NOT_CLOSED|parties
                    {{/parties}}|CLOSED_UNOPENED|parties
                    <p>{{name}}|NOT_CLOSED|p
                    </p>|CLOSED_UNOPENED|p
                    <table><tr><td>x</tr></table>|NOT_CLOSED|td
                    {{name|NOT_CLOSED|{{
                    <p|NOT_CLOSED|<
                    <script>alert(1)</script>|ELEMENT_UNKNOWN|script
                    <SCRIPT src=x></SCRIPT>|ELEMENT_UNKNOWN|SCRIPT
                    <svg/onload=alert(1)>|ELEMENT_UNKNOWN|svg
                    <style>p{}</style>|ELEMENT_UNKNOWN|style
                    <!DOCTYPE html>|ELEMENT_UNKNOWN|!DOCTYPE
                    <?php x ?>|ELEMENT_UNKNOWN|?php
                    <p onclick="x()">x</p>|ATTRIBUTE_UNKNOWN|onclick
                    <p style="x">x</p>|ATTRIBUTE_UNKNOWN|style
                    <img src="https://elsewhere.example/a.png">|PICTURE_FROM_OUTSIDE|https://elsewhere.example/a.png
                    <img src='//elsewhere.example/a.png'>|PICTURE_FROM_OUTSIDE|//elsewhere.example/a.png
                    <img src=file:///etc/passwd>|PICTURE_FROM_OUTSIDE|file:///etc/passwd
                    <img src="data:text/html,x">|PICTURE_FROM_OUTSIDE|data:text/html,x
                    <img src="{{nane}}">|FIELD_UNKNOWN|nane
                    """)
    void whatATemplateMayNotHaveIsSaidWithFileAndLine(String wrong, String why, String what) {
        var faults = PaperTemplate.faults("a.html", "<h1>x</h1>\n<p>y</p>\n" + wrong, FIELDS);
        assertThat(faults).isNotEmpty();
        var first = faults.getFirst();
        assertThat(first.why().name()).isEqualTo(why);
        assertThat(first.what()).isEqualTo(what);
        assertThat(first.line()).isEqualTo(3);
        assertThat(first.label().zh()).startsWith("a.html 第 3 行：").contains(what);
        assertThat(first.label().en()).startsWith("a.html, line 3: ").contains(what);
    }

    @Test
    void whatIsRightHasNoFault() {
        assertThat(
                        PaperTemplate.faults(
                                "a.html",
                                "<!-- {{#x -->{{! said aside }}<p class=\"right\">{{name}} {{number}} {{day}}</p>{{#sum}}{{sum}} {{sum.capital}}{{/sum}}{{#parties}}<p>{{role}}<br>{{name}}</p>{{/parties}}{{#terms}}<p>{{.}}</p>{{/terms}}{{^terms}}<p>-</p>{{/terms}}<img class='signature' src=\"{{ signature }}\" alt=''/>",
                                FIELDS))
                .isEmpty();
    }

    @Test
    void everyTemplateOfEveryCountyIsSound() {
        for (var county : List.of("jingbian", "gaoping", "lingtai", "yuncheng", "zherong")) {
            var practices = new Practices("../practice", county);
            var templates = new Templates("../practice", practices);
            assertThat(practices.section(PapersPractice.class).templates())
                    .isNotEmpty()
                    .allSatisfy(kind -> assertThat(templates.find(kind).faults()).isEmpty());
        }
    }

    @Test
    void aLoopOverNothingPrintsNothing() {
        var filled =
                PaperTemplate.of("<p>a{{#terms}}b{{.}}{{/terms}}{{^terms}}c{{/terms}}</p>")
                        .fill(Map.of("terms", List.of()));
        assertThat(filled.body().text()).isEqualTo("ac");
        assertThat(PaperTemplate.of("{{#terms}}b{{/terms}}").fill(Map.of()).body().text())
                .isEmpty();
    }

    @Test
    void whatPeopleWriteIsNoPartOfTheTemplate() {
        var filled =
                PaperTemplate.of("<p>{{name}}</p>")
                        .fill(
                                Map.of(
                                        "name",
                                        "</p><script>x</script>{{sum}}<img src=x>",
                                        "sum",
                                        "1"));
        assertThat(filled.select("script, img")).isEmpty();
        assertThat(filled.body().text()).contains("<script>x</script>{{sum}}<img src=x>");
    }
}
