package org.yige.pictures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.incidents.CaseCode;
import org.yige.shared.County;

/** All SQL about pictures. */
@Repository
public class PhotoStore {

    private final JdbcClient sql;
    private final String county;

    PhotoStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** What is known about a kept picture without loading it. */
    record Kept(UUID id, int width, int height, int bytes, byte[] digest) {}

    boolean haveAll(List<UUID> ids) {
        return sql.sql(
                                "select count(*) from pictures.picture where county = :county and id = any(:ids)")
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
                        .param("at", utc(now))
                        .update()
                == 1;
    }

    Optional<Kept> findByKey(String key) {
        return sql.sql(
                        """
                        select id, width, height, length(image) as bytes, digest from pictures.picture
                         where county = :county and request_key = :key
                        """)
                .param("county", county)
                .param("key", key)
                .query((row, n) ->
                        new Kept(
                                row.getObject("id", UUID.class),
                                row.getInt("width"),
                                row.getInt("height"),
                                row.getInt("bytes"),
                                row.getBytes("digest")))
                .optional();
    }

    /** A picture of an incident in the area (or on the posts) of somebody. */
    Optional<byte[]> find(UUID id, String[] area, List<UUID> posts) {
        return sql.sql(
                        """
                        select image from pictures.picture photo
                         where county = :county and id = :id
                           and exists (
                               select 1 from incidents.incident incident
                                where incident.county = photo.county
                                  and (incident.village like any(:area) or incident.owner = any(:posts))
                                  and (exists (select 1 from intake.report report
                                                where report.county = photo.county and report.incident = incident.id
                                                  and report.photos @> array[photo.id] and report.photos <> '{}')
                                    or exists (select 1 from incidents.entry entry
                                                where entry.county = photo.county and entry.incident = incident.id
                                                  and jsonb_exists(entry.facts -> 'photos', photo.id::text))))
                        """)
                .param("county", county)
                .param("id", id)
                .param("area", area)
                .param("posts", posts.toArray(UUID[]::new))
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /**
     * A picture that belongs to the case of a code: one sent with it, or one that shows the result.
     */
    Optional<byte[]> find(UUID id, CaseCode code) {
        return sql.sql(
                        """
                        select image from pictures.picture photo
                         where county = :county and id = :id
                           and exists (
                               select 1 from intake.report report
                                where report.county = photo.county and report.code = :code
                                  and (report.photos @> array[photo.id]
                                    or exists (select 1 from incidents.entry entry
                                                where entry.county = photo.county and entry.incident = report.incident
                                                  and entry.kind = 'HANDLED'
                                                  and jsonb_exists(entry.facts -> 'photos', photo.id::text))))
                        """)
                .param("county", county)
                .param("id", id)
                .param("code", code.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Pictures that were sent but never used are not kept. */
    int deleteUnused(Instant before) {
        return sql.sql(
                        """
                        delete from pictures.picture photo
                         where county = :county and at < :before
                           and not exists (select 1 from intake.report report
                                            where report.county = photo.county
                                              and report.photos @> array[photo.id] and report.photos <> '{}')
                           and not exists (select 1 from incidents.entry entry
                                            where entry.county = photo.county and entry.kind = 'HANDLED'
                                              and jsonb_exists(entry.facts -> 'photos', photo.id::text))
                        """)
                .param("county", county)
                .param("before", utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
