package io.fullcircle.account.throttle;

import io.fullcircle.account.throttle.Attempt.Subject;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Slows down who guesses passwords, and who asks for too much, on all nodes together. Every attempt is announced here before its password is looked at, and its
 * success afterwards; in transactions of their own, for a failure must count whatever becomes of the caller's.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ThrottleService {

    private static final String INSERT = """
            insert into sign_in_throttle (subject, failures, last_at, blocked_until) values (?1, 0, ?2, ?2)
            on conflict (subject) do nothing
            """;

    /** Old rows go with new ones, a handful each time. */
    private static final String REMOVE_OLD = """
            delete from sign_in_throttle where subject in (
                select subject from sign_in_throttle where last_at < ?1 order by last_at limit 50 for update skip locked)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Lets an attempt begin and counts it.
     *
     * @throws DomainException too often, with the seconds to wait, when earlier failures still hold it up; then it does not count
     */
    public void begin(Attempt attempt) {
        // The database keeps microseconds, and rounds: a new row must not begin in the future.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Throttle> throttles = new ArrayList<>();
        for (Subject subject : attempt.subjects()) {
            throttles.add(locked(subject, now));
        }
        Duration wait = throttles.stream()
                .map(t -> t.wait(now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw DomainException.tooOften(wait);
        }
        for (int i = 0; i < throttles.size(); i++) {
            throttles.get(i).attempted(attempt.subjects().get(i).policy(), now);
        }
        // Last, for who removes rows waits for nobody while others may wait for them.
        em.flush();
        removeOld(now);
    }

    /** The attempt that began was right. */
    public void succeeded(Attempt attempt) {
        Instant now = clock.instant();
        for (Subject subject : attempt.subjects()) {
            Throttle throttle = em.find(Throttle.class, subject.hash(), LockModeType.PESSIMISTIC_WRITE);
            if (throttle != null && subject.own()) {
                throttle.cleared(now);
            } else if (throttle != null) {
                throttle.succeeded(subject.policy());
            }
        }
    }

    private Throttle locked(Subject subject, Instant now) {
        em.createNativeQuery(INSERT)
                .setParameter(1, subject.hash())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return em.find(Throttle.class, subject.hash(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void removeOld(Instant now) {
        em.createNativeQuery(REMOVE_OLD)
                .setParameter(1, now.minus(ThrottlePolicy.KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
