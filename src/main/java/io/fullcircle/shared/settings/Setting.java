package io.fullcircle.shared.settings;

/**
 * Every setting of an installation, with its environment variable, its default and its meaning. The launcher prints this list with
 * {@code --settings}; the server reads the same names through MicroProfile Config ({@code APP_DB_URL} is {@code app.db.url} there).
 *
 * <p>Plain Java without any framework, because the launcher carries it too.
 */
public enum Setting {
    ADDRESS("APP_ADDRESS", "127.0.0.1", "Network address that the server listens on."),
    PORT("APP_PORT", "8080", "Port that the server listens on."),
    BASE_URL(
            "APP_BASE_URL",
            "",
            "Address that people type, such as https://coaching.example.org; used in every link that leaves the server. "
                    + "Empty: http://localhost and the port. Cookies are marked secure when it starts with https."),
    PROXIES(
            "APP_PROXIES",
            "0",
            "How many proxies are in front, each of which writes the address that it saw into X-Forwarded-For. Attempts to sign in are "
                    + "slowed down by that address: with 0 behind a proxy all people share one, and too many let them make theirs up."),
    DATA("APP_DATA", "data", "Folder for the embedded database, the log and the server's working files."),
    DEMO("APP_DEMO", "false", "Loads the demo programme with its public passwords. Never on a real installation."),
    DB_URL(
            "APP_DB_URL",
            "",
            "JDBC address of an external PostgreSQL 18, such as jdbc:postgresql://db:5432/fullcircle. Empty: the embedded one."),
    DB_USER(
            "APP_DB_USER",
            "fullcircle_app",
            "Database user of the application: reads and writes rows, alters nothing."),
    DB_PASSWORD("APP_DB_PASSWORD", "", "Password of the application's database user.", true),
    DB_OWNER_USER("APP_DB_OWNER_USER", "fullcircle_owner", "Database user that owns the tables and migrates them."),
    DB_OWNER_PASSWORD(
            "APP_DB_OWNER_PASSWORD", "", "Password of the owner. The server process never receives it.", true),
    DB_WAIT(
            "APP_DB_WAIT",
            "60",
            "Seconds to wait for an external database at the start before giving up with a message."),
    MAIL_HOST(
            "APP_MAIL_HOST",
            "",
            "Mail server (SMTP) that takes every mail. Empty: mail waits; on the demo it can be read on a page of the administrator."),
    MAIL_PORT("APP_MAIL_PORT", "587", "Port of the mail server."),
    MAIL_USER("APP_MAIL_USER", "", "User at the mail server. Empty: it wants none."),
    MAIL_PASSWORD("APP_MAIL_PASSWORD", "", "Password of that user.", true),
    MAIL_FROM(
            "APP_MAIL_FROM",
            "",
            "Sender of every mail, such as coaching@example.org or Coaching <coaching@example.org>. Needed with a mail server."),
    MAIL_TLS(
            "APP_MAIL_TLS",
            "starttls",
            "How the connection to the mail server is protected: starttls, tls (from the first byte) or none (same machine or network)."),
    SIGN_UP(
            "APP_SIGN_UP",
            "",
            "Whether people may make an account by themselves: open or closed. Empty: open on the demo, closed elsewhere."),
    CALENDAR_HOSTS(
            "APP_CALENDAR_HOSTS",
            "",
            "Hosts, such as localhost:8099 or calendar.internal, that calendars may be read from although they are in a private network. "
                    + "For tests. Empty: only addresses of the public network, on the ports 80 and 443."),
    AUDIT_DAYS(
            "APP_AUDIT_DAYS",
            "400",
            "How many days the audit log is kept; what is older goes at the start. 0 keeps it for ever."),
    SERVER_MEMORY("APP_SERVER_MEMORY", "320m", "Largest heap of the server process, as -Xmx takes it."),
    LOG("APP_LOG", "file", "Where the server's structured log lines go: file (DATA/log/server.log) or console.");

    private final String variable;
    private final String defaultValue;
    private final String meaning;
    private final boolean secret;

    Setting(String variable, String defaultValue, String meaning) {
        this(variable, defaultValue, meaning, false);
    }

    Setting(String variable, String defaultValue, String meaning, boolean secret) {
        this.variable = variable;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
        this.secret = secret;
    }

    /** Name of the environment variable. */
    public String variable() {
        return variable;
    }

    /** Name of the same setting as a MicroProfile Config property and as a system property. */
    public String property() {
        return variable.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String meaning() {
        return meaning;
    }

    /** True when the value must never be printed or logged. */
    public boolean secret() {
        return secret;
    }
}
