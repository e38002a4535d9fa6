package org.yige.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Whereabouts;
import org.yige.once.RequestKey;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;
import org.yige.shared.Rows;
import org.yige.shared.SqlTimes;

/** All SQL about reports and the people who made them. */
@Repository
public class ReportStore {

    public static final Field PHONE = new Field("intake.report.phone_sealed");
    static final Field NAME = new Field("intake.report.name_sealed");

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final String county;

    ReportStore(JdbcTemplate jdbc, JdbcClient sql, County county) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.county = county.code();
    }

    /** What was kept earlier under a key. */
    record KnownReport(
            Optional<String> sender,
            String key,
            IncidentId incident,
            byte[] codeMark,
            byte[] digest) {}

    /**
     * Writes reports, however many, in one statement. A report whose key (or, once in a very long
     * time, whose code) is taken is left out.
     *
     * @return ids of the reports that were written
     */
    Set<UUID> open(List<PreparedReport> openings) {
        var rows = reportRows(openings);
        var fresh =
                jdbc.execute(
                        REPORTS.formatted(rows.source()),
                        (PreparedStatementCallback<Set<UUID>>)
                                prepared -> {
                                    int next = rows.fill(prepared, 1);
                                    prepared.setString(next, county);
                                    var written = new HashSet<UUID>();
                                    try (ResultSet result = prepared.executeQuery()) {
                                        while (result.next()) {
                                            written.add(result.getObject(1, UUID.class));
                                        }
                                    }
                                    return written;
                                });
        return fresh;
    }

    private static final String REPORTS =
            """
            with input as (select * from %s)
            insert into intake.report
                   (county, id, code_mark, incident, home, request_key, digest, channel, received_at, happened_at, kind,
                    words, place, facts, photos, phone_sealed, phone_index, name_sealed, taken_by, sender)
            select ?, report, code_mark, incident, incident, request_key, digest, channel, opened_at, happened_at, kind,
                   words, place, facts::text[], photos::uuid[], phone_sealed, phone_index, name_sealed, taken_by, sender
              from input
                on conflict do nothing
            returning id
            """;

    private static Rows<PreparedReport> reportRows(List<PreparedReport> openings) {
        return new Rows<>(openings)
                .column("incident", "uuid", o -> o.incident().id().value())
                .column("report", "uuid", PreparedReport::reportId)
                .column("code_mark", "bytea", PreparedReport::codeMark)
                .column("request_key", "text", o -> o.report().key())
                .column("digest", "bytea", PreparedReport::digest)
                .column("channel", "text", o -> o.report().channel().name())
                .column("opened_at", "timestamptz", o -> o.incident().matter().openedAt())
                .column("happened_at", "timestamptz", o -> o.incident().matter().happenedAt())
                .column("kind", "text", o -> o.incident().matter().kind())
                .column("words", "text", o -> o.report().what().words())
                .column("place", "text", o -> o.report().at().place())
                .column("facts", "text", o -> Rows.listInWords(o.report().what().facts()))
                .column("photos", "text", o -> Rows.listInWords(o.report().what().photos()))
                .column("phone_sealed", "bytea", o -> bytes(o.contact().phone()))
                .column("phone_index", "bytea", o -> orNull(o.contact().phoneIndex()))
                .column("name_sealed", "bytea", o -> bytes(o.contact().name()))
                .column(
                        "taken_by",
                        "uuid",
                        o -> orNull(o.report().takenBy().map(actor -> actor.person())))
                .column("sender", "text", o -> orNull(o.report().sender()));
    }

    /** What is already kept under these keys, whoever chose them. */
    List<KnownReport> known(List<String> keys) {
        return sql.sql(
                        """
                        select sender, request_key, incident, code_mark, digest from intake.report
                         where county = :county and request_key = any(:keys)
                        """)
                .param("county", county)
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) ->
                        new KnownReport(
                                Optional.ofNullable(row.getString("sender")),
                                row.getString("request_key"),
                                new IncidentId(row.getObject("incident", UUID.class)),
                                row.getBytes("code_mark"),
                                row.getBytes("digest")))
                .list();
    }

    Optional<Report> find(byte[] codeMark) {
        return sql.sql("select * from intake.report where county = :county and code_mark = :mark")
                .param("county", county)
                .param("mark", codeMark)
                .query(ReportStore::report)
                .optional();
    }

    /**
     * Codes that a program of before kept: the marks stay, the codes go.
     *
     * @return how many there were
     */
    int keepMarks(Function<CaseCode, byte[]> mark, int most) {
        var codes =
                sql.sql(
                                """
                                select id, code from intake.report
                                 where county = :county and code is not null limit :most
                                """)
                        .param("county", county)
                        .param("most", most)
                        .query((row, n) ->
                                Map.entry(
                                        row.getObject("id", UUID.class),
                                        new CaseCode(row.getString("code"))))
                        .list();
        var rows =
                new Rows<>(codes)
                        .column("id", "uuid", Map.Entry::getKey)
                        .column("mark", "bytea", each -> mark.apply(each.getValue()));
        jdbc.execute(
                """
                update intake.report report set code = null, code_mark = input.mark
                  from (select * from %s) input
                 where report.id = input.id and report.county = ? and report.code is not null
                """
                        .formatted(rows.source()),
                (PreparedStatementCallback<Integer>)
                        prepared -> {
                            prepared.setString(rows.fill(prepared, 1), county);
                            return prepared.executeUpdate();
                        });
        return codes.size();
    }

    List<Report> some(Collection<UUID> ids) {
        return sql.sql("select * from intake.report where county = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .query(ReportStore::report)
                .list();
    }

    /**
     * Reads and locks one report, so that what one person sends twice at once is decided one after
     * the other.
     */
    Optional<Report> findForUpdate(byte[] codeMark) {
        return sql.sql(
                        "select * from intake.report where county = :county and code_mark = :mark for update")
                .param("county", county)
                .param("mark", codeMark)
                .query(ReportStore::report)
                .optional();
    }

    public List<Report> of(IncidentId incident) {
        return sql.sql(
                        "select * from intake.report where county = :county and incident = :incident order by received_at, id")
                .param("county", county)
                .param("incident", incident.value())
                .query(ReportStore::report)
                .list();
    }

    /** The incident of each of these that is a report. */
    Map<UUID, IncidentId> incidentsOf(Collection<UUID> reports) {
        return sql
                .sql(
                        "select id, incident from intake.report where county = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", reports.toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(
                                row.getObject("id", UUID.class),
                                new IncidentId(row.getObject("incident", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Report> of(Collection<IncidentId> incidents) {
        return sql.sql(
                        "select * from intake.report where county = :county and incident = any(:incidents)")
                .param("county", county)
                .param("incidents", incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
                .query(ReportStore::report)
                .list();
    }

    List<Report> homes(Collection<UUID> opened) {
        return sql.sql("select * from intake.report where county = :county and home = any(:homes)")
                .param("county", county)
                .param("homes", opened.toArray(UUID[]::new))
                .query(ReportStore::report)
                .list();
    }

    /** What was told in a span of time, the newest first: by the incident it first opened. */
    List<UUID> newest(
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<ReportPlace> before,
            int most) {
        return sql.sql(
                        """
                        select home from intake.report
                         where county = :county
                           and received_at >= coalesce(:from::timestamptz, '-infinity')
                           and received_at < coalesce(:until::timestamptz, 'infinity')
                           and (received_at, home) < (coalesce(:before::timestamptz, 'infinity'), :before_home)
                         order by received_at desc, home desc
                         limit :most
                        """)
                .param("county", county)
                .param("from", SqlTimes.utc(from))
                .param("until", SqlTimes.utc(until))
                .param("before", SqlTimes.utc(before.map(ReportPlace::received)))
                .param("before_home", before.map(ReportPlace::home).orElse(new UUID(-1, -1)))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** The words each incident was first told in. */
    Map<IncidentId, String> firstWords(List<IncidentId> incidents) {
        return sql
                .sql(
                        "select home, words from intake.report where county = :county and home = any(:homes)")
                .param("county", county)
                .param("homes", incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(
                                new IncidentId(row.getObject("home", UUID.class)),
                                row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was told last, whoever it concerns: read by no person, only counted. */
    List<String> newestWords(int most) {
        return sql.sql(
                        "select words from intake.report where county = :county order by id desc limit :most")
                .param("county", county)
                .param("most", most)
                .query(String.class)
                .list();
    }

    boolean hasPhone(UUID report, byte[] index) {
        return sql.sql("select phone_index from intake.report where county = :county and id = :id")
                .param("county", county)
                .param("id", report)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .map(kept -> java.security.MessageDigest.isEqual(kept, index))
                .orElse(false);
    }

    /** Phone and name, sealed, of one report. */
    record SealedCaller(Optional<Sealed> phone, Optional<Sealed> name) {}

    SealedCaller person(UUID report) {
        return sql.sql(
                        "select phone_sealed, name_sealed from intake.report where county = :county and id = :id")
                .param("county", county)
                .param("id", report)
                .query((row, n) ->
                        new SealedCaller(
                                sealed(PHONE, row.getBytes(1)), sealed(NAME, row.getBytes(2))))
                .single();
    }

    /** The incidents that were reported under a number, the newest first. */
    List<UUID> incidentsOf(byte[] phoneIndex) {
        return sql.sql(
                        """
                        select incident from intake.report
                         where county = :county and phone_index = :phone
                         group by incident
                         order by max(received_at) desc
                         limit 50
                        """)
                .param("county", county)
                .param("phone", phoneIndex)
                .query(UUID.class)
                .list();
    }

    /** Deletes what was told of these incidents. */
    List<UUID> delete(List<IncidentId> incidents) {
        return sql.sql(
                        """
                        delete from intake.report where county = :county and incident = any(:incidents) returning id
                        """)
                .param("county", county)
                .param("incidents", incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Takes the pictures out of what was told of these incidents. */
    List<UUID> withoutPictures(List<IncidentId> incidents) {
        return sql.sql(
                        """
                        update intake.report set photos = '{}'
                         where county = :county and incident = any(:incidents) and photos <> '{}'
                        returning id
                        """)
                .param("county", county)
                .param("incidents", incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Only a report that a system of this code may have sent, by the key it has. */
    void provenSender(IncidentId home, String sender) {
        sql.sql(
                        """
                        update intake.report
                           set sender = :sender, request_key = substring(request_key from length(:prefix) + 1)
                         where county = :county and home = :home and sender is null
                           and starts_with(request_key, :prefix)
                        """)
                .param("county", county)
                .param("home", home.value())
                .param("sender", sender)
                .param("prefix", "open311/" + sender + "/")
                .update();
    }

    void confirm(UUID report, Instant at) {
        sql.sql("update intake.report set confirmed_at = :at where county = :county and id = :id")
                .param("county", county)
                .param("id", report)
                .param("at", SqlTimes.utc(at))
                .update();
    }

    /** What was confirmed does not count for what is done anew. */
    void forgetConfirmations(IncidentId incident) {
        sql.sql(
                        "update intake.report set confirmed_at = null where county = :county and incident = :incident")
                .param("county", county)
                .param("incident", incident.value())
                .update();
    }

    void moveAll(IncidentId from, IncidentId to) {
        sql.sql(
                        "update intake.report set incident = :to where county = :county and incident = :from")
                .param("county", county)
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    void moveHome(UUID report) {
        sql.sql("update intake.report set incident = home where county = :county and id = :id")
                .param("county", county)
                .param("id", report)
                .update();
    }

    private static Report report(ResultSet row, int n) throws SQLException {
        var told =
                new NewReport(
                        new RequestKey(row.getString("request_key"), row.getBytes("digest")),
                        NewReport.Channel.valueOf(row.getString("channel")),
                        new NewReport.What(
                                row.getString("kind"),
                                row.getString("words"),
                                List.of((String[]) row.getArray("facts").getArray()),
                                Optional.of(SqlTimes.instant(row, "happened_at")),
                                Arrays.asList((UUID[]) row.getArray("photos").getArray())),
                        new Whereabouts(Optional.empty(), row.getString("place"), Optional.empty()),
                        NewReport.Contact.NONE,
                        Optional.empty(),
                        Optional.ofNullable(row.getString("sender")));
        return new Report(
                row.getObject("id", UUID.class),
                new IncidentId(row.getObject("incident", UUID.class)),
                new IncidentId(row.getObject("home", UUID.class)),
                told,
                Optional.ofNullable(row.getObject("taken_by", UUID.class)),
                new Report.Times(
                        SqlTimes.instant(row, "received_at"),
                        SqlTimes.instant(row, "happened_at"),
                        SqlTimes.findInstant(row, "confirmed_at")),
                row.getBytes("phone_index") != null);
    }

    private static Optional<Sealed> sealed(Field field, byte @Nullable [] bytes) {
        return bytes == null ? Optional.empty() : Optional.of(new Sealed(field, bytes));
    }

    private static byte @Nullable [] bytes(Optional<Sealed> sealed) {
        return sealed.map(Sealed::bytes).orElse(null);
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
