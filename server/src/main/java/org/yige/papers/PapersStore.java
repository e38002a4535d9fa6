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
import org.yige.papers.Layout.Printed;
import org.yige.papers.PapersPractice.PaperClass;
import org.yige.papers.PapersPractice.PaperKind;
import org.yige.privacy.Field;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.shared.County;
import org.yige.shared.Digest;
import org.yige.shared.SqlTimes;

/** All SQL about papers and their versions. What stands on them is sealed on its way in. */
@Repository
class PapersStore {

    static final Field REASON = new Field("papers.version.reason");
    static final Field PDF = new Field("papers.version.pdf");
    static final Field OFD = new Field("papers.version.ofd");
    static final Field DOCX = new Field("papers.version.docx");
    static final Field MASKED = new Field("papers.version.masked");

    private static final String PAPER =
            "select id, kind, printed, issued_by, module, subject, last_version, changed_at, withdrawn from papers.paper";

    private final JdbcClient sql;
    private final Privacy privacy;
    private final String county;

    PapersStore(JdbcClient sql, Privacy privacy, County county) {
        this.sql = sql;
        this.privacy = privacy;
        this.county = county.code();
    }

    /** The row of numbers a paper stands in. */
    record NumberRow(String series, String issuer, int year) {}

    /** The next number. Whoever else wants one waits until this transaction ends. */
    int nextNumber(NumberRow row) {
        return all("""
        insert into papers.series (county, series, issuer, year, last)
        values (:county, :series, :issuer, :year, 1)
        on conflict (county, series, issuer, year) do update set last = papers.series.last + 1
        returning last
        """)
                .param("series", row.series())
                .param("issuer", row.issuer())
                .param("year", row.year())
                .query(Integer.class)
                .single();
    }

    void add(Paper paper, PaperKind kind, NumberRow row, int number) {
        all("""
        insert into papers.paper
            (county, id, kind, series, issuer, year, number, printed, issued_by, module, subject, keep, last_version, changed_at)
        values (:county, :id, :kind, :series, :issuer, :year, :number, :printed, :by, :module, :subject, :keep, 1, :at)
        """)
                .param("id", paper.id())
                .param("kind", kind.code())
                .param("series", row.series())
                .param("issuer", row.issuer())
                .param("year", row.year())
                .param("number", number)
                .param("printed", paper.number())
                .param("by", paper.issuer())
                .param("module", paper.module())
                .param("subject", paper.subject())
                .param("keep", kind.keep().name())
                .param("at", SqlTimes.utc(paper.at()))
                .update();
    }

    /**
     * A version as it is written.
     *
     * @param mark what is kept of its code
     * @param masked what a masked copy is printed from
     */
    record NewVersion(UUID person, byte[] mark, String reason, Printed files, String masked) {}

    void add(Paper paper, NewVersion version) {
        var files = version.files();
        all("""
        insert into papers.version
            (county, paper, version, at, by_person, code_mark, reason, pdf, ofd, docx, masked, pdf_print, ofd_print, docx_print)
        values (:county, :paper, :version, :at, :person, :mark, :reason, :pdf, :ofd, :docx, :masked, :pdfPrint, :ofdPrint, :docxPrint)
        """)
                .param("paper", paper.id())
                .param("version", paper.version())
                .param("at", SqlTimes.utc(paper.at()))
                .param("person", version.person())
                .param("mark", version.mark())
                .param("reason", privacy.seal(version.reason(), REASON).bytes())
                .param("pdf", privacy.seal(files.pdf(), PDF).bytes())
                .param("ofd", privacy.seal(files.ofd(), OFD).bytes())
                .param("docx", privacy.seal(files.docx(), DOCX).bytes())
                .param("masked", privacy.seal(version.masked(), MASKED).bytes())
                .param("pdfPrint", Digest.sha256(files.pdf()))
                .param("ofdPrint", Digest.sha256(files.ofd()))
                .param("docxPrint", Digest.sha256(files.docx()))
                .update();
    }

