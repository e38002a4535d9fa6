package org.yige;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Where the data lives: an external PostgreSQL if one is named, otherwise our own beside the
 * server.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Eight connections saturate two cores; more only queue inside PostgreSQL. */
    private static final int CONNECTIONS = 8;

    private static final String URL = "yige.database.url";
    private static final String EMBEDDED = "embedded";

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = URL, havingValue = EMBEDDED)
    EmbeddedDatabase embeddedDatabase(
            @Value("${yige.data}") String data, ObjectProvider<EarlyDatabase> early)
            throws Exception {
        var begun = early.getIfAvailable();
        return begun == null ? EmbeddedDatabase.startIn(Path.of(data)) : begun.take();
    }

    /** Whether the database lies beside the server. */
    static boolean isEmbedded(Environment environment) {
        return EMBEDDED.equals(environment.getProperty(URL));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = URL, havingValue = EMBEDDED)
    DataSource embedded(
            EmbeddedDatabase database, @Value("${yige.database.patience:PT3S}") Duration patience) {
        return pool(database.url(), database.user(), database.password(), patience);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(EmbeddedDatabase.class)
    DataSource external(
            @Value("${yige.database.url}") String url,
            @Value("${yige.database.user}") String user,
            @Value("${yige.database.password}") String password,
            @Value("${yige.database.patience:PT3S}") Duration patience) {
        return pool(url, user, password, patience);
    }

    /**
     * @param patience how long somebody waits for a connection before they are told that there is
     *     none
     */
    private static DataSource pool(String url, String user, String password, Duration patience) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setPoolName("yige");
        pool.setConnectionTimeout(patience.toMillis());
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
