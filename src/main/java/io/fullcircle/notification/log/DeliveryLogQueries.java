package io.fullcircle.notification.log;

import io.fullcircle.notification.MailRow.State;
import io.fullcircle.notification.NotificationAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether somebody got the mails about their mocks, for those who lead the programme that these are in. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeliveryLogQueries {

    /** So many of the newest are shown. */
    public static final int MOST = 100;

    private static final String MEMBER = """
            select a.id, a.display_name, m.programme_id, m.cohort_id from account a
                join membership m on m.account_id = a.id and m.ended_at is null
            where a.public_id = ?1
            """;

    private static final String MAILS = """
            select kind, created_at, sent_at, failed_at, attempts, worker is not null from outbox_mail
            where account_id = ?1 and kind is not null and programme_id = any (cast(string_to_array(?2, ',') as bigint[]))
            order by created_at desc, id desc limit ?3
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * Of the last thirty days, in the programmes in which this person leads the other one.
     *
     * @param account public id
     * @return empty where they lead none that the other one belongs to
     */
    public Optional<DeliveryLog> of(Viewer viewer, UUID account) {
        List<?> memberships =
                em.createNativeQuery(MEMBER).setParameter(1, account).getResultList();
        List<Object[]> led = memberships.stream()
                .map(row -> (Object[]) row)
                .filter(c ->
                        NotificationAccess.maySeeDeliveries(viewer, number(c[2]), c[3] == null ? null : number(c[3])))
                .toList();
        if (led.isEmpty()) {
            return Optional.empty();
        }
        String programmes =
                led.stream().map(c -> String.valueOf(c[2])).distinct().collect(Collectors.joining(","));
        List<?> mails = em.createNativeQuery(MAILS)
                .setParameter(1, number(led.get(0)[0]))
                .setParameter(2, programmes)
                .setParameter(3, MOST)
                .getResultList();
        return Optional.of(new DeliveryLog(
                (String) led.get(0)[1],
                mails.stream().map(row -> row((Object[]) row)).toList()));
    }

    private static DeliveryRow row(Object[] c) {
        Instant sent = Columns.instant(c[2]);
        State state = State.of(sent, Columns.instant(c[3]), (Boolean) c[5], ((Number) c[4]).intValue());
        return new DeliveryRow((String) c[0], Columns.instant(c[1]), sent, state);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
