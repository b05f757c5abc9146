package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.testing.Build;
import io.fullcircle.testing.Ports;
import io.fullcircle.testing.Program;
import io.fullcircle.testing.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code run.jar token} as an operator calls it, and the token as a program uses it. */
class TokenCommandIT {

    private static final String LEAD = "lead@demo.fullcircle.test";

    @Test
    void aTokenIsMadeWhetherTheServerRunsOrNot() throws Exception {
        Path data = Build.freshFolder("token");
        String port = Integer.toString(Ports.free());
        String[] server = {"--demo", "--data", data.toString(), "--port", port};
        String stopped;
        try (StartedLauncher first = StartedLauncher.start(server).awaitReady()) {
            ProcessHandle process = StartedLauncher.server(data);
            String running = minted(data, LEAD, "--scope", "profile:read");
            assertEquals(200, program(port, running).get("/api/v1/me").statusCode());
            assertEquals(403, program(port, running).get("/api/v1/principles").statusCode());
            assertTrue(process.isAlive() && first.isAlive(), "nothing was disturbed");
        }
        stopped = minted(data, LEAD.toUpperCase(java.util.Locale.ROOT), "--expires", "12h");
        assertFalse(Files.exists(data.resolve("postgres/cluster/postmaster.pid")), "left as it was found");
        try (StartedLauncher second = StartedLauncher.start(server).awaitReady()) {
            String me = program(port, stopped).get("/api/v1/me").body();
            assertTrue(me.contains(LEAD), me);
            assertEquals(200, program(port, stopped).get("/api/v1/principles").statusCode());
            // The same database, as if somebody else ran it.
            DatabaseAccess access =
                    EmbeddedDatabase.running(data.resolve("postgres")).orElseThrow();
            Map<String, String> external = Map.of(
                    "APP_DB_URL", access.url(), "APP_DB_USER", access.user(), "APP_DB_PASSWORD", access.password());
            try (StartedLauncher token = StartedLauncher.start(external, "token", LEAD)) {
                assertEquals(0, token.awaitEnd(), token::output);
                assertEquals(
                        200, program(port, token.lastLine()).get("/api/v1/me").statusCode());
            }
            assertTrue(second.isAlive());
        }
    }

    @Test
    void whatIsMissingIsSaidInASentence() throws Exception {
        Path nothing = Build.target().resolve("no-such-folder");
        assertRefused(
                1,
                "The folder " + nothing
                        + " holds no database yet; start Fullcircle with it once, or name another with --data.",
                Map.of(),
                LEAD,
                "--data",
                nothing.toString());
        assertFalse(Files.exists(nothing));
        String away = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/fullcircle";
        assertRefused(
                1,
                "The database at " + away + " did not make the token: Connection to ",
                Map.of("APP_DB_URL", away),
                LEAD);
        assertRefused(
                2, "There is no scope “everything”; there are profile:read,", Map.of(), LEAD, "--scope", "everything");
    }

    @Test
    void aTokenIsWholeOrNotThere() throws Exception {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(Build.freshFolder("token-mint"), Build.programs())) {
            DatabaseAccess database = server.access();
            assertSentence(database, "This database holds no Fullcircle yet; start the server with it once.");
            Sql.update(database::connectAsOwner, "create table account (id bigint)");
            assertSentence(
                    database,
                    "This database is of an older version, which had no tokens; start the server once, which brings it up to date.");
            Sql.update(database::connectAsOwner, "drop table account");
            Migrations.apply(database);
            assertSentence(database, "Nobody has an account with the address ana@example.org.");
            Sql.update(
                    database::connectAsOwner,
                    "insert into account (id, public_id, email, display_name, password_hash, created_at)"
                            + " values (7, uuidv7(), 'ana@example.org', 'Ana', 'x', now())");
            assertWhole(database, mint(database));
            for (int i = 1; i < ApiToken.MOST; i++) {
                mint(database);
            }
            assertSentence(
                    database,
                    "ana@example.org has 20 tokens that work, which is the most; one has to be revoked first.");
            Sql.update(database::connectAsOwner, "update account set status = 'SUSPENDED'");
            assertSentence(
                    database, "The account of ana@example.org is suspended, so a token of it would open nothing.");
            Sql.update(database::connectAsOwner, "update account set status = 'ACTIVE'");
            Sql.update(database::connectAsOwner, "update api_token set revoked_at = now()");
            Sql.update(database::connectAsOwner, "revoke insert on outbox_mail from fullcircle_app");
            assertThrows(LaunchException.class, () -> mint(database));
            assertEquals(
                    "20",
                    Sql.text(database::connectAsOwner, "select count(*) from api_token"),
                    "without its mail, none");
        }
    }

    /** The token as a hash, the mail and the entry of the audit log. */
    private static void assertWhole(DatabaseAccess database, MintedToken token) {
        assertEquals(
                "1 1 1",
                Sql.text(
                        database::connectAsOwner,
                        "select (select count(*) from api_token where token_hash = sha256(convert_to(?, 'UTF8'))"
                                + " and made_by = 'OPERATOR' and scopes is null) || ' ' || (select count(*) from outbox_mail"
                                + " where recipient = 'ana@example.org') || ' ' || (select count(*) from audit_entry"
                                + " where action = 'TOKEN_MADE' and via = 'OPERATOR' and subject_id = 7)",
                        token.text()));
        assertFalse(token.toString().contains(token.text()));
    }

    private static MintedToken mint(DatabaseAccess database) {
        TokenOptions options = TokenOptions.parse(List.of("ana@example.org"), Clock.systemUTC());
        return new TokenMint(database, "http://localhost", Instant.now()).make(options);
    }

    private static void assertSentence(DatabaseAccess database, String sentence) {
        assertEquals(
                sentence,
                assertThrows(LaunchException.class, () -> mint(database)).getMessage());
    }

    private static String minted(Path data, String email, String... options) throws Exception {
        List<String> arguments = new java.util.ArrayList<>(List.of("token", email, "--data", data.toString()));
        arguments.addAll(List.of(options));
        try (StartedLauncher token = StartedLauncher.start(arguments.toArray(String[]::new))) {
            assertEquals(0, token.awaitEnd(), token::output);
            assertTrue(ApiToken.wellFormed(token.lastLine()), token::output);
            return token.lastLine();
        }
    }

    private static void assertRefused(int code, String beginning, Map<String, String> settings, String... arguments)
            throws Exception {
        List<String> all = new java.util.ArrayList<>(List.of("token"));
        all.addAll(List.of(arguments));
        try (StartedLauncher token = StartedLauncher.start(settings, all.toArray(String[]::new))) {
            assertEquals(code, token.awaitEnd(), token::output);
            assertTrue(token.lastLine().startsWith(beginning), token::output);
            assertEquals(token.output(), token.lastLine(), "one sentence");
        }
    }

    private static Program program(String port, String token) {
        return new Program("http://localhost:" + port, "Authorization", "Bearer " + token);
    }
}
