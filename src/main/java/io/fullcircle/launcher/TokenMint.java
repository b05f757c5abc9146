package io.fullcircle.launcher;

import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.shared.access.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Writes a token into the database as the application's own user, with the mail to its owner and the entry of the audit log, all in one
 * transaction.
 */
final class TokenMint {

    private static final String OWNER = """
            select id, email, display_name, language, time_zone, status = 'ACTIVE',
                (select count(*) from api_token where account_id = account.id and revoked_at is null and expires_at > ?)
            from account where email = ? for update
            """;

    private static final String TOKEN = """
            insert into api_token (id, public_id, account_id, name, token_hash, scopes, made_by, created_at, expires_at)
            values (nextval('api_token_seq'), uuidv7(), ?, ?, ?, string_to_array(?, ','), 'OPERATOR', ?, ?) returning public_id
            """;

    private static final String AUDIT = """
            insert into audit_entry (id, at, action, via, subject_id, object_id, detail)
            values (nextval('audit_entry_seq'), ?, 'TOKEN_MADE', 'OPERATOR', ?, ?, ?)
            """;

    private final DatabaseAccess database;
    private final String site;
    private final OffsetDateTime now;

    /** @param site address that people type */
    TokenMint(DatabaseAccess database, String site, Instant now) {
        this.database = database;
        this.site = site;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** @throws LaunchException saying in a sentence why there is none */
    MintedToken make(TokenOptions options) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            requireTables(connection);
            TokenOwner owner = owner(connection, options.email());
            String token = ApiToken.fresh();
            String scopes = options.scopes() == null ? null : Scope.join(options.scopes());
            UUID id = insert(connection, owner, options, token, scopes);
            audit(connection, owner, id, scopes);
            new TokenMail(site, now).write(connection, owner, options);
            connection.commit();
            return new MintedToken(token, owner.email(), scopes == null ? "all that its owner may" : scopes);
        } catch (SQLException e) {
            throw new LaunchException(
                    "The database at " + database.url().replaceFirst("\\?.*$", "") + " did not make the token: "
                            + ExternalDatabase.reason(e) + ".",
                    e);
        }
    }

    private static void requireTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select to_regclass('account') is not null, to_regclass('api_token') is not null")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new LaunchException("This database holds no Fullcircle yet; start the server with it once.");
            }
            if (!row.getBoolean(2)) {
                throw new LaunchException("This database is of an older version, which had no tokens; "
                        + "start the server once, which brings it up to date.");
            }
        }
    }

    private TokenOwner owner(Connection connection, String email) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OWNER)) {
            query.setObject(1, now);
            query.setString(2, email);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new LaunchException("Nobody has an account with the address " + email + ".");
                }
                if (!row.getBoolean(6)) {
                    throw new LaunchException(
                            "The account of " + email + " is suspended, so a token of it would open nothing.");
                }
                if (row.getInt(7) >= ApiToken.MOST) {
                    throw new LaunchException(email + " has " + ApiToken.MOST
                            + " tokens that work, which is the most; one has to be revoked first.");
                }
                return new TokenOwner(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
            }
        }
    }

    private UUID insert(Connection connection, TokenOwner owner, TokenOptions options, String token, String scopes)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(TOKEN)) {
            insert.setLong(1, owner.id());
            insert.setString(2, options.name());
            insert.setBytes(3, ApiToken.hash(token));
            insert.setString(4, scopes);
            insert.setObject(5, now);
            insert.setObject(6, options.expiresAt().atOffset(ZoneOffset.UTC));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private void audit(Connection connection, TokenOwner owner, UUID token, String scopes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(AUDIT)) {
            insert.setObject(1, now);
            insert.setLong(2, owner.id());
            insert.setObject(3, token);
            insert.setString(4, scopes == null ? "all" : scopes);
            insert.executeUpdate();
        }
    }
}
