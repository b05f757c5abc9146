package io.fullcircle.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.fullcircle.testing.Ports;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
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
        assertEquals(
                TEXT.strip(), mail.getContent().toString().replace("\r\n", "\n").strip());
        assertEquals("text/plain; charset=utf-8", mail.getContentType().toLowerCase(java.util.Locale.ROOT));
        assertEquals("Coaching <coaching@example.org>", mail.getHeader("From", null));
        assertEquals("joerg@example.org", mail.getHeader("To", null));
        assertEquals("<" + ID + "@example.org>", mail.getMessageID());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("de", mail.getHeader("Content-Language", null));
        assertEquals(Instant.parse("2026-11-24T18:00:00Z"), mail.getSentDate().toInstant());
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
        assertTrue(refused.everyMail());
        assertFalse(refused.getMessage().contains("secret words"), refused::getMessage);
    }

    @Test
    void withoutThePromisedTlsNothingIsSaid() {
        UndeliveredException refused = assertThrows(
                UndeliveredException.class,
                () -> smtp("", SmtpAccount.Tls.STARTTLS).deliver(mail("joerg@example.org")));
        assertTrue(refused.everyMail());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void aServerThatIsAwayIsSaidSoOnOneLine() {
        Smtp nobody = new Smtp(account("127.0.0.1", Ports.free(), "", SmtpAccount.Tls.NONE));
        UndeliveredException away =
                assertThrows(UndeliveredException.class, () -> nobody.deliver(mail("joerg@example.org")));
        assertTrue(away.everyMail());
        assertFalse(away.getMessage().contains("\n"), away::getMessage);
    }

    private Smtp smtp(String user, SmtpAccount.Tls tls) {
        return new Smtp(account("127.0.0.1", server.getSmtp().getPort(), user, tls));
    }

    private static SmtpAccount account(String host, int port, String user, SmtpAccount.Tls tls) {
        return new SmtpAccount(
                host, port, user, user.isEmpty() ? "" : "secret words", "Coaching <coaching@example.org>", tls);
    }

    private static OutgoingMail mail(String recipient) {
        return new OutgoingMail(ID, recipient, "de", "„Größe“ zählt", TEXT, Instant.parse("2026-11-24T18:00:00Z"));
    }
}
