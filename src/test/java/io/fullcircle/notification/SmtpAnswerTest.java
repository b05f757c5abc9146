package io.fullcircle.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.notification.UndeliveredException.Reason;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done about what a mail server says. */
class SmtpAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "NEVER, 550 5.1.1 No such user here",
        "NEVER, 553 5.1.3 Bad recipient address syntax",
        "NEVER, 554 5.7.1 Message refused",
        "NOT_NOW, 450 4.2.1 Greylisted; come back",
        "NOT_NOW, 452 4.2.2 Mailbox full",
        "NOT_NOW, 552 5.2.2 Mailbox full",
        "NOT_NOW, 550 5.2.2 Quota exceeded",
        "NOT_NOW, 451 Requested action aborted",
        "SERVER_AWAY, 421 4.3.2 Shutting down",
        "NOT_NOW, something else went wrong with 3 of 550"
    })
    void eachAnswerHasItsReason(Reason reason, String answer) {
        assertEquals(reason, SmtpAnswer.reason(answer));
        // The provider says that there are bad addresses, and what the server said stands behind that.
        assertEquals(
                reason,
                SmtpAnswer.reason(new SendFailedException("Invalid Addresses", new MessagingException(answer + "\n"))));
    }
}
