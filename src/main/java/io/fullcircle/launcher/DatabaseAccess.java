package io.fullcircle.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where one database is and the two users that work in it: the application's, which reads and writes rows, and the owner, which
 * migrates. Its text form never holds a password.
 */
public record DatabaseAccess(String url, String user, String password, String ownerUser, String ownerPassword) {

    private static final String CONNECT_SECONDS = "5";

    /** Opens a connection as the application's user. */
    public Connection connect() throws SQLException {
        return connect(user, password);
    }

    /** Opens a connection as the owner of the tables. */
    public Connection connectAsOwner() throws SQLException {
        return connect(ownerUser, ownerPassword);
    }

    private Connection connect(String name, String secret) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", name);
        properties.setProperty("password", secret);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("ApplicationName", "fullcircle launcher");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return url + " as " + user + ", owned by " + ownerUser;
    }
}
