package org.yige.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yige.OlderDatabase;
import org.yige.shared.Label;

/** Who did it, written by a program that stored Chinese words where a code belongs. */
@Tag("database")
class OlderLinesTest {

    private final OlderDatabase database =
            new OlderDatabase().upToDate("intake").upTo("incidents", "4");

    @Test
    void wordsBecomeCodesAndNamesStay() {
        line(1, "RESIDENT", "报告人", null);
        line(2, "SYSTEM", "一格", null);
        line(3, "STAFF", "长庆村网格员", new UUID(3, 3));
        line(4, "STAFF", "工作人员", new UUID(3, 3));
        line(5, "STAFF", "CALL", new UUID(3, 3));
        line(6, "SYSTEM", "12345热线", null);
        database.upToDate("incidents");
        assertThat(lines())
                .extracting(By::label)
                .extracting(Label::en)
                .containsExactly(
                        "Who reported",
                        "By itself",
                        "长庆村网格员",
                        "A member of staff",
                        "A member of staff",
                        "12345热线");
        assertThat(lines().getFirst()).isEqualTo(By.RESIDENT);
        assertThat(lines().getLast()).isEqualTo(new By.ByBody("12345热线"));
    }

    @Test
    void noWordsAreStoredWhereACodeSaysIt() {
        database.upToDate("incidents");
        assertThatThrownBy(() -> line(1, "RESIDENT", "报告人", null))
                .hasMessageContaining("named_by_title");
        assertThatThrownBy(() -> line(2, "BODY", null, null))
                .hasMessageContaining("named_by_title");
    }

    @Test
    void theTimelineIsStillOnlyAddedTo() {
        database.upToDate("incidents");
        assertThatThrownBy(
                        () -> database.sql().sql("update incidents.entry set words = 'x'").update())
                .hasMessageContaining("only added to");
    }

    private void line(int number, String who, @Nullable String title, @Nullable UUID person) {
        database.sql()
                .sql(
                        """
                        insert into incidents.entry
                               (county, id, incident, at, kind, who, person, title, words, level)
                        values ('610824', :id, :id, now(), 'casework.noted', :who, :person, :title, '', 1)
                        """)
                .param("id", new UUID(0, number))
                .param("who", who)
                .param("person", person)
                .param("title", title)
                .update();
    }

    private List<By> lines() {
        return database.sql()
                .sql("select * from incidents.entry order by id")
                .query((row, n) -> TimelineStore.by(row))
                .list();
    }
}
