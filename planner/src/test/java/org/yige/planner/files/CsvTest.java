package org.yige.planner.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void aRowIsToldByTheLineOfTheFileItStandsOn() {
        var rows =
                InputTables.csv(
                                Map.of(
                                        "leave",
                                        "\uFEFFperson,kind\n\n\"chen\nyong\",annual\r\nli\n"))
                        .rows("leave");
        assertThat(rows)
                .extracting(InputTables.Row::at)
                .containsExactly("leave.csv:3", "leave.csv:5");
        assertThat(rows.getFirst().text("person")).isEqualTo("chen\nyong");
        assertThat(rows.getLast().text("kind")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgainAndRunsAsNoFormula() {
        var line = Csv.line("a,b", "say \"hi\"", "", 7, "=1+1");
        assertThat(line).isEqualTo("\"a,b\",\"say \"\"hi\"\"\",,7,'=1+1\n");
        assertThat(Csv.read(line))
                .extracting(Csv.CsvLine::cells)
                .containsExactly(List.of("a,b", "say \"hi\"", "", "7", "'=1+1"));
    }
}
