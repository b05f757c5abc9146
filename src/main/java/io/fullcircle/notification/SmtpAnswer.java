package io.fullcircle.notification;

import io.fullcircle.notification.UndeliveredException.Reason;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a mail server means when it does not take a mail (RFC 5321 4.2, RFC 3463). A mailbox that is full is emptied some day, although
 * some servers speak of it as for ever.
 */
final class SmtpAnswer {

    private static final Pattern CODE = Pattern.compile("\\b([45])\\d\\d[ -](?:[245]\\.(\\d{1,3})\\.(\\d{1,3})\\b)?");
    private static final Pattern SHUTS = Pattern.compile("\\b421[ -]");
    private static final Pattern FULL = Pattern.compile("\\b(452|552)[ -]|\\b[45]\\.2\\.2\\b");

    private SmtpAnswer() {}

    static Reason reason(SendFailedException refused) {
        if (senderRefused(refused)) {
            return Reason.SERVER_AWAY;
        }
        return reason(text(refused));
    }

    /** @param answer what the server said, with its codes */
    static Reason reason(String answer) {
        if (SHUTS.matcher(answer).find()) {
            return Reason.SERVER_AWAY;
        }
        Matcher code = CODE.matcher(answer);
        if (FULL.matcher(answer).find() || !code.find()) {
            return Reason.NOT_NOW;
        }
        return code.group(1).equals("5") ? Reason.NEVER : Reason.NOT_NOW;
    }

    /** All that it and what is behind it say, the innermost last; empty when they say nothing. */
    static String text(Exception thrown) {
        return chain(thrown).stream()
                .map(Exception::getMessage)
                .filter(Objects::nonNull)
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The provider knows who was refused by the class alone, and that class is no part of the interface of mail. */
    private static boolean senderRefused(SendFailedException refused) {
        return chain(refused).stream()
                .anyMatch(e -> e.getClass().getSimpleName().equals("SMTPSenderFailedException"));
    }

    private static List<Exception> chain(Exception thrown) {
        List<Exception> all = new ArrayList<>();
        for (Exception e = thrown; e != null && !all.contains(e); ) {
            all.add(e);
            e = e instanceof MessagingException mail ? mail.getNextException() : null;
        }
        return all;
    }
}
