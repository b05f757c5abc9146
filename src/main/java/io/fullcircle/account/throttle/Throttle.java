package io.fullcircle.account.throttle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The failures in a row of one subject. An attempt counts as a failure from its beginning, so that many at once gain nothing. */
@Entity
@Table(name = "sign_in_throttle")
public class Throttle {

    @Id
    private String subject;

    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    /** For the persistence provider. */
    protected Throttle() {}

    Throttle(String subject, Instant now) {
        this.subject = subject;
        this.lastAt = now;
        this.blockedUntil = now;
    }

    /** How long the next attempt has to wait; nothing or less than nothing when it need not. */
    Duration wait(Instant now) {
        return Duration.between(now, blockedUntil);
    }

    /** Counts an attempt, as a failure until it {@link #succeeded}. */
    void attempted(ThrottlePolicy policy, Instant now) {
        if (!now.isBefore(lastAt.plus(policy.forgotten()))) {
            failures = 0;
        }
        failures++;
        lastAt = now;
        blockedUntil = now.plus(policy.delay(failures));
    }

    /** Takes one attempt back that was counted. What others failed at stays. */
    void succeeded(ThrottlePolicy policy) {
        failures = Math.max(0, failures - 1);
        blockedUntil = lastAt.plus(policy.delay(failures));
    }

    /** Clears the slate. */
    void cleared(Instant now) {
        failures = 0;
        blockedUntil = now;
    }

    int failures() {
        return failures;
    }
}
