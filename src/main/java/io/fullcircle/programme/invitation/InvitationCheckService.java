package io.fullcircle.programme.invitation;

import io.fullcircle.programme.Cohort;
import io.fullcircle.programme.Programme;
import io.fullcircle.programme.invitation.InvitedLine.Finding;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says what would come of inviting people, before anybody is. */
@Stateless
@RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
public class InvitationCheckService {

    /** So long the same list of the same person is taken for a second click. */
    private static final Duration SECOND_CLICK = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * What {@link InvitationService#invite} would do, line by line; changes nothing and says nothing about who has an account.
     *
     * @throws DomainException naming the field at fault ({@code role}, {@code cohort}, {@code language}, {@code people}), or not found
     */
    public List<InvitedLine> check(Viewer viewer, InvitationOrder order) {
        return findings(viewer, target(viewer, order), InvitationLines.read(order.people()));
    }

    /** What the people of this order are to be. Throws as {@link #check} does. */
    public InvitationTarget target(Viewer viewer, InvitationOrder order) {
        Role role = order.role();
        if (role == null || role == Role.ADMINISTRATOR) {
            throw DomainException.invalid("role", "programme.rule.role");
        }
        if (order.language() == null) {
            throw DomainException.invalid("language", "programme.invite.rule.language");
        }
        Programme programme = em.createQuery(
                        "select p from Programme p where p.publicId = :id and p.archivedAt is null", Programme.class)
                .setParameter("id", order.programme())
                .getResultStream()
                .findFirst()
                .orElseThrow(DomainException::notFound);
        if (role == Role.INTERVIEWER && order.cohort() != null) {
            throw DomainException.invalid("cohort", "programme.rule.interviewerCohort");
        }
        Cohort cohort = order.cohort() == null ? null : cohort(programme, order.cohort());
        if (role == Role.CANDIDATE && cohort == null) {
            throw DomainException.invalid("cohort", "programme.rule.cohort");
        }
        Long cohortId = cohort == null ? null : cohort.id();
        if (!InvitationAccess.mayInvite(viewer, programme.id(), cohortId, role)) {
            throw DomainException.notFound();
        }
        requireGoingOn(programme, cohort, clock.instant());
        return new InvitationTarget(
                programme.id(), programme.name(), cohortId, cohort == null ? null : cohort.name(), role);
    }

    private Cohort cohort(Programme programme, UUID publicId) {
        return em.createQuery(
                        "select c from Cohort c where c.publicId = :id and c.programme = :programme", Cohort.class)
                .setParameter("id", publicId)
                .setParameter("programme", programme)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("cohort", "programme.rule.cohort"));
    }

    /** Nobody gets a link that would not work. */
    static void requireGoingOn(Programme programme, Cohort cohort, Instant now) {
        if (programme.isArchived()) {
            throw DomainException.notFound();
        }
        if (cohort != null && cohort.isOver(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw DomainException.invalid("cohort", "programme.invite.rule.over");
        }
    }

    /** What the programme knows of the people of good lines: members, and those who were invited before. */
    public List<InvitedLine> findings(Viewer viewer, InvitationTarget target, List<InvitedLine> lines) {
        List<InvitedLine> good = lines.stream().filter(InvitedLine::isGood).toList();
        if (good.isEmpty()) {
            return lines;
        }
        List<String> members = members(target, good);
        Map<String, Invitation> open = open(target, good);
        Instant now = clock.instant();
        return lines.stream()
                .map(line -> {
                    Invitation before = open.get(line.email());
                    if (!line.isGood()) {
                        return line;
                    }
                    if (members.contains(line.email())) {
                        return line.as(Finding.MEMBER);
                    }
                    if (before == null || before.isExpired(now) && before.timesSent() < InvitationService.MOST_TIMES) {
                        return line;
                    }
                    return before.isOf(viewer.accountId(), now, SECOND_CLICK)
                            ? line.as(Finding.JUST_INVITED)
                            : line.invitedBy(before.publicId());
                })
                .toList();
    }

    private List<String> members(InvitationTarget target, List<InvitedLine> people) {
        String members = "select a.email from ProgrammeMember m join Account a on a.id = m.accountId"
                + " where m.programmeId = :programme and m.role = :role and m.endedAt is null and a.email in :emails";
        var query = em.createQuery(members + inCohort("m", target), String.class)
                .setParameter("programme", target.programmeId())
                .setParameter("role", target.role())
                .setParameter("emails", emails(people));
        if (target.cohortId() != null) {
            query.setParameter("cohort", target.cohortId());
        }
        return query.getResultList();
    }

    /** Open invitations to these people into the same, by address. */
    public Map<String, Invitation> open(InvitationTarget target, List<InvitedLine> people) {
        Map<String, Invitation> open = new HashMap<>();
        if (people.isEmpty()) {
            return open;
        }
        String invitations = "select i from Invitation i where i.programmeId = :programme and i.role = :role"
                + " and i.acceptedAt is null and i.withdrawnAt is null and i.email in :emails";
        var query = em.createQuery(invitations + inCohort("i", target), Invitation.class)
                .setParameter("programme", target.programmeId())
                .setParameter("role", target.role())
                .setParameter("emails", emails(people));
        if (target.cohortId() != null) {
            query.setParameter("cohort", target.cohortId());
        }
        query.getResultStream().forEach(invitation -> open.put(invitation.email(), invitation));
        return open;
    }

    private static String inCohort(String row, InvitationTarget target) {
        return " and " + row + (target.cohortId() == null ? ".cohortId is null" : ".cohortId = :cohort");
    }

    private static List<String> emails(List<InvitedLine> people) {
        return people.stream().map(InvitedLine::email).toList();
    }
}
