package org.yige;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** For tests: the SQL that the stores speak while something is done, on the thread that does it. */
@TestConfiguration(proxyBeanMethods = false)
public class HeardStatements implements BeanPostProcessor {

    private final ThreadLocal<List<String>> heard = new ThreadLocal<>();

    public List<String> during(Runnable what) {
        var statements = new ArrayList<String>();
        heard.set(statements);
        try {
            what.run();
        } finally {
            heard.remove();
        }
        return statements;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Listening(source) : bean;
    }

    private final class Listening extends DelegatingDataSource {

        Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, arguments) -> {
                                var statements = heard.get();
                                if (statements != null
                                        && method.getName().equals("prepareStatement")) {
                                    statements.add((String) arguments[0]);
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }
    }
}
