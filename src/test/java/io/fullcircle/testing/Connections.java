package io.fullcircle.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Connections that are used again once they are closed: to connect costs more than most statements of a test. They have to be closed as
 * they were opened, outside a transaction, and they stay open as long as the process runs.
 */
final class Connections implements Sql.Source {

    private final Sql.Source source;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    Connections(Sql.Source source) {
        this.source = source;
    }

    @Override
    public Connection open() throws SQLException {
        Connection kept = idle.poll();
        Connection connection = kept == null ? source.open() : kept;
        return (Connection) Proxy.newProxyInstance(
                Connections.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, values) -> {
                    if (method.getName().equals("close")) {
                        idle.push(connection);
                        return null;
                    }
                    return call(connection, method, values);
                });
    }

    private static Object call(Connection connection, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(connection, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
