package io.fullcircle.people;

import io.fullcircle.catalogue.Level;
import io.fullcircle.programme.ProgrammeRow;
import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Profiles and approvals as their pages show them: one statement each, never more than the viewer may see. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PeopleQueries {

    private static final String INTERVIEWERS = """
            select new io.fullcircle.people.InterviewerRow(a.id, a.publicId, a.displayName, a.email, i.headline,
                i.yearsInterviewing, i.level, i.barRaiser,
                (select count(s) from InterviewerProfile x join x.strengths s where x.accountId = m.accountId),
                v.approvedAt, b.displayName, a.photoAt)
            from ProgrammeMember m join Account a on a.id = m.accountId
                left join InterviewerProfile i on i.accountId = m.accountId
                left join Approval v on v.programmeId = m.programmeId and v.accountId = m.accountId
                    and v.withdrawnAt is null
                left join Account b on b.id = v.approvedBy
            where m.programmeId = :programme and m.endedAt is null
                and m.role = io.fullcircle.shared.access.Role.INTERVIEWER
            order by a.displayName, a.id
            """;

    /** Whom the viewer could not be offered as a candidate, for whatever reason, is none of them: nobody is told why. */
    private static final String APPROVED = """
            select a.id, a.public_id, a.display_name, a.time_zone, i.headline, i.years_interviewing, i.level, i.bar_raiser, a.photo_at
            from membership m join account a on a.id = m.account_id and a.status = 'ACTIVE'
                join interviewer_profile i on i.account_id = m.account_id
                join interviewer_approval v on v.programme_id = m.programme_id and v.account_id = m.account_id
            where m.programme_id = ?1 and m.role = 'INTERVIEWER' and m.ended_at is null and v.withdrawn_at is null
                and a.id not in (select b.interviewer_id from barred_pair b where b.candidate_id = ?2)
            order by a.display_name, a.id
            """;

    private static final String OWN_APPROVALS = """
            select new io.fullcircle.people.OwnApprovalRow(p.name, v.approvedAt)
            from ProgrammeMember m join Programme p on p.id = m.programmeId
                left join Approval v on v.programmeId = m.programmeId and v.accountId = m.accountId
                    and v.withdrawnAt is null
            where m.accountId = :account and m.endedAt is null and p.archivedAt is null
                and m.role = io.fullcircle.shared.access.Role.INTERVIEWER
            order by p.name
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** What this person prepares for, empty until they have said it. */
    @RolesAllowed(Role.Names.CANDIDATE)
    public Optional<CandidateProfileRow> candidateProfile(Viewer viewer) {
        return em.createQuery(
                        "select new io.fullcircle.people.CandidateProfileRow(c.jobFamily, c.level, c.targetDate,"
                                + " c.preferredDays, c.preferredFrom, c.preferredTo, c.soFar, c.version) from CandidateProfile c where c.accountId = :account",
                        CandidateProfileRow.class)
                .setParameter("account", viewer.accountId())
                .getResultStream()
                .findFirst();
    }

    /** What the cohort of this person prepares for, the one that ends last where there are several. */
    @RolesAllowed(Role.Names.CANDIDATE)
    public Optional<TargetRow> proposedTarget(Viewer viewer) {
        List<Long> cohorts = viewer.memberships().stream()
                .filter(m -> m.role() == Role.CANDIDATE)
                .map(Membership::cohortId)
                .toList();
        if (cohorts.isEmpty()) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select new io.fullcircle.people.TargetRow(c.jobFamily, c.level) from Cohort c"
                                + " where c.id in :cohorts order by c.endsOn desc, c.id",
                        TargetRow.class)
                .setParameter("cohorts", cohorts)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What this person says about themselves as an interviewer, empty until they have said it. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public Optional<InterviewerProfileRow> interviewerProfile(Viewer viewer) {
        return em.createQuery(
                        "select new io.fullcircle.people.InterviewerProfileRow(i.headline, i.yearsInterviewing, i.level,"
                                + " i.barRaiser, i.callLink, i.levels, i.families, i.buckets, i.style, i.companies, i.version) from InterviewerProfile i where i.accountId = :account",
                        InterviewerProfileRow.class)
                .setParameter("account", viewer.accountId())
                .getResultStream()
                .findFirst();
    }

    /** Where this person works and what they speak, empty until they have said it. */
    @RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER})
    public Optional<BackgroundRow> background(Viewer viewer) {
        return em.createQuery(
                        "select new io.fullcircle.people.BackgroundRow(b.employer, b.languages, b.version) from Background b"
                                + " where b.accountId = :account",
                        BackgroundRow.class)
                .setParameter("account", viewer.accountId())
                .getResultStream()
                .findFirst();
    }

    /** Ids of the principles that this person hears best. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public List<Long> strengths(Viewer viewer) {
        return em.createQuery(
                        "select s from InterviewerProfile i join i.strengths s where i.accountId = :account",
                        Long.class)
                .setParameter("account", viewer.accountId())
                .getResultList();
    }

    /** The programmes that this person interviews in, by name, and whether each has approved them. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public List<OwnApprovalRow> ownApprovals(Viewer viewer) {
        return em.createQuery(OWN_APPROVALS, OwnApprovalRow.class)
                .setParameter("account", viewer.accountId())
                .getResultList();
    }

    /** The current interviewers of a programme, approved or not, by name; none for who may not see them. */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<InterviewerRow> interviewers(Viewer viewer, ProgrammeRow programme) {
        if (!PeopleAccess.maySeeInterviewers(viewer, programme.id())) {
            return List.of();
        }
        return em.createQuery(INTERVIEWERS, InterviewerRow.class)
                .setParameter("programme", programme.id())
                .getResultList();
    }

    /**
     * The current interviewers whom a programme has approved and who may sign in, by name; none for who does not belong to it. A candidate
     * of the programme finds those alone whom they can be offered.
     */
    @RolesAllowed({
        Role.Names.CANDIDATE,
        Role.Names.INTERVIEWER,
        Role.Names.LEAD,
        Role.Names.ADMINISTRATOR,
        Role.Names.SYSTEM
    })
    public List<ApprovedInterviewerRow> approvedInterviewers(Viewer viewer, long programmeId) {
        if (!PeopleAccess.maySeeApproved(viewer, programmeId)) {
            return List.of();
        }
        boolean books = viewer.memberships().stream()
                .anyMatch(m -> m.role() == Role.CANDIDATE && m.programmeId() == programmeId);
        List<?> rows = em.createNativeQuery(APPROVED)
                .setParameter(1, programmeId)
                .setParameter(2, books ? viewer.accountId() : 0)
                .getResultList();
        return rows.stream().map(row -> approved((Object[]) row)).toList();
    }

    private static ApprovedInterviewerRow approved(Object[] c) {
        return new ApprovedInterviewerRow(
                ((Number) c[0]).longValue(),
                (UUID) c[1],
                (String) c[2],
                (String) c[3],
                (String) c[4],
                (Integer) c[5],
                Level.valueOf((String) c[6]),
                (Boolean) c[7],
                Columns.instant(c[8]));
    }
}
