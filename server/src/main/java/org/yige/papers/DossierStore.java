package org.yige.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.papers.PapersPractice.PaperClass;
import org.yige.privacy.Field;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.shared.County;
import org.yige.shared.SqlTimes;

/** All SQL about dossiers. Covers and scans are sealed on their way in. */
@Repository
class DossierStore {

    static final Field COVER = new Field("papers.dossier.cover");
    static final Field IMAGE = new Field("papers.scan_page.image");

    private static final String DOSSIER =
            "select id, kind, module, subject, opened_at, closed_at from papers.dossier where county = :county and ";

    private final JdbcClient sql;
    private final Privacy privacy;
    private final String county;

    DossierStore(JdbcClient sql, Privacy privacy, County county) {
        this.sql = sql;
        this.privacy = privacy;
        this.county = county.code();
    }

    boolean add(Dossier dossier, PaperClass keep, String cover) {
        return all("""
        insert into papers.dossier (county, id, kind, module, subject, keep, cover, opened_at)
        values (:county, :id, :kind, :module, :subject, :keep, :cover, :at)
        on conflict (county, module, subject) do nothing
        """)
                        .param("id", dossier.id())
                        .param("kind", dossier.kind())
                        .param("module", dossier.module())
                        .param("subject", dossier.subject())
                        .param("keep", keep.name())
                        .param("cover", privacy.seal(cover, COVER).bytes())
                        .param("at", SqlTimes.utc(dossier.openedAt()))
                        .update()
                == 1;
    }

    Optional<Dossier> find(UUID id) {
        return one("id = :id", "id", id);
    }

    Optional<Dossier> findForUpdate(UUID id) {
        return one("id = :id for update", "id", id);
    }

    Optional<Dossier> find(String module, UUID subject) {
        return all("select id from papers.dossier where county = :county and module = :module and subject = :subject")
                .param("module", module)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Those of these that are dossiers. */
    List<Dossier> some(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : all(DOSSIER + "id in (:ids)")
                        .param("ids", ids)
                        .query(DossierStore::dossier)
                        .list();
    }

    private Optional<Dossier> one(String where, String name, UUID value) {
        return all(DOSSIER + where).param(name, value).query(DossierStore::dossier).optional();
    }

    private static Dossier dossier(ResultSet row, int n) throws SQLException {
        return new Dossier(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("module"),
                row.getObject("subject", UUID.class),
                SqlTimes.instant(row, "opened_at"),
                SqlTimes.findInstant(row, "closed_at"));
    }

    String cover(UUID dossier) {
        return all("select cover from papers.dossier where county = :county and id = :id")
                .param("id", dossier)
                .query((row, n) -> privacy.open(new Sealed(COVER, row.getBytes(1))))
                .single();
    }

    void close(UUID dossier, String cover, Instant at) {
        all("update papers.dossier set closed_at = :at, cover = :cover where county = :county and id = :id")
                .param("at", SqlTimes.utc(at))
                .param("cover", privacy.seal(cover, COVER).bytes())
                .param("id", dossier)
                .update();
    }

    /**
     * What lies in a dossier.
     *
     * @param pages of a scan; none for a paper
     */
    record Put(UUID id, String item, Optional<UUID> paper, int pages, Instant at) {}

    List<Put> items(UUID dossier) {
        return all("""
        select item.id, item.item, item.paper, item.put_at,
               (select count(*) from papers.scan_page page
                 where page.county = item.county and page.item = item.id) as pages
          from papers.dossier_item item
         where item.county = :county and item.dossier = :dossier order by item.put_at, item.id
        """)
                .param("dossier", dossier)
                .query((row, n) ->
                        new Put(
                                row.getObject("id", UUID.class),
                                row.getString("item"),
                                Optional.ofNullable(row.getObject("paper", UUID.class)),
                                row.getInt("pages"),
                                SqlTimes.instant(row, "put_at")))
                .list();
    }

    void put(UUID dossier, Put put) {
        all("""
        insert into papers.dossier_item (county, id, dossier, item, paper, put_at)
        values (:county, :id, :dossier, :item, :paper, :at) on conflict (county, dossier, paper) do nothing
        """)
                .param("id", put.id())
                .param("dossier", dossier)
                .param("item", put.item())
                .param("paper", put.paper().orElse(null))
                .param("at", SqlTimes.utc(put.at()))
                .update();
    }

    void addPage(UUID item, int page, byte[] jpeg) {
        all("insert into papers.scan_page (county, item, page, image) values (:county, :item, :page, :image)")
                .param("item", item)
                .param("page", page)
                .param("image", privacy.seal(jpeg, IMAGE).bytes())
                .update();
    }

    List<byte[]> pages(UUID item) {
        return all("select image from papers.scan_page where county = :county and item = :item order by page")
                .param("item", item)
                .query((row, n) -> privacy.openBytes(new Sealed(IMAGE, row.getBytes(1))))
                .list();
    }

    int deleteBefore(PaperClass keep, Instant cutoff, int most) {
        return all("""
        delete from papers.dossier
         where county = :county and id in (
               select id from papers.dossier
                where county = :county and keep = :keep and closed_at < :cutoff limit :most)
        """)
                .param("keep", keep.name())
                .param("cutoff", SqlTimes.utc(cutoff))
                .param("most", most)
                .update();
    }

    private JdbcClient.StatementSpec all(String text) {
        return sql.sql(text).param("county", county);
    }
}
