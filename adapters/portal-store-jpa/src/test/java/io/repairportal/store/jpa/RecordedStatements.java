package io.repairportal.store.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Remembers prepared statements with their parameters, so that the very same can be explained afterwards. */
final class RecordedStatements {
    private static final Pattern SCANS = Pattern.compile("scanCount: (\\d+)");

    private final DataSource target;
    private final List<Recorded> recorded = new CopyOnWriteArrayList<>();

    RecordedStatements(DataSource target) {
        this.target = target;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(target, method, arguments);
            return method.getName().equals("getConnection") ? connection((Connection) result) : result;
        });
    }

    void forget() {
        recorded.clear();
    }

    /** Returns how many rows H2 reads for what was recorded, asking it to explain each statement. */
    long rowsReadByH2() throws SQLException {
        long rows = 0;
        try (Connection connection = target.getConnection()) {
            for (Recorded one : recorded) {
                try (PreparedStatement explain = connection.prepareStatement("explain analyze " + one.sql)) {
                    one.bind(explain);
                    rows += scans(explain);
                }
            }
        }
        return rows;
    }

    private static long scans(PreparedStatement explain) throws SQLException {
        long rows = 0;
        try (ResultSet plan = explain.executeQuery()) {
            while (plan.next()) {
                Matcher scans = SCANS.matcher(plan.getString(1));
                while (scans.find()) {
                    rows += Long.parseLong(scans.group(1));
                }
            }
        }
        return rows;
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? statement((PreparedStatement) result, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement statement(PreparedStatement statement, String sql) {
        Recorded one = new Recorded(sql, new ArrayList<>());
        recorded.add(one);
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length >= 2) {
                one.setters.add(new Setter(method, arguments));
            }
            return invoke(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.to(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** A call of a proxied method. */
    private interface Call {
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    /** One statement with the setters of its parameters. */
    private record Recorded(String sql, List<Setter> setters) {
        void bind(PreparedStatement statement) throws SQLException {
            for (Setter setter : setters) {
                setter.apply(statement);
            }
        }
    }

    /** One parameter as it was set. */
    private static final class Setter {
        private final Method method;
        private final Object[] arguments;

        private Setter(Method method, Object[] arguments) {
            this.method = method;
            this.arguments = arguments;
        }

        private void apply(PreparedStatement statement) throws SQLException {
            try {
                method.invoke(statement, arguments);
            } catch (ReflectiveOperationException failure) {
                throw new SQLException(failure);
            }
        }
    }
}
