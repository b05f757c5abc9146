package io.fullcircle.readiness;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What has been heard from candidates: one statement each, however much it is, never more than the viewer may see. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadinessQueries {

    private static final String SUBJECTS = """
            select new io.fullcircle.readiness.ReportSubjectRow(a.id, a.publicId, a.displayName, p.id, p.publicId, p.name,
                c.id, c.publicId, c.name, m.endedAt, t.jobFamily, t.level, t.targetDate, c.jobFamily, c.level,
                (select count(o) from Booking o where o.candidateId = a.id and o.interviewerId = :me
                    and o.state = io.fullcircle.booking.BookingState.CONFIRMED))
            from ProgrammeMember m join Account a on a.id = m.accountId join Cohort c on c.id = m.cohortId
                join c.programme p left join CandidateProfile t on t.accountId = m.accountId
            where m.role = io.fullcircle.shared.access.Role.CANDIDATE and p.archivedAt is null
            """;

    private static final String HEARD = """
            select new io.fullcircle.readiness.HeardRow(r.principleId, r.signal, r.evidence, r.level, b.publicId, b.cohortId,
                b.startsAt, i.id, i.displayName)
            from Rating r join Scorecard s on s.id = r.scorecardId join Booking b on b.id = r.bookingId
                join Account i on i.id = b.interviewerId
            where b.candidateId = :candidate and b.programmeId = :programme and s.releasedAt is not null
            order by b.startsAt, b.id, r.principleId
            """;

    /** Present memberships before those that have ended, then by programme. */
    private static final Comparator<ReportSubjectRow> PRESENT_FIRST = Comparator.comparing(
                    ReportSubjectRow::ended, Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(ReportSubjectRow::programmeName)
            .thenComparing(ReportSubjectRow::cohortId);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private AuditService audit;

    /** This person as a candidate, wherever they are or were one: present memberships first. */
    public List<ReportSubjectRow> own(Viewer viewer) {
        return em.createQuery(SUBJECTS + " and a.id = :account", ReportSubjectRow.class)
                .setParameter("account", viewer.accountId())
                .setParameter("me", viewer.accountId())
                .getResultStream()
                .sorted(PRESENT_FIRST)
                .toList();
    }

    /** A candidate of a programme, by their public ids; empty when there is none whose report this person may know of. */
    public Optional<ReportSubjectRow> subject(Viewer viewer, UUID candidate, UUID programme) {
        return em.createQuery(
                        SUBJECTS + " and a.publicId = :candidate and p.publicId = :programme", ReportSubjectRow.class)
                .setParameter("candidate", candidate)
                .setParameter("programme", programme)
                .setParameter("me", viewer.accountId())
                .getResultStream()
                .filter(subject -> ReadinessAccess.maySee(viewer, subject))
                .min(PRESENT_FIRST);
    }

    /** All released ratings of a candidate in a programme, oldest first; none for who may not read them. Reading another's is written down. */
    public List<HeardRow> heard(Viewer viewer, ReportSubjectRow subject) {
        if (!ReadinessAccess.mayRead(viewer, subject)) {
            return List.of();
        }
        if (!ReadinessAccess.isOwn(viewer, subject)) {
            audit.recordReading(AuditEntry.by(viewer, AuditAction.REPORT_READ)
                    .to(subject.candidateId())
                    .in(subject.programmeId())
                    .about(subject.programmePublicId()));
        }
        return em.createQuery(HEARD, HeardRow.class)
                .setParameter("candidate", subject.candidateId())
                .setParameter("programme", subject.programmeId())
                .getResultList();
    }
}
