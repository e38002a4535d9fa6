package org.yige.open311;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Field;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.privacy.SealedColumn;
import org.yige.shared.County;

/** All SQL about what came with a report and has no place in it. */
@Repository
class BesideStore {

    static final Field EMAIL = new Field("open311.beside.email_sealed");

    /** What the column was called in seals made before rows were brought over. */
    static final Field EMAIL_BEFORE = new Field("open.beside.email_sealed");

    private final JdbcClient sql;
    private final Privacy privacy;
    private final String county;

    BesideStore(JdbcClient sql, Privacy privacy, County county) {
        this.sql = sql;
        this.privacy = privacy;
        this.county = county.code();
    }

    void keep(UUID request, String client, List<String> links, Optional<String> email) {
        sql.sql(
                        """
                        insert into open311.beside (county, request, client, media_url, email_sealed)
                        values (:county, :request, :client, :link, :email)
                        on conflict do nothing
                        """)
                .param("county", county)
                .param("request", request)
                .param("client", client)
                .param("link", links.isEmpty() ? null : String.join("\n", links))
                .param("email", email.map(plain -> privacy.seal(plain, EMAIL).bytes()).orElse(null))
                .update();
    }

    /** The links of these reports; no address holds a line's end, so that they stand in lines. */
    Map<UUID, List<String>> links(Collection<UUID> requests) {
        var links = new HashMap<UUID, List<String>>();
        if (requests.isEmpty()) {
            return links;
        }
        sql.sql(
                        """
                        select request, media_url from open311.beside
                         where county = :county and request = any(:requests) and media_url is not null
                        """)
                .param("county", county)
                .param("requests", requests.toArray(UUID[]::new))
                .query(row -> {
                    links.put(
                            row.getObject("request", UUID.class),
                            row.getString("media_url").lines().toList());
                });
        return links;
    }

    void delete(Collection<UUID> incidents) {
        sql.sql("delete from open311.beside where county = :county and request = any(:incidents)")
                .param("county", county)
                .param("incidents", incidents.toArray(UUID[]::new))
                .update();
    }

    List<Map.Entry<UUID, Sealed>> stale(int most, byte[] present) {
        return sql.sql(
                        """
                        select request, email_sealed, brought_over from open311.beside
                         where county = :county and email_sealed is not null
                           and substring(email_sealed for 3) <> :present
                         order by request limit :most for update skip locked
                        """)
                .param("county", county)
                .param("present", present)
                .param("most", most)
                .query((row, n) ->
                        Map.entry(
                                row.getObject("request", UUID.class),
                                new Sealed(
                                        row.getBoolean("brought_over") ? EMAIL : EMAIL_BEFORE,
                                        row.getBytes("email_sealed"))))
                .list();
    }

    /** A row written before reports knew their sender and this column its name. */
    record Early(UUID request, String client, Optional<Sealed> email) {}

    /** Some of them, locked. */
    List<Early> early(int most) {
        return sql.sql(
                        """
                        select request, client, email_sealed from open311.beside
                         where county = :county and not brought_over
                         order by request limit :most for update skip locked
                        """)
                .param("county", county)
                .param("most", most)
                .query((row, n) ->
                        new Early(
                                row.getObject("request", UUID.class),
                                row.getString("client"),
                                Optional.ofNullable(row.getBytes("email_sealed"))
                                        .map(bytes -> new Sealed(EMAIL_BEFORE, bytes))))
                .list();
    }

    void broughtOver(Early row, Optional<Sealed> email) {
        sql.sql(
                        """
                        update open311.beside set brought_over = true, email_sealed = :email
                         where county = :county and request = :request
                        """)
                .param("email", email.map(Sealed::bytes).orElse(null))
                .param("county", county)
                .param("request", row.request())
                .update();
    }

    void save(UUID request, Sealed email) {
        sql.sql(
                        "update open311.beside set email_sealed = :email where county = :county and request = :request")
                .param("email", email.bytes())
                .param("county", county)
                .param("request", request)
                .update();
    }

    /** Addresses are sealed again when the key changes. */
    @Component
    static class SealedEmails implements SealedColumn {

        private final BesideStore store;

        SealedEmails(BesideStore store) {
            this.store = store;
        }

        @Override
        public Field field() {
            return EMAIL;
        }

        @Override
        @Transactional
        public int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again) {
            var stale = store.stale(most, present);
            stale.forEach(each -> store.save(each.getKey(), again.apply(each.getValue())));
            return stale.size();
        }
    }
}
