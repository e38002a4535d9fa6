package org.yige.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yige.OlderDatabase;
import org.yige.incidents.Scene.BeyondCounty;
import org.yige.incidents.Scene.InVillage;
import org.yige.incidents.Scene.SomewhereInCounty;

/** Where an incident is, written by a program that had six zeros for a village nobody knows. */
@Tag("database")
class OlderScenesTest {

    private final OlderDatabase database =
            new OlderDatabase().upToDate("intake").upTo("incidents", "3");

    @Test
    void sixZerosBecomeWhatTheyStoodFor() {
        incident(1, "610824100201", "东坑村", 108.8);
        incident(2, "610824000000", "地点待核实", null);
        incident(3, "610824000000", "地点待核实", 108.8);
        incident(4, "610824000000", "县外", 120.0);
        database.upToDate("incidents");
        assertThat(scenes())
                .satisfiesExactly(
                        known -> assertThat(known).isInstanceOf(InVillage.class),
                        unknown -> assertThat(unknown).isInstanceOf(SomewhereInCounty.class),
                        unmapped -> assertThat(unmapped).isInstanceOf(SomewhereInCounty.class),
                        outside -> assertThat(outside).isInstanceOf(BeyondCounty.class));
        assertThat(scenes())
                .extracting(Scene::division)
                .containsExactly("610824100201", "610824", "610824", "610824");
        assertThat(scenes().get(2).spot()).isPresent();
    }

    @Test
    void theTableSaysWhatTheTypesSay() {
        incident(1, "610824100201", "东坑村", null);
        database.upToDate("incidents");
        for (var wrong :
                List.of(
                        "village = '610824000000', scene = 'SOMEWHERE_IN_COUNTY'",
                        "scene = 'SOMEWHERE_IN_COUNTY'",
                        "village = '610824'",
                        "village_name = null",
                        "scene = 'BEYOND_COUNTY', village = county, village_name = null, town_name = null",
                        "scene = 'ON_THE_MOON'")) {
            assertThatThrownBy(() ->
                            database.sql().sql("update incidents.incident set " + wrong).update())
                    .as(wrong)
                    .hasMessageContaining("violates check constraint");
        }
    }

    private void incident(int number, String village, String name, @Nullable Double lon) {
        database.sql()
                .sql(
                        """
                        insert into incidents.incident
                               (county, id, code, kind, grade, summary, happened_at, opened_at, lon, lat, village,
                                village_name, town_name, owner, owner_title, level, first_level, owner_since, changed_at, state)
                        values ('610824', :id, :code, 'street.light', 1, '', now(), now(), :lon::float8,
                                case when :lon::float8 is not null then 37.6 end, :village,
                                :name, :name, :id, '网格员', 1, 1, now(), now(), 'WAITING')
                        """)
                .param("id", new UUID(0, number))
                .param("code", "7K3M9Q2FXW4" + number)
                .param("village", village)
                .param("name", name)
                .param("lon", lon)
                .update();
    }

    private List<Scene> scenes() {
        return database.sql()
                .sql("select * from incidents.incident order by id")
                .query((row, n) -> IncidentStore.scene(row))
                .list();
    }
}
