package io.fullcircle.account;

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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who may sign in. Made active; a suspended account keeps its history and cannot sign in. The address is kept in lower case and
 * belongs to one account only.
 */
@Entity
@Table(name = "account")
public class Account {

    /** Whether this account may sign in. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    private String email;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "photo_at")
    private Instant photoAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Account() {}

    /**
     * @param email address in lower case
     * @param passwordHash as the password hasher made it, never the password
     */
    public Account(UUID publicId, String email, String displayName, String passwordHash, Instant now) {
        this.publicId = publicId;
        this.email = email;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.status = Status.ACTIVE;
        this.language = Locale.ENGLISH.getLanguage();
        this.timeZone = "UTC";
        this.createdAt = now;
    }

    public Long id() {
        return id;
    }

    public UUID publicId() {
        return publicId;
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    /** The language in which this person reads the product. */
    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public boolean maySignIn() {
        return status == Status.ACTIVE;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Keeps its owner out until it is {@link #restore restored}. */
    public void suspend() {
        this.status = Status.SUSPENDED;
    }

    /** Lets its owner in again. */
    public void restore() {
        this.status = Status.ACTIVE;
    }

    /** Takes a new password, as a hash. */
    void changePassword(String hash) {
        this.passwordHash = hash;
    }

    /** Takes another name, which has been checked. */
    public void rename(String newName) {
        this.displayName = newName;
    }

    /** Takes another address, in lower case, which has been shown to be theirs. */
    public void moveTo(String newEmail) {
        this.email = newEmail;
    }

    /** The zone that this person reads times in, as an IANA id. */
    public String timeZone() {
        return timeZone;
    }

    /** Since when they have the photo that they have, null without one. */
    public Instant photoAt() {
        return photoAt;
    }

    /** Has another photo since then, or none any more. */
    public void showsPhotoSince(Instant at) {
        this.photoAt = at;
    }

    /** Takes the zone and language in which this person reads the product. Both are valid already. */
    public void read(Locale newLanguage, ZoneId newZone) {
        this.language = newLanguage.getLanguage();
        this.timeZone = newZone.getId();
    }
}
