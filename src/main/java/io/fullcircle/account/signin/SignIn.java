package io.fullcircle.account.signin;

import io.fullcircle.shared.access.SignInLimits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One sign-in of a person on a device, from the password to its end. It outlives the HTTP session when the device was asked to remember
 * it: then a cookie brings it back, which is worth one use and replaced by the next.
 */
@Entity
@Table(name = "sign_in")
public class SignIn {

    /** Two tabs that are opened at once send the same cookie; so long after its use the second is taken for such a tab. */
    static final Duration TWO_TABS = Duration.ofSeconds(60);

    /** Why it ended before its time. A device is no longer known after any but the first. */
    public enum Ending {
        SIGNED_OUT,
        REVOKED,
        STOLEN
    }

    /** What a cookie that wants a sign-in back turned out to be. */
    enum Recall {
        /** The one that is out: the sign-in is back, and the cookie has to be replaced. */
        CURRENT,
        /** The one before it, a moment ago: the sign-in is back, and its new cookie is on its way already. */
        JUST_REPLACED,
        /** One that was used before, so two have it: the sign-in has ended. */
        STOLEN,
        /** It has ended, or run out. */
        OVER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_seq")
    @SequenceGenerator(name = "sign_in_seq", sequenceName = "sign_in_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    private String browser;
    private String platform;
    private String network;

    @Column(name = "signed_in_at", updatable = false)
    private Instant signedInAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Ending ending;

    @Column(name = "device_hash", updatable = false)
    private byte[] deviceHash;

    @Column(name = "validator_hash")
    private byte[] validatorHash;

    @Column(name = "previous_hash")
    private byte[] previousHash;

    @Column(name = "rotated_at")
    private Instant rotatedAt;

    /** For the persistence provider. */
    protected SignIn() {}

    SignIn(UUID publicId, long accountId, Device device, String network, byte[] deviceHash, Instant now) {
        this.publicId = publicId;
        this.accountId = accountId;
        this.browser = device.browser();
        this.platform = device.platform();
        this.network = network;
        this.deviceHash = deviceHash.clone();
        this.signedInAt = now;
        this.usedAt = now;
        this.expiresAt = now.plus(SignInLimits.ABSOLUTE);
    }

    /** Lets a cookie bring it back, until it is 30 days old. */
    void remember(byte[] validator) {
        validatorHash = validator.clone();
        expiresAt = signedInAt.plus(SignInLimits.REMEMBERED);
    }

    /**
     * Judges a cookie, and with a stolen one ends the sign-in: whoever has it loses it with its owner, who is asked for the password.
     *
     * @param validator hash of what the cookie holds
     */
    Recall recall(byte[] validator, Instant now) {
        if (endedAt != null || validatorHash == null || !now.isBefore(expiresAt)) {
            return Recall.OVER;
        }
        if (MessageDigest.isEqual(validatorHash, validator)) {
            usedAt = now;
            return Recall.CURRENT;
        }
        if (previousHash != null
                && MessageDigest.isEqual(previousHash, validator)
                && now.isBefore(rotatedAt.plus(TWO_TABS))) {
            usedAt = now;
            return Recall.JUST_REPLACED;
        }
        end(Ending.STOLEN, now);
        return Recall.STOLEN;
    }

    /** Replaces the cookie by a new one. */
    void rotate(byte[] validator, Instant now) {
        previousHash = validatorHash;
        validatorHash = validator.clone();
        rotatedAt = now;
    }

    /** Ends it; one that has ended already keeps its ending. */
    void end(Ending why, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            ending = why;
        }
    }

    Long id() {
        return id;
    }

    UUID publicId() {
        return publicId;
    }

    long accountId() {
        return accountId;
    }

    byte[] deviceHash() {
        return deviceHash.clone();
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Ending ending() {
        return ending;
    }
}
