package io.fullcircle.launcher;

import io.fullcircle.shared.settings.Setting;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The settings of this start: an option counts more than the environment, and that more than the default. An empty variable counts as
 * not set, for container tools pass those along.
 */
final class Configuration {

    private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]*[kKmMgG]");
    private static final Pattern SENDER =
            Pattern.compile("[^\\s@<>]+@[^\\s@<>]+|[^\\p{Cntrl}<>@]+ <[^\\s@<>]+@[^\\s@<>]+>");
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_PROXIES = 9;
    private static final int MOST_AUDIT_DAYS = 36_500;

    private final Map<Setting, String> options;
    private final Map<String, String> environment;

    Configuration(Map<Setting, String> options, Map<String, String> environment) {
        this.options = Map.copyOf(options);
        this.environment = Map.copyOf(environment);
    }

    /** Refuses, in a sentence, what cannot be meant; so that nothing starts before everything is understood. */
    Configuration checked() {
        port();
        data();
        demo();
        databaseWait();
        proxies();
        auditDays();
        serverMemory();
        logToConsole();
        baseUrl(port());
        mail();
        if (!List.of("", "open", "closed").contains(text(Setting.SIGN_UP))) {
            throw refusal(Setting.SIGN_UP, "must be open or closed", null);
        }
        try {
            InetAddress.getByName(address());
        } catch (UnknownHostException e) {
            throw refusal(Setting.ADDRESS, "must be an address of this machine", e);
        }
        if (external() && !text(Setting.DB_URL).startsWith("jdbc:postgresql:")) {
            throw refusal(Setting.DB_URL, "must start with jdbc:postgresql:", null);
        }
        return this;
    }

    String text(Setting setting) {
        String option = options.get(setting);
        if (option != null) {
            return option;
        }
        String variable = environment.get(setting.variable());
        return variable == null || variable.isBlank() ? setting.defaultValue() : variable.strip();
    }

    String address() {
        return text(Setting.ADDRESS);
    }

    int port() {
        return number(Setting.PORT, 1, HIGHEST_PORT);
    }

    Path data() {
        try {
            return Path.of(text(Setting.DATA)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw refusal(Setting.DATA, "must be a folder", e);
        }
    }

    boolean demo() {
        return choice(Setting.DEMO, "true", "false");
    }

    boolean logToConsole() {
        return choice(Setting.LOG, "console", "file");
    }

    /** True when the database is not ours to start and stop. */
    boolean external() {
        return !text(Setting.DB_URL).isEmpty();
    }

    Duration databaseWait() {
        return Duration.ofSeconds(number(Setting.DB_WAIT, 0, Integer.MAX_VALUE));
    }

    int proxies() {
        return number(Setting.PROXIES, 0, MOST_PROXIES);
    }

    /** Days that the audit log is kept; 0 for ever. */
    int auditDays() {
        return number(Setting.AUDIT_DAYS, 0, MOST_AUDIT_DAYS);
    }

    String serverMemory() {
        if (!MEMORY.matcher(text(Setting.SERVER_MEMORY)).matches()) {
            throw refusal(Setting.SERVER_MEMORY, "must be a number and a unit, such as 320m", null);
        }
        return text(Setting.SERVER_MEMORY);
    }

    /** The address for people, without a slash at its end. */
    String baseUrl(int port) {
        String text = text(Setting.BASE_URL);
        if (text.isEmpty()) {
            return "http://localhost:" + port;
        }
        try {
            URI uri = URI.create(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return text.replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            throw refusal(Setting.BASE_URL, "must be an address such as https://coaching.example.org", e);
        }
        throw refusal(Setting.BASE_URL, "must be an address such as https://coaching.example.org", null);
    }

    /** A mail server is told who writes; half of that is a slip that would show only when the first mail fails. */
    private void mail() {
        number(Setting.MAIL_PORT, 1, HIGHEST_PORT);
        if (!List.of("starttls", "tls", "none").contains(text(Setting.MAIL_TLS))) {
            throw refusal(Setting.MAIL_TLS, "must be starttls, tls or none", null);
        }
        String from = text(Setting.MAIL_FROM);
        if (!from.isEmpty() && !SENDER.matcher(from).matches()) {
            throw refusal(Setting.MAIL_FROM, "must be an address such as coaching@example.org", null);
        }
        if (from.isEmpty() && !text(Setting.MAIL_HOST).isEmpty()) {
            throw refusal(Setting.MAIL_FROM, "must be an address when there is a mail server", null);
        }
    }

    /** The external database with its two users. */
    DatabaseAccess externalDatabase() {
        return new DatabaseAccess(
                text(Setting.DB_URL),
                text(Setting.DB_USER),
                text(Setting.DB_PASSWORD),
                text(Setting.DB_OWNER_USER),
                text(Setting.DB_OWNER_PASSWORD));
    }

    private boolean choice(Setting setting, String yes, String no) {
        String text = text(setting);
        if (!text.equals(yes) && !text.equals(no)) {
            throw refusal(setting, "must be " + yes + " or " + no, null);
        }
        return text.equals(yes);
    }

    private int number(Setting setting, int least, int most) {
        try {
            int number = Integer.parseInt(text(setting));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refusal(setting, "must be a whole number from " + least + " to " + most, e);
        }
        throw refusal(setting, "must be a whole number from " + least + " to " + most, null);
    }

    private LaunchException refusal(Setting setting, String rule, Exception cause) {
        String found = setting.secret() ? "" : ", not “" + text(setting) + "”";
        return new LaunchException(setting.variable() + " " + rule + found + ".", cause);
    }
}
