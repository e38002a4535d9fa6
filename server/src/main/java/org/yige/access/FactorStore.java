package org.yige.access;

import static org.yige.shared.SqlTimes.utc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.privacy.SealedColumn;
import org.yige.shared.County;

/** The SQL of second factors. */
@Repository
class FactorStore implements SealedColumn {

    static final Field SECRET = new Field("access.account.factor");
    static final Field RECOVERY = new Field("access.recovery_code.mark");

    private final JdbcClient sql;
    private final County county;

    FactorStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county;
    }

    void begin(String login, Sealed secret) {
        all("""
        update access.account set factor = :secret, factor_since = null, factor_step = 0
         where county = :county and login = :login
        """)
                .param("login", login)
                .param("secret", secret.bytes())
                .update();
    }

    void confirm(String login, Instant now) {
        all("update access.account set factor_since = :now where county = :county and login = :login")
                .param("login", login)
                .param("now", utc(now))
                .update();
    }

    void remove(String login) {
        all("""
        update access.account set factor = null, factor_since = null, factor_step = 0
         where county = :county and login = :login
        """)
                .param("login", login)
                .update();
        all("delete from access.recovery_code where county = :county and login = :login")
                .param("login", login)
                .update();
    }

    Optional<SecondFactor.Factor> find(String login) {
        return all("""
        select factor, factor_step from access.account
         where county = :county and login = :login and factor is not null
        """)
                .param("login", login)
                .query((row, n) ->
                        new SecondFactor.Factor(
                                new Sealed(SECRET, row.getBytes("factor")),
                                row.getLong("factor_step")))
                .optional();
    }

    /** Takes a step that is newer than the last. @return whether nobody was quicker */
    boolean take(String login, long step) {
        return all("""
        update access.account set factor_step = :step
         where county = :county and login = :login and factor_step < :step
        """)
                        .param("login", login)
                        .param("step", step)
                        .update()
                == 1;
    }

    void keepRecovery(String login, List<byte[]> marks) {
        for (var mark : marks) {
            all("insert into access.recovery_code (county, login, mark) values (:county, :login, :mark)")
                    .param("login", login)
                    .param("mark", mark)
                    .update();
        }
    }

    boolean takeRecovery(String login, byte[] mark) {
        return all("""
        delete from access.recovery_code where county = :county and login = :login and mark = :mark
        """)
                        .param("login", login)
                        .param("mark", mark)
                        .update()
                == 1;
    }

    int recoveryLeft(String login) {
        return all("select count(*) from access.recovery_code where county = :county and login = :login")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    void endSessionsOf(String login) {
        all("delete from access.session where county = :county and login = :login")
                .param("login", login)
                .update();
    }

    @Override
    public Field field() {
        return SECRET;
    }

    @Override
    public int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again) {
        var stale =
                all("""
                select login, factor from access.account
                 where county = :county and factor is not null and substring(factor, 1, 3) <> :present
                 limit :most
                """)
                        .param("present", present)
                        .param("most", most)
                        .query((row, n) ->
                                Map.entry(
                                        row.getString("login"),
                                        new Sealed(SECRET, row.getBytes("factor"))))
                        .list();
        stale.forEach(value ->
                all("""
                update access.account set factor = :new
                 where county = :county and login = :login and factor = :old
                """)
                        .param("login", value.getKey())
                        .param("old", value.getValue().bytes())
                        .param("new", again.apply(value.getValue()).bytes())
                        .update());
        return stale.size();
    }

    private JdbcClient.StatementSpec all(String text) {
        return sql.sql(text).param("county", county.code());
    }
}
