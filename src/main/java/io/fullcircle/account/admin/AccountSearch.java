package io.fullcircle.account.admin;

import io.fullcircle.account.Account;
import java.util.Arrays;
import java.util.Locale;

/**
 * What an administrator looks for among the accounts.
 *
 * @param text part of a name or an address in lower case, at most 100 characters; empty for all
 * @param holding what they are now, or null for whatever
 * @param status or null for any
 */
public record AccountSearch(String text, Holding holding, Account.Status status) {

    private static final int MOST = 100;

    /** What somebody is at the moment, in any programme, or that they are nothing yet. */
    public enum Holding {
        CANDIDATE,
        INTERVIEWER,
        LEAD,
        ADMINISTRATOR,
        NOTHING
    }

    /** From an address, where anything may stand: what is not understood is not looked for. */
    public static AccountSearch of(String text, String holding, String status) {
        String tidy = text == null ? "" : text.replace("\u0000", "").strip().toLowerCase(Locale.ROOT);
        return new AccountSearch(
                tidy.length() > MOST ? tidy.substring(0, MOST) : tidy,
                Arrays.stream(Holding.values())
                        .filter(h -> h.name().equals(holding))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(Account.Status.values())
                        .filter(s -> s.name().equals(status))
                        .findFirst()
                        .orElse(null));
    }

    /** True when every account is meant. */
    public boolean all() {
        return text.isEmpty() && holding == null && status == null;
    }

    /** For SQL's {@code like}: the text anywhere, its own wildcards as themselves. */
    public String pattern() {
        return anywhere(text);
    }

    /** For SQL's {@code like}: this text anywhere, its own wildcards as themselves. */
    public static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
