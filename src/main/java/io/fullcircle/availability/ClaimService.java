package io.fullcircle.availability;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.persistence.Violation;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Takes people's time and gives it back, within the transaction of whoever books. That nobody is taken twice is kept by the exclusion
 * constraint of {@code person_claim} alone: {@code insert … on conflict do nothing} neither deadlocks nor stalls where a plain insert
 * does, and a row that was not inserted says that the time was taken.
 */
@Stateless
@RolesAllowed({Role.Names.PERSON, Role.Names.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ClaimService {

    /** Takes one person's time unless it is taken; its parameters are the booking, the person, the start and the end. */
    static final String CLAIM = """
            insert into person_claim (booking_id, account_id, during) values (?1, ?2, tstzrange(?3, ?4, '[)'))
            on conflict do nothing
            """;

    /** Gives back what one booking took. */
    static final String RELEASE = "delete from person_claim where booking_id = ?1";

    private static final String HOLD = "select id from account where id = ?1 for no key update";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * Takes the time of all these people for one booking. They are taken in the order of their ids, so that two who want the same people
     * never wait for each other in a circle.
     *
     * @param during from when to when, by account
     * @return empty when all are taken now; else the account of one whose time was taken already, and the caller has to roll back
     */
    public OptionalLong claim(long bookingId, Map<Long, TimeSpan> during) {
        for (Map.Entry<Long, TimeSpan> one : new TreeMap<>(during).entrySet()) {
            if (!claimed(bookingId, one.getKey(), one.getValue())) {
                return OptionalLong.of(one.getKey());
            }
        }
        return OptionalLong.empty();
    }

    /** Gives back all time that this booking took. */
    public void release(long bookingId) {
        em.createNativeQuery(RELEASE).setParameter(1, bookingId).executeUpdate();
    }

    /**
     * Holds one person's time until the transaction ends: whoever books it and whoever changes what they offer wait for each other, so that
     * nothing is booked that has just been closed, and the caps are counted one booking after the other.
     */
    public void hold(long account) {
        em.createNativeQuery(HOLD).setParameter(1, account).getResultList();
    }

    private boolean claimed(long bookingId, long account, TimeSpan during) {
        try {
            return em.createNativeQuery(CLAIM)
                            .setParameter(1, bookingId)
                            .setParameter(2, account)
                            .setParameter(3, during.start().atOffset(ZoneOffset.UTC))
                            .setParameter(4, during.end().atOffset(ZoneOffset.UTC))
                            .executeUpdate()
                    == 1;
        } catch (PersistenceException e) {
            if (Violation.lostRace(e)) {
                return false;
            }
            throw e;
        }
    }
}
