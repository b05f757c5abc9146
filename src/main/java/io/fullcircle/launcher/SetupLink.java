package io.fullcircle.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Optional;

/**
 * The one-time link that makes the first administrator. Each start without an administrator makes a new one and ends the earlier, so
 * of several nodes that start together only the link printed last works.
 */
final class SetupLink {

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SetupLink() {}

    /** A new link below the given address, or nothing when there is an administrator. */
    static Optional<String> issue(DatabaseAccess database, String baseUrl) {
        try (Connection connection = database.connectAsOwner()) {
            connection.setAutoCommit(false);
            if (administratorExists(connection)) {
                return Optional.empty();
            }
            String token = random();
            replaceEarlier(connection, hash(token));
            connection.commit();
            return Optional.of(baseUrl + "/account/setup?token=" + token);
        } catch (SQLException e) {
            throw new LaunchException("The set-up link cannot be made: " + e.getMessage() + ".", e);
        }
    }

    private static boolean administratorExists(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // One at a time, so that two nodes cannot both leave a valid link.
            statement.execute("lock table setup_link in exclusive mode");
            try (var row =
                    statement.executeQuery("select exists (select from account_role where role = 'ADMINISTRATOR')")) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void replaceEarlier(Connection connection, byte[] hash) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update setup_link set expires_at = now() where used_at is null and expires_at > now()");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into setup_link (token_hash, created_at, expires_at) values (?, now(), now() + interval '24 hours')")) {
            insert.setBytes(1, hash);
            insert.executeUpdate();
        }
    }

    private static String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Of the token's text as it stands in the link. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
