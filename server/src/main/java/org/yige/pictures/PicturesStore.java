package org.yige.pictures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;
import org.yige.shared.SqlTimes;

/** All SQL about pictures. */
@Repository
public class PicturesStore {

    private final JdbcClient sql;
    private final String county;

    PicturesStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** What is known about a kept picture without loading it. */
    record KeptPicture(UUID id, int width, int height, int bytes, byte[] digest) {}

    boolean haveAll(List<UUID> ids) {
        return sql.sql(
                                "select count(*) from pictures.picture where county = :county and unused and id = any(:ids)")
                        .param("county", county)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single()
                == ids.size();
    }

    /** Keeps a picture. False if something was already sent under this key. */
    boolean add(UUID id, String key, byte[] digest, Picture picture, Instant now) {
        return sql.sql(
                                """
                                insert into pictures.picture (county, id, request_key, digest, image, width, height, at)
                                values (:county, :id, :key, :digest, :image, :width, :height, :at)
                                on conflict do nothing
                                """)
                        .param("county", county)
                        .param("id", id)
                        .param("key", key)
                        .param("digest", digest)
                        .param("image", picture.jpeg())
                        .param("width", picture.width())
                        .param("height", picture.height())
                        .param("at", SqlTimes.utc(now))
                        .update()
                == 1;
    }

    Optional<KeptPicture> findByKey(String key) {
        return sql.sql(
                        """
                        select id, width, height, length(image) as bytes, digest from pictures.picture
                         where county = :county and request_key = :key
                        """)
                .param("county", county)
                .param("key", key)
                .query((row, n) ->
                        new KeptPicture(
                                row.getObject("id", UUID.class),
                                row.getInt("width"),
                                row.getInt("height"),
                                row.getInt("bytes"),
                                row.getBytes("digest")))
                .optional();
    }

    /** What a picture is used for, and of what. */
    record Use(String kind, UUID subject) {}

    List<Use> uses(UUID id) {
        return sql.sql(
                        "select kind, subject from pictures.use where county = :county and picture = :id")
                .param("county", county)
                .param("id", id)
                .query((row, n) -> new Use(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    void use(List<UUID> ids, Use use) {
        sql.sql(
                        """
                        with used as (
                            update pictures.picture set unused = false
                             where county = :county and id = any(:ids) and unused)
                        insert into pictures.use (county, picture, kind, subject)
                        select :county, picture, :kind, :subject from unnest(:ids::uuid[]) as picture
                        on conflict do nothing
                        """)
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .param("kind", use.kind())
                .param("subject", use.subject())
                .update();
    }

    void forget(String kind, Collection<UUID> subjects) {
        var shown =
                sql.sql(
                                """
                                delete from pictures.use
                                 where county = :county and kind = :kind and subject = any(:subjects)
                                returning picture
                                """)
                        .param("county", county)
                        .param("kind", kind)
                        .param("subjects", subjects.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list();
        sql.sql(
                        """
                        delete from pictures.picture picture
                         where county = :county and id = any(:shown)
                           and not exists (select 1 from pictures.use use
                                            where use.county = picture.county and use.picture = picture.id)
                        """)
                .param("county", county)
                .param("shown", shown.toArray(UUID[]::new))
                .update();
    }

    Optional<byte[]> image(UUID id) {
        return sql.sql("select image from pictures.picture where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Of pictures that nothing shows the latest stay; the index of unused ones answers it. */
    int keepUnused(int most) {
        return sql.sql(
                        """
                        delete from pictures.picture where county = :county and unused
                           and at <= (select at from pictures.picture where county = :county and unused
                                      order by at desc offset :most limit 1)
                        """)
                .param("county", county)
                .param("most", most)
                .update();
    }

    /** Pictures that were sent but never used are not kept. */
    int deleteUnused(Instant before) {
        return sql.sql(
                        """
                        delete from pictures.picture where county = :county and unused and at < :before
                        """)
                .param("county", county)
                .param("before", SqlTimes.utc(before))
                .update();
    }
}
