package io.fullcircle.interview.thanks;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Visible;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Candidates say thanks for a mock, and interviewers say where it was none. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
public class ThanksService {

    /** Most characters of thanks. */
    public static final int MAX_LENGTH = 280;

    private static final String SAY = """
            insert into mock_thanks (booking_id, content, said_at)
            select b.id, ?3, ?4 from booking b join scorecard s on s.booking_id = b.id and s.released_at is not null
            where b.public_id = ?1 and b.candidate_id = ?2 on conflict do nothing
            """;

    private static final String REPORT = """
            update mock_thanks t set reported_at = ?3 from booking b
            where b.id = t.booking_id and b.public_id = ?1 and b.interviewer_id = ?2 and t.reported_at is null
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Says thanks once the feedback is there.
     *
     * @param mock public id
     * @throws DomainException not found for who is not its candidate, has no feedback on it or has said thanks already; naming
     *     {@code thanks}
     */
    public void say(Viewer viewer, UUID mock, String text) {
        String tidy = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (tidy.length() > MAX_LENGTH || !Visible.anyIn(tidy)) {
            throw DomainException.invalid("thanks", "interview.thanks.rule", MAX_LENGTH);
        }
        requireOne(em.createNativeQuery(SAY)
                .setParameter(1, mock)
                .setParameter(2, viewer.accountId())
                .setParameter(3, tidy)
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    /**
     * Says that what was said is no thanks: it is shown no more, and stays in the database for whoever is asked about it.
     *
     * @param mock public id
     * @throws DomainException not found for what was not said to them
     */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public void report(Viewer viewer, UUID mock) {
        requireOne(em.createNativeQuery(REPORT)
                .setParameter(1, mock)
                .setParameter(2, viewer.accountId())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw DomainException.notFound();
        }
    }
}
