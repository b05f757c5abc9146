package io.fullcircle.people;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Interviewers who find, by what they are asked for, whom they had rather not take. */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
public class ScopeService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * Takes candidates of this level no more.
     *
     * @throws DomainException naming {@code why} where no level would be left
     */
    public void takeNoMore(Viewer viewer, Level level) {
        profile(viewer).takeNoMore(level);
    }

    /**
     * Takes candidates of this job family no more.
     *
     * @throws DomainException naming {@code why} where none would be left
     */
    public void takeNoMore(Viewer viewer, JobFamily family) {
        profile(viewer).takeNoMore(family);
    }

    private InterviewerProfile profile(Viewer viewer) {
        InterviewerProfile profile =
                em.find(InterviewerProfile.class, viewer.accountId(), LockModeType.PESSIMISTIC_WRITE);
        if (profile == null) {
            throw DomainException.notFound();
        }
        return profile;
    }
}
