package io.fullcircle.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.fullcircle.notification.UndeliveredException.Reason;
import io.fullcircle.shared.mail.MailCalendar;
import io.fullcircle.testing.Ports;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire to a mail server. */
class SmtpTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final String TEXT = "Hallo Jörg,\n\nhier ist „dein“ Link: https://coaching.example.org/x?y=1\n";

    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        smtp("", SmtpAccount.Tls.NONE).deliver(mail("joerg@example.org"));
        MimeMessage[] received = server.getReceivedMessages();
        assertEquals(1, received.length);
        MimeMessage mail = received[0];
        assertEquals("„Größe“ zählt", mail.getSubject());
        assertEquals(TEXT.strip(), part(mail, 0, "text/plain; charset=utf-8"));
        String html = part(mail, 1, "text/html; charset=utf-8");
        assertTrue(html.contains("<html lang=\"de\">"), html);
        assertTrue(html.contains("hier ist „dein“ Link: https://coaching.example.org/x?y=1</p>"), html);
        assertEquals(2, ((MimeMultipart) mail.getContent()).getCount());
        assertEquals("Coaching <coaching@example.org>", mail.getHeader("From", null));
        assertEquals("joerg@example.org", mail.getHeader("To", null));
        assertEquals("<" + ID + "@example.org>", mail.getMessageID());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("de", mail.getHeader("Content-Language", null));
        assertEquals(Instant.parse("2026-11-24T18:00:00Z"), mail.getSentDate().toInstant());
    }

    @Test
    void anAppointmentIsOneMoreWayToReadTheMail() throws Exception {
        String ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Übung\r\nEND:VCALENDAR";
        OutgoingMail mail = mail("joerg@example.org");
        smtp("", SmtpAccount.Tls.NONE)
                .deliver(new OutgoingMail(
                        mail.id(),
                        mail.recipient(),
                        mail.language(),
                        mail.subject(),
                        mail.text(),
                        new MailCalendar(MailCalendar.Method.REQUEST, ics),
                        "https://coaching.example.org/notification/unsubscribe?key=1",
                        mail.createdAt()));
        MimeMessage received = server.getReceivedMessages()[0];
        assertEquals(
                "<https://coaching.example.org/notification/unsubscribe?key=1>",
                received.getHeader("List-Unsubscribe", null));
        assertEquals("List-Unsubscribe=One-Click", received.getHeader("List-Unsubscribe-Post", null));
        assertTrue(received.getContentType().startsWith("multipart/alternative"), received.getContentType());
        assertEquals(ics.replace("\r\n", "\n"), part(received, 2, "text/calendar; charset=utf-8; method=request"));
    }

    @Test
    void aServerThatWantsASignInGetsOne() throws Exception {
        server.setUser("coaching", "secret words");
        server.getUserManager().setAuthRequired(true);
        smtp("coaching", SmtpAccount.Tls.NONE).deliver(mail("joerg@example.org"));
        assertEquals(1, server.getReceivedMessages().length);
        UndeliveredException refused = assertThrows(
                UndeliveredException.class,
                () -> smtp("stranger", SmtpAccount.Tls.NONE).deliver(mail("joerg@example.org")));
        assertEquals(Reason.SERVER_AWAY, refused.reason());
        assertFalse(refused.getMessage().contains("secret words"), refused::getMessage);
    }

    @Test
    void withoutThePromisedTlsNothingIsSaid() {
        UndeliveredException refused = assertThrows(
                UndeliveredException.class,
                () -> smtp("", SmtpAccount.Tls.STARTTLS).deliver(mail("joerg@example.org")));
        assertEquals(Reason.SERVER_AWAY, refused.reason());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void aServerThatIsAwayIsSaidSoOnOneLine() {
        Smtp nobody = new Smtp(account("127.0.0.1", Ports.free(), "", SmtpAccount.Tls.NONE));
        UndeliveredException away =
                assertThrows(UndeliveredException.class, () -> nobody.deliver(mail("joerg@example.org")));
        assertEquals(Reason.SERVER_AWAY, away.reason());
        assertFalse(away.getMessage().contains("\n"), away::getMessage);
    }

    @Test
    void whatIsNoAddressIsNeverTriedAgain() {
        UndeliveredException never = assertThrows(
                UndeliveredException.class, () -> smtp("", SmtpAccount.Tls.NONE).deliver(mail("joerg@@example..org")));
        assertEquals(Reason.NEVER, never.reason());
    }

    private static String part(MimeMessage mail, int index, String type) throws Exception {
        BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
        assertEquals(type, part.getContentType().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .strip();
    }

    private Smtp smtp(String user, SmtpAccount.Tls tls) {
        return new Smtp(account("127.0.0.1", server.getSmtp().getPort(), user, tls));
    }

    private static SmtpAccount account(String host, int port, String user, SmtpAccount.Tls tls) {
        return new SmtpAccount(
                host, port, user, user.isEmpty() ? "" : "secret words", "Coaching <coaching@example.org>", tls);
    }

    private static OutgoingMail mail(String recipient) {
        return new OutgoingMail(
                ID, recipient, "de", "„Größe“ zählt", TEXT, null, null, Instant.parse("2026-11-24T18:00:00Z"));
    }
}
