package org.yige.staff;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;

/** All SQL for how posts are reached. */
@Repository
class ReachStore {

    private final JdbcClient sql;
    private final String county;

    ReachStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    PostReach of(PostId post) {
        return sql.sql(
                        "select phone, mail from staff.reach where county = :county and post = :post")
                .param("county", county)
                .param("post", post.value())
                .query((row, n) ->
                        new PostReach(
                                Optional.ofNullable(row.getString("phone")),
                                Optional.ofNullable(row.getString("mail"))))
                .optional()
                .orElse(PostReach.NONE);
    }

    void save(PostId post, PostReach reach) {
        sql.sql(
                        """
                        insert into staff.reach (county, post, phone, mail) values (:county, :post, :phone, :mail)
                        on conflict (county, post) do update set phone = excluded.phone, mail = excluded.mail
                        """)
                .param("county", county)
                .param("post", post.value())
                .param("phone", reach.phone().orElse(null))
                .param("mail", reach.mail().orElse(null))
                .update();
    }
}
