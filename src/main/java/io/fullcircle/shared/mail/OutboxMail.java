package io.fullcircle.shared.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mail in the outbox: it waits, is tried again and again, and in the end is sent or given up. Its text does not outlive its use. */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {

    private static final int MAX_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_mail_seq")
    @SequenceGenerator(name = "outbox_mail_seq", sequenceName = "outbox_mail_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    private String recipient;

    private String language;

    private String subject;

    private String content;

    private boolean secret;

    private String calendar;

    @Column(name = "calendar_method")
    @Enumerated(EnumType.STRING)
    private MailCalendar.Method calendarMethod;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    private String worker;

    private String unsubscribe;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "failed_at")
    private Instant failedAt;

    /** For the persistence provider. */
    protected OutboxMail() {}

    OutboxMail(UUID publicId, Mail mail, Instant now) {
        this.publicId = publicId;
        this.recipient = mail.recipient();
        this.language = mail.language().getLanguage();
        this.subject = mail.subject();
        this.content = mail.text();
        this.secret = mail.secret();
        if (mail.calendar() != null) {
            this.calendar = mail.calendar().ics();
            this.calendarMethod = mail.calendar().method();
        }
        this.createdAt = now;
        this.expiresAt = now.plus(mail.lasts());
        this.nextAttemptAt = now;
    }

    public UUID publicId() {
        return publicId;
    }

    public String recipient() {
        return recipient;
    }

    public String language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    /** What it says; null once that was wiped. */
    public String content() {
        return content;
    }

    /** The appointment that it carries; null where it carries none, and once it was wiped. */
    public MailCalendar calendar() {
        return calendar == null ? null : new MailCalendar(calendarMethod, calendar);
    }

    /** The address at which its reader says that they want no more of this kind; null where there is no choice. */
    public String unsubscribe() {
        return unsubscribe;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** A worker takes it to send it, and counts as dead when it has not said by then what came of it. */
    public void lease(UUID taker, Instant until) {
        worker = taker.toString();
        attempts++;
        nextAttemptAt = until;
    }

    /** Whether this worker still has it: nobody else took it for dead. */
    public boolean heldBy(UUID taker) {
        return taker.toString().equals(worker);
    }

    /**
     * It is on its way, whatever others have come to meanwhile.
     *
     * @param keepContent true where nobody else gets it, so that it must be readable here
     */
    public void sent(Instant now, boolean keepContent) {
        worker = null;
        sentAt = now;
        failedAt = null;
        lastError = null;
        if (!keepContent) {
            content = null;
            calendar = null;
        }
    }

    /** An attempt was in vain. */
    public void failed(String error) {
        worker = null;
        lastError = shortened(error);
    }

    public void tryAgain(Instant next) {
        nextAttemptAt = next;
    }

    /**
     * Begins anew with one that was given up.
     *
     * @return false when nothing is left to send, or it was not given up
     */
    public boolean startAgain(Instant now) {
        if (failedAt == null || content == null) {
            return false;
        }
        failedAt = null;
        attempts = 0;
        nextAttemptAt = now;
        expiresAt = now.plus(Mail.ONE_DAY);
        return true;
    }

    /** It is not tried any more. */
    public void giveUp(Instant now) {
        worker = null;
        failedAt = now;
        if (secret) {
            content = null;
            calendar = null;
        }
    }

    /**
     * True when it has been tried for long enough, opens a door that is shut by now, or was good for less than a day. Anything else that
     * was never tried goes however old it is.
     */
    public boolean tooLate(Instant now) {
        boolean fleeting = secret || expiresAt.isBefore(createdAt.plus(Mail.ONE_DAY));
        return (fleeting || attempts > 0) && !now.isBefore(expiresAt);
    }

    private static String shortened(String error) {
        return error.length() <= MAX_ERROR ? error : error.substring(0, MAX_ERROR);
    }
}
