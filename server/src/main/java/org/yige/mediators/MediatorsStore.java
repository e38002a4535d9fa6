package org.yige.mediators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.mediators.Committee.CommitteeKind;
import org.yige.mediators.Committee.Tenure;
import org.yige.mediators.Member.CommitteeSeat;
import org.yige.mediators.Member.MemberName;
import org.yige.mediators.Member.Skill;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.shared.County;

/** All SQL about committees and their members. */
@Repository
class MediatorsStore {

    static final Field NAME = new Field("mediators.member.name_sealed");
    static final Field PHONE = new Field("mediators.member.phone_sealed");

    private final JdbcClient sql;
    private final String county;

    MediatorsStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    List<Committee> committees() {
        return sql.sql(
                        """
                        select * from mediators.committee where county = :county
                         order by (closed_on is not null), length(division), division, name
                        """)
                .param("county", county)
                .query(MediatorsStore::committee)
                .list();
    }

    Optional<Committee> find(UUID id) {
        return sql.sql("select * from mediators.committee where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(MediatorsStore::committee)
                .optional();
    }

    /** Locked until the commit, so that its members are changed one after another. */
    Optional<Committee> findForUpdate(UUID id) {
        return sql.sql(
                        "select * from mediators.committee where county = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(MediatorsStore::committee)
                .optional();
    }

    /** Whether there was none of this name there. */
    boolean save(Committee committee) {
        return sql.sql(
                                """
                                insert into mediators.committee
                                       (county, id, division, kind, name, term_from, term_until, filed_on, closed_on)
                                values (:county, :id, :division, :kind, :name, :from, :until, :filed, :closed)
                                    on conflict (county, id) do update
                                   set division = :division, kind = :kind, name = :name, term_from = :from,
                                       term_until = :until, filed_on = :filed, closed_on = :closed
                                """)
                        .param("county", county)
                        .param("id", committee.id())
                        .param("division", committee.division())
                        .param("kind", committee.kind().name())
                        .param("name", committee.name())
                        .param("from", committee.term().from())
                        .param("until", committee.term().until())
                        .param("filed", committee.filedOn().orElse(null))
                        .param("closed", committee.closedOn().orElse(null))
                        .update()
                == 1;
    }

    boolean isAnother(Committee committee) {
        return sql.sql(
                        """
                        select exists (select 1 from mediators.committee
                                where county = :county and division = :division and name = :name
                                  and closed_on is null and id <> :id)
                        """)
                .param("county", county)
                .param("division", committee.division())
                .param("name", committee.name())
                .param("id", committee.id())
                .query(Boolean.class)
                .single();
    }

    /** Everybody who sits, or sat until lately. */
    List<Member> members() {
        return sql.sql(
                        """
                        select * from mediators.member where county = :county
                         order by committee, chair desc, since, id
                        """)
                .param("county", county)
                .query(MediatorsStore::member)
                .list();
    }

    List<Member> membersOf(UUID committee) {
        return sql.sql(
                        """
                        select * from mediators.member where county = :county and committee = :committee
                         order by chair desc, since, id
                        """)
                .param("county", county)
                .param("committee", committee)
                .query(MediatorsStore::member)
                .list();
    }

    /** These, by who they are. */
    Map<UUID, Member> some(Collection<UUID> ids) {
        return sql
                .sql("select * from mediators.member where county = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .query(MediatorsStore::member)
                .list()
                .stream()
                .collect(Collectors.toMap(Member::id, each -> each));
    }

    Optional<Member> findMember(UUID id) {
        return sql.sql("select * from mediators.member where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(MediatorsStore::member)
                .optional();
    }

    boolean sitsThere(UUID committee, byte[] nameMark, UUID butNot) {
        return sql.sql(
                        """
                        select exists (select 1 from mediators.member
                                where county = :county and committee = :committee and name_mark = :mark
                                  and until is null and id <> :id)
                        """)
                .param("county", county)
                .param("committee", committee)
                .param("mark", nameMark)
                .param("id", butNot)
                .query(Boolean.class)
                .single();
    }

    void save(Member member, byte[] nameMark) {
        sql.sql(
                        """
                        insert into mediators.member
                               (county, id, committee, name_sealed, name_mark, phone_sealed, woman, chair, languages, kinds,
                                since, until)
                        values (:county, :id, :committee, :name, :mark, :phone, :woman, :chair, :languages, :kinds, :since,
                                :until)
                            on conflict (county, id) do update
                           set name_sealed = :name, name_mark = :mark, phone_sealed = :phone, woman = :woman, chair = :chair,
                               languages = :languages, kinds = :kinds, since = :since, until = :until
                        """)
                .param("county", county)
                .param("id", member.id())
                .param("committee", member.committee())
                .param("name", member.who().name().bytes())
                .param("mark", nameMark)
                .param("phone", member.who().phone().map(Sealed::bytes).orElse(null))
                .param("woman", member.seat().woman())
                .param("chair", member.seat().chair())
                .param("languages", member.skill().languages().toArray(String[]::new))
                .param("kinds", member.skill().kinds().toArray(String[]::new))
                .param("since", member.seat().since())
                .param("until", member.until().orElse(null))
                .update();
    }

    int deleteLeftBefore(LocalDate day, int most) {
        return sql.sql(
                        """
                        delete from mediators.member
                         where county = :county and id in (select id from mediators.member
                                where county = :county and until < :day limit :most)
                        """)
                .param("county", county)
                .param("day", day)
                .param("most", most)
                .update();
    }

    private static Committee committee(ResultSet row, int n) throws SQLException {
        return new Committee(
                row.getObject("id", UUID.class),
                row.getString("division"),
                CommitteeKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new Tenure(
                        row.getObject("term_from", LocalDate.class),
                        row.getObject("term_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("filed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getObject("committee", UUID.class),
                new MemberName(
                        new Sealed(NAME, row.getBytes("name_sealed")),
                        Optional.ofNullable(row.getBytes("phone_sealed"))
                                .map(bytes -> new Sealed(PHONE, bytes))),
                new Skill(words(row, "languages"), words(row, "kinds")),
                new CommitteeSeat(
                        row.getBoolean("woman"),
                        row.getBoolean("chair"),
                        row.getObject("since", LocalDate.class)),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
