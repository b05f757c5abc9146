package io.fullcircle.launcher;

import io.fullcircle.shared.access.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Properties;

/**
 * Tells the owner of a token that an operator has made it. The mail waits in the outbox like all others and goes out when the server
 * runs. Its words stand beside this class, for the launcher has no part of the server.
 */
final class TokenMail {

    private static final String INSERT = """
            insert into outbox_mail (id, public_id, recipient, language, subject, content, secret, created_at, expires_at, next_attempt_at)
            values (nextval('outbox_mail_seq'), uuidv7(), ?, ?, ?, ?, false, ?, ?, ?)
            """;

    private final String site;
    private final OffsetDateTime now;

    TokenMail(String site, OffsetDateTime now) {
        this.site = site;
        this.now = now;
    }

    /** Puts the mail into the outbox, within the transaction that makes the token. */
    void write(Connection connection, TokenOwner owner, TokenOptions token) throws SQLException {
        Locale language = Locale.forLanguageTag(owner.language());
        Properties words = words(language);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, owner.email());
            insert.setString(2, owner.language());
            insert.setString(3, words.getProperty("subject"));
            insert.setString(4, text(words, language, owner, token));
            insert.setObject(5, now);
            insert.setObject(6, now.plusDays(1));
            insert.setObject(7, now);
            insert.executeUpdate();
        }
    }

    String text(Properties words, Locale language, TokenOwner owner, TokenOptions token) {
        ZoneId zone = zone(owner.zone());
        String until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .format(token.expiresAt().atZone(zone));
        String reach = token.scopes() == null
                ? words.getProperty("all")
                : filled(words, language, "scopes", Scope.join(token.scopes()).replace(",", ", "));
        return String.join(
                        "\n\n",
                        filled(words, language, "hello", owner.name()),
                        filled(words, language, "text", token.name(), until, zone.getId()),
                        reach,
                        words.getProperty("notYou"),
                        site + "/account/tokens",
                        "Fullcircle")
                + "\n";
    }

    static Properties words(Locale language) {
        Properties words = new Properties();
        String file = "token-mail_" + (language.getLanguage().equals("de") ? "de" : "en") + ".properties";
        try (InputStream in = TokenMail.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(Properties words, Locale language, String key, Object... arguments) {
        return new MessageFormat(words.getProperty(key), language).format(arguments);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknownToThisJava) {
            return ZoneOffset.UTC;
        }
    }
}
