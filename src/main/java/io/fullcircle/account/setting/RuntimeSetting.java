package io.fullcircle.account.setting;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.OneLine;
import java.net.IDN;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What an administrator changes while the installation runs. The name is stored and written into the audit log; its words are
 * {@code account.setting.NAME}. A value is kept as text in the one form that {@link #checked} hands out.
 */
public enum RuntimeSetting {

    /** Whether people may make an account by themselves: OPEN or CLOSED. Default: what APP_SIGN_UP says. */
    SIGN_UP("signUp", Rules::signUp),

    /** At which mail domains an account may be made by oneself, spaces between them. Default: empty, all of them. */
    SIGN_UP_DOMAINS("domains", Rules::domains),

    /** Whom to ask, one line of up to 200 characters. Default: empty. */
    CONTACT("contact", Rules::contact),

    /** A line at the top of every page, up to 300 characters. Default: empty, none. */
    ANNOUNCEMENT("announcement", Rules::announcement),

    /** Until when the line stands there, an instant. Default: empty; then nothing is announced. */
    ANNOUNCEMENT_UNTIL("until", Rules::until),

    /** After how many minutes out of use a sign-in is over, 15 to 1440. Default: 480. */
    IDLE_MINUTES("idle", Rules::idle);

    /** Least and most minutes that a sign-in may be idle, and how many it may be where nobody has said otherwise. */
    public static final int LEAST_IDLE = 15;

    public static final int MOST_IDLE = 1440;
    public static final int USUAL_IDLE = 480;

    private final String field;
    private final UnaryOperator<String> rule;

    RuntimeSetting(String field, UnaryOperator<String> rule) {
        this.field = field;
        this.rule = rule;
    }

    /** Id of its field on the page of settings. */
    public String field() {
        return field;
    }

    /**
     * The value as it is kept.
     *
     * @param typed null like an empty text
     * @throws DomainException naming the field when it breaks the rule of this setting
     */
    public String checked(String typed) {
        return rule.apply(typed == null ? "" : typed.strip());
    }

    /** Mail domains as they are compared: in lower case, in the letters of the net. Empty for what is none. */
    public static String domain(String typed) {
        try {
            String ascii = IDN.toASCII(typed.strip().toLowerCase(java.util.Locale.ROOT));
            return Rules.isDomain(ascii) ? ascii : "";
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    /** One rule a setting. */
    private static final class Rules {

        private static final int MOST_TEXT = 500;
        private static final int LONGEST_DOMAIN = 253;
        private static final Pattern LABEL = Pattern.compile("[a-z0-9-]{1,63}");

        /** Two labels or more between dots, none of which begins or ends with a hyphen (RFC 1035, 2.3.1). */
        static boolean isDomain(String name) {
            String[] labels = name.split("\\.", -1);
            return name.length() <= LONGEST_DOMAIN
                    && labels.length > 1
                    && Arrays.stream(labels)
                            .allMatch(label ->
                                    LABEL.matcher(label).matches() && !label.startsWith("-") && !label.endsWith("-"));
        }

        static String signUp(String typed) {
            if (!typed.equals("OPEN") && !typed.equals("CLOSED")) {
                throw DomainException.invalid(SIGN_UP.field, "account.setting.rule.signUp");
            }
            return typed;
        }

        static String domains(String typed) {
            Set<String> domains = new TreeSet<>();
            Arrays.stream(typed.split("[\\s,;]+"))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> {
                        String domain = domain(word.replaceFirst("^@", ""));
                        if (domain.isEmpty()) {
                            throw DomainException.invalid(
                                    SIGN_UP_DOMAINS.field, "account.setting.rule.domain", shown(word));
                        }
                        domains.add(domain);
                    });
            String all = String.join(" ", domains);
            if (all.length() > MOST_TEXT) {
                throw DomainException.invalid(SIGN_UP_DOMAINS.field, "account.setting.rule.domains", MOST_TEXT);
            }
            return all;
        }

        static String contact(String typed) {
            return line(CONTACT, typed, 200);
        }

        static String announcement(String typed) {
            return line(ANNOUNCEMENT, typed, 300);
        }

        static String until(String typed) {
            try {
                return typed.isEmpty() ? "" : Instant.parse(typed).toString();
            } catch (DateTimeParseException e) {
                throw DomainException.invalid(ANNOUNCEMENT_UNTIL.field, "account.setting.rule.until");
            }
        }

        static String idle(String typed) {
            if (typed.matches("[0-9]{1,5}")
                    && Integer.parseInt(typed) >= LEAST_IDLE
                    && Integer.parseInt(typed) <= MOST_IDLE) {
                return Integer.toString(Integer.parseInt(typed));
            }
            throw DomainException.invalid(
                    IDLE_MINUTES.field, "account.setting.rule.idle", LEAST_IDLE, Integer.toString(MOST_IDLE));
        }

        private static String line(RuntimeSetting setting, String typed, int most) {
            if (typed.isEmpty()) {
                return "";
            }
            return OneLine.of(typed, most)
                    .orElseThrow(() -> DomainException.invalid(setting.field, "account.setting.rule.line", most));
        }

        private static String shown(String word) {
            return word.length() > 60 ? word.substring(0, 60) + "…" : word;
        }
    }
}
