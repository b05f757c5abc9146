package io.fullcircle.notification;

import io.fullcircle.notification.UndeliveredException.Reason;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Sends by SMTP, one connection a mail. Waits ten seconds for a server that does not answer, and trusts none whose name is another. */
final class Smtp implements Postman {

    private static final String TIMEOUT_MILLIS = "10000";
    private static final String NAME = "Fullcircle";

    private final SmtpAccount account;
    private final Session session;

    Smtp(SmtpAccount account) {
        this.account = account;
        this.session = Session.getInstance(properties(account));
    }

    private static Properties properties(SmtpAccount account) {
        Properties p = new Properties();
        p.setProperty("mail.transport.protocol", "smtp");
        p.setProperty("mail.smtp.host", account.host());
        p.setProperty("mail.smtp.port", Integer.toString(account.port()));
        p.setProperty("mail.smtp.auth", Boolean.toString(!account.user().isEmpty()));
        p.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        p.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        p.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        p.setProperty("mail.smtp.ssl.enable", Boolean.toString(account.tls() == SmtpAccount.Tls.TLS));
        p.setProperty("mail.smtp.starttls.enable", Boolean.toString(account.tls() == SmtpAccount.Tls.STARTTLS));
        p.setProperty("mail.smtp.starttls.required", Boolean.toString(account.tls() == SmtpAccount.Tls.STARTTLS));
        return p;
    }

    @Override
    public void deliver(OutgoingMail mail) throws UndeliveredException {
        MimeMessage message;
        try {
            message = message(mail);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new UndeliveredException(words(unwritable), Reason.NEVER, unwritable);
        }
        try (Transport transport = session.getTransport()) {
            transport.connect(blankIsNull(account.user()), blankIsNull(account.password()));
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            throw new UndeliveredException(words(refused), SmtpAnswer.reason(refused), refused);
        } catch (MessagingException away) {
            throw new UndeliveredException(words(away), Reason.SERVER_AWAY, away);
        }
    }

    MimeMessage message(OutgoingMail mail) throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = new InternetAddress(account.from(), true);
        if (from.getPersonal() == null) {
            from.setPersonal(NAME, StandardCharsets.UTF_8.name());
        }
        String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.id() + "@" + domain + ">");
            }
        };
        message.setFrom(from);
        message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(mail.recipient(), true)});
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.createdAt()));
        message.setContent(alternatives(mail));
        message.setHeader("Content-Language", mail.language());
        if (mail.unsubscribe() != null) {
            // RFC 8058: the mail program says it for its reader, with one click.
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        // No answer of an absent person's mailbox is wanted.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** The plainest first: a reader shows the last that it understands, and a calendar finds what is for it. */
    private static MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
        String utf8 = StandardCharsets.UTF_8.name();
        MimeMultipart all = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(mail.text(), utf8);
        all.addBodyPart(plain);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(HtmlLetter.of(mail.subject(), mail.text(), mail.language()), utf8, "html");
        all.addBodyPart(html);
        if (mail.calendar() != null) {
            MimeBodyPart calendar = new MimeBodyPart();
            calendar.setText(mail.calendar().ics(), utf8, "calendar");
            calendar.setHeader(
                    "Content-Type",
                    "text/calendar; charset=UTF-8; method=" + mail.calendar().method());
            all.addBodyPart(calendar);
        }
        return all;
    }

    /** What the server or the network said, on one line. It never repeats what the mail says. */
    private static String words(Exception thrown) {
        String text = SmtpAnswer.text(thrown);
        return (text.isEmpty() ? thrown.getClass().getSimpleName() : text)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }

    private static String blankIsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
