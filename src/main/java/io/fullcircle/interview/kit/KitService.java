package io.fullcircle.interview.kit;

import io.fullcircle.booking.Booking;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Interviewers put together what they will ask. A kit is kept whole, under the lock of the booking’s row: two windows of one interviewer
 * come one after the other, and the one that has not seen what the other kept is told so.
 */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
public class KitService {

    /** Of these questions, those that may be in the kit: published and for this programme, or in it already. */
    private static final String THERE = """
            select count(*) from question q where q.public_id in (select cast(w as uuid) from unnest(string_to_array(?1, ',')) as w)
                and (q.state = 'PUBLISHED' and (q.programme_id is null or q.programme_id = ?2)
                    or exists (select 1 from kit_question k where k.booking_id = ?3 and k.question_id = q.id))
            """;

    private static final String KEEP = """
            insert into interview_kit (booking_id, persona_id, changed_at) values (?1, cast(?2 as smallint), ?3)
            on conflict (booking_id) do update
                set persona_id = excluded.persona_id, changed_at = excluded.changed_at, version = interview_kit.version + 1
            """;

    /** A chain that does not go with its question is left out. */
    private static final String FILL = """
            insert into kit_question (booking_id, question_id, position, chain_id)
            select ?1, q.id, w.position, c.chain_id
            from unnest(string_to_array(?2, ','), string_to_array(?3, ',')) with ordinality as w(question, chain, position)
                join question q on q.public_id = cast(w.question as uuid)
                left join chain_question c on c.question_id = q.id and c.chain_id = cast(w.chain as bigint)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Keeps a kit in place of what is there.
     *
     * @param seenVersion version that the interviewer saw, {@link Kit#NONE} where there was none
     * @throws DomainException not found, for everybody but its interviewer and for a persona that there is not; invalid, for too many
     *     questions or one that is no longer asked; a conflict once the mock is submitted or off, and when a newer kit is kept
     */
    public void compose(Viewer viewer, UUID bookingPublicId, KitDraft draft, int seenVersion) {
        Booking booking = em.createQuery("select b from Booking b where b.publicId = :id", Booking.class)
                .setParameter("id", bookingPublicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(b -> KitAccess.maySee(viewer, b.interviewerId()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        if (!KitAccess.open(booking.state())) {
            throw conflict("interview.kit.rule.over");
        }
        if (seenVersion != version(booking.id())) {
            throw conflict("interview.kit.rule.stale");
        }
        requireThere(viewer, booking, draft);
        em.createNativeQuery(KEEP)
                .setParameter(1, booking.id())
                .setParameter(2, draft.personaId())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        em.createNativeQuery("delete from kit_question where booking_id = ?1")
                .setParameter(1, booking.id())
                .executeUpdate();
        em.createNativeQuery(FILL)
                .setParameter(1, booking.id())
                .setParameter(2, questions(draft))
                .setParameter(
                        3,
                        draft.choices().stream()
                                .map(c -> Objects.toString(c.chainId(), "0"))
                                .collect(Collectors.joining(",")))
                .executeUpdate();
    }

    private void requireThere(Viewer viewer, Booking booking, KitDraft draft) {
        List<UUID> ids = draft.choices().stream().map(KitDraft.Choice::question).toList();
        if (ids.size() > Kit.MOST) {
            throw DomainException.invalid(null, "interview.kit.rule.most", Kit.MOST);
        }
        boolean own = KitAccess.maySeeQuestionsOf(viewer, booking.programmeId());
        Object there = em.createNativeQuery(THERE)
                .setParameter(1, questions(draft))
                .setParameter(2, own ? booking.programmeId() : -1L)
                .setParameter(3, booking.id())
                .getSingleResult();
        if (new HashSet<>(ids).size() != ids.size() || ((Number) there).intValue() != ids.size()) {
            throw DomainException.invalid(null, "interview.kit.rule.gone");
        }
        if (draft.personaId() != null && !persona(draft.personaId())) {
            throw DomainException.notFound();
        }
    }

    private boolean persona(long id) {
        return !em.createNativeQuery("select id from persona where id = ?1")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    private int version(long bookingId) {
        List<?> versions = em.createNativeQuery("select version from interview_kit where booking_id = ?1")
                .setParameter(1, bookingId)
                .getResultList();
        return versions.isEmpty() ? Kit.NONE : ((Number) versions.get(0)).intValue();
    }

    private static String questions(KitDraft draft) {
        return draft.choices().stream().map(c -> c.question().toString()).collect(Collectors.joining(","));
    }

    private static DomainException conflict(String key) {
        return new DomainException(DomainException.Kind.CONFLICT, null, key);
    }
}
