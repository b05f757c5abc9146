package io.fullcircle.people.standing;

import io.fullcircle.people.ApprovalDecided;
import io.fullcircle.people.PeopleAccess;
import io.fullcircle.people.PeopleService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Visible;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Interviewers apply, lay it down and come back; leads decide. What follows for their standing is worked out, not stored. */
@Stateless
@RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
public class StandingService {

    /** Most characters of why somebody applies. */
    public static final int MAX_WHY = 1000;

    /** Most characters of the reason of a decision. */
    public static final int MAX_REASON = 500;

    private static final String IDS = """
            select p.id, a.id from programme p cross join account a where p.public_id = ?1 and a.public_id = ?2 and p.archived_at is null
                and exists (select from membership m where m.programme_id = p.id and m.account_id = a.id and m.role = 'INTERVIEWER'
                    and m.ended_at is null)
            """;

    private static final String APPLY = """
            insert into interviewer_application (id, programme_id, account_id, why, applied_at)
            select nextval('interviewer_application_seq'), ?1, ?2, ?3, ?4
            where exists (select from interviewer_profile i where i.account_id = ?2)
                and not exists (select from interviewer_approval v where v.programme_id = ?1 and v.account_id = ?2 and v.withdrawn_at is null)
            on conflict do nothing
            """;

    private static final String DECIDE = """
            update interviewer_application set approved = ?3, decided_by = ?4, decided_at = ?5, reason = ?6
            where programme_id = ?1 and account_id = ?2 and decided_at is null
            """;

    private static final String RETIRE = """
            update interviewer_approval set withdrawn_by = account_id, withdrawn_at = ?3, version = version + 1
            where programme_id = ?1 and account_id = ?2 and withdrawn_at is null
            """;

    private static final String BACK = """
            update interviewer_approval set asked_at = null, away_since = null, returned_at = ?3
            where programme_id = ?1 and account_id = ?2 and withdrawn_at is null and asked_at is not null
            """;

    private static final String DAYS = """
            insert into supply_policy (programme_id, quiet_days, changed_by, changed_at) values (?1, ?2, ?3, ?4)
            on conflict (programme_id) do update set quiet_days = excluded.quiet_days, changed_by = excluded.changed_by,
                changed_at = excluded.changed_at
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private PeopleService people;

    @Inject
    private Clock clock;

    @Inject
    private Event<ApprovalDecided> decided;

    /**
     * Asks to run mocks in a programme.
     *
     * @param programme public id
     * @throws DomainException not found for who does not interview there; naming {@code why}; a conflict while they have not said what
     *     they bring, have applied already or are approved
     */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public void apply(Viewer viewer, UUID programme, String why) {
        long id = ids(programme, viewer.publicId()).programme();
        String text = tidy("why", why, MAX_WHY, "people.standing.rule.why");
        if (execute(APPLY, id, viewer.accountId(), text, now()) == 0) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "people.standing.rule.applied");
        }
    }

    /**
     * Decides an application. Approving needs none, and no reason.
     *
     * @param programme public id
     * @param account public id
     * @throws DomainException not found for who may not, and for who does not interview there; naming {@code reason}; a conflict when there
     *     is nothing to decline any more; invalid while the interviewer has said nothing to judge by
     */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public void decide(Viewer viewer, UUID programme, UUID account, boolean approve, String reason) {
        Ids ids = ids(programme, account);
        if (!PeopleAccess.mayApprove(viewer, ids.programme(), ids.account())) {
            throw DomainException.notFound();
        }
        if (approve) {
            String text = reason == null || reason.isBlank()
                    ? ""
                    : tidy("reason", reason, MAX_REASON, "people.standing.rule.reason");
            people.approve(viewer, programme, account, text);
            return;
        }
        String text = tidy("reason", reason, MAX_REASON, "people.standing.rule.reason");
        if (execute(DECIDE, ids.programme(), ids.account(), false, viewer.accountId(), now(), text) == 0) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "people.standing.rule.decided");
        }
        decided.fire(new ApprovalDecided(ids.programme(), ids.account(), false, viewer.accountId(), text));
    }

    /** What was applied for is decided with an approval, whichever way it came about. */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public void close(ApprovalDecided approval) {
        if (approval.approved()) {
            execute(
                    DECIDE,
                    approval.programmeId(),
                    approval.accountId(),
                    true,
                    approval.by(),
                    now(),
                    approval.reason());
        }
    }

    /**
     * Lays it down. What is booked stays booked.
     *
     * @param programme public id
     * @throws DomainException not found for who is not approved there
     */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public void retire(Viewer viewer, UUID programme) {
        requireOne(execute(RETIRE, ids(programme, viewer.publicId()).programme(), viewer.accountId(), now()));
    }

    /**
     * Says that they are still there, or there again; their time is offered as before.
     *
     * @param programme public id
     * @throws DomainException not found for who is asked nothing there
     */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public void comeBack(Viewer viewer, UUID programme) {
        requireOne(execute(BACK, ids(programme, viewer.publicId()).programme(), viewer.accountId(), now()));
    }

    /**
     * Says after how many days without a sign of them interviewers of a programme are asked.
     *
     * @param days 14 to 365
     * @throws DomainException not found for who may not; naming {@code days}
     */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public void ask(Viewer viewer, long programmeId, Integer days) {
        if (!StandingAccess.maySee(viewer, programmeId)) {
            throw DomainException.notFound();
        }
        if (days == null || days < 14 || days > 365) {
            throw DomainException.invalid("days", "people.standing.rule.days");
        }
        execute(DAYS, programmeId, days, viewer.accountId(), now());
    }

    private record Ids(long programme, long account) {}

    private Ids ids(UUID programme, UUID account) {
        List<?> rows = em.createNativeQuery(IDS)
                .setParameter(1, programme)
                .setParameter(2, account)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new Ids(((Number) c[0]).longValue(), ((Number) c[1]).longValue()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private static String tidy(String field, String text, int most, String rule) {
        String tidy = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (tidy.length() > most || !Visible.anyIn(tidy)) {
            throw DomainException.invalid(field, rule, most);
        }
        return tidy;
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw DomainException.notFound();
        }
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private int execute(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }
}
