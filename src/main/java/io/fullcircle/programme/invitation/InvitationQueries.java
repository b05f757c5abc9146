package io.fullcircle.programme.invitation;

import io.fullcircle.programme.ProgrammeRow;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Invitations that nobody has answered, as who may change the members sees them. */
@Stateless
@RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InvitationQueries {

    /** Whether who sent it may still do so is {@link InvitationAccess#mayInvite} in one statement for all of them. */
    private static final String OPEN = """
            select i.public_id, i.email, i.display_name, i.role, c.name, a.display_name, i.sent_at, i.expires_at, i.cohort_id,
                a.status = 'ACTIVE' and (
                    exists (select 1 from account_role r where r.account_id = a.id and r.role = 'ADMINISTRATOR')
                    or exists (select 1 from membership m where m.account_id = a.id and m.role = 'LEAD' and m.ended_at is null
                        and m.programme_id = i.programme_id
                        and (m.cohort_id is null or i.role = 'CANDIDATE' and m.cohort_id = i.cohort_id)))
            from invitation i join account a on a.id = i.invited_by left join cohort c on c.id = i.cohort_id
            where i.programme_id = ?1 and i.accepted_at is null and i.withdrawn_at is null
            order by i.sent_at desc, i.id desc
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Open invitations into a programme that this person may send again and withdraw, the newest first. */
    public List<InvitationRow> open(Viewer viewer, ProgrammeRow programme) {
        Instant now = clock.instant();
        List<?> rows =
                em.createNativeQuery(OPEN).setParameter(1, programme.id()).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> mayInvite(viewer, programme.id(), row))
                .map(row -> row(row, now))
                .toList();
    }

    private static boolean mayInvite(Viewer viewer, long programme, Object[] row) {
        Long cohort = row[8] == null ? null : ((Number) row[8]).longValue();
        return InvitationAccess.mayInvite(viewer, programme, cohort, Role.valueOf((String) row[3]));
    }

    private static InvitationRow row(Object[] row, Instant now) {
        Instant sent = Columns.instant(row[6]);
        Instant expires = Columns.instant(row[7]);
        return new InvitationRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Role.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                (Boolean) row[9],
                sent,
                expires,
                !expires.isAfter(now),
                sent.plus(Invitation.PAUSE).isAfter(now));
    }
}
