package org.yige.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.agreements.Agreement.SigningWay;
import org.yige.agreements.AgreementCopy.HandedOver;
import org.yige.shared.County;

/** All SQL about copies of agreements. */
@Repository
class CopyStore {

    private final JdbcClient sql;
    private final String county;

    CopyStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    void insert(UUID dispute, AgreementCopy copy) {
        sql.sql(
                        """
                        insert into agreements.copy (county, dispute, n, out_of, party, paper, number)
                        values (:county, :dispute, :n, :out_of, :party, :paper, :number)
                        """)
                .param("county", county)
                .param("dispute", dispute)
                .param("n", copy.n())
                .param("out_of", copy.outOf())
                .param("party", copy.party())
                .param("paper", copy.paper())
                .param("number", copy.number())
                .update();
    }

    List<AgreementCopy> of(UUID dispute) {
        return sql.sql(
                        "select * from agreements.copy where county = :county and dispute = :dispute order by n")
                .param("county", county)
                .param("dispute", dispute)
                .query((row, n) ->
                        new AgreementCopy(
                                row.getInt("n"),
                                row.getInt("out_of"),
                                row.getObject("party", UUID.class),
                                row.getObject("paper", UUID.class),
                                row.getString("number"),
                                handed(row)))
                .list();
    }

    private static Optional<HandedOver> handed(ResultSet row) throws SQLException {
        var on = row.getObject("handed_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new HandedOver(on, SigningWay.valueOf(row.getString("way"))));
    }

    /** Whether it was not handed over before. */
    boolean handOver(UUID dispute, int n, HandedOver handed, UUID person) {
        return sql.sql(
                                """
                                update agreements.copy set handed_on = :on, way = :way, by_person = :person
                                 where county = :county and dispute = :dispute and n = :n and handed_on is null
                                """)
                        .param("county", county)
                        .param("dispute", dispute)
                        .param("n", n)
                        .param("on", handed.on())
                        .param("way", handed.way().name())
                        .param("person", person)
                        .update()
                == 1;
    }
}
