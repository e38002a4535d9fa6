package org.yige.supervision;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Cursor;
import org.yige.supervision.Card.CardPost;
import org.yige.supervision.Card.CardReply;
import org.yige.supervision.Card.CardStage;
import org.yige.supervision.Card.Cause;
import org.yige.supervision.Card.Closing;
import org.yige.supervision.Card.Said;

/** All SQL about cards. */
@Repository
class SupervisionStore {

    private final JdbcClient sql;
    private final String county;

    SupervisionStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /**
     * Which cards; what is empty does not narrow.
     *
     * @param mine only those asked of a post the reader holds
     */
    record CardFilter(List<String> states, boolean mine) {}

    /** False if a card stands on this incident already. */
    boolean insert(Card card, String key) {
        return sql.sql(
                                """
                                insert into supervision.card (county, id, incident, village, colour, reason, words, opened_by,
                                                              opened_title, opened_at, post, post_title, state, opened_under)
                                values (:county, :id, :incident, :village, :colour, :reason, :words, :by, :title, :at, :post,
                                        :post_title, 'OWED', :key)
                                on conflict (county, incident) where state <> 'CLOSED' do nothing
                                """)
                        .param("county", county)
                        .param("id", card.id())
                        .param("incident", card.incident())
                        .param("village", card.village())
                        .param("colour", card.colour().name())
                        .param("reason", card.cause().reason())
                        .param("words", card.cause().words())
                        .param("by", card.cause().said().person())
                        .param("title", card.cause().said().title())
                        .param("at", utc(card.cause().said().at()))
                        .param("post", card.post().id())
                        .param("post_title", card.post().title())
                        .param("key", key)
                        .update()
                == 1;
    }

    void save(Card card) {
        var reply = card.reply();
        var closing = card.closing();
        sql.sql(
                        """
                        update supervision.card
                           set colour = :colour, overdue = :overdue, state = :state, reply = :reply,
                               photos = :photos, replied_by = :replied_by,
                               replied_title = :replied_title, replied_at = :replied_at, closing = :closing,
                               closed_by = :closed_by, closed_title = :closed_title, closed_at = :closed_at
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", card.id())
                .param("colour", card.colour().name())
                .param("overdue", card.overdue())
                .param("state", card.stage().word())
                .param("reply", reply.map(CardReply::words).orElse(null))
                .param(
                        "photos",
                        reply.map(CardReply::photos).orElse(List.of()).toArray(UUID[]::new))
                .param("replied_by", reply.map(each -> each.said().person()).orElse(null))
                .param("replied_title", reply.map(each -> each.said().title()).orElse(null))
                .param("replied_at", reply.map(each -> utc(each.said().at())).orElse(null))
                .param("closing", closing.map(Closing::words).orElse(null))
                .param("closed_by", closing.map(each -> each.said().person()).orElse(null))
                .param("closed_title", closing.map(each -> each.said().title()).orElse(null))
                .param("closed_at", closing.map(each -> utc(each.said().at())).orElse(null))
                .update();
    }

    /** The card that was opened under this key. */
    Optional<Card> openedUnder(String key) {
        return sql.sql(
                        "select * from supervision.card where county = :county and opened_under = :key")
                .param("county", county)
                .param("key", key)
                .query(SupervisionStore::card)
                .optional();
    }

    /** One card; who may see it is for the rules. */
    Optional<Card> find(UUID id) {
        return sql.sql("select * from supervision.card where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(SupervisionStore::card)
                .optional();
    }

    /** One card, locked, after its incident; who may do what with it is for the rules. */
    Optional<Card> findForUpdate(UUID id) {
        return sql.sql(
                        "select * from supervision.card where county = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(SupervisionStore::card)
                .optional();
    }

    /** A post has few: they are found first, and then put in order. */
    private static final String OF_POSTS =
            """
            (select * from supervision.card where county = :county and post = any(:posts) offset 0) card
            """;

    /** Cards of an area or of posts held, the newest first. */
    List<Card> list(CardFilter wanted, Actor who, Optional<Cursor> after, int most) {
        var last =
                after.orElse(new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1)));
        return sql.sql(
                        """
                        select * from %s
                         where county = :county
                           and %s
                           and (cardinality(:states::text[]) = 0 or state = any(:states))
                           and (opened_at, id) < (:at, :id)
                         order by opened_at desc, id desc
                         limit :most
                        """
                                .formatted(
                                        wanted.mine() ? OF_POSTS : "supervision.card",
                                        wanted.mine()
                                                ? "post = any(:posts)"
                                                : "(village like any(:area) or post = any(:posts))"))
                .param("county", county)
                .param("posts", who.posts().toArray(UUID[]::new))
                .param("area", who.area().patterns())
                .param("states", wanted.states().toArray(String[]::new))
                .param("at", utc(last.at()))
                .param("id", last.id())
                .param("most", most)
                .query(SupervisionStore::card)
                .list();
    }

    /**
     * Every card these incidents ever had, the newest first; for readers who were found to see the
     * incidents.
     */
    List<Card> of(Collection<UUID> incidents) {
        return sql.sql(
                        """
                        select * from supervision.card where county = :county and incident = any(:incidents)
                         order by opened_at desc, id desc
                        """)
                .param("county", county)
                .param("incidents", incidents.toArray(UUID[]::new))
                .query(SupervisionStore::card)
                .list();
    }

    List<UUID> delete(Collection<UUID> incidents) {
        return sql.sql(
                        """
                        delete from supervision.card where county = :county and incident = any(:incidents) returning id
                        """)
                .param("county", county)
                .param("incidents", incidents.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static Card card(ResultSet row, int n) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("incident", UUID.class),
                row.getString("village"),
                Colour.valueOf(row.getString("colour")),
                new Cause(row.getString("reason"), row.getString("words"), said(row, "opened")),
                new CardPost(row.getObject("post", UUID.class), row.getString("post_title")),
                row.getBoolean("overdue"),
                stage(row));
    }

    private static CardStage stage(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "OWED" -> new CardStage.Owed();
            case "REPLIED" -> new CardStage.Replied(reply(row));
            case "CLOSED" ->
                    new CardStage.Closed(
                            reply(row), new Closing(row.getString("closing"), said(row, "closed")));
            case String other -> throw new IllegalStateException("unknown state " + other);
        };
    }

    private static CardReply reply(ResultSet row) throws SQLException {
        return new CardReply(
                row.getString("reply"),
                List.of((UUID[]) row.getArray("photos").getArray()),
                said(row, "replied"));
    }

    private static Said said(ResultSet row, String what) throws SQLException {
        return new Said(
                row.getObject(what + "_by", UUID.class),
                row.getString(what + "_title"),
                instant(row, what + "_at"));
    }
}
