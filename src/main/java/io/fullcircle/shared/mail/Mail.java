package io.fullcircle.shared.mail;

import io.fullcircle.shared.text.Messages;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail that is to be sent: text to one person, in their language. Recipient and subject are one line whatever was put into
 * them, so that nothing that somebody typed becomes a header.
 *
 * @param recipient the bare address, without a name
 * @param subject one line of at most {@value #MAX_SUBJECT} characters
 * @param text lines of any length, separated by line feeds
 * @param secret true when it holds something that opens a door; the outbox then wipes the text whatever becomes of the mail
 * @param lasts after this time the mail is worth nothing and is no longer tried
 * @param calendar the appointment that it carries, null where it carries none
 */
public record Mail(
        String recipient,
        Locale language,
        String subject,
        String text,
        boolean secret,
        Duration lasts,
        MailCalendar calendar) {

    /** How long sending is tried when a mail says nothing else. */
    public static final Duration ONE_DAY = Duration.ofDays(1);

    static final int MAX_SUBJECT = 150;
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Z}\\p{C}@<>\",;]+@[^\\s\\p{Z}\\p{C}@<>\",;]+");

    /** @throws IllegalArgumentException when the recipient is no bare address, or the text is empty or endless: a defect of the caller */
    public Mail {
        if (recipient.length() > MAX_ADDRESS || !ADDRESS.matcher(recipient).matches()) {
            throw new IllegalArgumentException("no bare address");
        }
        subject = oneLine(subject);
        if (subject.isEmpty() || text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a mail says something, and not everything");
        }
    }

    /** One that carries no appointment. */
    public Mail(String recipient, Locale language, String subject, String text, boolean secret, Duration lasts) {
        this(recipient, language, subject, text, secret, lasts, null);
    }

    /** A letter: a greeting by name, paragraphs, and who it is from. Tried for a day. */
    public static Mail letter(String recipient, String name, Locale language, String subject, String... paragraphs) {
        return new Mail(recipient, language, subject, text(name, language, paragraphs), false, ONE_DAY);
    }

    /** The same mail, holding a secret that works for so long. */
    public Mail secretFor(Duration time) {
        return new Mail(recipient, language, subject, text, true, time, calendar);
    }

    /** The same mail, worth nothing after so long: then it is not sent late either. */
    public Mail lasting(Duration time) {
        return new Mail(recipient, language, subject, text, secret, time, calendar);
    }

    /** The same mail, carrying an appointment that the reader's calendar may take over. */
    public Mail withCalendar(MailCalendar.Method method, String ics) {
        return new Mail(recipient, language, subject, text, secret, lasts, new MailCalendar(method, ics));
    }

    private static String text(String name, Locale language, String... paragraphs) {
        Messages messages = Messages.in(language);
        String hello =
                name == null ? messages.text("shared.mail.helloNobody") : messages.text("shared.mail.hello", name);
        return hello + "\n\n" + String.join("\n\n", paragraphs) + "\n\n" + messages.text("shared.mail.sign") + "\n";
    }

    private static String oneLine(String subject) {
        String line = subject.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                        ? ' '
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return line.length() <= MAX_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_SUBJECT - 1) - 1)) + "…";
    }
}
