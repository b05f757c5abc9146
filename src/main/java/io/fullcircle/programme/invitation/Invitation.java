package io.fullcircle.programme.invitation;

import io.fullcircle.shared.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Somebody is asked to be something in a programme. Open until it is accepted or withdrawn; its link works for a while each time it is sent. */
@Entity
@Table(name = "invitation")
public class Invitation {

    /** How long a link works. */
    static final Duration LASTS = Duration.ofDays(14);

    /** So long nobody sends it again: the mail may only be slow. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_seq")
    @SequenceGenerator(name = "invitation_seq", sequenceName = "invitation_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    @Column(name = "programme_id", updatable = false)
    private long programmeId;

    @Column(name = "cohort_id", updatable = false)
    private Long cohortId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(updatable = false)
    private String email;

    @Column(name = "display_name")
    private String displayName;

    private String language;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "invited_by")
    private long invitedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "times_sent")
    private int timesSent;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "accepted_by")
    private Long acceptedBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Invitation() {}

    /** One that has not been sent yet: {@link #send} comes next. */
    Invitation(UUID publicId, InvitationTarget target, InvitedLine person, Instant now) {
        this.publicId = publicId;
        this.programmeId = target.programmeId();
        this.cohortId = target.cohortId();
        this.role = target.role();
        this.email = person.email();
        this.displayName = person.name();
        this.createdAt = now;
    }

    /**
     * Is on its way with a new link; an older one works no longer.
     *
     * @param by account of who sends it and stands for it from now on
     */
    void send(byte[] hash, long by, Locale in, Instant now) {
        tokenHash = hash.clone();
        invitedBy = by;
        language = in.getLanguage();
        sentAt = now;
        expiresAt = now.plus(LASTS);
        timesSent++;
    }

    /** Takes a name that was given later, where there is one. */
    void call(String name) {
        if (name != null) {
            displayName = name;
        }
    }

    void accept(long account, Instant now) {
        acceptedAt = now;
        acceptedBy = account;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    public UUID publicId() {
        return publicId;
    }

    public long programmeId() {
        return programmeId;
    }

    public Long cohortId() {
        return cohortId;
    }

    public Role role() {
        return role;
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public long invitedBy() {
        return invitedBy;
    }

    int timesSent() {
        return timesSent;
    }

    /** True while nobody has accepted or withdrawn it, whether its link still works or not. */
    public boolean isOpen() {
        return acceptedAt == null && withdrawnAt == null;
    }

    public boolean isAccepted() {
        return acceptedAt != null;
    }

    public boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    /** True when it was sent so short a time ago that it is not sent again yet. */
    public boolean isResting(Instant now) {
        return sentAt.plus(PAUSE).isAfter(now);
    }

    /** True when this person sent it for the first and only time within such a time. */
    boolean isOf(long account, Instant now, Duration within) {
        return invitedBy == account && timesSent == 1 && createdAt.plus(within).isAfter(now);
    }
}