    void renew(Paper paper) {
        all("""
        update papers.paper set last_version = :version, changed_at = :at, withdrawn = :withdrawn
         where county = :county and id = :id
        """)
                .param("version", paper.version())
                .param("at", SqlTimes.utc(paper.at()))
                .param("withdrawn", paper.withdrawn())
                .param("id", paper.id())
                .update();
    }

    Optional<Paper> find(UUID id) {
        return all(PAPER + " where county = :county and id = :id")
                .param("id", id)
                .query(PapersStore::paper)
                .optional();
    }

    /** Those of these that are papers. */
    List<Paper> some(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : all(PAPER + " where county = :county and id in (:ids)")
                        .param("ids", ids)
                        .query(PapersStore::paper)
                        .list();
    }

    Optional<Paper> findForUpdate(UUID id) {
        return all(PAPER + " where county = :county and id = :id for update")
                .param("id", id)
                .query(PapersStore::paper)
                .optional();
    }

    List<Paper> of(String module, UUID subject) {
        return all(PAPER
                        + " where county = :county and module = :module and subject = :subject order by id")
                .param("module", module)
                .param("subject", subject)
                .query(PapersStore::paper)
                .list();
    }

    /** Which version of which paper a code stands on. */
    record CodeBearer(UUID paper, int version) {}

    Optional<CodeBearer> findByCode(byte[] mark) {
        return all("select paper, version from papers.version where county = :county and code_mark = :mark")
                .param("mark", mark)
                .query((row, n) ->
                        new CodeBearer(row.getObject("paper", UUID.class), row.getInt("version")))
                .optional();
    }

    /** What is said of a version without opening it. */
    record Prints(int version, Instant at, UUID person, byte[] pdf, byte[] ofd, byte[] docx) {}

    List<Prints> prints(UUID paper) {
        return all("""
        select version, at, by_person, pdf_print, ofd_print, docx_print from papers.version
         where county = :county and paper = :paper order by version
        """)
                .param("paper", paper)
                .query((row, n) ->
                        new Prints(
                                row.getInt("version"),
                                SqlTimes.instant(row, "at"),
                                row.getObject("by_person", UUID.class),
                                row.getBytes("pdf_print"),
                                row.getBytes("ofd_print"),
                                row.getBytes("docx_print")))
                .list();
    }

    Optional<byte[]> file(UUID paper, int version, PaperFormat format) {
        return switch (format) {
            case PDF -> opened("pdf", PDF, paper, version);
            case OFD -> opened("ofd", OFD, paper, version);
            case DOCX -> opened("docx", DOCX, paper, version);
        };
    }

    Optional<String> masked(UUID paper, int version) {
        return opened("masked", MASKED, paper, version)
                .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }

    private Optional<byte[]> opened(String column, Field field, UUID paper, int version) {
        return all("select "
                        + column
                        + " from papers.version where county = :county and paper = :paper and version = :version")
                .param("paper", paper)
                .param("version", version)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(bytes -> privacy.openBytes(new Sealed(field, bytes)));
    }

    /** Papers that were kept their time, unless a dossier still holds them. */
    int deleteBefore(PaperClass keep, Instant cutoff, int most) {
        return all("""
        delete from papers.paper
         where county = :county and id in (
               select id from papers.paper paper
                where county = :county and keep = :keep and changed_at < :cutoff
                  and not exists (select from papers.dossier_item item
                                   where item.county = paper.county and item.paper = paper.id)
                limit :most)
        """)
                .param("keep", keep.name())
                .param("cutoff", SqlTimes.utc(cutoff))
                .param("most", most)
                .update();
    }

    private JdbcClient.StatementSpec all(String text) {
        return sql.sql(text).param("county", county);
    }

    private static Paper paper(ResultSet row, int n) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("printed"),
                row.getString("issued_by"),
                row.getString("module"),
                row.getObject("subject", UUID.class),
                row.getInt("last_version"),
                SqlTimes.instant(row, "changed_at"),
                row.getBoolean("withdrawn"));
    }
}
