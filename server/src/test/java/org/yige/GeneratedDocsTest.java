package org.yige;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yige.shared.Label;

/**
 * What administrators look up: the keys of a profile, the problems, the tables. Made from the code
 * and the database.
 */
@YigeTest
class GeneratedDocsTest {

    @Autowired JdbcClient sql;

    @Autowired org.yige.practice.Practices practices;

    @Test
    void theKeysOfAProfileAreFresh() {
        var page =
                new StringBuilder(
                        """
                        # Keys of a practice profile

                        Made from the code. `practice/default.yaml` holds a value for each; a county's own file is laid over it
                        and says only what differs. A key marked `?` may be left out. Any other key, or a missing one, stops the
                        start. A list whose entries have a key marked **code** is merged entry by entry, other lists are replaced.
                        """);
        String section = "";
        for (var key : practices.known()) {
            var head = key.path().replaceFirst("\\..*", "");
            if (!head.equals(section)) {
                section = head;
                page.append("\n## ")
                        .append(section)
                        .append("\n\n| key | form | meaning |\n|---|---|---|\n");
            }
            page.append(
                    "| `%s`%s%s | %s | %s%s |\n"
                            .formatted(
                                    key.path(),
                                    key.optional() ? " ?" : "",
                                    key.code() ? " **code**" : "",
                                    cell(key.form()),
                                    cell(key.meaning().map(Label::en).orElse("")),
                                    key.formerly().isEmpty()
                                            ? ""
                                            : " (formerly `"
                                                    + String.join("`, `", key.formerly())
                                                    + "`)"));
        }
        GeneratedDocs.fresh("practice-keys.md", page.toString());
    }

    @Test
    void theProblemsAreFresh() {
        var page =
                new StringBuilder(
                        """
                        # Problems

                        Made from the code. Every refusal travels as RFC 9457 with the type `/problems/<module>/<word>`; `{…}` is filled in
                        and also a member of the problem.

                        | type | English | 中文 |
                        |---|---|---|
                        """);
        var chinese = RefusalsHaveWordsTest.words("problems_zh.properties");
        RefusalsHaveWordsTest.words("problems.properties")
                .forEach((key, words) ->
                        page.append(
                                "| `/problems/%s` | %s | %s |\n"
                                        .formatted(
                                                key.replaceFirst("\\.", "/"),
                                                cell(words),
                                                cell(chinese.getOrDefault(key, "")))));
        GeneratedDocs.fresh("problems.md", page.toString());
    }

    @Test
    void theTablesAreFresh() {
        var page =
                new StringBuilder(
                        """
                        # Tables

                        Made from the database after all migrations: what `comment on` says of each table and column.
                        """);
        var tables = new TreeMap<String, List<Map<String, Object>>>();
        columns()
                .forEach(column ->
                        tables.computeIfAbsent(
                                        column.get("schema") + "." + column.get("table_name"),
                                        name -> new ArrayList<>())
                                .add(column));
        tables.forEach((name, columns) -> {
            page.append("\n## ").append(name).append("\n\n");
            if (columns.getFirst().get("about") instanceof String about) {
                page.append(about).append("\n\n");
            }
            page.append("| column | type | empty? | meaning |\n|---|---|---|---|\n");
            columns.forEach(column ->
                    page.append(
                            "| `%s` | %s | %s | %s |\n"
                                    .formatted(
                                            column.get("column_name"),
                                            column.get("type"),
                                            Boolean.TRUE.equals(column.get("may_be_empty"))
                                                    ? "yes"
                                                    : "",
                                            cell(
                                                    column.get("meaning") instanceof String meaning
                                                            ? meaning
                                                            : ""))));
        });
        GeneratedDocs.fresh("tables.md", page.toString());
    }

    private List<Map<String, Object>> columns() {
        return sql.sql(
                        """
                        select n.nspname as schema, c.relname as table_name, obj_description(c.oid) as about,
                               a.attname as column_name, format_type(a.atttypid, a.atttypmod) as type,
                               not a.attnotnull as may_be_empty, col_description(c.oid, a.attnum) as meaning
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and n.nspname not in ('public', 'information_schema') and n.nspname not like 'pg\\_%'
                         order by 1, 2, a.attnum
                        """)
                .query()
                .listOfRows();
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace("\n", " ");
    }
}
