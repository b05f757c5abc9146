package io.fullcircle.interview.kit;

import io.fullcircle.booking.Booking;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps which questions were asked and how it went, as part of a scorecard: within the transaction of who keeps that, who has made sure
 * that the viewer may write it, that nobody else does so now, and that it is not submitted.
 */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AskedService {

    /** Most questions that one mock can have been asked, far beyond what its time allows. */
    private static final int MOST = 40;

    private static final String MEANT = """
             (select q.id, q.public_id from question q
                where q.public_id in (select cast(w as uuid) from unnest(string_to_array(?1, ',')) as w)
                    and (q.state = 'PUBLISHED' and (q.programme_id is null or q.programme_id = ?2)
                        or exists (select 1 from kit_question k where k.booking_id = ?3 and k.question_id = q.id)
                        or exists (select 1 from asked_question a where a.booking_id = ?3 and a.question_id = q.id))) m
            """;

    private static final String KEEP = """
            insert into asked_question (booking_id, question_id, outcome, asked_at)
            select ?3, m.id, w.outcome, ?5 from %s
                join unnest(string_to_array(?1, ','), string_to_array(?4, ',')) as w(question, outcome)
                    on cast(w.question as uuid) = m.public_id
            where w.outcome <> ''
            on conflict (booking_id, question_id) do update set outcome = excluded.outcome
                where asked_question.outcome <> excluded.outcome
            """.formatted(MEANT);

    private static final String FORGET = """
            delete from asked_question where booking_id = ?2 and question_id in (select q.id from question q
                where q.public_id in (select cast(w as uuid) from unnest(string_to_array(?1, ',')) as w))
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * Keeps what is said; a question that it says nothing about stays as it was.
     *
     * @throws DomainException invalid, for a question that this interviewer cannot have asked, or one that comes twice
     */
    public void keep(Viewer viewer, Booking booking, List<AskedDraft> asked, Instant now) {
        if (asked.isEmpty()) {
            return;
        }
        boolean own = KitAccess.maySeeQuestionsOf(viewer, booking.programmeId());
        long programme = own ? booking.programmeId() : -1;
        String questions = joined(asked, a -> a.question().toString());
        long different = asked.stream().map(AskedDraft::question).distinct().count();
        Object there = em.createNativeQuery("select count(*) from" + MEANT)
                .setParameter(1, questions)
                .setParameter(2, programme)
                .setParameter(3, booking.id())
                .getSingleResult();
        if (different != asked.size() || asked.size() > MOST || ((Number) there).longValue() != different) {
            throw DomainException.invalid(null, "interview.kit.rule.notAsked");
        }
        em.createNativeQuery(KEEP)
                .setParameter(1, questions)
                .setParameter(2, programme)
                .setParameter(3, booking.id())
                .setParameter(
                        4,
                        joined(
                                asked,
                                a -> a.outcome() == null ? "" : a.outcome().name()))
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        List<AskedDraft> taken = asked.stream().filter(a -> a.outcome() == null).toList();
        if (!taken.isEmpty()) {
            em.createNativeQuery(FORGET)
                    .setParameter(1, joined(taken, a -> a.question().toString()))
                    .setParameter(2, booking.id())
                    .executeUpdate();
        }
    }

    private static String joined(List<AskedDraft> asked, Function<AskedDraft, String> part) {
        return asked.stream().map(part).collect(Collectors.joining(","));
    }
}
