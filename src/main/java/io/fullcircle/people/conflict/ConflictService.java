package io.fullcircle.people.conflict;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps people apart who should not meet in a mock: from then on neither is offered to the other, and nobody says why. What is booked
 * already stays until somebody calls it off, for a mock that vanished would say it.
 */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD})
public class ConflictService {

    private static final String INSERT = """
            insert into conflict_of_interest (id, public_id, account_id, other_id, other_email, employer, reason, note, declared_by,
                declared_at)
            values (nextval('conflict_of_interest_seq'), ?1, ?2, nullif(?3, 0), nullif(?4, ''), nullif(?5, ''), ?6, ?7, ?8, ?9)
            on conflict do nothing
            """;

    /** Somebody on the other side of the mocks of a programme that the viewer takes part in too. */
    private static final String OTHER = """
            select a.id from account a where a.public_id = ?1 and exists (select from membership m
                join membership o on o.programme_id = m.programme_id and o.account_id = a.id and o.ended_at is null
                    and o.role = case m.role when 'CANDIDATE' then 'INTERVIEWER' else 'CANDIDATE' end
                where m.account_id = ?2 and m.ended_at is null and m.role <> 'LEAD')
            """;

    private static final String SIDE = """
            select a.id from account a where a.public_id = ?1 and exists (select from membership m
                where m.account_id = a.id and m.programme_id = ?2 and m.role = ?3 and m.ended_at is null)
            """;

    private static final String WITHDRAW = """
            update conflict_of_interest f set withdrawn_by = ?2, withdrawn_at = ?3
            where f.public_id = ?1 and f.withdrawn_at is null and %s
            """;

    private static final String OWN = WITHDRAW.formatted("f.account_id = ?2 and f.declared_by = ?2");

    private static final String IN_PROGRAMME = WITHDRAW.formatted("""
            exists (select from membership m where m.account_id = f.account_id and m.programme_id = ?4 and m.role <> 'LEAD')
                and (f.other_id is null
                    or exists (select from membership m where m.account_id = f.other_id and m.programme_id = ?4 and m.role <> 'LEAD'))
            """);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Declares one of the viewer's own. It says nothing of whether anybody has the address or works there.
     *
     * @throws DomainException not found for who takes part in no mocks; naming {@code other} where that is nobody whom they could meet,
     *     and {@code email} where it is their own; a conflict where they have declared the same before
     */
    public void declare(Viewer viewer, ConflictDraft draft) {
        if (!ConflictAccess.mayDeclare(viewer)) {
            throw DomainException.notFound();
        }
        if (draft.email().equals(viewer.email())) {
            throw DomainException.invalid("email", "people.conflict.rule.self");
        }
        long other = draft.other() == null
                ? 0
                : first(OTHER, draft.other(), viewer.accountId())
                        .orElseThrow(() -> DomainException.invalid("other", "people.conflict.rule.other"));
        if (!insert(viewer.accountId(), other, draft, viewer.accountId())) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "people.conflict.rule.already");
        }
    }

    /**
     * Keeps a candidate and an interviewer of a programme apart.
     *
     * @param draft with the interviewer as the other side
     * @throws DomainException not found for who does not lead the whole programme; naming {@code candidate} or {@code other} where that is
     *     none of its; a conflict where it was declared before
     */
    @RolesAllowed(Role.Names.LEAD)
    public void declareBetween(Viewer viewer, long programmeId, UUID candidate, ConflictDraft draft) {
        if (!ConflictAccess.mayOversee(viewer, programmeId)) {
            throw DomainException.notFound();
        }
        long one = first(SIDE, candidate, programmeId, Role.CANDIDATE.name())
                .orElseThrow(() -> DomainException.invalid("candidate", "people.conflict.rule.other"));
        long other = first(SIDE, draft.other(), programmeId, Role.INTERVIEWER.name())
                .orElseThrow(() -> DomainException.invalid("other", "people.conflict.rule.other"));
        if (one == other) {
            throw DomainException.invalid("other", "people.conflict.rule.other");
        }
        if (!insert(one, other, draft, viewer.accountId())) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "people.conflict.rule.already");
        }
    }

    /** Declares one with whom the viewer has to do in a mock, as they say when they let it go; said twice it is declared once. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public void declareWith(Viewer viewer, long other) {
        insert(
                viewer.accountId(),
                other,
                ConflictDraft.with(viewer.publicId(), ConflictReason.PERSONAL, ""),
                viewer.accountId());
    }

    /**
     * Takes back what the viewer has declared of themselves. They meet again where nothing else keeps them apart.
     *
     * @param conflict public id
     * @throws DomainException not found for what is not theirs, or not any more
     */
    public void withdraw(Viewer viewer, UUID conflict) {
        requireOne(execute(OWN, conflict, viewer.accountId(), now()));
    }

    /**
     * The same by a lead, whoever declared it.
     *
     * @param conflict public id
     * @throws DomainException not found for who does not lead the whole programme, and for what does not stand in it
     */
    @RolesAllowed(Role.Names.LEAD)
    public void withdrawIn(Viewer viewer, long programmeId, UUID conflict) {
        if (!ConflictAccess.mayOversee(viewer, programmeId)) {
            throw DomainException.notFound();
        }
        requireOne(execute(IN_PROGRAMME, conflict, viewer.accountId(), now(), programmeId));
    }

    private boolean insert(long account, long other, ConflictDraft draft, long by) {
        return execute(
                        INSERT,
                        Uuid7.at(clock.instant()),
                        account,
                        other,
                        draft.email(),
                        draft.employer(),
                        draft.reason().name(),
                        draft.note(),
                        by,
                        now())
                == 1;
    }

    private Object now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw DomainException.notFound();
        }
    }

    private Optional<Long> first(String sql, Object... parameters) {
        List<?> rows = query(sql, parameters).getResultList();
        return rows.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    private int execute(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
