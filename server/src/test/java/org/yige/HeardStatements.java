package org.yige;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** For tests: the SQL that the stores speak. */
@TestConfiguration(proxyBeanMethods = false)
public class HeardStatements implements BeanPostProcessor {

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** What is done meanwhile. */
    public interface Doing {
        void run() throws Exception;
    }

    /** While something is done, on the thread that does it. */
    public List<String> during(Doing what) throws Exception {
        var here = Thread.currentThread();
        return heard(what, () -> Thread.currentThread() == here);
    }

    /** While something is done, on whatever thread. */
    public List<String> everywhereDuring(Doing what) throws Exception {
        return heard(what, () -> true);
    }

    private List<String> heard(Doing what, BooleanSupplier counts) throws Exception {
        var statements = new CopyOnWriteArrayList<String>();
        Consumer<String> listener =
                statement -> {
                    if (counts.getAsBoolean()) {
                        statements.add(statement);
                    }
                };
        listeners.add(listener);
        try {
            what.run();
        } finally {
            listeners.remove(listener);
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
                                if (method.getName().equals("prepareStatement")) {
                                    var statement = (String) arguments[0];
                                    listeners.forEach(each -> each.accept(statement));
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
